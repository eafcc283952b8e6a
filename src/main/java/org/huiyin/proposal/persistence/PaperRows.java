package org.huiyin.proposal.persistence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.huiyin.proposal.Proposal;
import org.huiyin.proposal.persistence.ProposalRegister.First;
import org.huiyin.proposal.persistence.ProposalRegister.Paper;
import org.huiyin.proposal.persistence.ProposalRegister.Receipt;
import org.huiyin.shared.SqlColumns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Enters papers: three statements, however many there are. */
@Component
class PaperRows {

    private final JdbcClient jdbc;

    PaperRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Sorted by their texts: two transactions that bring the same papers wait for one another and not in a circle. */
    Set<String> addAll(List<Paper> papers) {
        List<Paper> sorted = new ArrayList<>(papers);
        sorted.sort(Comparator.comparing(paper -> paper.receipt().textHash()));
        Set<String> added = Set.copyOf(insert(sorted));
        List<Proposal> proposals = papers.stream()
                .map(Paper::proposal)
                .filter(proposal -> added.contains(proposal.id()))
                .toList();
        if (!proposals.isEmpty()) {
            addRecommendations(proposals);
            addSigners(proposals);
        }
        return added;
    }

    private List<String> insert(List<Paper> papers) {
        SqlColumns<Proposal> p =
                new SqlColumns<>(papers.stream().map(Paper::proposal).toList());
        SqlColumns<Receipt> receipts =
                new SqlColumns<>(papers.stream().map(Paper::receipt).toList());
        return keyed(
                        jdbc.sql(
                                """
                insert into proposal (id, tenant_id, kind, term, session, in_session, subject, grounds, category,
                    lead_proposer, body, wished_departments, origin, consents_to_disclosure, submitted_by, on_behalf,
                    source, sender_reference, sample, submitted_at, received_at, state, text_hash, version, body_kind)
                select id, tenant_id, kind, term, session, in_session, subject, grounds, category,
                    lead_proposer, body, string_to_array(wished, chr(31)), origin, consents, submitted_by, on_behalf,
                    source, sender_reference, sample, submitted_at, received_at, state, text_hash, version, body_kind
                from unnest(:ids::text[], :tenants::text[], :kinds::text[], :terms::int[], :sessions::int[],
                    :inSession::boolean[], :subjects::text[], :grounds::text[], :categories::text[], :leads::text[],
                    :bodies::text[], :wished::text[], :origins::text[], :consents::boolean[], :submittedBy::text[],
                    :onBehalf::boolean[], :sources::text[], :references::text[], :samples::boolean[],
                    :submittedAt::timestamptz[], :receivedAt::timestamptz[], :states::text[], :hashes::text[],
                    :versions::int[], :bodyKinds::text[]) as p (id, tenant_id, kind, term, session, in_session, subject, grounds, category,
                    lead_proposer, body, wished, origin, consents, submitted_by, on_behalf,
                    source, sender_reference, sample, submitted_at, received_at, state, text_hash, version, body_kind)
                on conflict do nothing
                returning id"""),
                        papers)
                .param("inSession", p.booleans(Proposal::inSession))
                .param("subjects", p.texts(Proposal::subject))
                .param("grounds", p.texts(Proposal::grounds))
                .param("categories", p.texts(Proposal::category))
                .param("bodies", p.texts(Proposal::body))
                .param("wished", p.texts(proposal -> String.join("\u001f", proposal.wishedDepartments())))
                .param("origins", p.texts(Proposal::origin))
                .param("consents", p.booleans(Proposal::consentsToDisclosure))
                .param("submittedBy", p.texts(Proposal::submittedBy))
                .param("onBehalf", receipts.booleans(Receipt::onBehalf))
                .param("sources", receipts.texts(Receipt::source))
                .param("references", receipts.texts(Receipt::senderReference))
                .param("samples", p.booleans(Proposal::sample))
                .param("submittedAt", p.instants(Proposal::submittedAt))
                .param("receivedAt", p.instants(Proposal::receivedAt))
                .param("states", p.texts(proposal -> proposal.state().name()))
                .param("versions", p.ints(Proposal::version))
                .param(
                        "bodyKinds",
                        p.texts(proposal -> proposal.bodyKind() == null
                                ? null
                                : proposal.bodyKind().name()))
                .query(String.class)
                .list();
    }

