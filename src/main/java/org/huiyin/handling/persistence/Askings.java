package org.huiyin.handling.persistence;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.huiyin.handling.asking.Asking;
import org.huiyin.handling.asking.Asking.Answer;
import org.huiyin.handling.asking.Asking.State;
import org.huiyin.shared.SqlTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of asking rounds. */
@Repository
public class Askings {

    private final JdbcClient jdbc;

    Askings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void open(Asking asking, String person) {
        jdbc.sql("insert into asking_round (tenant_id, id, proposal_id, opened_by, opened_at) values (?, ?, ?, ?, ?)")
                .params(asking.tenant(), asking.id(), asking.proposalId(), person, SqlTime.of(asking.openedAt()))
                .update();
        for (int i = 0; i < asking.answers().size(); i++) {
            jdbc.sql("insert into asking_answer (tenant_id, round_id, ord, organ, state) values (?, ?, ?, ?, 'OPEN')")
                    .params(
                            asking.tenant(),
                            asking.id(),
                            i,
                            asking.answers().get(i).organ())
                    .update();
        }
    }

    /** The proposal's latest round. */
    public Optional<Asking> latest(String tenant, String proposalId) {
        return jdbc.sql(
                        """
                        select id, opened_at, closed_at from asking_round where tenant_id = ? and proposal_id = ?
                        order by opened_at desc limit 1""")
                .params(tenant, proposalId)
                .query((row, n) -> new Asking(
                        tenant,
                        row.getString("id"),
                        proposalId,
                        SqlTime.instant(row, "opened_at"),
                        SqlTime.instant(row, "closed_at"),
                        answers(tenant, row.getString("id"))))
                .optional();
    }

    private List<Answer> answers(String tenant, String roundId) {
        return jdbc.sql(
                        """
                        select organ, state, reason, suggested_organ from asking_answer where tenant_id = ? and round_id = ?
                        order by ord""")
                .params(tenant, roundId)
                .query((row, n) -> new Answer(
                        row.getString("organ"),
                        State.valueOf(row.getString("state")),
                        row.getString("reason"),
                        row.getString("suggested_organ")))
                .list();
    }

    public void answer(Asking asking, Answer answer, String person, Instant at) {
        jdbc.sql(
                        """
                        update asking_answer set state = ?, reason = ?, suggested_organ = ?, answered_by = ?, answered_at = ?
                        where tenant_id = ? and round_id = ? and organ = ?""")
                .params(answer.state().name(), answer.reason(), answer.suggestedOrgan(), person, SqlTime.of(at))
                .params(asking.tenant(), asking.id(), answer.organ())
                .update();
    }

    public void close(Asking asking, Instant at) {
        jdbc.sql("update asking_answer set state = 'SILENT' where tenant_id = ? and round_id = ? and state = 'OPEN'")
                .params(asking.tenant(), asking.id())
                .update();
        jdbc.sql("update asking_round set closed_at = ? where tenant_id = ? and id = ?")
                .params(SqlTime.of(at), asking.tenant(), asking.id())
                .update();
    }
}
