package org.huiyin.handling.persistence;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.huiyin.handling.DissatisfactionCause;
import org.huiyin.handling.Feedback;
import org.huiyin.handling.FeedbackMark;
import org.huiyin.handling.FeedbackRound;
import org.huiyin.handling.SatisfactionRating;
import org.huiyin.handling.VerdictForm;
import org.huiyin.shared.Actor;
import org.huiyin.shared.SqlTime;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of feedback rounds and of the verdicts given in them. */
@Repository
public class Feedbacks {

    private static final String DISSATISFIED =
            """
            select f.person from feedback_round r join feedback f on f.tenant_id = r.tenant_id
                and f.proposal_id = r.proposal_id and (f.round = r.round or f.late and f.given_at > r.requested_at)
            where r.tenant_id = ? and r.proposal_id = ? and r.round = %s and 'DISSATISFIED' in (f.attitude, f.result)
            group by f.person order by min(f.round), min(f.given_at), f.person""";

    private final JdbcClient jdbc;

    Feedbacks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void request(
            String tenant, String proposalId, int round, List<String> persons, List<String> organs, Instant at) {
        jdbc.sql(
                        """
                        insert into feedback_round (tenant_id, proposal_id, round, persons, organs, requested_at)
                        values (?, ?, ?, ?::text[], ?::text[], ?)""")
                .params(tenant, proposalId, round, array(persons), array(organs), SqlTime.of(at))
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

    /** @throws DuplicateKeyException when the person has rated the department in this round already */
    public void add(Actor actor, String proposalId, Feedback f) {
        VerdictForm form = f.form();
        jdbc.sql(
                        """
                        insert into feedback (tenant_id, proposal_id, round, person, organ, attitude, result, contact_way,
                            contact_times, agrees_with_category, consents_to_disclosure, comment, wants_rehandling, signed_on,
                            given_at, late, door, recorded_by, recorded_by_name, scan_id, cause, marks)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::text[])""")
                .params(actor.tenant(), proposalId, f.round(), f.person(), f.organ())
                .params(form.attitude().name(), form.result().name(), form.contactWay(), form.contactTimes())
                .params(form.agreesWithCategory(), form.consentsToDisclosure(), form.comment(), form.wantsRehandling())
                .params(
                        form.signedOn(),
                        SqlTime.of(f.givenAt()),
                        f.late(),
                        actor.door().name())
                .params(f.scanId() == null ? null : actor.person(), f.recordedByName(), f.scanId())
                .param(form.cause() == null ? null : form.cause().name())
                .param(f.marks().stream().map(FeedbackMark::name).toArray(String[]::new))
                .update();
    }

    public Optional<FeedbackRound> round(String tenant, String proposalId, int round) {
        return rounds(tenant, proposalId).stream()
                .filter(r -> r.round() == round)
                .findFirst();
    }

    /** The round of the handling that runs or was the last. */
    public Optional<FeedbackRound> current(String tenant, String proposalId) {
        return jdbc.sql(
                        """
                        select r.* from handling h join feedback_round r
                            on r.tenant_id = h.tenant_id and r.proposal_id = h.proposal_id and r.round = h.round
                        where h.tenant_id = ? and h.proposal_id = ?""")
                .params(tenant, proposalId)
                .query(Feedbacks::round)
                .optional();
    }

    public List<FeedbackRound> rounds(String tenant, String proposalId) {
        return jdbc.sql("select * from feedback_round where tenant_id = ? and proposal_id = ? order by round")
                .params(tenant, proposalId)
                .query(Feedbacks::round)
                .list();
    }

    private static FeedbackRound round(ResultSet row, int n) throws SQLException {
        return new FeedbackRound(
                row.getInt("round"),
                texts(row.getArray("persons")),
                texts(row.getArray("organs")),
                SqlTime.instant(row, "requested_at"),
                SqlTime.instant(row, "closed_at"),
                row.getBoolean("expired"));
    }

    public List<Feedback> of(String tenant, String proposalId) {
        return jdbc.sql(
                        "select * from feedback where tenant_id = ? and proposal_id = ? order by round, given_at, person")
                .params(tenant, proposalId)
                .query(Feedbacks::map)
                .list();
    }

    /** Who is dissatisfied in the round, or late about an earlier one while it ran or since; first those who said so first. */
    public List<String> dissatisfied(String tenant, String proposalId, int round) {
        return jdbc.sql(DISSATISFIED.formatted("?"))
                .params(tenant, proposalId, round)
                .query(String.class)
                .list();
    }

    /** The same in the round that runs or was the last. */
    public List<String> dissatisfied(String tenant, String proposalId) {
        return jdbc.sql(
                        DISSATISFIED.formatted(
                                "(select h.round from handling h where h.tenant_id = r.tenant_id and h.proposal_id = r.proposal_id)"))
                .params(tenant, proposalId)
                .query(String.class)
                .list();
    }

    /** Of the departments that were asked about in this round, those with which somebody is dissatisfied, late verdicts too. */
    public List<String> unsatisfying(String tenant, String proposalId) {
        return jdbc.sql(
                        """
                        select asked.organ
                        from handling h join feedback_round r
                            on r.tenant_id = h.tenant_id and r.proposal_id = h.proposal_id and r.round = h.round
                        cross join lateral unnest(r.organs) with ordinality as asked (organ, place)
                        where h.tenant_id = ? and h.proposal_id = ? and exists (
                            select 1 from feedback f where f.tenant_id = r.tenant_id and f.proposal_id = r.proposal_id
                                and f.organ = asked.organ and (f.round = r.round or f.late and f.given_at > r.requested_at)
                                and 'DISSATISFIED' in (f.attitude, f.result))
                        order by asked.place""")
                .params(tenant, proposalId)
                .query(String.class)
                .list();
    }

    private static Feedback map(ResultSet row, int n) throws SQLException {
        return new Feedback(
                row.getInt("round"),
                row.getString("person"),
                row.getString("organ"),
                form(row),
                SqlTime.instant(row, "given_at"),
                row.getBoolean("late"),
                row.getString("recorded_by_name"),
                row.getString("scan_id"),
                texts(row.getArray("marks")).stream()
                        .map(FeedbackMark::valueOf)
                        .collect(Collectors.toUnmodifiableSet()));
    }

    private static VerdictForm form(ResultSet row) throws SQLException {
        return new VerdictForm(
                SatisfactionRating.valueOf(row.getString("attitude")),
                SatisfactionRating.valueOf(row.getString("result")),
                row.getString("contact_way"),
                row.getObject("contact_times", Integer.class),
                row.getObject("agrees_with_category", Boolean.class),
                row.getObject("consents_to_disclosure", Boolean.class),
                row.getString("comment"),
                row.getObject("wants_rehandling", Boolean.class),
                SqlTime.day(row, "signed_on"),
                row.getString("cause") == null ? null : DissatisfactionCause.valueOf(row.getString("cause")));
    }

    private static String[] array(List<String> texts) {
        return texts.toArray(String[]::new);
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}
