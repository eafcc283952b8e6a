package org.huiyin.supervision;

import static org.huiyin.supervision.LadderStep.State.SENT;
import static org.huiyin.supervision.LadderStep.State.WAITING_SIGNATURE;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.huiyin.shared.Actor;

/** What can be done on a ladder, each at one level and one state of its step. */
public enum LadderDoing {
    CHASER(LadderAct.SIGN_CHASER, Ladder.CHASER, WAITING_SIGNATURE),
    CHASER_ANSWER(LadderAct.ANSWER_CHASER, Ladder.CHASER, SENT),
    ORDER(LadderAct.SIGN_ORDER, Ladder.ORDER, WAITING_SIGNATURE),
    ORDER_ANSWER(LadderAct.ANSWER_ORDER, Ladder.ORDER, SENT),
    MEETING(LadderAct.CHOOSE_REMEDY, Ladder.REMEDY, WAITING_SIGNATURE),
    WHISTLE(LadderAct.CHOOSE_REMEDY, Ladder.REMEDY, WAITING_SIGNATURE),
    MINUTES(LadderAct.RECORD_MEETING, Ladder.REMEDY, SENT),
    LEAD(LadderAct.TAKE_LEAD, Ladder.LEAD, WAITING_SIGNATURE),
    RULING(LadderAct.TAKE_LEAD, Ladder.LEAD, SENT),
    CIRCULAR(LadderAct.ISSUE_CIRCULAR, Ladder.CIRCULAR, WAITING_SIGNATURE);

    private static final Set<LadderDoing> OF_WHO_OWES = EnumSet.of(CHASER_ANSWER, ORDER_ANSWER);

    private final LadderAct act;
    private final int level;
    private final LadderStep.State state;

    LadderDoing(LadderAct act, int level, LadderStep.State state) {
        this.act = act;
        this.level = level;
        this.state = state;
    }

    static Set<LadderDoing> of(Actor actor, Ladder ladder, LadderStep step) {
        Set<LadderDoing> doings = EnumSet.noneOf(LadderDoing.class);
        if (ladder.isOpen() && step != null) {
            Arrays.stream(values())
                    .filter(doing -> doing.isOpen(actor, ladder, step))
                    .forEach(doings::add);
        }
        return doings;
    }

    private boolean isOpen(Actor actor, Ladder ladder, LadderStep step) {
        return actor.may(act)
                && step.level() == level
                && step.state() == state
                && (!OF_WHO_OWES.contains(this) || ladder.organ().equals(actor.organ()))
                && (this != MINUTES || step.choice() == LadderStep.Choice.MEETING)
                && (this != WHISTLE || !"WHISTLE".equals(ladder.obligation().subjectType()));
    }
}
