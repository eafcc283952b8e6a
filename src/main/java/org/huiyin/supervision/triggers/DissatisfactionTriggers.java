package org.huiyin.supervision.triggers;

import org.huiyin.handling.HandlingEvent.FeedbackExpired;
import org.huiyin.handling.HandlingEvent.FeedbackRecorded;
import org.huiyin.handling.RehandlingEvent.ConferenceCalled;
import org.huiyin.handling.RehandlingEvent.ConferenceHeld;
import org.huiyin.handling.RehandlingEvent.RehandlingRefused;
import org.huiyin.handling.SatisfactionRating;
import org.huiyin.journal.DomainEvent;
import org.huiyin.supervision.persistence.VerdictRows;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * T5: somebody is dissatisfied with the result because departments pass the matter on or nothing has changed on site. It lasts until nobody asked
 * again is dissatisfied any more, the secretariat refuses the rehandling, or a leader has met the proposers; whoever is dissatisfied
 * after the rehandling brings it before a district leader.
 */
@Component
class DissatisfactionTriggers {

    private static final String KIND = "DISSATISFIED";
    private static final String T5 = "T5";
    private static final String AGAIN = "SECOND_DISSATISFACTION";
    private static final int AFTER_THE_PROCESS = DomainEvent.PROCESS_AFTER + 10;

    private final Breaches breaches;
    private final VerdictRows verdicts;

    DissatisfactionTriggers(Breaches breaches, VerdictRows verdicts) {
        this.breaches = breaches;
        this.verdicts = verdicts;
    }

    @EventListener
    @Order(AFTER_THE_PROCESS)
    void on(FeedbackRecorded event) {
        String tenant = event.actor().tenant();
        boolean withResult = event.result() == SatisfactionRating.DISSATISFIED;
        if (withResult && event.cause() != null && event.cause().callsForTheLadder()) {
            String part = verdicts.partRated(tenant, event.proposalId(), event.organ(), event.round());
            breaches.breached(tenant, event.proposalId(), part, KIND, T5);
        } else if (event.round() > 1
                && !isDissatisfied(event)
                && verdicts.nobodyIsDissatisfied(tenant, event.proposalId(), event.round())) {
            breaches.allMet(event.actor(), event.proposalId(), KIND);
        }
    }

    /** Who is silent after the rehandling is not dissatisfied any more. */
    @EventListener
    @Order(AFTER_THE_PROCESS)
    void on(FeedbackExpired event) {
        if (event.round() > 1
                && verdicts.nobodyIsDissatisfied(event.actor().tenant(), event.proposalId(), event.round())) {
            breaches.allMet(event.actor(), event.proposalId(), KIND);
        }
    }

    /** The ladder of the first dissatisfaction rises; without one it opens where the second belongs. */
    @EventListener
    @Order(AFTER_THE_PROCESS)
    void on(ConferenceCalled event) {
        String tenant = event.actor().tenant();
        var open = breaches.open(tenant, event.proposalId(), KIND);
        if (open.isEmpty()) {
            breaches.breached(tenant, event.proposalId(), null, KIND, AGAIN);
        }
        open.forEach(owed -> breaches.breached(tenant, event.proposalId(), owed.scopeId(), KIND, AGAIN));
    }

    @EventListener
    @Order(AFTER_THE_PROCESS)
    void on(ConferenceHeld event) {
        breaches.allMet(event.actor(), event.proposalId(), KIND);
    }

    @EventListener
    @Order(AFTER_THE_PROCESS)
    void on(RehandlingRefused event) {
        breaches.allMet(event.actor(), event.proposalId(), KIND);
    }

    private static boolean isDissatisfied(FeedbackRecorded event) {
        return event.attitude() == SatisfactionRating.DISSATISFIED || event.result() == SatisfactionRating.DISSATISFIED;
    }
}
