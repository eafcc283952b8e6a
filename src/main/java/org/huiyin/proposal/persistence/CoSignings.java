package org.huiyin.proposal.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huiyin.proposal.CoSigning;
import org.huiyin.proposal.CoSigning.Answer;
import org.huiyin.proposal.CoSigning.Invitation;
import org.huiyin.proposal.CoSigning.Outcome;
import org.huiyin.proposal.ProposalKind;
import org.huiyin.proposal.Submission;
import org.huiyin.shared.SqlTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Papers that wait for signatures. */
@Repository
public class CoSignings {

    private static final JsonMapper JSON =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();

    private final JdbcClient jdbc;

    CoSignings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of a district. */
    public record Key(String tenant, String draftId) {}

    public Optional<CoSigning> find(String tenant, String draftId) {
        return read(tenant, draftId);
    }

    /** Waits for whoever answers, hands in or cancels beside; read with its answers as the last one left them. */
    public Optional<CoSigning> lock(String tenant, String draftId) {
        jdbc.sql("select 1 from co_signing where tenant_id = ? and draft_id = ? for update")
                .params(tenant, draftId)
                .query(Integer.class)
                .optional();
        return read(tenant, draftId);
    }

    private Optional<CoSigning> read(String tenant, String draftId) {
        return jdbc.sql("select * from co_signing where tenant_id = ? and draft_id = ?")
                .params(tenant, draftId)
                .query((rs, n) -> coSigning(rs, invitations(tenant, draftId)))
                .optional();
    }

    private List<Invitation> invitations(String tenant, String draftId) {
        return jdbc.sql("select * from co_signing_invitation where tenant_id = ? and draft_id = ? order by ord")
                .params(tenant, draftId)
                .query((rs, n) -> invitation(rs))
                .list();
    }

    private static Invitation invitation(ResultSet rs) throws SQLException {
        return new Invitation(
                rs.getString("person"),
                Answer.valueOf(rs.getString("answer")),
                ProposalRows.instant(rs, "answered_at"));
    }

    /** Open invitations nobody has answered yet, and papers of one's own that wait for others. */
    public List<CoSigning> concerning(String tenant, String person) {
        return read(
                """
                select c.* from co_signing c
                where c.tenant_id = :tenant and c.closed_at is null and (c.lead = :person or exists (
                    select from co_signing_invitation i where i.tenant_id = c.tenant_id
                      and i.draft_id = c.draft_id and i.person = :person and i.answer = 'INVITED'))
                order by c.expires_at limit :limit""",
                tenant,
                person,
                Integer.MAX_VALUE);
    }

    /** All of this person, answered and ended ones too, the newest first. */
    public List<CoSigning> of(String tenant, String person, int limit) {
        return read(
                """
                select c.* from co_signing c
                where c.tenant_id = :tenant and (c.lead = :person or exists (
                    select from co_signing_invitation i where i.tenant_id = c.tenant_id
                      and i.draft_id = c.draft_id and i.person = :person))
                order by c.opened_at desc, c.draft_id limit :limit""",
                tenant,
                person,
                limit);
    }

    private List<CoSigning> read(String sql, String tenant, String person, int limit) {
        Map<String, List<Invitation>> invitations = new HashMap<>();
        List<CoSigning> found = jdbc.sql(sql)
                .param("tenant", tenant)
                .param("person", person)
                .param("limit", limit)
                .query((rs, n) ->
                        coSigning(rs, invitations.computeIfAbsent(rs.getString("draft_id"), id -> new ArrayList<>())))
                .list();
        jdbc.sql(
                        "select * from co_signing_invitation where tenant_id = ? and draft_id = any (?) order by draft_id, ord")
                .params(tenant, invitations.keySet().toArray(String[]::new))
                .query((rs, n) -> invitations.get(rs.getString("draft_id")).add(invitation(rs)))
                .list();
        return found;
    }

    /** Of all districts: what still waits, whatever version of the program it began with. */
    public List<Key> open() {
        return jdbc.sql("select tenant_id, draft_id from co_signing where closed_at is null order by expires_at")
                .query((rs, n) -> new Key(rs.getString(1), rs.getString(2)))
                .list();
    }

    /** An ended one goes with its draft. @return false while it is open */
    public boolean discard(String tenant, String draftId) {
        jdbc.sql("delete from co_signing where tenant_id = ? and draft_id = ? and closed_at is not null")
                .params(tenant, draftId)
                .update();
        return find(tenant, draftId).isEmpty();
    }

    /** Freezes the text; invitations are set apart. */
    public void save(CoSigning c) {
        jdbc.sql(
                        """
                        insert into co_signing (tenant_id, draft_id, lead, kind, submission, form, text_hash, opened_at, expires_at)
                        values (?, ?, ?, ?, ?::jsonb, ?::jsonb, ?, ?, ?)
                        on conflict (tenant_id, draft_id) do update set submission = excluded.submission,
                            form = excluded.form, text_hash = excluded.text_hash, expires_at = excluded.expires_at""")
                .params(c.tenant(), c.draftId(), c.lead(), c.kind().name(), json(c.submission()))
                .params(c.form() == null ? null : c.form().toString(), c.textHash())
                .params(SqlTime.of(c.openedAt()), SqlTime.of(c.expiresAt()))
                .update();
        jdbc.sql("delete from co_signing_invitation where tenant_id = ? and draft_id = ?")
                .params(c.tenant(), c.draftId())
                .update();
        for (int i = 0; i < c.invitations().size(); i++) {
            Invitation invitation = c.invitations().get(i);
            jdbc.sql(
                            """
                            insert into co_signing_invitation (tenant_id, draft_id, person, ord, answer, answered_at)
                            values (?, ?, ?, ?, ?, ?)""")
                    .params(c.tenant(), c.draftId(), invitation.person(), i)
                    .params(invitation.answer().name(), SqlTime.of(invitation.answeredAt()))
                    .update();
        }
    }

    public void answer(CoSigning c, String person, Answer answer, Instant at) {
        jdbc.sql(
                        """
                        update co_signing_invitation set answer = ?, answered_at = ?
                        where tenant_id = ? and draft_id = ? and person = ?""")
                .params(answer.name(), SqlTime.of(at), c.tenant(), c.draftId(), person)
                .update();
    }

    public void close(CoSigning c, Outcome outcome, Instant at) {
        jdbc.sql("update co_signing set closed_at = ?, outcome = ? where tenant_id = ? and draft_id = ?")
                .params(SqlTime.of(at), outcome.name(), c.tenant(), c.draftId())
                .update();
    }

    private static CoSigning coSigning(ResultSet rs, List<Invitation> invitations) throws SQLException {
        String outcome = rs.getString("outcome");
        String form = rs.getString("form");
        return new CoSigning(
                rs.getString("tenant_id"),
                rs.getString("draft_id"),
                rs.getString("lead"),
                ProposalKind.valueOf(rs.getString("kind")),
                read(rs.getString("submission"), Submission.class),
                form == null ? null : read(form, JsonNode.class),
                rs.getString("text_hash"),
                ProposalRows.instant(rs, "opened_at"),
                ProposalRows.instant(rs, "expires_at"),
                ProposalRows.instant(rs, "closed_at"),
                outcome == null ? null : Outcome.valueOf(outcome),
                invitations);
    }

    private static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static <T> T read(String text, Class<T> type) {
        try {
            return JSON.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
