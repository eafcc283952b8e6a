package org.huiyin.commitment.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.huiyin.commitment.CommitmentState;
import org.huiyin.commitment.LedgerCounts;
import org.huiyin.commitment.LedgerRow;
import org.huiyin.shared.SqlTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The ledger's lines and counts. */
@Repository
public class CommitmentLedger {

    /** The ledger in figures. */
    private static final String COUNTS =
            """
            count(*) filter (where c.state <> 'ANSWERED') as open,
            count(*) filter (where c.state in ('RUNNING', 'MISSED', 'BREACHED') and c.due between :from and :until) as due,
            count(*) filter (where c.state in ('RUNNING', 'MISSED', 'BREACHED') and c.due < :today) as overdue,
            count(*) filter (where c.state in ('KEPT', 'ANSWERED')) as kept,
            count(*) filter (where c.state in ('KEPT', 'ANSWERED') or c.first_due < :today) as judged""";

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

    /**
     * @param state null = all that are not answered yet
     * @param month first day of the month in which they are due, or null
     */
    public List<LedgerRow> rows(
            String tenant, String organ, String kind, CommitmentState state, LocalDate month, int limit) {
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
                .param("from", month)
                .param("until", month == null ? null : month.plusMonths(1).minusDays(1))
                .param("limit", limit)
                .query(CommitmentLedger::row)
                .list();
    }

    /** Reported kept and of a proposal this person has signed, or of one that its signers' papers are merged with. */
    public List<LedgerRow> reportedTo(String tenant, String person) {
        return jdbc.sql(
                        """
                        select distinct c.*, p.number, p.subject from proposal_signer s
                        join proposal own on own.tenant_id = s.tenant_id and own.id = s.proposal_id
                        join commitment c on c.tenant_id = s.tenant_id
                            and c.proposal_id = coalesce(own.merged_into, own.id) and c.state = 'REPORTED'
                        join proposal p on p.tenant_id = c.tenant_id and p.id = c.proposal_id
                        where s.tenant_id = ? and s.person = ? order by c.due, c.id""")
                .params(tenant, person)
                .query(CommitmentLedger::row)
                .list();
    }

    public LedgerCounts counts(String tenant, String organ, String kind, LocalDate today) {
        return ofToday(jdbc.sql("select " + COUNTS + ", c.tenant_id" + WHERE + " group by c.tenant_id"), today)
                .param("tenant", tenant)
                .param("organ", organ)
                .param("kind", kind)
                .query((row, n) -> counted(row))
                .optional()
                .orElse(LedgerCounts.NONE);
    }

    /** The same of each department that has promised anything. */
    public Map<String, LedgerCounts> countsByOrgan(String tenant, String kind, LocalDate today) {
        Map<String, LedgerCounts> counts = new LinkedHashMap<>();
        ofToday(
                        jdbc.sql("select c.organ, c.tenant_id, " + COUNTS + WHERE
                                + " group by c.tenant_id, c.organ order by overdue desc, open desc, c.organ"),
                        today)
                .param("tenant", tenant)
                .param("organ", null)
                .param("kind", kind)
                .query((row, n) -> counts.put(row.getString("organ"), counted(row)))
                .list();
        return counts;
    }

    private static JdbcClient.StatementSpec ofToday(JdbcClient.StatementSpec question, LocalDate today) {
        LocalDate from = today.withDayOfMonth(1);
        return question.param("today", today)
                .param("from", from)
                .param("until", from.plusMonths(1).minusDays(1));
    }

    private static LedgerCounts counted(ResultSet row) throws SQLException {
        return new LedgerCounts(
                row.getInt("open"), row.getInt("due"), row.getInt("overdue"), row.getInt("kept"), row.getInt("judged"));
    }

    /** Which of these proposals have promises that are not kept and answered yet. */
    public Set<String> withOpen(String tenant, Collection<String> proposals) {
        return jdbc
                .sql(
                        """
                        select distinct proposal_id from commitment
                        where tenant_id = ? and proposal_id = any (?::text[]) and state <> 'ANSWERED'""")
                .params(tenant, proposals.toArray(String[]::new))
                .query(String.class)
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableSet());
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
