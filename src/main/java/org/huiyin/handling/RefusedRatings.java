package org.huiyin.handling;

import org.huiyin.handling.FeedbackEvent.RatingRefused;
import org.huiyin.proposal.Proposals;
import org.huiyin.shared.Actor;
import org.huiyin.shared.Door;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps in the journal that somebody tried to rate in a signer's place: after the refused transaction, in one of its own. */
@Component
class RefusedRatings {

    private final Proposals proposals;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate apart;

    RefusedRatings(Proposals proposals, ApplicationEventPublisher events, PlatformTransactionManager transactions) {
        this.proposals = proposals;
        this.events = events;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** A refused event of Kafka is kept whole in the inbox; here are the attempts of people and programs. */
    void keepAfterwards(Actor actor, String proposalId) {
        if (actor.door() == Door.KAFKA) {
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                apart.executeWithoutResult(s -> keep(actor, proposalId));
            }
        });
    }

    private void keep(Actor actor, String proposalId) {
        proposals
                .find(actor.tenant(), proposalId)
                .ifPresent(known -> events.publishEvent(new RatingRefused(actor, known.id())));
    }
}
