package org.huiyin.whistle.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.huiyin.shared.SqlTime;
import org.huiyin.whistle.PartState;
import org.huiyin.whistle.WhistleClock;
import org.huiyin.whistle.WhistleFilter;
import org.huiyin.whistle.WhistleKey;
import org.huiyin.whistle.WhistleKind;
import org.huiyin.whistle.WhistleLine;
import org.huiyin.whistle.WhistleScope;
import org.huiyin.whistle.WhistleState;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Lines of the list of whistles, read by key. */
@Repository
public class WhistleLines {

    private static final String OVER = "('CLOSED', 'NOT_ESTABLISHED')";

    /** Of an organ, or of the district without what has not been blown; null parameters ask for nothing. */
    private static final String WHERE =
            """
            where w.tenant_id = :tenant
              and (cast(:organ as text) is null and w.state not in ('SUGGESTED', 'DRAFT', 'RELEASING')
                  or w.subdistrict = :organ
                  or exists (select 1 from whistle_part o
                      where o.tenant_id = w.tenant_id and o.whistle_id = w.id and o.organ = :organ))
              and (not :disputed or exists (select 1 from whistle_dispute x
                  where x.tenant_id = w.tenant_id and x.whistle_id = w.id))
              and (cast(:state as text) is null or w.state = :state)
              and (cast(:kind as text) is null or w.kind = :kind)
              and (cast(:subdistrict as text) is null or w.subdistrict = :subdistrict)
              and (not :late or exists (select 1 from whistle_part l
                      where l.tenant_id = w.tenant_id and l.whistle_id = w.id
                        and (l.sign_late or l.contact_late or l.report_late or l.resolve_late))
                  or exists (select 1 from deadline g
                      where g.tenant_id = w.tenant_id and g.subject_id = w.id and g.status = 'OPEN'
                        and g.kind like 'WHISTLE%' and not g.provisional and g.red_from <= :now))
            """;

    /** The viewer's own share and its clock first; else the one that runs out next. */
    private static final String SELECT =
            """
            select w.tenant_id, w.id, w.number, w.kind, w.subdistrict, w.title, w.place, w.state, w.drafted_at, w.blown_at,
                w.closed_at, w.sample, own.state as own_state, parts.organs, coalesce(parts.late, false) as late,
                d.kind as clock_kind, d.due, d.overdue_from, d.warn_from, d.red_from, d.provisional
            from whistle w
            left join lateral (select array_agg(p.organ order by p.lead desc, p.ord) as organs,
                    bool_or(p.sign_late or p.contact_late or p.report_late or p.resolve_late) as late
                from whistle_part p where p.tenant_id = w.tenant_id and p.whistle_id = w.id
                  and p.state not in ('REPLACED', 'RELEASED')) parts on true
            left join lateral (select p.id, p.state from whistle_part p
                where p.tenant_id = w.tenant_id and p.whistle_id = w.id and p.organ = :organ
                order by p.ord desc limit 1) own on true
            left join lateral (select c.kind, c.due, c.overdue_from, c.warn_from, c.red_from, c.provisional from deadline c
                where c.tenant_id = w.tenant_id and c.subject_id = w.id and c.status = 'OPEN' and c.kind like 'WHISTLE%'
                  and (own.id is null or w.subdistrict = :organ or c.scope_id = own.id)
                order by c.overdue_from limit 1) d on true
            """;

    private final JdbcClient jdbc;

    WhistleLines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<WhistleLine> page(
            String tenant, WhistleScope scope, WhistleFilter filter, WhistleKey after, Instant now, int limit) {
        String key = after == null
                ? ""
                : " and w.drafted_at <= :at and (w.drafted_at < :at or w.drafted_at = :at and w.id > :id)";
        StatementSpec asked = asked(
                SELECT + WHERE + open(filter) + key + " order by w.drafted_at desc, w.id limit :limit",
                tenant,
                scope,
                filter,
                now);
        if (after != null) {
            asked = asked.param("at", SqlTime.of(after.draftedAt())).param("id", after.id());
        }
        return asked.param("limit", limit).query(WhistleLines::line).list();
    }

    /** Up to a limit. */
    public int count(String tenant, WhistleScope scope, WhistleFilter filter, Instant now, int limit) {
        return asked(
                        "select count(*) from (select w.tenant_id from whistle w " + WHERE + open(filter)
                                + " limit :limit) counted",
                        tenant,
                        scope,
                        filter,
                        now)
                .param("limit", limit)
                .query(Integer.class)
                .single();
    }

    private static String open(WhistleFilter filter) {
        return filter.state() == null && !filter.all() ? " and w.state not in " + OVER : "";
    }

    private StatementSpec asked(String sql, String tenant, WhistleScope scope, WhistleFilter filter, Instant now) {
        return jdbc.sql(sql)
                .param("tenant", tenant)
                .param("organ", scope.organ())
                .param("disputed", scope.disputedOnly())
                .param("state", filter.state() == null ? null : filter.state().name())
                .param("kind", filter.kind() == null ? null : filter.kind().name())
                .param("subdistrict", filter.subdistrict())
                .param("late", filter.late())
                .param("now", SqlTime.of(now));
    }

    static WhistleLine line(ResultSet row, int n) throws SQLException {
        String own = row.getString("own_state");
        var organs = row.getArray("organs");
        return new WhistleLine(
                row.getString("id"),
                row.getString("number"),
                WhistleKind.valueOf(row.getString("kind")),
                row.getString("subdistrict"),
                row.getString("title"),
                row.getString("place"),
                WhistleState.valueOf(row.getString("state")),
                SqlTime.instant(row, "drafted_at"),
                SqlTime.instant(row, "blown_at"),
                SqlTime.instant(row, "closed_at"),
                organs == null ? List.of() : List.of((String[]) organs.getArray()),
                own == null ? null : PartState.valueOf(own),
                row.getBoolean("late"),
                clock(row),
                row.getBoolean("sample"));
    }

    static WhistleClock clock(ResultSet row) throws SQLException {
        String kind = row.getString("clock_kind");
        return kind == null
                ? null
                : new WhistleClock(
                        kind,
                        SqlTime.day(row, "due"),
                        SqlTime.instant(row, "overdue_from"),
                        SqlTime.instant(row, "warn_from"),
                        SqlTime.instant(row, "red_from"),
                        row.getBoolean("provisional"));
    }
}
