package org.huiyin.handling.work.persistence;

import java.time.LocalDate;
import java.util.List;
import org.huiyin.handling.work.ProgressColour;
import org.huiyin.handling.work.ProgressReport;
import org.huiyin.shared.SqlTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of progress; nothing overwrites a report. */
@Repository
public class ProgressReports {

    private final JdbcClient jdbc;

    ProgressReports(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void add(String tenant, ProgressReport r) {
        jdbc.sql(
                        """
                        insert into progress_report (tenant_id, id, proposal_id, assignment_id, organ, month, done, next_step,
                            colour, reported_by, reported_by_name, reported_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(tenant, r.id(), r.proposalId(), r.assignmentId(), r.organ(), r.month(), r.done(), r.nextStep())
                .param(r.colour() == null ? null : r.colour().name())
                .params(r.reportedBy(), r.reportedByName(), SqlTime.of(r.reportedAt()))
                .update();
    }

    /** The latest first. */
    public List<ProgressReport> of(String tenant, String proposalId) {
        return jdbc.sql(
                        """
                        select * from progress_report where tenant_id = ? and proposal_id = ?
                        order by reported_at desc, id desc""")
                .params(tenant, proposalId)
                .query((row, n) -> new ProgressReport(
                        row.getString("id"),
                        row.getString("proposal_id"),
                        row.getString("assignment_id"),
                        row.getString("organ"),
                        row.getObject("month", LocalDate.class),
                        row.getString("done"),
                        row.getString("next_step"),
                        row.getString("colour") == null ? null : ProgressColour.valueOf(row.getString("colour")),
                        row.getString("reported_by"),
                        row.getString("reported_by_name"),
                        SqlTime.instant(row, "reported_at")))
                .list();
    }
}
