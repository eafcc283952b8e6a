package org.huiyin.proposal.persistence;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.huiyin.proposal.Proposal;
import org.huiyin.proposal.ProposalCategory;

/** Writes the register. Only this module's use cases call it, in their transaction and with the row locked. */
public interface ProposalRegister {

    /** How the paper came in. */
    record Receipt(String source, String senderReference, boolean onBehalf, String textHash) {}

    /** A paper to be registered. */
    record Paper(Proposal proposal, Receipt receipt) {}

    /** The proposal that stands in the way of a paper with the same text. */
    record First(String id, String number, String subject) {}

    /**
     * @param papers none of which stands in the way of another
     * @return ids of those registered; not of those whose text, or whose reference of the same source, is registered already
     */
    Set<String> addAll(List<Paper> papers);

    /** By the id of the paper: the proposal, neither withdrawn nor declined, of the same proposer, session and text. */
    Map<String, First> sameTexts(List<Paper> papers);

    /** The proposal, neither withdrawn nor declined, of the same proposer, session and text. */
    Optional<String> sameText(Proposal proposal, String textHash);

    Optional<String> bySenderReference(String tenant, String source, String senderReference);

    /** The next number of the tenant, kind, term and session; waits for a docketing that is under way. */
    int takeNumber(Proposal proposal);

    void docket(Proposal proposal, ProposalCategory category, int seq, String number, Instant at);

    /** Takes a co-signer's name off; the version grows by one. */
    void removeSigner(Proposal proposal, String person);

    /** The lead proposer as printed, when the body that proposes is named otherwise. */
    void renameLead(Proposal proposal, String name);

    /** Stores subject, grounds, recommendations, body, category, wishes, origin and consent of the given proposal. */
    void rewrite(Proposal proposal, String textHash);
}
