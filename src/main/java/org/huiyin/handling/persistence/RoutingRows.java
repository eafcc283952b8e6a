package org.huiyin.handling.persistence;

import java.time.Instant;
import java.util.List;
import org.huiyin.shared.SqlTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What routing advice is drawn from, and how good it was. */
@Repository
public class RoutingRows {

    private static final int RECENT = 300;
    private static final int PAGE = 50;

    private final JdbcClient jdbc;

    RoutingRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A proposal that a department answers or answered. */
    public record Past(String proposalId, String number, String subject, String organ) {}

    /**
     * @param all assignments that were made with advice
     * @param first where the first advised was chosen
     * @param listed where one of the advised was chosen
     */
    public record HitRate(int all, int first, int listed) {}

    /** The latest of the category that are with a department, the proposal itself left out. */
    public List<Past> past(String tenant, String category, String except) {
        return jdbc.sql(
                        """
                        select p.id, p.number, p.subject, h.lead_organ
                        from proposal p join handling h on h.tenant_id = p.tenant_id and h.proposal_id = p.id
                        where p.tenant_id = ? and p.category = ? and p.id <> ? and h.lead_organ is not null
                        order by p.received_at desc limit ?""")
                .params(tenant, category, except, RECENT)
                .query((row, n) -> new Past(row.getString(1), row.getString(2), row.getString(3), row.getString(4)))
                .list();
    }

    /** Docketed proposals that nobody has yet, in the order of their numbers. */
    public List<String> waiting(String tenant, Integer term, Integer session) {
        return jdbc.sql(
                        """
                        select id from proposal where tenant_id = :tenant and state = 'DOCKETED'
                            and (:term::int is null or term = :term) and (:session::int is null or session = :session)
                        order by kind, term, session, number_seq limit :page""")
                .param("tenant", tenant)
                .param("term", term)
                .param("session", session)
                .param("page", PAGE)
                .query(String.class)
                .list();
    }

    public void outcome(
            String tenant,
            String proposalId,
            int round,
            List<String> advised,
            String chosen,
            Integer rank,
            Instant at) {
        jdbc.sql(
                        """
                        insert into advice_outcome (tenant_id, proposal_id, round, advised, chosen, rank, at)
                        values (?, ?, ?, ?, ?, ?, ?)
                        on conflict (tenant_id, proposal_id, round) do update
                            set advised = excluded.advised, chosen = excluded.chosen, rank = excluded.rank, at = excluded.at""")
                .params(tenant, proposalId, round, advised.toArray(String[]::new), chosen, rank, SqlTime.of(at))
                .update();
    }

    public HitRate hitRate(String tenant) {
        return jdbc.sql(
                        """
                        select count(*), count(*) filter (where rank = 1), count(rank) from advice_outcome
                        where tenant_id = ? and advised <> '{}'""")
                .params(tenant)
                .query((row, n) -> new HitRate(row.getInt(1), row.getInt(2), row.getInt(3)))
                .single();
    }
}
