package org.huiyin.permission;

import static org.huiyin.shared.Role.*;

import java.util.List;
import java.util.Set;
import org.huiyin.permission.PermissionMatrix.Line;
import org.huiyin.shared.Role;
import org.huiyin.supervision.LadderAct;

/** The ladder's part of the matrix; deputies and members stand in none of its lines. */
final class LadderMatrix {

    private static final String TEXT = "{\"text\": \"请于两个工作日内回执。\"}";
    private static final String ANSWER = "{\"answer\": \"本周内办结。\"}";

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
                        SUBDISTRICT_LEADER,
                        COMMAND_CENTRE),
                ladder(LadderAct.SIGN_ORDER, "order", TEXT, SUPERVISION_OFFICE),
                ladder(
                        LadderAct.ANSWER_ORDER,
                        "order-answer",
                        ANSWER,
                        DEPARTMENT_LEADER,
                        SUBDISTRICT_LEADER,
                        COMMAND_CENTRE),
                ladder(
                        LadderAct.CHOOSE_REMEDY,
                        "meeting",
                        """
                        {"meetsAt": "2026-03-20T09:00:00+08:00", "place": "三楼会议室", "chair": "副区长", "organs": ["zhujian"]}""",
                        SUPERVISION_OFFICE),
                ladder(
                        LadderAct.RECORD_MEETING,
                        "minutes",
                        "{\"minutes\": \"住建局牵头。\", \"leadOrgan\": \"zhujian\", \"agreedDue\": \"2026-12-31\"}",
                        SUPERVISION_OFFICE),
                ladder(LadderAct.TAKE_LEAD, "lead", "{\"plan\": \"明日到现场。\"}", DISTRICT_LEADER),
                ladder(LadderAct.ISSUE_CIRCULAR, "circular", TEXT, SUPERVISION_OFFICE, ASSESSMENT_OFFICE),
                card(
                        LadderAct.APPEAL_CARD,
                        "appeal",
                        "{\"appeal\": \"不服。\"}",
                        DEPARTMENT_LEADER,
                        SUBDISTRICT_LEADER,
                        COMMAND_CENTRE),
                card(
                        LadderAct.ANSWER_APPEAL,
                        "appeal-answer",
                        "{\"upheld\": true, \"answer\": \"成立。\"}",
                        SUPERVISION_OFFICE));
    }

    /** Further calls of the same acts. */
    static List<Line> otherCalls() {
        return List.of(
                ladder(
                        LadderAct.CHOOSE_REMEDY,
                        "whistle-request",
                        "{\"subdistrict\": \"qianfeng\", \"reason\": \"多部门交叉。\"}",
                        SUPERVISION_OFFICE),
                ladder(LadderAct.TAKE_LEAD, "ruling", "{\"ruling\": \"月底前办结。\"}", DISTRICT_LEADER));
    }

    private static Line ladder(LadderAct act, String path, String body, Role... may) {
        return new Line(act, null, null, "POST /ladders/nobody/" + path, body, Set.of(may));
    }

    private static Line card(LadderAct act, String path, String body, Role... may) {
        return new Line(act, null, null, "POST /conduct-cards/nobody/" + path, body, Set.of(may));
    }
}
