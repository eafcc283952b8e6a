package org.huiyin.whistle.sources.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.huiyin.proposal.ProposalState;
import org.huiyin.whistle.sources.Fact;
import org.huiyin.whistle.sources.Trigger;
import org.huiyin.whistle.sources.WhistleRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What waits on a proposal by a rule or because somebody asked, and what a rule's suggestion has already led to. */
@Repository
public class OpenSuggestions {

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    OpenSuggestions(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** The rule's one suggestion that waits. */
    public Optional<String> waiting(String tenant, String proposalId, Trigger trigger) {
        return jdbc.sql(
                        """
                        select id from whistle_request where tenant_id = ? and proposal_id = ? and trigger = ? and origin = 'TRIGGER'
                            and state in ('UNPLACED', 'OPEN')""")
                .params(tenant, proposalId, trigger.name())
                .query(String.class)
                .optional();
    }

    /** Whether a whistle blown upon the same rule's suggestion is not over yet. */
    public boolean blown(String tenant, String proposalId, Trigger trigger) {
        return jdbc.sql(
                        """
                        select exists (select 1 from whistle_request r
                            join whistle w on w.tenant_id = r.tenant_id and w.id = r.whistle_id
                            where r.tenant_id = ? and r.proposal_id = ? and r.trigger = ? and r.origin = 'TRIGGER'
                                and r.state = 'GRANTED' and w.state not in ('CLOSED', 'NOT_ESTABLISHED'))""")
                .params(tenant, proposalId, trigger.name())
                .query(Boolean.class)
                .single();
    }

    /** What waits, the suggested whistle or null, and how its proposal stands. */
    public record Waiting(String id, String whistleId, ProposalState state) {}

    /** Everything that waits on these proposals. */
    public List<Waiting> of(String tenant, Collection<String> proposals) {
        return jdbc.sql(
                        """
                        select r.id, r.whistle_id, p.state from whistle_request r
                        join proposal p on p.tenant_id = r.tenant_id and p.id = r.proposal_id
                        where r.tenant_id = ? and r.proposal_id = any (?::text[]) and r.state in ('UNPLACED', 'OPEN') order by r.id""")
                .params(tenant, proposals.toArray(String[]::new))
                .query((row, n) -> new Waiting(
                        row.getString("id"),
                        row.getString("whistle_id"),
                        ProposalState.valueOf(row.getString("state"))))
                .list();
    }

    /** Whoever has seen fewer facts looks again before answering. */
    public void rests(WhistleRequest r, Collection<Fact> facts) {
        try {
            jdbc.sql("update whistle_request set facts = ?, version = version + 1 where tenant_id = ? and id = ?")
                    .params(json.writeValueAsString(facts), r.tenant(), r.id())
                    .update();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
