package org.huiyin.supervision.persistence;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads of verdicts what the ladder must know. */
@Repository
public class VerdictRows {

    private final JdbcClient jdbc;

    VerdictRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The part of the department whose reply was rated in that round; null when it can not be told, so that the lead's is meant. */
    public String partRated(String tenant, String proposalId, String organ, int round) {
        return jdbc.sql(
                        """
                        select id from assignment
                        where tenant_id = ? and proposal_id = ? and organ = ? and round <= ?
                            and state not in ('TAKEN_BACK', 'REASSIGNED')
                        order by round desc, ord limit 1""")
                .params(tenant, proposalId, organ, round)
                .query(String.class)
                .optional()
                .orElse(null);
    }

    /** Whether everybody asked in the round has rated, and nobody is dissatisfied. */
    public boolean nobodyIsDissatisfied(String tenant, String proposalId, int round) {
        return jdbc.sql(
                        """
                        select r.closed_at is not null and not exists (
                            select 1 from feedback f
                            where f.tenant_id = r.tenant_id and f.proposal_id = r.proposal_id and f.round = r.round
                                and 'DISSATISFIED' in (f.attitude, f.result))
                        from feedback_round r where r.tenant_id = ? and r.proposal_id = ? and r.round = ?""")
                .params(tenant, proposalId, round)
                .query(Boolean.class)
                .single();
    }
}
