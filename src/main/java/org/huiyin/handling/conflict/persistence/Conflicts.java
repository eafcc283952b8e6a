package org.huiyin.handling.conflict.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.huiyin.handling.conflict.Conflict;
import org.huiyin.handling.conflict.Conflict.Meeting;
import org.huiyin.handling.conflict.Conflict.Outcome;
import org.huiyin.handling.conflict.Conflict.State;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.SqlTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of conflicts between departments. */
@Repository
public class Conflicts {

    private final JdbcClient jdbc;

    Conflicts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void add(String tenant, Conflict c) {
        jdbc.sql(
                        """
                        insert into handling_conflict (tenant_id, id, proposal_id, lead_assignment, lead_organ, assignment_id,
                            organ, matter, lead_view, other_view, attempt, state, raised_by_name, raised_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(tenant, c.id(), c.proposalId(), c.leadAssignment(), c.leadOrgan(), c.assignmentId(), c.organ())
                .params(c.matter(), c.leadView(), c.otherView(), c.attempt())
                .params(c.state().name(), c.raisedByName(), SqlTime.of(c.raisedAt()))
                .update();
    }

    /** @throws BusinessException NOT_FOUND */
    public Conflict get(String tenant, String id) {
        return jdbc.sql("select * from handling_conflict where tenant_id = ? and id = ?")
                .params(tenant, id)
                .query(Conflicts::map)
                .optional()
                .orElseThrow(() -> BusinessException.notFound("error.conflict.notFound"));
    }

    public List<Conflict> of(String tenant, String proposalId) {
        return jdbc.sql(
                        "select * from handling_conflict where tenant_id = ? and proposal_id = ? order by raised_at, id")
                .params(tenant, proposalId)
                .query(Conflicts::map)
                .list();
    }

    public void met(String tenant, String id, State next, Meeting meeting) {
        jdbc.sql(
                        """
                        update handling_conflict set state = ?, met_on = ?, participants = ?, record = ?,
                            coordinated_by_name = ?, coordinated_at = ?
                        where tenant_id = ? and id = ?""")
                .params(next.name(), meeting.metOn(), meeting.participants(), meeting.minutes(), meeting.byName())
                .params(SqlTime.of(meeting.at()), tenant, id)
                .update();
    }

    public void close(String tenant, String id, State end, Outcome outcome) {
        jdbc.sql(
                        """
                        update handling_conflict set state = ?, result = ?, decided_by_name = ?, closed_at = ?
                        where tenant_id = ? and id = ?""")
                .params(end.name(), outcome.result(), outcome.byName(), SqlTime.of(outcome.at()), tenant, id)
                .update();
    }

    private static Conflict map(ResultSet row, int n) throws SQLException {
        return new Conflict(
                row.getString("id"),
                row.getString("proposal_id"),
                row.getString("lead_assignment"),
                row.getString("lead_organ"),
                row.getString("assignment_id"),
                row.getString("organ"),
                row.getString("matter"),
                row.getString("lead_view"),
                row.getString("other_view"),
                row.getString("attempt"),
                State.valueOf(row.getString("state")),
                row.getString("raised_by_name"),
                SqlTime.instant(row, "raised_at"),
                meeting(row),
                outcome(row));
    }

    private static Meeting meeting(ResultSet row) throws SQLException {
        return row.getString("record") == null
                ? null
                : new Meeting(
                        SqlTime.day(row, "met_on"),
                        row.getString("participants"),
                        row.getString("record"),
                        row.getString("coordinated_by_name"),
                        SqlTime.instant(row, "coordinated_at"));
    }

    private static Outcome outcome(ResultSet row) throws SQLException {
        return row.getString("result") == null
                ? null
                : new Outcome(
                        row.getString("result"), row.getString("decided_by_name"), SqlTime.instant(row, "closed_at"));
    }
}
