package org.huiyin.supervision.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.huiyin.supervision.ObligationFacts.Facts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads who owes what of proposals and promises. */
@Repository
public class ObligationRows {

    private final JdbcClient jdbc;

    ObligationRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Facts> ofAssignment(String tenant, String assignmentId) {
        return jdbc.sql(
                        """
                        select a.organ, p.id as proposal_id, p.subject as title
                        from assignment a join proposal p on p.tenant_id = a.tenant_id and p.id = a.proposal_id
                        where a.tenant_id = ? and a.id = ?""")
                .params(tenant, assignmentId)
                .query(ObligationRows::facts)
                .optional();
    }

    /** Of a proposal as a whole its lead owes. */
    public Optional<Facts> ofProposal(String tenant, String proposalId) {
        return jdbc.sql(
                        """
                        select a.organ, p.id as proposal_id, p.subject as title
                        from proposal p
                        join handling h on h.tenant_id = p.tenant_id and h.proposal_id = p.id
                        join assignment a on a.tenant_id = h.tenant_id and a.id = h.lead_assignment
                        where p.tenant_id = ? and p.id = ?""")
                .params(tenant, proposalId)
                .query(ObligationRows::facts)
                .optional();
    }

    public Optional<Facts> ofCommitment(String tenant, String commitmentId) {
        return jdbc.sql("select organ, proposal_id, matter as title from commitment where tenant_id = ? and id = ?")
                .params(tenant, commitmentId)
                .query(ObligationRows::facts)
                .optional();
    }

    private static Facts facts(ResultSet row, int n) throws SQLException {
        return new Facts(row.getString("organ"), row.getString("proposal_id"), row.getString("title"), false);
    }
}
