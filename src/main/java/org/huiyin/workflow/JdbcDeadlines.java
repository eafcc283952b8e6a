package org.huiyin.workflow;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huiyin.calendar.DeadlineCalculator.Calculation;
import org.huiyin.shared.SqlTime;
import org.huiyin.shared.TransactionBuffer;
import org.huiyin.shared.TransactionBuffer.Stage;
import org.huiyin.workflow.AlarmPlan.Alarms;
import org.huiyin.workflow.Deadlines.Deadline;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of deadlines. */
@Repository
class JdbcDeadlines {

    private static final String KEY =
            " where tenant_id = :tenant and subject_id = :subject and kind = :kind and coalesce(scope_id, '') = :scope"
                    + " and status = 'OPEN'";

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final TransactionBuffer<Key, Opened> opened = new TransactionBuffer<>(Stage.ENGINE_ROWS, this::write);

    JdbcDeadlines(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** Which deadline: at most one of them is open. */
    record Key(String tenant, String subjectId, String scopeId, String kind) {}

    private record Opened(String parameter, Calculation calculation, Alarms alarms, Instant at, boolean owed) {}

    /**
     * What was closed.
     *
     * @param handed whether it stood on the ladder of escalation, or an earlier one of its kind that is still owed
     */
    record Closed(String kind, boolean alarmed, boolean handed) {}

    /** An open row and what the clock has said about it so far. */
    record Open(Deadline deadline, String alarmed, Instant nextAlarm, boolean handed) {}

    /** Written just before the commit, all deadlines of a transaction together; the timers of its processes are told meanwhile. */
    void insert(Key key, String parameter, Calculation calculation, Alarms alarms, Instant now) {
        insert(key, parameter, calculation, alarms, now, false);
    }

    /** @param owed an earlier one of its kind was missed and is still to be done */
    void insert(Key key, String parameter, Calculation calculation, Alarms alarms, Instant now, boolean owed) {
        if (opened.current().putIfAbsent(key, new Opened(parameter, calculation, alarms, now, owed)) != null) {
            throw new IllegalStateException("Two open deadlines for " + key);
        }
    }

    private void writeIfOpened(Key key) {
        if (opened.current().containsKey(key)) {
            opened.flush();
        }
    }

    private void write(Map<Key, Opened> rows) {
        batches.batchUpdate(
                """
                insert into deadline (tenant_id, subject_id, scope_id, kind, parameter, rule, amount, start_text, due,
                    overdue_from, warn_from, red_from, next_alarm, provisional, basis, status, opened_at, owed)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'OPEN', ?, ?)""",
                rows.entrySet().stream()
                        .map(row -> values(row.getKey(), row.getValue()))
                        .toList());
    }

    private static Object[] values(Key key, Opened opened) {
        Calculation calculation = opened.calculation();
        return new Object[] {
            key.tenant(),
            key.subjectId(),
            key.scopeId(),
            key.kind(),
            opened.parameter(),
            calculation.rule().name(),
            calculation.amount(),
            calculation.start(),
            calculation.due(),
            SqlTime.of(calculation.overdueFrom()),
            SqlTime.of(opened.alarms().warnFrom()),
            SqlTime.of(opened.alarms().redFrom()),
            SqlTime.of(opened.alarms().next()),
            calculation.provisional(),
            calculation.basis(),
            SqlTime.of(opened.at()),
            opened.owed()
        };
    }

    Deadline move(Key key, Calculation calculation, Alarms alarms, Instant now) {
        writeIfOpened(key);
        return keyed(
                        jdbc.sql(
                                """
                                update deadline set rule = :rule, amount = :amount, start_text = :start, due = :due,
                                    overdue_from = :overdueFrom, warn_from = :warnFrom, red_from = :redFrom,
                                    next_alarm = :nextAlarm, provisional = :provisional, basis = :basis,
                                    individually_ruled = true,
                                    handed_at = case when :redFrom > :now or :provisional then null else handed_at end"""
                                        + KEY + " returning *"),
                        key)
                .param("rule", calculation.rule().name())
                .param("amount", calculation.amount())
                .param("start", calculation.start())
                .param("due", calculation.due())
                .param("overdueFrom", SqlTime.of(calculation.overdueFrom()))
                .param("warnFrom", SqlTime.of(alarms.warnFrom()))
                .param("redFrom", SqlTime.of(alarms.redFrom()))
                .param("nextAlarm", SqlTime.of(alarms.next()))
                .param("provisional", calculation.provisional())
                .param("now", SqlTime.of(now))
                .param("basis", calculation.basis())
                .query(DeadlineRow::map)
                .single();
    }

    void insertMove(Deadline before, LocalDate dueAfter, String person, String reason, Instant now) {
        jdbc.sql(
                        """
                        insert into deadline_move (tenant_id, deadline_id, moved_at, moved_by, reason, due_before,
                            due_after, basis_before, provisional_before)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        before.tenant(),
                        before.id(),
                        SqlTime.of(now),
                        person,
                        reason,
                        before.due(),
                        dueAfter,
                        before.basis(),
                        before.provisional())
                .update();
    }

    /** Locks the row, so that its alarm and its end follow one another. */
    Optional<Open> lock(Key key) {
        writeIfOpened(key);
        return keyed(jdbc.sql("select * from deadline" + KEY + " for update"), key)
                .query((row, n) -> new Open(
                        DeadlineRow.map(row, n),
                        row.getString("alarmed"),
                        SqlTime.instant(row, "next_alarm"),
                        row.getObject("handed_at") != null))
                .optional();
    }

    Optional<Instant> nextAlarm(Key key) {
        Opened fresh = opened.current().get(key);
        if (fresh != null) {
            return Optional.of(fresh.alarms().next());
        }
        return keyed(jdbc.sql("select next_alarm from deadline" + KEY), key)
                .query((row, n) -> Optional.ofNullable(SqlTime.instant(row, "next_alarm")))
                .optional()
                .flatMap(next -> next);
    }

    void alarmed(Key key, String alarm, Instant next) {
        keyed(jdbc.sql("update deadline set alarmed = :alarmed, next_alarm = :next" + KEY), key)
                .param("alarmed", alarm)
                .param("next", SqlTime.of(next))
                .update();
    }

    /** Closes the row as not kept, though what it asked for is still owed. @return whether there was one */
    boolean lapse(Key key, Instant now) {
        writeIfOpened(key);
        return keyed(
                                jdbc.sql(
                                        "update deadline set status = 'CANCELLED', closed_at = :now, next_alarm = null,"
                                                + " owed = true" + KEY),
                                key)
                        .param("now", SqlTime.of(now))
                        .update()
                > 0;
    }

    /** @return whether the open row carried something owed */
    boolean settle(Key key) {
        writeIfOpened(key);
        return keyed(jdbc.sql("update deadline set owed = false" + KEY + " and owed"), key)
                        .update()
                > 0;
    }

    /** Waits for an alarm that is being recorded, and then knows of it: the row is read again under its lock. */
    List<Closed> close(
            String tenant, String subjectId, String scopeId, List<String> kinds, String status, Instant now) {
        kinds.forEach(kind -> writeIfOpened(new Key(tenant, subjectId, scopeId, kind)));
        return jdbc.sql(
                        """
                        update deadline set status = :status, closed_at = :now, next_alarm = null
                        where tenant_id = :tenant and subject_id = :subject and kind = any (:kinds)
                            and coalesce(scope_id, '') = :scope and status = 'OPEN'
                        returning kind, alarmed, handed_at is not null or owed as handed""")
                .param("status", status)
                .param("now", SqlTime.of(now))
                .param("tenant", tenant)
                .param("subject", subjectId)
                .param("kinds", kinds.toArray(String[]::new))
                .param("scope", scopeId == null ? "" : scopeId)
                .query((row, n) ->
                        new Closed(row.getString("kind"), row.getString("alarmed") != null, row.getBoolean("handed")))
                .list();
    }

    List<Deadline> of(String tenant, String subjectId) {
        opened.flush();
        return jdbc.sql("select * from deadline where tenant_id = ? and subject_id = ? order by opened_at, id")
                .params(tenant, subjectId)
                .query(DeadlineRow::map)
                .list();
    }

    private static JdbcClient.StatementSpec keyed(JdbcClient.StatementSpec sql, Key key) {
        return sql.param("tenant", key.tenant())
                .param("subject", key.subjectId())
                .param("kind", key.kind())
                .param("scope", key.scopeId() == null ? "" : key.scopeId());
    }
}