    Map<String, First> sameTexts(List<Paper> papers) {
        Map<String, First> firsts = new HashMap<>();
        keyed(
                        jdbc.sql(
                                """
                select n.id, p.id, p.number, p.subject
                from unnest(:ids::text[], :tenants::text[], :kinds::text[], :terms::int[], :sessions::int[],
                    :leads::text[], :hashes::text[]) as n (id, tenant_id, kind, term, session, lead_proposer, text_hash)
                join proposal p using (tenant_id, kind, term, session, lead_proposer, text_hash)
                where p.id <> n.id and p.state not in ('WITHDRAWN', 'DECLINED')
                  and (p.state <> 'ARCHIVED' or p.number is not null)"""),
                        papers)
                .query((rs, n) ->
                        firsts.put(rs.getString(1), new First(rs.getString(2), rs.getString(3), rs.getString(4))))
                .list();
        return firsts;
    }

    /** What makes two papers the same. */
    private static JdbcClient.StatementSpec keyed(JdbcClient.StatementSpec sql, List<Paper> papers) {
        SqlColumns<Proposal> p =
                new SqlColumns<>(papers.stream().map(Paper::proposal).toList());
        return sql.param("ids", p.texts(Proposal::id))
                .param("tenants", p.texts(Proposal::tenant))
                .param("kinds", p.texts(proposal -> proposal.kind().name()))
                .param("terms", p.ints(Proposal::term))
                .param("sessions", p.ints(Proposal::session))
                .param("leads", p.texts(proposal -> proposal.leadProposer().person()))
                .param("hashes", new SqlColumns<>(papers).texts(paper -> paper.receipt()
                        .textHash()));
    }

    void addRecommendations(List<Proposal> proposals) {
        record Row(Proposal proposal, Proposal.Recommendation item) {}
        SqlColumns<Row> rows = new SqlColumns<>(proposals.stream()
                .flatMap(p -> p.recommendations().stream().map(item -> new Row(p, item)))
                .toList());
        jdbc.sql(
                        """
                insert into recommendation (tenant_id, proposal_id, no, text)
                select * from unnest(:tenants::text[], :ids::text[], :nos::int[], :texts::text[])""")
                .param("tenants", rows.texts(row -> row.proposal().tenant()))
                .param("ids", rows.texts(row -> row.proposal().id()))
                .param("nos", rows.ints(row -> row.item().no()))
                .param("texts", rows.texts(row -> row.item().text()))
                .update();
    }

    private void addSigners(List<Proposal> proposals) {
        record Row(Proposal proposal, int ord) {
            Proposal.Signer signer() {
                return proposal.signers().get(ord);
            }
        }
        SqlColumns<Row> rows = new SqlColumns<>(proposals.stream()
                .flatMap(p -> IntStream.range(0, p.signers().size()).mapToObj(ord -> new Row(p, ord)))
                .toList());
        jdbc.sql(
                        """
                insert into proposal_signer (tenant_id, proposal_id, ord, person, name, lead)
                select * from unnest(:tenants::text[], :ids::text[], :ords::int[], :persons::text[], :names::text[],
                    :leads::boolean[])""")
                .param("tenants", rows.texts(row -> row.proposal().tenant()))
                .param("ids", rows.texts(row -> row.proposal().id()))
                .param("ords", rows.ints(Row::ord))
                .param("persons", rows.texts(row -> row.signer().person()))
                .param("names", rows.texts(row -> row.signer().name()))
                .param("leads", rows.booleans(row -> row.signer().lead()))
                .update();
    }
}
