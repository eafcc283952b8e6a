package org.huiyin.whistle.persistence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.SqlTime;
import org.huiyin.whistle.Ground;
import org.huiyin.whistle.Whistle;
import org.huiyin.whistle.Whistle.CitedDuty;
import org.huiyin.whistle.WhistleKind;
import org.huiyin.whistle.WhistleState;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of whistles. Every write counts the version on. */
@Repository
public class Whistles {

    static final String COLUMNS =
            """
            w.*, array(select p.proposal_id from whistle_proposal p where p.tenant_id = w.tenant_id and p.whistle_id = w.id
                order by p.proposal_id) as proposals""";

    private final JdbcClient jdbc;

    Whistles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Its proposals are linked by {@link WhistleLinks}. */
    public void add(Whistle w) {
        var m = w.matter();
        jdbc.sql(
                        """
                        insert into whistle (tenant_id, id, kind, subdistrict, state, source, source_reference, title, description,
                            place, lng, lat, grid_cell, road_id, danger, grounds, grounds_words, duty_codes, drafted_by,
                            drafted_by_name, drafted_at, resolve_due, sample)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::text[], ?, ?::text[], ?, ?, ?, ?, ?)""")
                .params(
                        w.tenant(),
                        w.id(),
                        w.kind().name(),
                        w.subdistrict(),
                        w.state().name())
                .params(w.source().name(), w.sourceReference(), m.title(), m.description(), m.place())
                .params(m.lng(), m.lat(), m.gridCell(), m.roadId(), m.danger())
                .params(grounds(w.grounds()), w.groundsWords(), duties(w.duties()))
                .params(w.draftedBy(), w.draftedByName(), SqlTime.of(w.draftedAt()), w.resolveDue(), w.sample())
                .update();
    }

    /** What a draft says now. */
    public void amend(Whistle w, String by, String byName, Instant at) {
        var m = w.matter();
        jdbc.sql(
                        """
                        update whistle set kind = ?, state = ?, title = ?, description = ?, place = ?, lng = ?, lat = ?, grid_cell = ?,
                            road_id = ?, danger = ?, grounds = ?::text[], grounds_words = ?, duty_codes = ?::text[], resolve_due = ?,
                            drafted_by = ?, drafted_by_name = ?, drafted_at = ?, version = version + 1
                        where tenant_id = ? and id = ?""")
                .params(w.kind().name(), WhistleState.DRAFT.name(), m.title(), m.description(), m.place())
                .params(m.lng(), m.lat(), m.gridCell(), m.roadId(), m.danger())
                .params(grounds(w.grounds()), w.groundsWords(), duties(w.duties()), w.resolveDue())
                .params(by, byName, SqlTime.of(at), w.tenant(), w.id())
                .update();
    }

    /** @throws BusinessException NOT_FOUND */
    public Whistle lock(String tenant, String id) {
        return jdbc.sql("select " + COLUMNS + " from whistle w where w.tenant_id = ? and w.id = ? for update of w")
                .params(tenant, id)
                .query(WhistleMapping::whistle)
                .optional()
                .orElseThrow(() -> BusinessException.notFound("error.whistle.unknown"));
    }

    public Optional<Whistle> find(String tenant, String id) {
        return jdbc.sql("select " + COLUMNS + " from whistle w where w.tenant_id = ? and w.id = ?")
                .params(tenant, id)
                .query(WhistleMapping::whistle)
                .optional();
    }

    public List<Whistle> all(String tenant, Collection<String> ids) {
        return jdbc.sql("select " + COLUMNS
                        + " from whistle w where w.tenant_id = ? and w.id = any(?::text[]) order by w.id")
                .params(tenant, ids.toArray(String[]::new))
                .query(WhistleMapping::whistle)
                .list();
    }

    /** Of a source, by the source's own id. */
    public Optional<String> ofSource(String tenant, String source, String reference) {
        return jdbc.sql("select id from whistle where tenant_id = ? and source = ? and source_reference = ?")
                .params(tenant, source, reference)
                .query(String.class)
                .optional();
    }

    public void state(Whistle w, WhistleState state) {
        jdbc.sql("update whistle set state = ?, version = version + 1 where tenant_id = ? and id = ?")
                .params(state.name(), w.tenant(), w.id())
                .update();
    }

    public void danger(Whistle w, String danger) {
        jdbc.sql("update whistle set danger = ?, version = version + 1 where tenant_id = ? and id = ?")
                .params(danger, w.tenant(), w.id())
                .update();
    }

    public void released(Whistle w, String by, String byName, Instant at) {
        jdbc.sql(
                        """
                        update whistle set released_by = ?, released_by_name = ?, released_at = ?, version = version + 1
                        where tenant_id = ? and id = ?""")
                .params(by, byName, SqlTime.of(at), w.tenant(), w.id())
                .update();
    }

