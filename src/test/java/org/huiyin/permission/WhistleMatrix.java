package org.huiyin.permission;

import static org.huiyin.shared.Role.*;

import java.util.List;
import java.util.Set;
import org.huiyin.permission.PermissionMatrix.Line;
import org.huiyin.shared.Act;
import org.huiyin.shared.Role;
import org.huiyin.whistle.WhistleAct;

/** Who blows, calls, reports in, verifies, rates and rules. About a whistle that is not there: who may is told so. */
final class WhistleMatrix {

    /** Without a title, so that nothing is blown by trying. */
    private static final String DRAFT =
            """
            {"kind": "EMERGENCY", "title": " ", "description": "人行道井盖缺失", "place": "千峰南路", "danger": " "}""";

    private WhistleMatrix() {}

    static List<Line> lines() {
        return List.of(
                whistle(
                        WhistleAct.DRAFT_WHISTLE,
                        "PUT /whistles/nobody",
                        "{\"version\": 1}",
                        SUBDISTRICT_STAFF,
                        SUBDISTRICT_LEADER),
                whistle(
                        WhistleAct.RELEASE_WHISTLE,
                        "POST /whistles/nobody/confirmation",
                        "{\"version\": 1}",
                        SUBDISTRICT_LEADER),
                whistle(
                        WhistleAct.COSIGN_WHISTLE,
                        "POST /whistles/nobody/release",
                        "{\"version\": 1}",
                        SUBDISTRICT_LEADER,
                        DISTRICT_LEADER),
                whistle(
                        WhistleAct.REFUSE_WHISTLE,
                        "POST /whistles/nobody/refusal",
                        "{\"version\": 1, \"reason\": \"可自行处置\", \"ordinaryChannel\": \"网格\"}",
                        SUBDISTRICT_STAFF,
                        SUBDISTRICT_LEADER),
                whistle(
                        WhistleAct.TRIAGE_WHISTLE,
                        "POST /whistles/nobody/dispatch",
                        "{\"version\": 1, \"lead\": \"chengguan\"}",
                        COMMAND_CENTRE),
                whistle(
                        WhistleAct.CALL_FURTHER_DEPARTMENT,
                        "POST /whistles/nobody/departments",
                        "{\"version\": 1, \"organ\": \"zhujian\", \"reason\": \"需拆除违建\"}",
                        COMMAND_CENTRE),
                whistle(
                        WhistleAct.SET_MILESTONES,
                        "POST /whistles/nobody/milestones",
                        "{\"version\": 1, \"milestones\": [{\"day\": \"2026-04-30\", \"text\": \"完成确权\"}]}",
                        COMMAND_CENTRE,
                        DEPARTMENT_LIAISON,
                        DEPARTMENT_HANDLER,
                        DEPARTMENT_DEPUTY_LEADER,
                        DEPARTMENT_LEADER,
                        SUBDISTRICT_STAFF,
                        SUBDISTRICT_LEADER),
                part(
                        WhistleAct.SIGN_WHISTLE,
                        "signature",
                        "",
                        DEPARTMENT_LIAISON,
                        DEPARTMENT_DEPUTY_LEADER,
                        DEPARTMENT_LEADER,
                        SUBDISTRICT_STAFF,
                        SUBDISTRICT_LEADER),
                part(
                        WhistleAct.ANSWER_WHISTLE,
                        "contact",
                        ", \"words\": \"已联系\"",
                        DEPARTMENT_LIAISON,
                        DEPARTMENT_HANDLER,
                        DEPARTMENT_DEPUTY_LEADER,
                        DEPARTMENT_LEADER,
                        SUBDISTRICT_STAFF,
                        SUBDISTRICT_LEADER),
                part(
                        WhistleAct.VERIFY_RESOLUTION,
                        "verification",
                        ", \"passed\": true",
                        SUBDISTRICT_STAFF,
                        SUBDISTRICT_LEADER),
                part(
                        WhistleAct.RATE_DEPARTMENT,
                        "department-rating",
                        ", \"mark\": \"SATISFIED\"",
                        SUBDISTRICT_STAFF,
                        SUBDISTRICT_LEADER),
                part(
                        WhistleAct.RATE_WHISTLE,
                        "whistle-rating",
                        ", \"mark\": \"PROPER\"",
                        DEPARTMENT_LIAISON,
                        DEPARTMENT_HANDLER,
                        DEPARTMENT_DEPUTY_LEADER,
                        DEPARTMENT_LEADER,
                        SUBDISTRICT_LEADER),
                part(
                        WhistleAct.DISPUTE_WHISTLE,
                        "dispute",
                        ", \"reason\": \"不是本部门职责\"",
                        DEPARTMENT_DEPUTY_LEADER,
                        DEPARTMENT_LEADER,
                        SUBDISTRICT_LEADER),
                part(
                        WhistleAct.RULE_ON_DISPUTE,
                        "dispute/ruling",
                        ", \"upheld\": false, \"words\": \"依三定\"",
                        COMMAND_CENTRE,
                        ESTABLISHMENT_OFFICE,
                        DISTRICT_LEADER),
                whistle(
                        WhistleAct.SEE_DISTRICT_WHISTLES,
                        "GET /whistles?view=DISTRICT",
                        "",
                        COMMAND_CENTRE,
                        SUPERVISION_OFFICE,
                        DISTRICT_LEADER,
                        ASSESSMENT_OFFICE,
                        AUDITOR),
                whistle(
                        WhistleAct.SEE_OWN_WHISTLES,
                        "GET /whistles?view=DEPARTMENT",
                        "",
                        SUBDISTRICT_STAFF,
                        SUBDISTRICT_LEADER,
                        SUBDISTRICT_CONGRESS_OFFICE,
                        DEPARTMENT_LIAISON,
                        DEPARTMENT_HANDLER,
                        DEPARTMENT_DEPUTY_LEADER,
                        DEPARTMENT_LEADER),
                whistle(
                        WhistleAct.SEE_DISPUTED_WHISTLES,
                        "GET /whistles?view=DISPUTED",
                        "",
                        ESTABLISHMENT_OFFICE,
                        COMMAND_CENTRE,
                        DISTRICT_LEADER));
    }

