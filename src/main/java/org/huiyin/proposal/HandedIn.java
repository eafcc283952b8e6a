package org.huiyin.proposal;

import java.util.Optional;
import org.huiyin.proposal.persistence.ProposalRegister;
import org.springframework.stereotype.Component;

/** Finds a proposal by the reference under which a source handed it in, for rooms above. */
@Component
public class HandedIn {

    private final ProposalRegister register;

    HandedIn(ProposalRegister register) {
        this.register = register;
    }

    /** @return the proposal's id; empty when it is not registered yet */
    public Optional<String> find(String tenant, String source, String senderReference) {
        return register.bySenderReference(tenant, source, senderReference);
    }
}
