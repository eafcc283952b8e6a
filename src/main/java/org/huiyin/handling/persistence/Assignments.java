package org.huiyin.handling.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.huiyin.handling.Assignment;
import org.huiyin.handling.Assignment.Pending;
import org.huiyin.handling.AssignmentState;
import org.huiyin.handling.DepartmentRole;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.SqlTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of departments' parts. */
@Repository
public class Assignments {

    /** 会办逾期: proposals beside whose lead department a co-handler was late. */
    public static final String WITH_LATE_CO_HANDLING =
            """
            select distinct proposal_id from assignment
            where tenant_id = :tenant and proposal_id = any (:proposals::text[]) and released_at is not null""";

    private final JdbcClient jdbc;

    Assignments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void add(Assignment a, String assignedBy) {
        jdbc.sql(
                        """
                        insert into assignment (tenant_id, id, proposal_id, round, organ, role, ord, state, requirement,
                            assigned_at, assigned_by)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        a.tenant(),
                        a.id(),
                        a.proposalId(),
                        a.round(),
                        a.organ(),
                        a.role().name(),
                        a.ord())
                .params(a.state().name(), a.requirement(), SqlTime.of(a.assignedAt()), assignedBy)
                .update();
    }

    /** @throws BusinessException NOT_FOUND */
    public Assignment get(String tenant, String id) {
        return jdbc.sql("select * from assignment where tenant_id = ? and id = ?")
                .params(tenant, id)
                .query(Assignments::map)
                .optional()
                .orElseThrow(() -> BusinessException.notFound("error.assignment.notFound"));
    }

    /**
     * Locks the proposal the part belongs to, then reads the part as the last act left it.
     *
     * @throws BusinessException NOT_FOUND
     */
    public Assignment lock(String tenant, String id) {
        jdbc.sql(
                        """
                        select id from proposal where tenant_id = ?
                        and id = (select proposal_id from assignment where tenant_id = ? and id = ?) for no key update""")
                .params(tenant, tenant, id)
                .query(String.class)
                .optional();
        return get(tenant, id);
    }

    public List<Assignment> of(String tenant, String proposalId) {
        return jdbc.sql(
                        "select * from assignment where tenant_id = ? and proposal_id = ? order by round, ord, assigned_at")
                .params(tenant, proposalId)
                .query(Assignments::map)
                .list();
    }

    public List<Assignment> ofRound(String tenant, String proposalId, int round) {
        return of(tenant, proposalId).stream()
                .filter(a -> a.round() == round && !a.state().isVoid())
                .toList();
    }

    /** The organ's latest living part in the proposal. */
    public Optional<Assignment> ofOrgan(String tenant, String proposalId, String organ) {
        return of(tenant, proposalId).stream()
                .filter(a -> a.organ().equals(organ) && !a.state().isVoid())
                .reduce((first, second) -> second);
    }

    public void acknowledge(Assignment a, String person, Instant at) {
        a.requireCanBecome(AssignmentState.HANDLING);
        jdbc.sql(
                        """
                        update assignment set state = 'HANDLING', acknowledged_at = ?, acknowledged_by = ?
                        where tenant_id = ? and id = ?""")
                .params(SqlTime.of(at), person, a.tenant(), a.id())
                .update();
    }

    /** Gives the work to a person of the department, or to nobody. */
    public void handler(Assignment a, String person, String name) {
        jdbc.sql("update assignment set handler = ?, handler_name = ? where tenant_id = ? and id = ?")
                .params(person, name, a.tenant(), a.id())
                .update();
    }

    public void move(Assignment a, AssignmentState next, Instant at) {
        a.requireCanBecome(next);
        jdbc.sql("update assignment set state = ?, closed_at = ? where tenant_id = ? and id = ?")
                .params(next.name(), next.isClosed() ? SqlTime.of(at) : null, a.tenant(), a.id())
                .update();
    }

    /** 放行: from now on it counts as late, whatever comes. */
    public void release(Assignment a, Instant at) {
        a.requireCanBecome(AssignmentState.RELEASED);
        jdbc.sql(
                        """
                        update assignment set state = 'RELEASED', closed_at = ?, released_at = ?
                        where tenant_id = ? and id = ?""")
                .params(SqlTime.of(at), SqlTime.of(at), a.tenant(), a.id())
                .update();
    }

    /** @param at when it was noted that nothing moves, null when something does again */
    public void standstill(Assignment a, Instant at) {
        jdbc.sql(
                        """
                        update assignment set standstill_at = ?, standstill_handed_at = null
                        where tenant_id = ? and id = ?""")
                .params(SqlTime.of(at), a.tenant(), a.id())
                .update();
    }

    /** Marks the proposal's parts that stand still as handed to the ladder, each once. @return their ids */
    public List<String> handStandstills(String tenant, String proposalId, Instant at) {
        return jdbc.sql(
                        """
                        update assignment set standstill_handed_at = ?
                        where tenant_id = ? and proposal_id = ? and standstill_at is not null and standstill_handed_at is null
                        returning id""")
                .params(SqlTime.of(at), tenant, proposalId)
                .query(String.class)
                .list();
    }

    /** @param pending what a draft is to wait for, or null when it is settled */
    public void pending(Assignment a, Pending pending) {
        jdbc.sql("update assignment set pending = ? where tenant_id = ? and id = ?")
                .params(pending == null ? null : pending.name(), a.tenant(), a.id())
                .update();
    }

    private static Assignment map(ResultSet row, int n) throws SQLException {
        return new Assignment(
                row.getString("tenant_id"),
                row.getString("id"),
                row.getString("proposal_id"),
                row.getInt("round"),
                row.getString("organ"),
                DepartmentRole.valueOf(row.getString("role")),
                row.getInt("ord"),
                AssignmentState.valueOf(row.getString("state")),
                row.getString("requirement"),
                SqlTime.instant(row, "assigned_at"),
                SqlTime.instant(row, "acknowledged_at"),
                row.getString("acknowledged_by"),
                row.getString("handler"),
                row.getString("handler_name"),
                SqlTime.instant(row, "closed_at"),
                row.getString("pending") == null ? null : Pending.valueOf(row.getString("pending")),
                SqlTime.instant(row, "released_at"),
                SqlTime.instant(row, "standstill_at"));
    }
}
