package org.huiyin.handling.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.huiyin.handling.returns.Return;
import org.huiyin.handling.returns.ReturnStep;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.SqlTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of returns and of their steps. */
@Repository
public class Returns {

    private static final String WAITING = "('PROPOSED', 'REVIEW', 'RULING', 'VIEW_ASKED', 'AT_LEADER')";

    private final JdbcClient jdbc;

    Returns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void add(Return r) {
        jdbc.sql(
                        """
                        insert into assignment_return (tenant_id, id, proposal_id, assignment_id, organ, reason, suggested_organ,
                            state, proposed_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(r.tenant(), r.id(), r.proposalId(), r.assignmentId(), r.organ(), r.reason(), r.suggestedOrgan())
                .params(r.state().name(), SqlTime.of(r.proposedAt()))
                .update();
    }

    public void change(Return r) {
        jdbc.sql(
                        """
                        update assignment_return set state = ?, direct = ?, ruled = ?, final_ruling = ?, new_organ = ?,
                            new_assignment = ?
                        where tenant_id = ? and id = ?""")
                .params(r.state().name(), r.direct(), r.ruled(), r.finalRuling(), r.newOrgan(), r.newAssignment())
                .params(r.tenant(), r.id())
                .update();
    }

    /** @param organ the department named in the step, or null */
    public void step(Actor actor, Return of, ReturnStep.Kind kind, String organ, String text, Instant at) {
        jdbc.sql(
                        """
                        insert into return_step (tenant_id, return_id, no, step, organ, text, person, person_name, organ_name, at)
                        select ?, ?, coalesce(max(s.no), 0) + 1, ?, ?, ?, ?, ?, ?, ? from return_step s
                        where s.tenant_id = ? and s.return_id = ?""")
                .params(of.tenant(), of.id(), kind.name(), organ, text, actor.person(), actor.personName())
                .params(actor.organName(), SqlTime.of(at), of.tenant(), of.id())
                .update();
    }

    /** @throws BusinessException NOT_FOUND */
    public Return get(String tenant, String id) {
        return jdbc.sql("select * from assignment_return where tenant_id = ? and id = ?")
                .params(tenant, id)
                .query(Returns::map)
                .optional()
                .orElseThrow(() -> BusinessException.notFound("error.return.notFound"));
    }

    /** The one that is not decided yet. */
    public Optional<Return> open(String tenant, String assignmentId) {
        return jdbc.sql("select * from assignment_return where tenant_id = ? and assignment_id = ? and state in "
                        + WAITING)
                .params(tenant, assignmentId)
                .query(Returns::map)
                .optional();
    }

    public List<Return> of(String tenant, String proposalId) {
        return jdbc.sql(
                        "select * from assignment_return where tenant_id = ? and proposal_id = ? order by proposed_at, id")
                .params(tenant, proposalId)
                .query(Returns::map)
                .list();
    }

    public List<ReturnStep> steps(String tenant, String proposalId) {
        return jdbc.sql(
                        """
                        select s.* from return_step s join assignment_return r on r.tenant_id = s.tenant_id and r.id = s.return_id
                        where s.tenant_id = ? and r.proposal_id = ? order by s.at, r.proposed_at, s.no""")
                .params(tenant, proposalId)
                .query((row, n) -> new ReturnStep(
                        row.getString("return_id"),
                        row.getInt("no"),
                        ReturnStep.Kind.valueOf(row.getString("step")),
                        row.getString("organ"),
                        row.getString("text"),
                        row.getString("person"),
                        row.getString("person_name"),
                        row.getString("organ_name"),
                        SqlTime.instant(row, "at")))
                .list();
    }

    /** What stands in these states, the longest waiting first. */
    public List<Return> waiting(String tenant, Collection<Return.State> states) {
        return jdbc.sql(
                        """
                        select * from assignment_return where tenant_id = ? and state = any(?)
                            and state in ('REVIEW', 'RULING', 'VIEW_ASKED', 'AT_LEADER')
                        order by proposed_at, id limit 200""")
                .params(tenant, states.stream().map(Enum::name).toArray(String[]::new))
                .query(Returns::map)
                .list();
    }

    /** Returns that had this step, decided or not, the latest first. */
    public List<Return> withStep(String tenant, ReturnStep.Kind kind) {
        return jdbc.sql(
                        """
                        select r.* from assignment_return r where r.tenant_id = ? and exists (
                            select 1 from return_step s where s.tenant_id = r.tenant_id and s.return_id = r.id and s.step = ?)
                        order by r.proposed_at desc, r.id limit 200""")
                .params(tenant, kind.name())
                .query(Returns::map)
                .list();
    }

    private static Return map(ResultSet row, int n) throws SQLException {
        return new Return(
                row.getString("tenant_id"),
                row.getString("id"),
                row.getString("proposal_id"),
                row.getString("assignment_id"),
                row.getString("organ"),
                row.getString("reason"),
                row.getString("suggested_organ"),
                Return.State.valueOf(row.getString("state")),
                row.getBoolean("direct"),
                row.getBoolean("ruled"),
                row.getBoolean("final_ruling"),
                row.getString("new_organ"),
                row.getString("new_assignment"),
                SqlTime.instant(row, "proposed_at"));
    }
}
