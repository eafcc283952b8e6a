package org.huiyin.handling.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.huiyin.handling.ClearingStep;
import org.huiyin.handling.Disclosure;
import org.huiyin.handling.OutcomeCategory;
import org.huiyin.handling.Reply;
import org.huiyin.handling.ReplyTerms;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.SqlTime;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of replies with their answers, clearings and deliveries. */
@Repository
public class Replies {

    /** A reply with all that hangs on it, in one statement. */
    private static final String WHOLE =
            """
            select r.*,
                (select json_agg(a order by a.no) from reply_answer a
                 where a.tenant_id = r.tenant_id and a.reply_id = r.id) as answers,
                (select json_agg(c order by c.id) from clearing c
                 where c.tenant_id = r.tenant_id and c.reply_id = r.id) as clearings,
                (select json_agg(d order by d.for_proposal, d.person) from reply_delivery d
                 where d.tenant_id = r.tenant_id and d.reply_id = r.id) as deliveries,
                (select json_agg(m order by m.no) from reply_mask m
                 where m.tenant_id = r.tenant_id and m.reply_id = r.id) as masks,
                (select json_agg(c order by c.ord) from reply_commitment c
                 where c.tenant_id = r.tenant_id and c.reply_id = r.id) as commitments
            from reply r where r.tenant_id = ? and\s""";

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    Replies(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** Writes the draft as it is; its answers are replaced. */
    public void save(String tenant, Reply r, boolean first) {
        jdbc.sql(
                        """
                        insert into reply (tenant_id, id, proposal_id, assignment_id, round, version, category, disclosure,
                            disclosure_ground, opening, closing, drafted_by, drafted_by_name, saved_at, summary, promised,
                            relay_consent)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (id) do update set category = excluded.category, disclosure = excluded.disclosure,
                            disclosure_ground = excluded.disclosure_ground, opening = excluded.opening,
                            closing = excluded.closing, drafted_by = excluded.drafted_by,
                            drafted_by_name = excluded.drafted_by_name, saved_at = excluded.saved_at,
                            summary = excluded.summary, promised = excluded.promised,
                            relay_consent = excluded.relay_consent""")
                .params(tenant, r.id(), r.proposalId(), r.assignmentId(), r.round(), r.version())
                .params(name(r.category()), name(r.disclosure()), r.disclosureGround(), r.opening(), r.closing())
                .params(r.draftedBy(), r.draftedByName(), SqlTime.of(r.savedAt()))
                .params(r.terms().summary(), r.terms().promised(), r.terms().relayConsent())
                .update();
        if (!first) {
            jdbc.sql("delete from reply_answer where tenant_id = ? and reply_id = ?")
                    .params(tenant, r.id())
                    .update();
        }
        batches.batchUpdate(
                "insert into reply_answer (tenant_id, reply_id, no, outcome, text, planned_on) values (?, ?, ?, ?, ?, ?)",
                r.answers().stream()
                        .map(a -> new Object[] {tenant, r.id(), a.no(), name(a.outcome()), a.text(), a.plannedOn()})
                        .toList());
    }

    /** Its clearing begins: with the first of these steps, and through all of them. */
    public void submit(String tenant, String id, int version, List<ClearingStep> steps) {
        jdbc.sql("update reply set step = ?, steps = ?, version = ? where tenant_id = ? and id = ?")
                .param(steps.get(0).name())
                .param(steps.stream().map(Enum::name).toArray(String[]::new))
                .params(version, tenant, id)
                .update();
    }

    /** Notes a decision of the clearing chain and moves to the next step (null: back to the draft, or issued). */
    public void decide(String tenant, Reply r, boolean passed, String remark, Actor by, Instant at, ClearingStep next) {
        jdbc.sql(
                        """
                        with decided as (
                            insert into clearing (tenant_id, reply_id, reply_version, step, passed, remark, person, person_name,
                                organ_name, decided_at)
                            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?))
                        update reply set step = ? where tenant_id = ? and id = ?""")
                .params(tenant, r.id(), r.version(), r.step().name(), passed, remark)
                .params(by.person(), by.personName(), by.organName(), SqlTime.of(at))
                .params(name(next), tenant, r.id())
                .update();
    }

    /** @param decided the reply with the disclosure, its ground and the summary as the leader decided them */
    public void issue(String tenant, Reply decided, String letterNumber, Actor by, Instant at) {
        jdbc.sql(
                        """
                        update reply set letter_number = ?, disclosure = ?, disclosure_ground = ?, summary = ?, issued_at = ?,
                            issued_by = ?, issued_by_name = ? where tenant_id = ? and id = ?""")
                .params(letterNumber, decided.disclosure().name(), decided.disclosureGround())
                .params(decided.terms().summary(), SqlTime.of(at), by.person(), by.personName())
                .params(tenant, decided.id())
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

    public Optional<Reply> ofAssignment(String tenant, String assignmentId) {
        return jdbc.sql(WHOLE + "r.assignment_id = ?")
                .params(tenant, assignmentId)
                .query((row, n) -> map(row))
                .optional();
    }

    public List<Reply> of(String tenant, String proposalId) {
        return jdbc.sql(WHOLE + "r.proposal_id = ? order by r.round")
                .params(tenant, proposalId)
                .query((row, n) -> map(row))
                .list();
    }

    /** @throws BusinessException NOT_FOUND */
    public Reply get(String tenant, String id) {
        return jdbc.sql(WHOLE + "r.id = ?")
                .params(tenant, id)
                .query((row, n) -> map(row))
                .optional()
                .orElseThrow(() -> BusinessException.notFound("error.reply.notFound"));
    }

    private static Reply map(ResultSet row) throws SQLException {
        return new Reply(
                row.getString("id"),
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
                ReplyChildren.answers(row.getString("answers")),
                ReplyChildren.clearings(row.getString("clearings")),
                ReplyChildren.deliveries(row.getString("deliveries")),
                new ReplyTerms(
                        row.getString("summary"),
                        row.getBoolean("promised"),
                        row.getString("relay_consent"),
                        ReplyChildren.commitments(row.getString("commitments"))),
                steps(row),
                ReplyChildren.masks(row.getString("masks")));
    }

    private static List<ClearingStep> steps(ResultSet row) throws SQLException {
        return row.getArray("steps") == null
                ? List.of(ClearingStep.values())
                : Stream.of((String[]) row.getArray("steps").getArray())
                        .map(ClearingStep::valueOf)
                        .toList();
    }

    private static String name(Enum<?> value) {
        return value == null ? null : value.name();
    }

    private static <E extends Enum<E>> E value(Class<E> type, String name) {
        return name == null ? null : Enum.valueOf(type, name);
    }
}
