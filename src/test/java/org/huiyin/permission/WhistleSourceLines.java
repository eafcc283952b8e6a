package org.huiyin.permission;

import static org.huiyin.shared.Role.*;

import java.util.List;
import java.util.Set;
import org.huiyin.permission.PermissionMatrix.Line;
import org.huiyin.shared.Act;
import org.huiyin.shared.Role;
import org.huiyin.whistle.WhistleAct;
import org.huiyin.whistle.sources.RequestAct;

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
                line(RequestAct.SEE_WORDS, "GET /settings/whistle-words", "", SUPERVISION_OFFICE, COMMAND_CENTRE, AUDITOR),
                line(
                        RequestAct.CHANGE_WORDS,
                        "PUT /settings/whistle-words/DANGER",
                        "[]",
                        SUPERVISION_OFFICE,
                        COMMAND_CENTRE));
    }

    /** Further calls to acts of the matrix. */
    static List<Line> others() {
        return List.of(
                line(
                        RequestAct.ANSWER_REQUEST,
                        "POST /whistle-requests/nobody/confirmation",
                        "{}",
                        SUBDISTRICT_LEADER),
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
                page(RequestAct.CHANGE_WORDS, "/settings/whistle-words/DANGER"));
    }

    private static PageDoors.Door page(Act act, String path, String... fields) {
        return new PageDoors.Door(OtherCalls.line(act), path, List.of(fields));
    }

    private static Line line(Act act, String path, String body, Role... may) {
        return new Line(act, null, null, path, body, Set.of(may));
    }
}
