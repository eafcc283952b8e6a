package org.huiyin.commitment.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.huiyin.commitment.Commitment;
import org.huiyin.commitment.Commitment.Milestone;
import org.huiyin.commitment.Commitment.Move;
import org.huiyin.commitment.CommitmentState;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.SqlTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of promises, their milestones and their moves. */
@Repository
public class Commitments {

    private final JdbcClient jdbc;

    Commitments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void add(Commitment c) {
        jdbc.sql(
                        """
                        insert into commitment (tenant_id, id, proposal_id, reply_id, organ, no, matter, responsible, first_due, due,
                            state, made_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(c.tenant(), c.id(), c.proposalId(), c.replyId(), c.organ(), c.no(), c.matter())
                .params(c.responsible(), c.firstDue(), c.due(), c.state().name())
                .param(SqlTime.of(c.madeAt()))
                .update();
        for (int i = 0; i < c.milestones().size(); i++) {
            jdbc.sql(
                            """
                            insert into commitment_milestone (tenant_id, commitment_id, ord, day, text)
                            values (?, ?, ?, ?, ?)""")
                    .params(c.tenant(), c.id(), i + 1)
                    .params(c.milestones().get(i).day(), c.milestones().get(i).text())
                    .update();
        }
    }

    /** @throws BusinessException NOT_FOUND */
    public Commitment lock(String tenant, String id) {
        return jdbc.sql("select * from commitment where tenant_id = ? and id = ? for update")
                .params(tenant, id)
                .query(this::map)
                .optional()
                .orElseThrow(() -> BusinessException.notFound("error.commitment.unknown"));
    }

    public Optional<Commitment> find(String tenant, String id) {
        return jdbc.sql("select * from commitment where tenant_id = ? and id = ?")
                .params(tenant, id)
                .query(this::map)
                .optional();
    }

    public List<Commitment> ofProposal(String tenant, String proposalId) {
        return jdbc.sql("select * from commitment where tenant_id = ? and proposal_id = ? order by due, id")
                .params(tenant, proposalId)
                .query(this::map)
                .list();
    }

    public void state(Commitment c, CommitmentState state) {
        jdbc.sql("update commitment set state = ? where tenant_id = ? and id = ?")
                .params(state.name(), c.tenant(), c.id())
                .update();
    }

    public void breached(Commitment c) {
        jdbc.sql(
                        """
                        update commitment set state = 'BREACHED', escalated = true
                        where tenant_id = ? and id = ?""")
                .params(c.tenant(), c.id())
                .update();
    }

    public void reported(Commitment c, String report, String witness, String by, Instant at) {
        jdbc.sql(
                        """
                        update commitment set state = 'REPORTED', report = ?, witness = ?, reported_by_name = ?,
                            reported_at = ?, handed_at = null
                        where tenant_id = ? and id = ?""")
                .params(report, witness, by, SqlTime.of(at), c.tenant(), c.id())
                .update();
    }

    public void moved(Commitment c, LocalDate due, String reason, String by, Instant at) {
        jdbc.sql(
                        """
                        update commitment set state = 'RUNNING', due = ?, moves = moves + 1, handed_at = null
                        where tenant_id = ? and id = ?""")
                .params(due, c.tenant(), c.id())
                .update();
        jdbc.sql(
                        """
                        insert into commitment_move (tenant_id, commitment_id, due_before, due_after, reason, moved_by_name, moved_at)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .params(c.tenant(), c.id(), c.due(), due, reason, by, SqlTime.of(at))
                .update();
    }

    /** Marks a promise that was not kept as handed to the ladder; once, until it is reported or moved. @return its day */
    public Optional<LocalDate> hand(String tenant, String id, Instant at) {
        return jdbc.sql(
                        """
                        update commitment set handed_at = ?
                        where tenant_id = ? and id = ? and state in ('MISSED', 'BREACHED') and handed_at is null
                        returning due""")
                .params(SqlTime.of(at), tenant, id)
                .query((row, n) -> SqlTime.day(row, "due"))
                .optional();
    }

    public void kept(Commitment c, String by, Instant at) {
        jdbc.sql(
                        """
                        update commitment set state = 'KEPT', kept_by_name = ?, kept_at = ? where tenant_id = ? and id = ?""")
                .params(by, SqlTime.of(at), c.tenant(), c.id())
                .update();
    }

    public void answered(Commitment c, String letterNumber, String letter, String by, Instant at) {
        jdbc.sql(
                        """
                        update commitment set state = 'ANSWERED', letter_number = ?, letter = ?, answered_by_name = ?, answered_at = ?
                        where tenant_id = ? and id = ?""")
                .params(letterNumber, letter, by, SqlTime.of(at), c.tenant(), c.id())
                .update();
    }

    private Commitment map(ResultSet row, int n) throws SQLException {
        String tenant = row.getString("tenant_id");
        String id = row.getString("id");
        return new Commitment(
                tenant,
                id,
                row.getString("proposal_id"),
                row.getString("reply_id"),
                row.getString("organ"),
                row.getObject("no", Integer.class),
                row.getString("matter"),
                row.getString("responsible"),
                SqlTime.day(row, "first_due"),
                SqlTime.day(row, "due"),
                row.getInt("moves"),
                row.getBoolean("escalated"),
                CommitmentState.valueOf(row.getString("state")),
                SqlTime.instant(row, "made_at"),
                row.getString("report"),
                row.getString("witness"),
                row.getString("reported_by_name"),
                SqlTime.instant(row, "reported_at"),
                row.getString("kept_by_name"),
                SqlTime.instant(row, "kept_at"),
                row.getString("letter_number"),
                row.getString("letter"),
                SqlTime.instant(row, "answered_at"),
                milestones(tenant, id),
                moves(tenant, id));
    }

    private List<Milestone> milestones(String tenant, String id) {
        return jdbc.sql(
                        "select day, text from commitment_milestone where tenant_id = ? and commitment_id = ? order by ord")
                .params(tenant, id)
                .query((row, n) -> new Milestone(SqlTime.day(row, "day"), row.getString("text")))
                .list();
    }

    private List<Move> moves(String tenant, String id) {
        return jdbc.sql("select * from commitment_move where tenant_id = ? and commitment_id = ? order by id")
                .params(tenant, id)
                .query((row, n) -> new Move(
                        SqlTime.day(row, "due_before"),
                        SqlTime.day(row, "due_after"),
                        row.getString("reason"),
                        row.getString("moved_by_name"),
                        SqlTime.instant(row, "moved_at")))
                .list();
    }
}
