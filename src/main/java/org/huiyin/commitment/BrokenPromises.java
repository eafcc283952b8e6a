package org.huiyin.commitment;

import java.util.List;
import org.huiyin.commitment.persistence.Commitments;
import org.huiyin.shared.Actor;
import org.huiyin.shared.Door;
import org.huiyin.workflow.Obligation;
import org.huiyin.workflow.ObligationBreached;
import org.huiyin.workflow.ObligationMet;
import org.huiyin.workflow.OwnBreaches;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** T6 承诺到期未兑现: such a promise goes to the ladder of escalation; reported or given another day it leaves it. */
@Component
class BrokenPromises implements OwnBreaches {

    private static final String TRIGGER = "T6";

    private final Commitments commitments;
    private final CommitmentClock clock;
    private final ApplicationEventPublisher events;

    BrokenPromises(Commitments commitments, CommitmentClock clock, ApplicationEventPublisher events) {
        this.commitments = commitments;
        this.clock = clock;
        this.events = events;
    }

    @Override
    public List<ObligationBreached> pending(String tenant, String subjectId) {
        return commitments
                .hand(tenant, subjectId, clock.now())
                .map(due -> new ObligationBreached(
                        Actor.system(tenant, Door.CLOCK), obligation(tenant, subjectId), TRIGGER, due))
                .stream()
                .toList();
    }

    /** @param was the promise as it was before it was reported or moved */
    void mended(Actor actor, Commitment was) {
        if (was.state() == CommitmentState.MISSED || was.state() == CommitmentState.BREACHED) {
            events.publishEvent(new ObligationMet(actor, obligation(was.tenant(), was.id())));
        }
    }

    private static Obligation obligation(String tenant, String id) {
        return new Obligation(tenant, "COMMITMENT", id, null, CommitmentClock.KIND);
    }
}
