package org.huiyin.handling.persistence;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.huiyin.handling.Assignment;
import org.huiyin.handling.Opinion;
import org.huiyin.shared.Actor;
import org.huiyin.shared.SqlTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of co-handling opinions, one per co-handling part. */
@Repository
public class Opinions {

    private final JdbcClient jdbc;

    Opinions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void save(Assignment a, String text, Actor by) {
        jdbc.sql(
                        """
                        insert into opinion (tenant_id, assignment_id, text, drafted_by, drafted_by_name) values (?, ?, ?, ?, ?)
                        on conflict (assignment_id) do update set text = excluded.text, drafted_by = excluded.drafted_by,
                            drafted_by_name = excluded.drafted_by_name""")
                .params(a.tenant(), a.id(), text, by.person(), by.personName())
                .update();
    }

    /** @return false when the signer has drafted it */
    public boolean sign(Assignment a, Actor by, Instant at) {
        return jdbc.sql(
                                """
                                update opinion set signed_by_name = ?, submitted_at = ?, sent_back_reason = null
                                where tenant_id = ? and assignment_id = ? and drafted_by <> ?""")
                        .params(by.personName(), SqlTime.of(at), a.tenant(), a.id(), by.person())
                        .update()
                == 1;
    }

    /** Of a late opinion: the leader is asked. */
    public void askSignature(Assignment a, Instant at) {
        jdbc.sql("update opinion set signing_asked_at = ? where tenant_id = ? and assignment_id = ?")
                .params(SqlTime.of(at), a.tenant(), a.id())
                .update();
    }

    public void sentBack(Assignment a, String reason) {
        jdbc.sql(
                        """
                        update opinion set sent_back_reason = ?, signing_asked_at = null
                        where tenant_id = ? and assignment_id = ?""")
                .params(reason, a.tenant(), a.id())
                .update();
    }

    public Optional<Opinion> find(String tenant, String proposalId, String assignmentId) {
        return of(tenant, proposalId).stream()
                .filter(o -> o.assignmentId().equals(assignmentId))
                .findFirst();
    }

    public List<Opinion> of(String tenant, String proposalId) {
        return jdbc.sql(
                        """
                        select o.*, a.organ from opinion o join assignment a on a.id = o.assignment_id
                        where o.tenant_id = ? and a.proposal_id = ? order by a.round, a.ord""")
                .params(tenant, proposalId)
                .query((row, n) -> new Opinion(
                        row.getString("assignment_id"),
                        row.getString("organ"),
                        row.getString("text"),
                        row.getString("drafted_by"),
                        row.getString("drafted_by_name"),
                        row.getString("signed_by_name"),
                        SqlTime.instant(row, "submitted_at"),
                        row.getString("sent_back_reason"),
                        SqlTime.instant(row, "signing_asked_at")))
                .list();
    }
}
