package org.huiyin.commitment.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.huiyin.commitment.CommitmentState;
import org.huiyin.commitment.LedgerCounts;
import org.huiyin.commitment.LedgerRow;
import org.huiyin.shared.SqlTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The ledger's lines and counts. */
@Repository
public class CommitmentLedger {

    /** Which of {@code :proposals} have a promise that is not kept and answered, as a select. */
    public static final String WITH_OPEN =
            """
            select distinct proposal_id from commitment
            where tenant_id = :tenant and proposal_id = any (:proposals::text[]) and state <> 'ANSWERED'""";

    /** So many lines stand on a page. */
    public static final int PAGE = 200;

    /** Null parameters ask for nothing. */
    private static final String WHERE =
            """
             from commitment c join proposal p on p.tenant_id = c.tenant_id and p.id = c.proposal_id
            where c.tenant_id = :tenant and (cast(:organ as text) is null or c.organ = :organ or c.witness = :organ)
                and (cast(:kind as text) is null or p.kind = :kind)""";

    private final JdbcClient jdbc;

    CommitmentLedger(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param state null = all that are not answered yet */
    public List<LedgerRow> rows(
            String tenant, String organ, String kind, CommitmentState state, LocalDate from, LocalDate until) {
        return jdbc.sql(
                        "select c.tenant_id, c.*, p.number, p.subject" + WHERE
                                + """
                          and (cast(:state as text) is null and c.state <> 'ANSWERED' or c.state = :state)
                          and (cast(:from as date) is null or c.due between :from and :until)
                        order by c.due, c.id limit :limit""")
                .param("tenant", tenant)
                .param("organ", organ)
                .param("kind", kind)
                .param("state", state == null ? null : state.name())
                .param("from", from)
                .param("until", until)
                .param("limit", PAGE)
                .query(CommitmentLedger::row)
                .list();
    }

    public LedgerCounts counts(String tenant, String organ, String kind, LocalDate today) {
        LocalDate from = today.withDayOfMonth(1);
        return jdbc.sql("select count(*) filter (where c.state <> 'ANSWERED') as open,"
                        + """
                          count(*) filter (where c.state in ('RUNNING', 'MISSED', 'BREACHED') and c.due between :from and :until) as due,
                          count(*) filter (where c.state in ('RUNNING', 'MISSED', 'BREACHED') and c.due < :today) as overdue,
                          count(*) filter (where c.state in ('KEPT', 'ANSWERED')) as kept,
                          count(*) filter (where c.state in ('KEPT', 'ANSWERED') or c.first_due < :today) as judged, c.tenant_id"""
                        + WHERE + " group by c.tenant_id")
                .param("tenant", tenant)
                .param("organ", organ)
                .param("kind", kind)
                .param("today", today)
                .param("from", from)
                .param("until", from.plusMonths(1).minusDays(1))
                .query((row, n) -> new LedgerCounts(
                        row.getInt("open"),
                        row.getInt("due"),
                        row.getInt("overdue"),
                        row.getInt("kept"),
                        row.getInt("judged")))
                .optional()
                .orElse(LedgerCounts.NONE);
    }

    private static LedgerRow row(ResultSet row, int n) throws SQLException {
        return new LedgerRow(
                row.getString("id"),
                row.getString("proposal_id"),
                row.getString("number"),
                row.getString("subject"),
                row.getString("organ"),
                row.getString("matter"),
                row.getString("responsible"),
                SqlTime.day(row, "first_due"),
                SqlTime.day(row, "due"),
                row.getInt("moves"),
                CommitmentState.valueOf(row.getString("state")));
    }
}
