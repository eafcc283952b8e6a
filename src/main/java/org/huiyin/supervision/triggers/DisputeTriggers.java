package org.huiyin.supervision.triggers;

import org.huiyin.handling.conflict.ConflictEvent;
import org.huiyin.handling.conflict.ConflictEvent.ConflictCoordinated;
import org.huiyin.handling.conflict.ConflictEvent.ConflictDecided;
import org.huiyin.handling.conflict.ConflictEvent.ConflictLapsed;
import org.huiyin.handling.conflict.ConflictEvent.ConflictRaised;
import org.huiyin.handling.returns.ReturnEvent.AssignmentReassigned;
import org.huiyin.handling.returns.ReturnEvent.AssignmentReturned;
import org.huiyin.handling.returns.ReturnEvent.ReturnRejected;
import org.huiyin.journal.DomainEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * T1: a proposal is returned a second time, or two departments name each other; it lasts until the ruling. T2: the lead department
 * has tried to agree with a co-handling one and could not; it lasts until they are brought together or a leader decides.
 */
@Component
class DisputeTriggers {

    static final String RETURN_DISPUTE = "RETURN_DISPUTE";
    private static final String OPINION_CONFLICT = "OPINION_CONFLICT";
    private static final int AFTER_THE_PROCESS = DomainEvent.PROCESS_AFTER + 10;

    private final Breaches breaches;

    DisputeTriggers(Breaches breaches) {
        this.breaches = breaches;
    }

    /** Such a return goes to the ruling at once; so the rules of returns know it already. */
    @EventListener
    @Order(AFTER_THE_PROCESS)
    void on(AssignmentReturned event) {
        if (event.direct()) {
            breaches.breached(event.actor().tenant(), event.proposalId(), event.assignmentId(), RETURN_DISPUTE, "T1");
        }
    }

    @EventListener
    @Order(AFTER_THE_PROCESS)
    void on(ReturnRejected event) {
        breaches.met(event.actor(), event.proposalId(), event.assignmentId(), RETURN_DISPUTE);
    }

    @EventListener
    @Order(AFTER_THE_PROCESS)
    void on(AssignmentReassigned event) {
        breaches.met(event.actor(), event.proposalId(), event.assignmentId(), RETURN_DISPUTE);
    }

    @EventListener
    @Order(AFTER_THE_PROCESS)
    void on(ConflictRaised event) {
        breaches.breached(event.actor().tenant(), event.proposalId(), event.assignmentId(), OPINION_CONFLICT, "T2");
    }

    @EventListener
    @Order(AFTER_THE_PROCESS)
    void on(ConflictCoordinated event) {
        settled(event);
    }

    @EventListener
    @Order(AFTER_THE_PROCESS)
    void on(ConflictDecided event) {
        settled(event);
    }

    @EventListener
    @Order(AFTER_THE_PROCESS)
    void on(ConflictLapsed event) {
        settled(event);
    }

    private void settled(ConflictEvent event) {
        breaches.met(event.actor(), event.proposalId(), event.assignmentId(), OPINION_CONFLICT);
    }
}
