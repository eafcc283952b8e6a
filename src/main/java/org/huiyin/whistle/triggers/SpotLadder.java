package org.huiyin.whistle.triggers;

import java.time.Clock;
import org.huiyin.journal.DomainEvent;
import org.huiyin.proposal.Proposals;
import org.huiyin.shared.Actor;
import org.huiyin.shared.ChinaTime;
import org.huiyin.shared.Door;
import org.huiyin.whistle.WhistleEvent.WhistleBlown;
import org.huiyin.whistle.persistence.Whistles;
import org.huiyin.whistle.result.ResultEvent.ProposalLinkedToWhistle;
import org.huiyin.whistle.sources.RequestEvent.WhistleRequested;
import org.huiyin.whistle.sources.RequestOrigin;
import org.huiyin.whistle.sources.Trigger;
import org.huiyin.workflow.Obligation;
import org.huiyin.workflow.ObligationBreached;
import org.huiyin.workflow.ObligationMet;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * T7 goes to the ladder in the act of the ask: at the third level the supervision office calls a meeting or asks the sub-district itself,
 * also when the sub-district declines. A whistle blown for the proposal brings the departments together, so that nothing is owed any more.
 */
@Component
class SpotLadder {

    private static final int AFTER_THE_PROCESS = DomainEvent.PROCESS_AFTER + 10;

    private final Proposals proposals;
    private final Whistles whistles;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SpotLadder(Proposals proposals, Whistles whistles, ApplicationEventPublisher events, Clock clock) {
        this.proposals = proposals;
        this.whistles = whistles;
        this.events = events;
        this.clock = clock;
    }

    @EventListener
    @Order(AFTER_THE_PROCESS)
    void on(WhistleRequested event) {
        String tenant = event.actor().tenant();
        if (event.origin() == RequestOrigin.ASKED && event.trigger() == Trigger.T7) {
            proposals
                    .find(tenant, event.proposalId())
                    .filter(proposal -> !Trigger.T7.isPointless(proposal.state()))
                    .ifPresent(proposal -> events.publishEvent(new ObligationBreached(
                            Actor.system(tenant, Door.SYSTEM),
                            spot(tenant, proposal.id()),
                            Trigger.T7.name(),
                            ChinaTime.today(clock))));
        }
    }

    @EventListener
    @Order(AFTER_THE_PROCESS)
    void on(WhistleBlown event) {
        event.proposals().forEach(id -> met(event.actor(), id));
    }

    /** A whistle of its place that departments are answering already serves it, too. */
    @EventListener
    @Order(AFTER_THE_PROCESS)
    void on(ProposalLinkedToWhistle event) {
        whistles.find(event.actor().tenant(), event.whistleId())
                .filter(whistle -> whistle.blownAt() != null && whistle.closedAt() == null)
                .ifPresent(whistle -> met(event.actor(), event.proposalId()));
    }

    private void met(Actor actor, String proposalId) {
        events.publishEvent(new ObligationMet(actor, spot(actor.tenant(), proposalId)));
    }

    private static Obligation spot(String tenant, String proposalId) {
        return new Obligation(tenant, "PROPOSAL", proposalId, null, "SPOT");
    }
}
