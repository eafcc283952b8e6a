package org.huiyin.whistle.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.huiyin.shared.SqlTime;
import org.huiyin.whistle.PartState;
import org.huiyin.whistle.WaitingWhistle;
import org.huiyin.whistle.WaitingWhistle.Asked;
import org.huiyin.whistle.WaitingWhistles;
import org.huiyin.whistle.WhistleDispute.Level;
import org.huiyin.whistle.WhistleKind;
import org.huiyin.whistle.WhistleState;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What waits for a department, a sub-district, the command centre or who rules. */
@Repository
public class WaitingRows {

    private static final String SELECT =
            """
            select w.tenant_id, w.id, w.number, w.kind, w.subdistrict, w.title, w.place, w.state,
                d.kind as clock_kind, d.due, d.overdue_from, d.warn_from, d.red_from, d.provisional
            """;

    /** Who disputes does not sign by one touch: it would give the dispute up. */
    private static final String SHARE =
            """
            , p.id as part, case when p.state <> 'DISPUTED' then p.version end as version, p.organ, p.state as part_state
            """;

    private static final String CLOCK =
            """
             left join lateral (select c.kind, c.due, c.overdue_from, c.warn_from, c.red_from, c.provisional from deadline c
                where c.tenant_id = w.tenant_id and c.subject_id = w.id and c.status = 'OPEN' and c.kind like 'WHISTLE%%'
                  and %s
                order by c.overdue_from limit 1) d on true
            """;

    private static final String OF_SHARE = CLOCK.formatted("c.scope_id = p.id");
    private static final String OF_WHISTLE = CLOCK.formatted("c.scope_id is null");
    /** Whom more waits for than is shown sees emergencies and what has waited longest. */
    private static final String LIMIT = " order by w.kind <> 'EMERGENCY', w.drafted_at limit " + WaitingWhistles.MOST;

    private final JdbcClient jdbc;

    WaitingRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A department's open shares. */
    public List<WaitingWhistle> sharesOf(String tenant, String organ) {
        return jdbc.sql(SELECT + SHARE
                        + """
                         from whistle_part p join whistle w on w.tenant_id = p.tenant_id and w.id = p.whistle_id
                        """
                        + OF_SHARE
                        + """
                         where p.tenant_id = :tenant and p.organ = :organ
                          and p.state not in ('VERIFIED', 'REPLACED', 'RELEASED', 'RESOLVED') and w.state = 'DISPATCHED'"""
                        + LIMIT)
                .param("tenant", tenant)
                .param("organ", organ)
                .query(share(WaitingWhistle::of))
                .list();
    }

    /** What a department has not rated yet. */
    public List<WaitingWhistle> toRate(String tenant, String organ) {
        return jdbc.sql(SELECT + SHARE
                        + """
                         from whistle w join whistle_part p on p.tenant_id = w.tenant_id and p.whistle_id = w.id
                            and p.organ = :organ and p.state = 'VERIFIED'
                        """
                        + OF_WHISTLE
                        + """
                         where w.tenant_id = :tenant and w.state = 'RATING' and not exists (select 1 from whistle_rating r
                            where r.tenant_id = p.tenant_id and r.part_id = p.id and r.of = 'WHISTLE')"""
                        + LIMIT)
                .param("tenant", tenant)
                .param("organ", organ)
                .query(share(state -> Asked.RATE))
                .list();
    }

    /**
     * What a sub-district takes up, completes, releases, verifies or rates.
     *
     * @param person who asks: what this one has signed waits for another
     */
    public List<WaitingWhistle> ofSubdistrict(String tenant, String organ, String person) {
        return jdbc.sql(SELECT + SHARE
                        + """
                         from whistle w left join whistle_part p on p.tenant_id = w.tenant_id and p.whistle_id = w.id
                            and p.state = 'RESOLVED'
                        """
                        + CLOCK.formatted("(c.scope_id is null or c.scope_id = p.id)")
                        + """
                         where w.tenant_id = :tenant and w.subdistrict = :organ and (w.state in ('SUGGESTED', 'DRAFT')
                            or w.state = 'RELEASING' and w.released_by is distinct from :person
                            or w.state = 'DISPATCHED' and p.id is not null
                            or w.state = 'RATING' and exists (select 1 from whistle_part v
                                where v.tenant_id = w.tenant_id and v.whistle_id = w.id and v.state = 'VERIFIED'
                                  and not exists (select 1 from whistle_rating r where r.tenant_id = v.tenant_id
                                    and r.part_id = v.id and r.of = 'DEPARTMENT')))"""
                        + LIMIT)
                .param("tenant", tenant)
                .param("organ", organ)
                .param("person", person)
                .query((row, n) -> row.getString("part") == null
                        ? line(row, null, WaitingWhistle.of(WhistleState.valueOf(row.getString("state"))))
                        : line(row, row.getString("organ"), Asked.VERIFY))
                .list();
    }

