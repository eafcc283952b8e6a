package org.huiyin.workflow;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.huiyin.shared.SqlTime;
import org.huiyin.workflow.Deadlines.Deadline;

/** One row as it lies in the table. */
final class DeadlineRow {

    private DeadlineRow() {}

    static Deadline map(ResultSet row, int n) throws SQLException {
        return new Deadline(
                row.getLong("id"),
                row.getString("tenant_id"),
                row.getString("subject_id"),
                row.getString("scope_id"),
                row.getString("kind"),
                row.getString("parameter"),
                row.getString("rule"),
                row.getInt("amount"),
                row.getString("start_text"),
                row.getObject("due", LocalDate.class),
                SqlTime.instant(row, "overdue_from"),
                SqlTime.instant(row, "warn_from"),
                SqlTime.instant(row, "red_from"),
                row.getBoolean("provisional"),
                row.getString("basis"),
                row.getString("status"),
                row.getBoolean("individually_ruled"),
                SqlTime.instant(row, "opened_at"),
                SqlTime.instant(row, "closed_at"));
    }
}
