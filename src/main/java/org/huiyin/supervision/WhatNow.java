package org.huiyin.supervision;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.huiyin.shared.Actor;
import org.huiyin.supervision.LadderStep.Choice;
import org.huiyin.supervision.LadderStep.State;

/** What a post can do with a ladder or a card as it stands; the use cases decide, pages only ask here what to offer. */
final class WhatNow {

    private static final Set<LadderAct> BY_WHO_OWES =
            EnumSet.of(LadderAct.ANSWER_CHASER, LadderAct.ANSWER_ORDER, LadderAct.APPEAL_CARD);

    private WhatNow() {}

    static Set<LadderAct> of(Actor actor, Ladder ladder, LadderStep now) {
        if (!ladder.isOpen() || now == null) {
            return Set.of();
        }
        return allowed(actor, ladder.organ(), asked(now));
    }

    static Set<LadderAct> of(Actor actor, ConductCard card) {
        return allowed(
                actor,
                card.organ(),
                switch (card.state()) {
                    case VALID -> Set.of(LadderAct.APPEAL_CARD);
                    case APPEALED -> Set.of(LadderAct.ANSWER_APPEAL);
                    case UPHELD_VOID, CONFIRMED -> Set.of();
                });
    }

    private static Set<LadderAct> asked(LadderStep now) {
        boolean unsigned = now.state() == State.WAITING_SIGNATURE;
        if (!unsigned && (now.state() != State.SENT || now.choice() == Choice.WHISTLE)) {
            return Set.of();
        }
        return Set.of(
                switch (now.level()) {
                    case Ladder.CHASER -> unsigned ? LadderAct.SIGN_CHASER : LadderAct.ANSWER_CHASER;
                    case Ladder.ORDER -> unsigned ? LadderAct.SIGN_ORDER : LadderAct.ANSWER_ORDER;
                    case Ladder.REMEDY -> unsigned ? LadderAct.CHOOSE_REMEDY : LadderAct.RECORD_MEETING;
                    case Ladder.LEAD -> LadderAct.TAKE_LEAD;
                    default -> LadderAct.ISSUE_CIRCULAR;
                });
    }

    private static Set<LadderAct> allowed(Actor actor, String organ, Set<LadderAct> acts) {
        return acts.stream()
                .filter(actor::may)
                .filter(act -> !BY_WHO_OWES.contains(act) || organ.equals(actor.organ()))
                .collect(Collectors.toUnmodifiableSet());
    }
}
