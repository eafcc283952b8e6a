package org.huiyin.proposal;

import java.util.Optional;

/** The register as other modules see it. */
public interface Proposals {

    /** @throws org.huiyin.shared.BusinessException NOT_FOUND */
    Proposal get(String tenant, String id);

    Optional<Proposal> find(String tenant, String id);

    /** Reads the row and locks it until the transaction ends, so that acts on one proposal follow one another. */
    Proposal lock(String tenant, String id);

    /**
     * Locks the row like {@link #lock}, for acts that need nothing of what it says.
     *
     * @throws org.huiyin.shared.BusinessException NOT_FOUND
     */
    void hold(String tenant, String id);

    /**
     * Moves a proposal to the next state; the version grows by one.
     *
     * @throws org.huiyin.shared.BusinessException STALE when its state does not allow it
     */
    void advance(String tenant, String id, ProposalState to);
}