    /** Further calls by which the same is done. */
    static List<Line> others() {
        return List.of(
                other(WhistleAct.DRAFT_WHISTLE, "POST /whistles", DRAFT),
                other(WhistleAct.DRAFT_WHISTLE, "POST /whistles/nobody/sending", "{\"version\": 1}"),
                other(WhistleAct.RELEASE_WHISTLE, "POST /whistles/emergencies", DRAFT),
                other(
                        WhistleAct.TRIAGE_WHISTLE,
                        "POST /whistles/nobody/dismissal",
                        "{\"version\": 1, \"reason\": \"一家可办\", \"ordinaryChannel\": \"热线\"}"),
                other(WhistleAct.ANSWER_WHISTLE, of("arrival"), "{\"version\": 1, \"place\": \"路口\"}"),
                other(WhistleAct.ANSWER_WHISTLE, of("measures"), "{\"version\": 1, \"words\": \"已清理\"}"),
                other(WhistleAct.ANSWER_WHISTLE, of("resolution"), "{\"version\": 1, \"words\": \"已办结\"}"),
                other(WhistleAct.DISPUTE_WHISTLE, of("dispute/answer"), "{\"version\": 1, \"accept\": true}"));
    }

    private static String of(String call) {
        return "POST /whistles/parts/nobody/" + call;
    }

    private static Line whistle(Act act, String call, String body, Role... may) {
        return new Line(act, null, null, call, body, Set.of(may));
    }

    private static Line part(Act act, String call, String more, Role... may) {
        return new Line(act, null, null, of(call), "{\"version\": 1" + more + "}", Set.of(may));
    }

    private static Line other(Act act, String call, String body) {
        return new Line(act, null, null, call, body, act.roles());
    }
}
