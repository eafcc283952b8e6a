package org.huiyin.supervision;

import java.time.Instant;
import java.time.LocalDate;
import org.huiyin.workflow.Deadlines.Lamp;

/**
 * One line of the board: a ladder, the step it stands on, and until when something is waited for.
 *
 * @param step null in the moment before the first level is reached
 * @param until last day of the clock that runs, or null
 * @param redFrom from then on it is late, or null
 * @param provisional it is counted over days whose notice is not known
 * @param owedFrom the instant from which on what is owed was late, or null where only its day is known
 */
public record LadderLine(
        Ladder ladder,
        LadderStep step,
        LocalDate until,
        Instant warnFrom,
        Instant redFrom,
        boolean provisional,
        Instant owedFrom) {

    /** The same on this step. */
    public LadderLine at(LadderStep now) {
        return new LadderLine(ladder, now, until, warnFrom, redFrom, provisional, owedFrom);
    }

    /** Since when it stands on its level. */
    public Instant since() {
        return step == null ? ladder.openedAt() : step.reachedAt();
    }

    public Lamp lamp(Instant now) {
        return !ladder.isOpen() || redFrom == null ? Lamp.NONE : Lamp.at(now, warnFrom, redFrom, provisional);
    }

    /** What is waited for, as the end of a message key: 1.SENT, 3.SENT.MEETING, closed.MET. */
    public String waitsFor() {
        if (!ladder.isOpen()) {
            return "closed." + ladder.state();
        }
        if (step == null) {
            return "opening";
        }
        String at = step.level() + "." + step.state();
        return step.choice() == null ? at : at + "." + step.choice();
    }
}
