package org.huiyin.permission;

import static org.huiyin.shared.Role.*;

import java.util.List;
import java.util.Set;
import org.huiyin.permission.PageDoors.Door;
import org.huiyin.permission.PermissionMatrix.Line;
import org.huiyin.shared.Act;
import org.huiyin.shared.Role;
import org.huiyin.supervision.LadderAct;

/** The lines of the ladder, about one that is not there: who may is told so, everybody else is refused before. */
final class LadderMatrix {

    private static final String TEXT = "{\"text\": \"请抓紧办理。\"}";
    private static final String ANSWER = "{\"answer\": \"三日内补办。\"}";

    private LadderMatrix() {}

    static List<Line> lines() {
        return List.of(
                new Line(
                        LadderAct.SEE_LADDERS,
                        null,
                        null,
                        "GET /ladders",
                        "",
                        Set.of(
                                SUPERVISION_OFFICE,
                                DISTRICT_LEADER,
                                ASSESSMENT_OFFICE,
                                AUDITOR,
                                COMMAND_CENTRE,
                                CONGRESS_SECRETARIAT,
                                CPPCC_SECRETARIAT,
                                DEPARTMENT_LIAISON,
                                DEPARTMENT_HANDLER,
                                DEPARTMENT_DEPUTY_LEADER,
                                DEPARTMENT_LEADER,
                                SUBDISTRICT_STAFF,
                                SUBDISTRICT_LEADER)),
                ladder(LadderAct.SIGN_CHASER, "chaser", TEXT, SUPERVISION_OFFICE),
                ladder(
                        LadderAct.ANSWER_CHASER,
                        "chaser-answer",
                        ANSWER,
                        DEPARTMENT_DEPUTY_LEADER,
                        DEPARTMENT_LEADER,
                        SUBDISTRICT_LEADER),
                ladder(LadderAct.SIGN_ORDER, "order", TEXT, SUPERVISION_OFFICE),
                ladder(LadderAct.ANSWER_ORDER, "order-answer", ANSWER, DEPARTMENT_LEADER, SUBDISTRICT_LEADER),
                ladder(
                        LadderAct.CHOOSE_REMEDY,
                        "meeting",
                        "{\"meetsAt\": \"2026-03-03T09:00\", \"place\": \"301\", \"chair\": \"张区长\"}",
                        SUPERVISION_OFFICE),
                ladder(
                        LadderAct.RECORD_MEETING,
                        "minutes",
                        "{\"minutes\": \"住建局牵头。\", \"leadOrgan\": \"zhujian\", \"agreedDue\": \"2026-03-20\"}",
                        SUPERVISION_OFFICE),
                ladder(LadderAct.TAKE_LEAD, "lead", "{\"plan\": \"明日现场。\"}", DISTRICT_LEADER),
                ladder(LadderAct.ISSUE_CIRCULAR, "circular", TEXT, SUPERVISION_OFFICE, ASSESSMENT_OFFICE),
                card(
                        LadderAct.APPEAL_CARD,
                        "appeal",
                        "{\"appeal\": \"已按期回执。\"}",
                        DEPARTMENT_LEADER,
                        SUBDISTRICT_LEADER),
                card(
                        LadderAct.ANSWER_APPEAL,
                        "appeal-answer",
                        "{\"upheld\": true, \"answer\": \"属实。\"}",
                        SUPERVISION_OFFICE));
    }

    /** The same acts by another call. */
    static List<Line> otherCalls() {
        return List.of(
                ladder(
                        LadderAct.CHOOSE_REMEDY,
                        "whistle",
                        "{\"subdistrict\": \"qianfeng\", \"reason\": \"涉及三个部门。\"}",
                        SUPERVISION_OFFICE),
                ladder(LadderAct.TAKE_LEAD, "ruling", "{\"ruling\": \"由住建局办结。\"}", DISTRICT_LEADER));
    }

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

    private static Line ladder(Act act, String path, String body, Role... may) {
        return new Line(act, null, null, "POST /ladders/nobody/" + path, body, Set.of(may));
    }

    private static Line card(Act act, String path, String body, Role... may) {
        return new Line(act, null, null, "POST /conduct-cards/nobody/" + path, body, Set.of(may));
    }
}
