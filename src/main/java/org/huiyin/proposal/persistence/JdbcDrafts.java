package org.huiyin.proposal.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.huiyin.proposal.Draft;
import org.huiyin.proposal.Drafts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcDrafts implements Drafts {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final JdbcClient jdbc;

    JdbcDrafts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean save(Draft draft) {
        return store(draft) == 1;
    }

    @Override
    public boolean submit(Draft draft) {
        return store(draft) == 1;
    }

    /** The condition stands in the statement itself: of two clicks at once the second finds the row submitted. */
    private int store(Draft draft) {
        return jdbc.sql(
                        """
                insert into proposal_draft as d (tenant_id, id, person, organ, proposal_id, content, saved_at, submitted_at)
                values (:tenant, :id, :person, :organ, :proposalId, :content::jsonb, :savedAt, :submittedAt)
                on conflict (tenant_id, id) do update set content = excluded.content, saved_at = excluded.saved_at,
                    submitted_at = excluded.submitted_at
                where d.person = excluded.person and d.submitted_at is null""")
                .param("tenant", draft.tenant())
                .param("id", draft.id())
                .param("person", draft.person())
                .param("organ", draft.organ())
                .param("proposalId", draft.proposalId())
                .param("content", draft.content().toString())
                .param("savedAt", utc(draft.savedAt()))
                .param("submittedAt", utc(draft.submittedAt()))
                .update();
    }

    @Override
    public Optional<Draft> find(String tenant, String id) {
        return jdbc.sql("select * from proposal_draft where tenant_id = :tenant and id = :id")
                .param("tenant", tenant)
                .param("id", id)
                .query(JdbcDrafts::draft)
                .optional();
    }

    @Override
    public List<Draft> open(String tenant, String person) {
        return jdbc.sql(
                        """
                select * from proposal_draft
                where tenant_id = :tenant and person = :person and submitted_at is null
                order by saved_at desc, id""")
                .param("tenant", tenant)
                .param("person", person)
                .query(JdbcDrafts::draft)
                .list();
    }

    @Override
    public void discard(String tenant, String id, String person) {
        jdbc.sql(
                        """
                delete from proposal_draft
                where tenant_id = :tenant and id = :id and person = :person and submitted_at is null""")
                .param("tenant", tenant)
                .param("id", id)
                .param("person", person)
                .update();
    }

    private static Draft draft(ResultSet rs, int n) throws SQLException {
        return new Draft(
                rs.getString("tenant_id"),
                rs.getString("id"),
                rs.getString("person"),
                rs.getString("organ"),
                rs.getString("proposal_id"),
                json(rs.getString("content")),
                ProposalRows.instant(rs, "saved_at"),
                ProposalRows.instant(rs, "submitted_at"));
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant == null ? null : OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
