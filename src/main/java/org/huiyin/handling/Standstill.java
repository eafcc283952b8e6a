package org.huiyin.handling;

import java.time.LocalDate;
import org.huiyin.handling.persistence.Assignments;
import org.huiyin.handling.work.WorkEvent.StandstillEnded;
import org.huiyin.handling.work.WorkEvent.StandstillNoted;
import org.huiyin.shared.Actor;
import org.springframework.stereotype.Component;

/** 停滞: a part on which nothing is on record although its reply is due before long; noted once, ended by whatever moves. */
@Component
public class Standstill {

    private final Assignments assignments;
    private final Happening happening;

    Standstill(Assignments assignments, Happening happening) {
        this.assignments = assignments;
        this.happening = happening;
    }

    /** @param left working days that are left after today */
    public void begin(Assignment part, LocalDate due, int left) {
        assignments.standstill(part, happening.now());
        happening.publish(new StandstillNoted(
                Happening.clockOf(part.tenant()), part.proposalId(), part.id(), part.organ(), due, left));
    }

    /** Something was done, or the part is over. */
    public void end(Actor actor, Assignment part) {
        if (part.standstillAt() != null) {
            assignments.standstill(part, null);
            happening.publish(new StandstillEnded(actor, part.proposalId(), part.id(), part.organ()));
        }
    }
}