    public void cosigned(Whistle w, String by, String byName) {
        jdbc.sql(
                        """
                        update whistle set cosigned_by = ?, cosigned_by_name = ?, version = version + 1
                        where tenant_id = ? and id = ?""")
                .params(by, byName, w.tenant(), w.id())
                .update();
    }

    /** Back to the draft: signatures given are void. */
    public void incomplete(Whistle w, List<String> missing) {
        jdbc.sql(
                        """
                        update whistle set state = 'DRAFT', missing = ?::text[], released_by = null, released_by_name = null,
                            released_at = null, cosigned_by = null, cosigned_by_name = null, version = version + 1
                        where tenant_id = ? and id = ?""")
                .params(missing.toArray(String[]::new), w.tenant(), w.id())
                .update();
    }

    public void blown(Whistle w, String number, Instant at) {
        jdbc.sql(
                        """
                        update whistle set state = 'TRIAGE', number = ?, missing = '{}', blown_at = ?, version = version + 1
                        where tenant_id = ? and id = ?""")
                .params(number, SqlTime.of(at), w.tenant(), w.id())
                .update();
    }

    public void refused(Whistle w, String reason, String channel, String byName, Instant at) {
        jdbc.sql(
                        """
                        update whistle set state = 'NOT_ESTABLISHED', refusal = ?, ordinary_channel = ?, refused_by_name = ?,
                            closed_at = ?, version = version + 1
                        where tenant_id = ? and id = ?""")
                .params(reason, channel, byName, SqlTime.of(at), w.tenant(), w.id())
                .update();
    }

    public void dispatched(Whistle w, LocalDate resolveDue, Integer resolveHours, String byName, Instant at) {
        jdbc.sql(
                        """
                        update whistle set state = 'DISPATCHED', resolve_due = ?, resolve_hours = ?, triaged_by_name = ?,
                            triaged_at = ?, version = version + 1
                        where tenant_id = ? and id = ?""")
                .params(resolveDue, resolveHours, byName, SqlTime.of(at), w.tenant(), w.id())
                .update();
    }

    public void rating(Whistle w, Instant at) {
        jdbc.sql(
                        "update whistle set state = 'RATING', rating_from = ?, version = version + 1 where tenant_id = ? and id = ?")
                .params(SqlTime.of(at), w.tenant(), w.id())
                .update();
    }

    public void closed(Whistle w, Instant at) {
        jdbc.sql(
                        "update whistle set state = 'CLOSED', closed_at = ?, version = version + 1 where tenant_id = ? and id = ?")
                .params(SqlTime.of(at), w.tenant(), w.id())
                .update();
    }

    /** The next number of the year; two never get the same. */
    public int nextNumber(String tenant, int year) {
        return jdbc.sql(
                        """
                        insert into whistle_series as s (tenant_id, year, last) values (?, ?, 1)
                        on conflict (tenant_id, year) do update set last = s.last + 1 returning last""")
                .params(tenant, year)
                .query(Integer.class)
                .single();
    }

    /**
     * What is asked of the lists; null = whatever.
     *
     * @param open only those that are not over
     */
    public record Filter(
            String subdistrict, String organ, WhistleKind kind, WhistleState state, boolean open, boolean disputed) {}

    /** The latest first, up to so many. */
    public List<Whistle> list(String tenant, Filter f, int limit) {
        return jdbc.sql(
                        "select " + COLUMNS
                                + """
                         from whistle w where w.tenant_id = ?
                            and (?::text is null or w.subdistrict = ?)
                            and (?::text is null or exists (select 1 from whistle_part p where p.tenant_id = w.tenant_id
                                and p.whistle_id = w.id and p.organ = ?))
                            and (?::text is null or w.kind = ?) and (?::text is null or w.state = ?)
                            and (not ? or w.state not in ('CLOSED', 'NOT_ESTABLISHED'))
                            and (not ? or exists (select 1 from whistle_dispute d where d.tenant_id = w.tenant_id
                                and d.whistle_id = w.id))
                        order by w.drafted_at desc, w.id limit ?""")
                .params(tenant, f.subdistrict(), f.subdistrict(), f.organ(), f.organ())
                .params(name(f.kind()), name(f.kind()), name(f.state()), name(f.state()))
                .params(f.open(), f.disputed(), limit)
                .query(WhistleMapping::whistle)
                .list();
    }

    private static String name(Enum<?> one) {
        return one == null ? null : one.name();
    }

    private static String[] grounds(List<Ground> grounds) {
        return grounds.stream().map(Ground::name).toArray(String[]::new);
    }

    private static String[] duties(List<CitedDuty> duties) {
        return duties.stream().map(CitedDuty::code).toArray(String[]::new);
    }
}
