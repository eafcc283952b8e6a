package org.huiyin.proposal.persistence;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.huiyin.proposal.Proposal;
import org.huiyin.proposal.ProposalCategory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcProposalRegister implements ProposalRegister {

    private final JdbcClient jdbc;
    private final PaperRows papers;

    JdbcProposalRegister(JdbcClient jdbc, PaperRows papers) {
        this.jdbc = jdbc;
        this.papers = papers;
    }

    @Override
    public Set<String> addAll(List<Paper> all) {
        return papers.addAll(all);
    }

    @Override
    public Map<String, First> sameTexts(List<Paper> all) {
        return papers.sameTexts(all);
    }

    @Override
    public Optional<String> sameText(Proposal proposal, String textHash) {
        return jdbc.sql(
                        """
                select id from proposal
                where tenant_id = :tenant and kind = :kind and term = :term and session = :session
                  and lead_proposer = :lead and text_hash = :hash and id <> :id
                  and state not in ('WITHDRAWN', 'DECLINED') and (state <> 'ARCHIVED' or number is not null)""")
                .params(session(proposal))
                .param("lead", proposal.leadProposer().person())
                .param("hash", textHash)
                .param("id", proposal.id())
                .query(String.class)
                .optional();
    }

    @Override
    public Optional<String> bySenderReference(String tenant, String source, String senderReference) {
        return jdbc.sql(
                        """
                select id from proposal
                where tenant_id = :tenant and source = :source and sender_reference = :reference""")
                .param("tenant", tenant)
                .param("source", source)
                .param("reference", senderReference)
                .query(String.class)
                .optional();
    }

    @Override
    public int takeNumber(Proposal proposal) {
        return jdbc.sql(
                        """
                insert into proposal_number as n (tenant_id, term, session, kind, last)
                values (:tenant, :term, :session, :kind, 1)
                on conflict (tenant_id, term, session, kind) do update set last = n.last + 1
                returning last""")
                .params(session(proposal))
                .query(Integer.class)
                .single();
    }

    @Override
    public void docket(Proposal proposal, ProposalCategory category, int seq, String number, Instant at) {
        jdbc.sql(
                        """
                update proposal set category = :category, number_seq = :seq, number = :number, docketed_at = :at
                where tenant_id = :tenant and id = :id""")
                .param("category", category.name())
                .param("seq", seq)
                .param("number", number)
                .param("at", utc(at))
                .param("tenant", proposal.tenant())
                .param("id", proposal.id())
                .update();
    }

    @Override
    public void rewrite(Proposal proposal, String textHash) {
        jdbc.sql(
                        """
                update proposal set subject = :subject, grounds = :grounds, category = :category, body = :body,
                    wished_departments = :wished, origin = :origin, consents_to_disclosure = :consents,
                    text_hash = :hash, version = :version
                where tenant_id = :tenant and id = :id""")
                .params(content(proposal, textHash))
                .update();
        jdbc.sql("delete from recommendation where tenant_id = :tenant and proposal_id = :id")
                .param("tenant", proposal.tenant())
                .param("id", proposal.id())
                .update();
        papers.addRecommendations(List.of(proposal));
    }

    @Override
    public void removeSigner(Proposal proposal, String person) {
        jdbc.sql(
                        """
                delete from proposal_signer
                where tenant_id = :tenant and proposal_id = :id and person = :person and not lead""")
                .param("tenant", proposal.tenant())
                .param("id", proposal.id())
                .param("person", person)
                .update();
        jdbc.sql("update proposal set version = version + 1 where tenant_id = :tenant and id = :id")
                .param("tenant", proposal.tenant())
                .param("id", proposal.id())
                .update();
    }

    @Override
    public void renameLead(Proposal proposal, String name) {
        jdbc.sql("update proposal_signer set name = :name where tenant_id = :tenant and proposal_id = :id and lead")
                .param("name", name)
                .param("tenant", proposal.tenant())
                .param("id", proposal.id())
                .update();
    }

    private static Map<String, Object> session(Proposal p) {
        return Map.of("tenant", p.tenant(), "kind", p.kind().name(), "term", p.term(), "session", p.session());
    }

    /** Whatever a resubmission or correction may change. */
    private static Map<String, Object> content(Proposal p, String textHash) {
        Map<String, Object> params = new LinkedHashMap<>();
        params.put("tenant", p.tenant());
        params.put("id", p.id());
        params.put("subject", p.subject());
        params.put("grounds", p.grounds());
        params.put("category", p.category());
        params.put("body", p.body());
        params.put("wished", p.wishedDepartments().toArray(String[]::new));
        params.put("origin", p.origin());
        params.put("consents", p.consentsToDisclosure());
        params.put("hash", textHash);
        params.put("version", p.version());
        return params;
    }

    private static OffsetDateTime utc(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
