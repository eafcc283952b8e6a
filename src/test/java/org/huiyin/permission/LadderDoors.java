package org.huiyin.permission;

import java.util.List;
import org.huiyin.permission.PageDoors.Door;
import org.huiyin.shared.Act;
import org.huiyin.supervision.LadderAct;

/** The forms of the ladder, about one that is not there: who may is told so, everybody else is refused before. */
final class LadderDoors {

    private LadderDoors() {}

    static List<Door> doors() {
        return List.of(
                door(LadderAct.SIGN_CHASER, "chaser"),
                door(LadderAct.ANSWER_CHASER, "chaser-answer"),
                door(LadderAct.SIGN_ORDER, "order"),
                door(LadderAct.ANSWER_ORDER, "order-answer"),
                door(LadderAct.CHOOSE_REMEDY, "meeting"),
                door(LadderAct.CHOOSE_REMEDY, "whistle"),
                door(LadderAct.RECORD_MEETING, "minutes"),
                door(LadderAct.TAKE_LEAD, "lead"),
                door(LadderAct.TAKE_LEAD, "ruling"),
                door(LadderAct.ISSUE_CIRCULAR, "circular"),
                PageDoors.door(LadderAct.APPEAL_CARD, "/conduct-cards/nobody/appeal"),
                PageDoors.door(LadderAct.ANSWER_APPEAL, "/conduct-cards/nobody/upheld"),
                PageDoors.door(LadderAct.ANSWER_APPEAL, "/conduct-cards/nobody/confirmed"));
    }

    private static Door door(Act act, String path) {
        return PageDoors.door(act, "/ladders/nobody/" + path);
    }
}
