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
 * @param owedFrom the instant from which on what is owed was late, or null where only its day is known
 */
public record LadderLine(
        Ladder ladder, LadderStep step, LocalDate until, Instant warnFrom, Instant redFrom, Instant owedFrom) {

    /** The same on this step. */
    public LadderLine at(LadderStep now) {
        return new LadderLine(ladder, now, until, warnFrom, redFrom, owedFrom);
    }

    /** Since when it stands on its level. */
    public Instant since() {
        return step == null ? ladder.openedAt() : step.reachedAt();
    }

    public Lamp lamp(Instant now) {
        if (!ladder.isOpen() || redFrom == null) {
            return Lamp.NONE;
        }
        if (!now.isBefore(redFrom)) {
            return Lamp.OVERDUE;
        }
        return now.isBefore(warnFrom) ? Lamp.ON_TRACK : Lamp.DUE_SOON;
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
