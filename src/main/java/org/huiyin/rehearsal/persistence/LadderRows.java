package org.huiyin.rehearsal.persistence;

import java.util.List;
import org.huiyin.workflow.Obligation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Of which parts of rehearsal proposals a ladder can be, and the ladder itself. */
@Repository
public class LadderRows {

    private final JdbcClient jdbc;

    LadderRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Lead departments of rehearsal proposals in handling that stand on no ladder, the newest first. */
    public List<Part> parts(String tenant, int limit) {
        return jdbc.sql(
                        """
                        select a.proposal_id, a.id, a.organ from proposal p
                        join assignment a on a.tenant_id = p.tenant_id and a.proposal_id = p.id and a.role = 'LEAD'
                        where p.tenant_id = ? and p.source = ? and p.state = 'IN_HANDLING'
                            and not exists (select 1 from ladder l where l.tenant_id = a.tenant_id
                                and l.proposal_id = a.proposal_id)
                        order by p.id desc limit ?""")
                .params(tenant, RehearsalRows.SOURCE, limit)
                .query((row, n) -> new Part(row.getString("proposal_id"), row.getString("id"), row.getString("organ")))
                .list();
    }

    public record Part(String proposalId, String assignmentId, String organ) {}

    public String openOf(Obligation owed) {
        return jdbc.sql(
                        """
                        select id from ladder where tenant_id = ? and subject_type = ? and subject_id = ? and scope_id = ?
                            and kind = ? and state = 'OPEN'""")
                .params(owed.tenant(), owed.subjectType(), owed.subjectId(), owed.scopeId(), owed.kind())
                .query(String.class)
                .single();
    }
}
