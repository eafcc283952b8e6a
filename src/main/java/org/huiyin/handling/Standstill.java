package org.huiyin.handling;

import java.time.LocalDate;
import java.util.List;
import org.huiyin.handling.persistence.Assignments;
import org.huiyin.handling.work.WorkEvent.StandstillEnded;
import org.huiyin.handling.work.WorkEvent.StandstillNoted;
import org.huiyin.shared.Actor;
import org.huiyin.shared.ChinaTime;
import org.huiyin.workflow.Obligation;
import org.huiyin.workflow.ObligationBreached;
import org.huiyin.workflow.ObligationMet;
import org.huiyin.workflow.OwnBreaches;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * T3 停滞: a part on which nothing is on record although its reply is due before long. It is noted once, goes to the ladder of
 * escalation, and is ended by whatever moves.
 */
@Component
public class Standstill implements OwnBreaches {

    private static final String KIND = "STANDSTILL";
    private static final String TRIGGER = "T3";

    private final Assignments assignments;
    private final ApplicationEventPublisher events;
    private final Happening happening;

    Standstill(Assignments assignments, ApplicationEventPublisher events, Happening happening) {
        this.assignments = assignments;
        this.events = events;
        this.happening = happening;
    }

    /** @param left working days that are left after today */
    public void begin(Assignment part, LocalDate due, int left) {
        assignments.standstill(part, happening.now());
        happening.publish(new StandstillNoted(
                Happening.clockOf(part.tenant()), part.proposalId(), part.id(), part.organ(), due, left));
    }

    @Override
    public List<ObligationBreached> pending(String tenant, String proposalId) {
        return assignments.handStandstills(tenant, proposalId, happening.now()).stream()
                .map(part -> new ObligationBreached(
                        Happening.clockOf(tenant),
                        obligation(tenant, proposalId, part),
                        TRIGGER,
                        ChinaTime.dateOf(happening.now())))
                .toList();
    }

    /** Something was done, or the part is over. */
    public void end(Actor actor, Assignment part) {
        if (part.standstillAt() != null) {
            assignments.standstill(part, null);
            happening.publish(new StandstillEnded(actor, part.proposalId(), part.id(), part.organ()));
            events.publishEvent(new ObligationMet(actor, obligation(part.tenant(), part.proposalId(), part.id())));
        }
    }

    private static Obligation obligation(String tenant, String proposalId, String part) {
        return new Obligation(tenant, "PROPOSAL", proposalId, part, KIND);
    }
}
