package org.huiyin.permission;

import static org.huiyin.shared.Role.*;

import java.util.List;
import java.util.Set;
import org.huiyin.permission.PermissionMatrix.Line;
import org.huiyin.shared.Act;
import org.huiyin.shared.Role;
import org.huiyin.whistle.WhistleAct;
import org.huiyin.whistle.sources.RequestAct;
import org.huiyin.whistle.street.StreetAct;
import org.huiyin.whistle.trades.TradeAct;

/** The lines of the matrix about where whistles come from, and their other doors. */
final class WhistleSourceLines {

    private static final String FOUND =
            """
            {"requestNumber": "MATRIX-1", "title": "占道堆放", "description": "人行道长期堆放建材。", "subdistrict": "qianfeng"}""";
    private static final String ASKED = "{\"reason\": \"多个单位都说不归自己管。\", \"subdistrict\": \"qianfeng\"}";

    private WhistleSourceLines() {}

    static List<Line> matrix() {
        return List.of(
                new Line(
                        WhistleAct.ASK_FOR_WHISTLE,
                        null,
                        Stage.REPLIED,
                        "POST /proposals/{id}/whistle-requests",
                        ASKED,
                        Set.of(
                                DEPUTY,
                                MEMBER,
                                CONGRESS_SECRETARIAT,
                                CPPCC_SECRETARIAT,
                                SUPERVISION_OFFICE,
                                DEPARTMENT_LIAISON,
                                DEPARTMENT_HANDLER,
                                DEPARTMENT_DEPUTY_LEADER,
                                DEPARTMENT_LEADER,
                                SUBDISTRICT_STAFF,
                                SUBDISTRICT_LEADER,
                                SUBDISTRICT_CONGRESS_OFFICE,
                                DISTRICT_LEADER,
                                COMMAND_CENTRE)),
                line(
                        RequestAct.REQUEST_FROM_GRID,
                        "POST /whistle-requests",
                        FOUND,
                        COMMAND_CENTRE,
                        SUBDISTRICT_STAFF,
                        SUBDISTRICT_LEADER),
                // about a request nobody made: who may is told so, everybody else is refused before
                line(
                        RequestAct.PLACE_REQUEST,
                        "POST /whistle-requests/nobody/place",
                        "{\"subdistrict\": \"qianfeng\"}",
                        SUPERVISION_OFFICE,
                        COMMAND_CENTRE),
                line(
                        RequestAct.ANSWER_REQUEST,
                        "POST /whistle-requests/nobody/declination",
                        "{\"reason\": \"已处置\", \"channel\": \"12345\"}",
                        SUBDISTRICT_LEADER),
                line(
                        RequestAct.SEE_REQUESTS,
                        "GET /whistle-requests",
                        "",
                        SUBDISTRICT_STAFF,
                        SUBDISTRICT_LEADER,
                        SUBDISTRICT_CONGRESS_OFFICE,
                        COMMAND_CENTRE,
                        SUPERVISION_OFFICE,
                        DISTRICT_LEADER,
                        AUDITOR),
                line(
                        RequestAct.LINK_PROPOSAL,
                        "POST /whistles/nobody/proposals",
                        "{\"proposal\": \"nothing\"}",
                        SUBDISTRICT_STAFF,
                        SUBDISTRICT_LEADER,
                        SUPERVISION_OFFICE,
                        COMMAND_CENTRE),
                line(
                        TradeAct.SEE_TRADES,
                        "GET /trades",
                        "",
                        COMMAND_CENTRE,
                        SUPERVISION_OFFICE,
                        ASSESSMENT_OFFICE,
                        DISTRICT_LEADER,
                        AUDITOR),
                line(TradeAct.GATHER_CASES, "POST /trades/cases", "{}", COMMAND_CENTRE, SUPERVISION_OFFICE),
                line(
                        RequestAct.SEE_WORDS,
                        "GET /settings/whistle-words",
                        "",
                        SUPERVISION_OFFICE,
                        COMMAND_CENTRE,
                        AUDITOR),
                line(
                        RequestAct.CHANGE_WORDS,
                        "PUT /settings/whistle-words/DANGER",
                        "[]",
                        SUPERVISION_OFFICE,
                        COMMAND_CENTRE),
                line(
                        StreetAct.SEE_STREETS,
                        "GET /streets",
                        "",
                        SUBDISTRICT_STAFF,
                        SUBDISTRICT_LEADER,
                        SUBDISTRICT_CONGRESS_OFFICE,
                        DEPARTMENT_DEPUTY_LEADER,
                        COMMAND_CENTRE,
                        SUPERVISION_OFFICE,
                        ASSESSMENT_OFFICE,
                        DISTRICT_LEADER,
                        AUDITOR),
                line(StreetAct.CHANGE_STREETS, "POST /streets", "{}", SUBDISTRICT_LEADER),
                line(
                        StreetAct.PATROL_STREETS,
                        "POST /streets/nowhere/findings",
                        "{\"text\": \"护栏破损\", \"place\": \"路口\"}",
                        SUBDISTRICT_STAFF,
                        SUBDISTRICT_LEADER,
                        DEPARTMENT_DEPUTY_LEADER));
    }

