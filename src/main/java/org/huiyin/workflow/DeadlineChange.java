package org.huiyin.workflow;

import java.time.Instant;
import java.time.LocalDate;
import org.huiyin.calendar.DeadlineCalculator.Calculation;
import org.huiyin.workflow.CaseBook.Case;
import org.huiyin.workflow.Deadlines.Deadline;
import org.huiyin.workflow.Deadlines.Lamp;

/**
 * What another law makes of a running deadline.
 *
 * @param subject whose it is, null when nobody knows it any more
 * @param before the row as it stands
 * @param parameter the parameter that decides now
 * @param calculation counted anew
 * @param silentBefore whether its timer had already said all there was to say
 * @param reminded whether it is to be reminded of at another moment
 * @param nextAlarm when its timer is to wake; null when it has said all there is to say
 */
public record DeadlineChange(
        Case subject,
        Deadline before,
        String parameter,
        Calculation calculation,
        Instant warnFrom,
        Instant redFrom,
        boolean silentBefore,
        boolean reminded,
        Instant nextAlarm,
        Lamp lampBefore,
        Lamp lampAfter) {

    public LocalDate due() {
        return calculation.due();
    }

    /** The row as it stands then. */
    Deadline after() {
        return new Deadline(
                before.id(),
                before.tenant(),
                before.subjectId(),
                before.scopeId(),
                before.kind(),
                parameter,
                calculation.rule().name(),
                calculation.amount(),
                calculation.start(),
                due(),
                calculation.overdueFrom(),
                warnFrom,
                redFrom,
                calculation.provisional(),
                calculation.basis(),
                before.status(),
                before.individuallyRuled(),
                before.openedAt(),
                before.closedAt());
    }

    /** False when only the day of the reminder or of the red lamp changes. */
    public boolean moves() {
        return !calculation.overdueFrom().equals(before.overdueFrom())
                || calculation.provisional() != before.provisional();
    }

    /** An estimated date becomes firm. */
    public boolean becomesFirm() {
        return before.provisional() && !calculation.provisional();
    }

    boolean changesAnything() {
        return moves() || reminded || !warnFrom.equals(before.warnFrom()) || !redFrom.equals(before.redFrom());
    }

    /** For comparing two previews: everything somebody could have decided upon. */
    String line() {
        return before.id() + " " + before.due() + " " + before.provisional() + " " + due() + " "
                + calculation.provisional() + " " + warnFrom + " " + redFrom;
    }
}