    /** Hard cases of the district that the first hand has signed. */
    public List<WaitingWhistle> toCosign(String tenant) {
        return jdbc.sql(SELECT + ", null as part, null::int as version from whistle w " + OF_WHISTLE
                        + " where w.tenant_id = :tenant and w.state = 'RELEASING' and w.released_by is not null"
                        + LIMIT)
                .param("tenant", tenant)
                .query((row, n) -> line(row, null, Asked.RELEASE))
                .list();
    }

    /** What the command centre has not dispatched yet. */
    public List<WaitingWhistle> toDispatch(String tenant) {
        return jdbc.sql(SELECT + ", null as part, null::int as version from whistle w " + OF_WHISTLE
                        + " where w.tenant_id = :tenant and w.state = 'TRIAGE'" + LIMIT)
                .param("tenant", tenant)
                .query((row, n) -> line(row, null, Asked.TRIAGE))
                .list();
    }

    /** Disputes that wait for a ruling of this level. */
    public List<WaitingWhistle> toRule(String tenant, Level level) {
        return jdbc.sql(SELECT + ", p.id as part, p.version, p.organ"
                        + """
                         from whistle_dispute x join whistle_part p on p.tenant_id = x.tenant_id and p.id = x.part_id
                        join whistle w on w.tenant_id = x.tenant_id and w.id = x.whistle_id
                        """
                        + CLOCK.formatted("c.kind = 'WHISTLE_DISPUTE' and c.scope_id = p.id")
                        + """
                         where x.tenant_id = :tenant and x.closed_at is null and x.state = 'RULING' and x.level = :level"""
                        + LIMIT)
                .param("tenant", tenant)
                .param("level", level.name())
                .query((row, n) -> line(row, row.getString("organ"), Asked.RULE))
                .list();
    }

    /** Rulings against this department or sub-district which it may still contest. */
    public List<WaitingWhistle> toAnswer(String tenant, String organ) {
        return jdbc.sql(SELECT + ", p.id as part, p.version, p.organ"
                        + """
                         from whistle_dispute x join whistle_part p on p.tenant_id = x.tenant_id and p.id = x.part_id
                        join whistle w on w.tenant_id = x.tenant_id and w.id = x.whistle_id
                        """
                        + CLOCK.formatted("c.kind = 'WHISTLE_RULING_ANSWER' and c.scope_id = p.id")
                        + """
                         where x.tenant_id = :tenant and x.closed_at is null and x.state = 'ANSWERING'
                          and :organ = (select case when r.upheld then w.subdistrict else x.organ end from whistle_ruling r
                            where r.tenant_id = x.tenant_id and r.dispute_id = x.id order by r.no desc limit 1)"""
                        + LIMIT)
                .param("tenant", tenant)
                .param("organ", organ)
                .query((row, n) -> line(row, row.getString("organ"), Asked.ANSWER_RULING))
                .list();
    }

    /** Of which a clock has gone by. */
    public List<WaitingWhistle> inTrouble(String tenant, Instant now, int most) {
        return jdbc.sql(
                        SELECT + SHARE
                                + """
                         from deadline d join whistle w on w.tenant_id = d.tenant_id and w.id = d.subject_id
                            and w.state in ('TRIAGE', 'DISPATCHED')
                        left join whistle_part p on p.tenant_id = d.tenant_id and p.id = d.scope_id
                        where d.tenant_id = :tenant and d.status = 'OPEN' and d.kind like 'WHISTLE%' and not d.provisional
                          and d.red_from <= :now
                        order by d.red_from, w.id limit :most""")
                .param("tenant", tenant)
                .param("now", SqlTime.of(now))
                .param("most", most)
                .query((row, n) -> line(row, row.getString("organ"), Asked.WATCH))
                .list();
    }

    private static RowMapper<WaitingWhistle> share(java.util.function.Function<PartState, Asked> asked) {
        return (row, n) ->
                line(row, row.getString("organ"), asked.apply(PartState.valueOf(row.getString("part_state"))));
    }

    private static WaitingWhistle line(ResultSet row, String organ, Asked asked) throws SQLException {
        return new WaitingWhistle(
                row.getString("id"),
                row.getString("number"),
                WhistleKind.valueOf(row.getString("kind")),
                row.getString("subdistrict"),
                row.getString("title"),
                row.getString("place"),
                row.getString("part"),
                row.getObject("version", Integer.class),
                organ,
                asked,
                WhistleLines.clock(row));
    }
}