    /** Further calls to acts of the matrix. */
    static List<Line> others() {
        return List.of(
                line(StreetAct.CHANGE_STREETS, "POST /streets/nowhere/chief", "{}", SUBDISTRICT_LEADER),
                patrol("POST /streets/findings/nothing/outcome", "{\"outcome\": \"已修复\"}"),
                patrol("POST /streets/findings/nothing/whistle", "{}"),
                line(RequestAct.ANSWER_REQUEST, "POST /whistle-requests/nobody/confirmation", "{}", SUBDISTRICT_LEADER),
                line(
                        RequestAct.LINK_PROPOSAL,
                        "POST /whistles/nobody/proposals/nothing/removal",
                        "{\"reason\": \"不在同一地点\"}",
                        SUBDISTRICT_STAFF,
                        SUBDISTRICT_LEADER,
                        SUPERVISION_OFFICE,
                        COMMAND_CENTRE));
    }

    /** The same acts by form. */
    static List<PageDoors.Door> pages() {
        return List.of(
                page(WhistleAct.ASK_FOR_WHISTLE, "/proposals/{id}/whistle-requests"),
                page(WhistleAct.ASK_FOR_WHISTLE, "/whistle-requests/ask", "proposal", "{id}"),
                page(RequestAct.REQUEST_FROM_GRID, "/whistle-requests/new"),
                page(RequestAct.PLACE_REQUEST, "/whistle-requests/nobody/place"),
                page(RequestAct.ANSWER_REQUEST, "/whistle-requests/nobody/confirm"),
                page(RequestAct.ANSWER_REQUEST, "/whistle-requests/nobody/decline"),
                page(RequestAct.LINK_PROPOSAL, "/whistles/nobody/proposals"),
                page(RequestAct.LINK_PROPOSAL, "/whistles/nobody/proposals/nothing/removal", "reason", "不在同一地点"),
                page(TradeAct.GATHER_CASES, "/trades"),
                page(StreetAct.CHANGE_STREETS, "/streets/new"),
                page(StreetAct.CHANGE_STREETS, "/streets/nowhere/chief"),
                page(StreetAct.PATROL_STREETS, "/streets/nowhere/finding"),
                page(StreetAct.PATROL_STREETS, "/streets/nowhere/handle", "finding", "nothing"),
                page(StreetAct.PATROL_STREETS, "/streets/nowhere/whistle", "finding", "nothing"),
                page(RequestAct.CHANGE_WORDS, "/settings/whistle-words/DANGER"));
    }

    private static Line patrol(String path, String body) {
        return line(
                StreetAct.PATROL_STREETS, path, body, SUBDISTRICT_STAFF, SUBDISTRICT_LEADER, DEPARTMENT_DEPUTY_LEADER);
    }

    private static PageDoors.Door page(Act act, String path, String... fields) {
        return new PageDoors.Door(OtherCalls.line(act), path, List.of(fields));
    }

    private static Line line(Act act, String path, String body, Role... may) {
        return new Line(act, null, null, path, body, Set.of(may));
    }
}
