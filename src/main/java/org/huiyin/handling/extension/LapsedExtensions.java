package org.huiyin.handling.extension;

import org.huiyin.handling.Happening;
import org.huiyin.handling.HandlingEvent.FeedbackRequested;
import org.huiyin.handling.extension.persistence.ExtensionRequests;
import org.huiyin.journal.DomainEvent;
import org.huiyin.proposal.ProposalEvent.ProposalWithdrawn;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What is overtaken by the reply or by a withdrawal is asked no more. */
@Component
class LapsedExtensions {

    private final ExtensionRequests requests;
    private final Happening happening;

    LapsedExtensions(ExtensionRequests requests, Happening happening) {
        this.requests = requests;
        this.happening = happening;
    }

    @EventListener
    @Order(DomainEvent.PROCESS_AFTER)
    void on(ProposalWithdrawn event) {
        requests.lapse(event.actor().tenant(), event.proposalId(), happening.now());
    }

    @EventListener
    @Order(DomainEvent.PROCESS_AFTER)
    void on(FeedbackRequested event) {
        requests.lapse(event.actor().tenant(), event.proposalId(), happening.now());
    }
}
