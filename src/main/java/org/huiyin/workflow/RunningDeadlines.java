package org.huiyin.workflow;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.huiyin.shared.SqlTime;
import org.huiyin.workflow.Deadlines.Deadline;
import org.huiyin.workflow.JdbcDeadlines.Key;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All running deadlines of a district at once: read in one statement, moved in batches. */
@Repository
class RunningDeadlines {

    private static final int BATCH = 1000;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    RunningDeadlines(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** @param alarmed the last alarm, null until the first */
    record Running(Deadline deadline, String alarmed, Instant nextAlarm) {}

    List<Running> of(String tenant) {
        return jdbc.sql("select * from deadline where tenant_id = ? and status = 'OPEN' order by id")
                .param(tenant)
                .query(RunningDeadlines::running)
                .list();
    }

    private static Running running(ResultSet row, int n) throws SQLException {
        return new Running(DeadlineRow.map(row, n), row.getString("alarmed"), SqlTime.instant(row, "next_alarm"));
    }

    /**
     * Writes what was counted anew, unless the row has changed since it was read.
     *
     * @return whether every row was as it had been
     */
    boolean write(Collection<DeadlineChange> changes) {
        int[][] written = batches.batchUpdate(
                """
                update deadline set parameter = ?, rule = ?, amount = ?, start_text = ?, due = ?, overdue_from = ?,
                    warn_from = ?, red_from = ?, next_alarm = ?, provisional = ?, basis = ?
                where tenant_id = ? and id = ? and status = 'OPEN' and overdue_from = ? and warn_from = ? and red_from = ?
                    and provisional = ? and individually_ruled = ? and (next_alarm is null) = ?""",
                changes,
                BATCH,
                (statement, change) -> {
                    Object[] values = values(change);
                    for (int i = 0; i < values.length; i++) {
                        statement.setObject(i + 1, values[i]);
                    }
                });
        for (int[] batch : written) {
            for (int rows : batch) {
                if (rows == 0) {
                    return false;
                }
            }
        }
        return true;
    }

    private static Object[] values(DeadlineChange change) {
        Deadline before = change.before();
        var after = change.calculation();
        return new Object[] {
            change.parameter(),
            after.rule().name(),
            after.amount(),
            after.start(),
            after.due(),
            SqlTime.of(after.overdueFrom()),
            SqlTime.of(change.warnFrom()),
            SqlTime.of(change.redFrom()),
            SqlTime.of(change.nextAlarm()),
            after.provisional(),
            after.basis(),
            before.tenant(),
            before.id(),
            SqlTime.of(before.overdueFrom()),
            SqlTime.of(before.warnFrom()),
            SqlTime.of(before.redFrom()),
            before.provisional(),
            before.individuallyRuled(),
            change.silentBefore()
        };
    }

    /** Takes back what has got another day, so that it can go there again. */
    List<Key> takeBack(String tenant, Collection<Long> ids, Instant now) {
        return jdbc.sql(
                        """
                        update deadline set handed_at = null
                        where tenant_id = :tenant and id = any (:ids) and status = 'OPEN' and handed_at is not null
                            and (red_from > :now or provisional)
                        returning subject_id, scope_id, kind""")
                .param("tenant", tenant)
                .param("ids", ids.toArray(Long[]::new))
                .param("now", SqlTime.of(now))
                .query((row, n) ->
                        new Key(tenant, row.getString("subject_id"), row.getString("scope_id"), row.getString("kind")))
                .list();
    }

    void writeMoves(Collection<DeadlineChange> moves, String person, String reason, Instant now) {
        batches.batchUpdate(
                """
                insert into deadline_move (tenant_id, deadline_id, moved_at, moved_by, reason, due_before, due_after,
                    basis_before, provisional_before)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                moves,
                BATCH,
                (statement, change) -> {
                    Deadline before = change.before();
                    statement.setString(1, before.tenant());
                    statement.setLong(2, before.id());
                    statement.setObject(3, SqlTime.of(now));
                    statement.setString(4, person);
                    statement.setString(5, reason);
                    statement.setObject(6, before.due());
                    statement.setObject(7, change.due());
                    statement.setString(8, before.basis());
                    statement.setBoolean(9, before.provisional());
                });
    }
}
