package org.huiyin.supervision.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.huiyin.shared.SqlTime;
import org.huiyin.supervision.Ladder;
import org.huiyin.supervision.LadderStep;
import org.huiyin.supervision.LadderStep.Choice;
import org.huiyin.supervision.LadderStep.ExpiredFor;
import org.huiyin.supervision.LadderStep.State;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of the levels that ladders went through. */
@Repository
public class LadderSteps {

    private static final String KEY = " where tenant_id = ? and ladder_id = ? and no = ?";

    private final JdbcClient jdbc;

    LadderSteps(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return its number */
    public int add(Ladder l, int level, String trigger, Instant at) {
        return jdbc.sql(
                        """
                        insert into ladder_step (tenant_id, ladder_id, no, level, trigger, reached_at, state)
                        select ?, ?, coalesce(max(no), 0) + 1, ?, ?, ?, 'WAITING_SIGNATURE' from ladder_step
                        where tenant_id = ? and ladder_id = ? returning no""")
                .params(l.tenant(), l.id(), level, trigger, SqlTime.of(at), l.tenant(), l.id())
                .query(Integer.class)
                .single();
    }

    /** In the order they were reached. */
    public List<LadderStep> of(String tenant, String ladderId) {
        return jdbc.sql("select * from ladder_step where tenant_id = ? and ladder_id = ? order by no")
                .params(tenant, ladderId)
                .query(LadderSteps::map)
                .list();
    }

    /** Of several ladders at once. */
    public List<LadderStep> last(String tenant, List<String> ladderIds) {
        return jdbc.sql(
                        """
                        select distinct on (ladder_id) * from ladder_step where tenant_id = ? and ladder_id = any (?)
                        order by ladder_id, no desc""")
                .params(tenant, ladderIds.toArray(String[]::new))
                .query(LadderSteps::map)
                .list();
    }

    /** Where the ladder stands. */
    public Optional<LadderStep> last(Ladder l) {
        return jdbc.sql("select * from ladder_step where tenant_id = ? and ladder_id = ? order by no desc limit 1")
                .params(l.tenant(), l.id())
                .query(LadderSteps::map)
                .optional();
    }

    /**
     * What a signature puts down.
     *
     * @param choice at L3, else null
     */
    public record Paper(
            String number,
            String text,
            String signedBy,
            String signedByName,
            Instant at,
            LocalDate answerDue,
            Choice choice,
            String subdistrict) {}

    public void signed(LadderStep step, State next, Paper paper) {
        jdbc.sql(
                        """
                        update ladder_step set state = ?, paper_number = ?, text = ?, signed_by = ?, signed_by_name = ?,
                            signed_at = ?, answer_due = ?, choice = ?, subdistrict = ?"""
                                + KEY)
                .params(next.name(), paper.number(), paper.text(), paper.signedBy(), paper.signedByName())
                .params(
                        SqlTime.of(paper.at()),
                        paper.answerDue(),
                        paper.choice() == null ? null : paper.choice().name(),
                        paper.subdistrict())
                .params(step.tenant(), step.ladderId(), step.no())
                .update();
    }

    public void answered(LadderStep step, String answer, String by, Instant at) {
        jdbc.sql("update ladder_step set state = 'ANSWERED', answer = ?, answered_by_name = ?, answered_at = ?" + KEY)
                .params(answer, by, SqlTime.of(at))
                .params(step.tenant(), step.ladderId(), step.no())
                .update();
    }

    public void answerBy(LadderStep step, LocalDate due) {
        jdbc.sql("update ladder_step set answer_due = ?" + KEY)
                .params(due, step.tenant(), step.ladderId(), step.no())
                .update();
    }

    /** A ruling has a number of its own: the lead that was taken before had none. */
    public void numbered(LadderStep step, String number) {
        jdbc.sql("update ladder_step set paper_number = ?" + KEY)
                .params(number, step.tenant(), step.ladderId(), step.no())
                .update();
    }

    public void expired(LadderStep step, ExpiredFor what, Instant at) {
        jdbc.sql("update ladder_step set state = 'EXPIRED', expired_for = ?, closed_at = ?" + KEY)
                .params(what.name(), SqlTime.of(at))
                .params(step.tenant(), step.ladderId(), step.no())
                .update();
    }

    public void done(LadderStep step, Instant at) {
        jdbc.sql("update ladder_step set state = 'DONE', closed_at = ?" + KEY)
                .params(SqlTime.of(at))
                .params(step.tenant(), step.ladderId(), step.no())
                .update();
    }

    private static LadderStep map(ResultSet row, int n) throws SQLException {
        String expired = row.getString("expired_for");
        String choice = row.getString("choice");
        return new LadderStep(
                row.getString("tenant_id"),
                row.getString("ladder_id"),
                row.getInt("no"),
                row.getInt("level"),
                row.getString("trigger"),
                SqlTime.instant(row, "reached_at"),
                State.valueOf(row.getString("state")),
                expired == null ? null : ExpiredFor.valueOf(expired),
                row.getString("paper_number"),
                row.getString("text"),
                row.getString("signed_by"),
                row.getString("signed_by_name"),
                SqlTime.instant(row, "signed_at"),
                SqlTime.day(row, "answer_due"),
                row.getString("answer"),
                row.getString("answered_by_name"),
                SqlTime.instant(row, "answered_at"),
                choice == null ? null : Choice.valueOf(choice),
                row.getString("subdistrict"),
                SqlTime.instant(row, "closed_at"));
    }
}
