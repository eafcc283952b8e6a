package org.huiyin.handling.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.huiyin.handling.ClearingStep;
import org.huiyin.handling.Disclosure;
import org.huiyin.handling.OutcomeCategory;
import org.huiyin.handling.RecommendationOutcome;
import org.huiyin.handling.Reply;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.SqlTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of replies with their answers, clearings and deliveries. */
@Repository
public class Replies {

    private final JdbcClient jdbc;

    Replies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Writes the draft as it is; its answers are replaced. */
    public void save(String tenant, Reply r) {
        jdbc.sql(
                        """
                        insert into reply (tenant_id, id, proposal_id, assignment_id, round, version, category, disclosure,
                            disclosure_ground, opening, closing, drafted_by, drafted_by_name, saved_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (id) do update set category = excluded.category, disclosure = excluded.disclosure,
                            disclosure_ground = excluded.disclosure_ground, opening = excluded.opening,
                            closing = excluded.closing, drafted_by = excluded.drafted_by,
                            drafted_by_name = excluded.drafted_by_name, saved_at = excluded.saved_at""")
                .params(tenant, r.id(), r.proposalId(), r.assignmentId(), r.round(), r.version())
                .params(name(r.category()), name(r.disclosure()), r.disclosureGround(), r.opening(), r.closing())
                .params(r.draftedBy(), r.draftedByName(), SqlTime.of(r.savedAt()))
                .update();
        jdbc.sql("delete from reply_answer where tenant_id = ? and reply_id = ?")
                .params(tenant, r.id())
                .update();
        for (Reply.Answer a : r.answers()) {
            jdbc.sql(
                            "insert into reply_answer (tenant_id, reply_id, no, outcome, text, planned_on) values (?, ?, ?, ?, ?, ?)")
                    .params(tenant, r.id(), a.no(), name(a.outcome()), a.text(), a.plannedOn())
                    .update();
        }
    }

    public void submit(String tenant, String id, int version) {
        jdbc.sql("update reply set step = 'OFFICE', version = ? where tenant_id = ? and id = ?")
                .params(version, tenant, id)
                .update();
    }

    /** Notes a decision of the clearing chain and moves to the next step (null: back to the draft, or issued). */
    public void decide(String tenant, Reply r, boolean passed, String remark, Actor by, Instant at, ClearingStep next) {
        jdbc.sql(
                        """
                        insert into clearing (tenant_id, reply_id, reply_version, step, passed, remark, person, person_name,
                            organ_name, decided_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(tenant, r.id(), r.version(), r.step().name(), passed, remark)
                .params(by.person(), by.personName(), by.organName(), SqlTime.of(at))
                .update();
        jdbc.sql("update reply set step = ? where tenant_id = ? and id = ?")
                .params(name(next), tenant, r.id())
                .update();
    }

    public void issue(
            String tenant, String id, String letterNumber, Disclosure disclosure, String ground, Actor by, Instant at) {
        jdbc.sql(
                        """
                        update reply set letter_number = ?, disclosure = ?, disclosure_ground = ?, issued_at = ?, issued_by = ?,
                            issued_by_name = ? where tenant_id = ? and id = ?""")
                .params(
                        letterNumber,
                        disclosure.name(),
                        ground,
                        SqlTime.of(at),
                        by.person(),
                        by.personName(),
                        tenant,
                        id)
                .update();
    }

    /** The next number of the organ's letters in the year; never used twice. */
    public int nextLetter(String tenant, String organ, int year) {
        return jdbc.sql(
                        """
                        insert into letter_number (tenant_id, organ, year, last) values (?, ?, ?, 1)
                        on conflict (tenant_id, organ, year) do update set last = letter_number.last + 1 returning last""")
                .params(tenant, organ, year)
                .query(Integer.class)
                .single();
    }

    public void deliver(String tenant, String replyId, String person, Instant at) {
        jdbc.sql("insert into reply_delivery (tenant_id, reply_id, person, delivered_at) values (?, ?, ?, ?)")
                .params(tenant, replyId, person, SqlTime.of(at))
                .update();
    }

    public Optional<Reply> ofAssignment(String tenant, String assignmentId) {
        return jdbc.sql("select * from reply where tenant_id = ? and assignment_id = ?")
                .params(tenant, assignmentId)
                .query((row, n) -> map(tenant, row))
                .optional();
    }

    public List<Reply> of(String tenant, String proposalId) {
        return jdbc.sql("select * from reply where tenant_id = ? and proposal_id = ? order by round")
                .params(tenant, proposalId)
                .query((row, n) -> map(tenant, row))
                .list();
    }

    /** @throws BusinessException NOT_FOUND */
    public Reply get(String tenant, String id) {
        return jdbc.sql("select * from reply where tenant_id = ? and id = ?")
                .params(tenant, id)
                .query((row, n) -> map(tenant, row))
                .optional()
                .orElseThrow(() -> BusinessException.notFound("error.reply.notFound"));
    }

    private Reply map(String tenant, ResultSet row) throws SQLException {
        String id = row.getString("id");
        return new Reply(
                id,
                row.getString("proposal_id"),
                row.getString("assignment_id"),
                row.getInt("round"),
                row.getInt("version"),
                value(ClearingStep.class, row.getString("step")),
                value(OutcomeCategory.class, row.getString("category")),
                value(Disclosure.class, row.getString("disclosure")),
                row.getString("disclosure_ground"),
                row.getString("opening"),
                row.getString("closing"),
                row.getString("drafted_by"),
                row.getString("drafted_by_name"),
                SqlTime.instant(row, "saved_at"),
                row.getString("letter_number"),
                SqlTime.instant(row, "issued_at"),
                row.getString("issued_by_name"),
                answers(tenant, id),
                clearings(tenant, id),
                deliveries(tenant, id));
    }

    private List<Reply.Answer> answers(String tenant, String id) {
        return jdbc.sql("select * from reply_answer where tenant_id = ? and reply_id = ? order by no")
                .params(tenant, id)
                .query((row, n) -> new Reply.Answer(
                        row.getInt("no"),
                        value(RecommendationOutcome.class, row.getString("outcome")),
                        row.getString("text"),
                        SqlTime.day(row, "planned_on")))
                .list();
    }

    private List<Reply.Clearing> clearings(String tenant, String id) {
        return jdbc.sql("select * from clearing where tenant_id = ? and reply_id = ? order by id")
                .params(tenant, id)
                .query((row, n) -> new Reply.Clearing(
                        row.getInt("reply_version"),
                        ClearingStep.valueOf(row.getString("step")),
                        row.getBoolean("passed"),
                        row.getString("remark"),
                        row.getString("person_name"),
                        row.getString("organ_name"),
                        SqlTime.instant(row, "decided_at")))
                .list();
    }

    private List<Reply.Delivery> deliveries(String tenant, String id) {
        return jdbc.sql("select * from reply_delivery where tenant_id = ? and reply_id = ? order by person")
                .params(tenant, id)
                .query((row, n) -> new Reply.Delivery(row.getString("person"), SqlTime.instant(row, "delivered_at")))
                .list();
    }

    private static String name(Enum<?> value) {
        return value == null ? null : value.name();
    }

    private static <E extends Enum<E>> E value(Class<E> type, String name) {
        return name == null ? null : Enum.valueOf(type, name);
    }
}
