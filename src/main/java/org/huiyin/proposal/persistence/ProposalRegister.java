package org.huiyin.proposal.persistence;

import java.time.Instant;
import java.util.Optional;
import org.huiyin.proposal.Proposal;
import org.huiyin.proposal.ProposalCategory;

/** Writes the register. Only this module's use cases call it, in their transaction and with the row locked. */
public interface ProposalRegister {

    /** How the paper came in. */
    record Receipt(String source, String senderReference, boolean onBehalf, String textHash) {}

    /** @return false when the same text, or the same reference of the same source, is registered already */
    boolean add(Proposal proposal, Receipt receipt);

    /** The proposal, neither withdrawn nor declined, of the same proposer, session and text. */
    Optional<String> sameText(Proposal proposal, String textHash);

    Optional<String> bySenderReference(String tenant, String source, String senderReference);

    /** The next number of the tenant, kind, term and session; waits for a docketing that is under way. */
    int takeNumber(Proposal proposal);

    void docket(Proposal proposal, ProposalCategory category, int seq, String number, Instant at);

    /** Stores subject, grounds, recommendations, body, category, wishes, origin and consent of the given proposal. */
    void rewrite(Proposal proposal, String textHash);
}
