package org.huiyin.handling.persistence;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.huiyin.handling.Feedback;
import org.huiyin.handling.FeedbackRound;
import org.huiyin.handling.SatisfactionRating;
import org.huiyin.shared.Door;
import org.huiyin.shared.SqlTime;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of feedback rounds and of the verdicts given in them. */
@Repository
public class Feedbacks {

    private final JdbcClient jdbc;

    Feedbacks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void request(String tenant, String proposalId, int round, List<String> persons, Instant at) {
        jdbc.sql(
                        """
                        insert into feedback_round (tenant_id, proposal_id, round, persons, requested_at)
                        values (?, ?, ?, ?::text[], ?)""")
                .params(tenant, proposalId, round, persons.toArray(String[]::new), SqlTime.of(at))
                .update();
    }

    public void close(String tenant, String proposalId, int round, boolean expired, Instant at) {
        jdbc.sql(
                        """
                        update feedback_round set closed_at = ?, expired = ?
                        where tenant_id = ? and proposal_id = ? and round = ? and closed_at is null""")
                .params(SqlTime.of(at), expired, tenant, proposalId, round)
                .update();
    }

    /** @throws DuplicateKeyException when the person has rated in this round already */
    public void add(String tenant, String proposalId, Feedback f, Door door) {
        jdbc.sql(
                        """
                        insert into feedback (tenant_id, proposal_id, round, person, attitude, result, contact_way, contact_times,
                            agrees_with_category, consents_to_disclosure, comment, given_at, door)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        tenant,
                        proposalId,
                        f.round(),
                        f.person(),
                        f.attitude().name(),
                        f.result().name())
                .params(f.contactWay(), f.contactTimes(), f.agreesWithCategory(), f.consentsToDisclosure())
                .params(f.comment(), SqlTime.of(f.givenAt()), door.name())
                .update();
    }

    public Optional<FeedbackRound> round(String tenant, String proposalId, int round) {
        return rounds(tenant, proposalId).stream()
                .filter(r -> r.round() == round)
                .findFirst();
    }

    public List<FeedbackRound> rounds(String tenant, String proposalId) {
        return jdbc.sql("select * from feedback_round where tenant_id = ? and proposal_id = ? order by round")
                .params(tenant, proposalId)
                .query((row, n) -> new FeedbackRound(
                        row.getInt("round"),
                        texts(row.getArray("persons")),
                        SqlTime.instant(row, "requested_at"),
                        SqlTime.instant(row, "closed_at"),
                        row.getBoolean("expired")))
                .list();
    }

    public List<Feedback> of(String tenant, String proposalId) {
        return jdbc.sql(
                        "select * from feedback where tenant_id = ? and proposal_id = ? order by round, given_at, person")
                .params(tenant, proposalId)
                .query(Feedbacks::map)
                .list();
    }

    private static Feedback map(ResultSet row, int n) throws SQLException {
        return new Feedback(
                row.getInt("round"),
                row.getString("person"),
                SatisfactionRating.valueOf(row.getString("attitude")),
                SatisfactionRating.valueOf(row.getString("result")),
                row.getString("contact_way"),
                row.getObject("contact_times", Integer.class),
                row.getObject("agrees_with_category", Boolean.class),
                row.getObject("consents_to_disclosure", Boolean.class),
                row.getString("comment"),
                SqlTime.instant(row, "given_at"));
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}
