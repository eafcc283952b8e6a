package org.huiyin.permission;

import static org.huiyin.permission.PageDoors.door;

import java.util.List;
import org.huiyin.permission.PageDoors.Door;
import org.huiyin.shared.Act;
import org.huiyin.whistle.WhistleAct;

/** The forms of whistles' pages. About a whistle that is not there: who may is told so, who may not which post could. */
final class WhistleDoors {

    private WhistleDoors() {}

    static List<Door> doors() {
        return List.of(
                // without a place, so that nothing is kept by trying
                door(WhistleAct.DRAFT_WHISTLE, "/whistles/new", "kind", "KEY_WORK", "then", "keep"),
                whole(WhistleAct.DRAFT_WHISTLE, "amend"),
                whole(WhistleAct.DRAFT_WHISTLE, "send"),
                whole(WhistleAct.DRAFT_WHISTLE, "photos"),
                whole(WhistleAct.RELEASE_WHISTLE, "confirm-emergency"),
                whole(WhistleAct.COSIGN_WHISTLE, "release"),
                whole(WhistleAct.REFUSE_WHISTLE, "refuse"),
                whole(WhistleAct.TRIAGE_WHISTLE, "triage"),
                whole(WhistleAct.TRIAGE_WHISTLE, "not-established"),
                whole(WhistleAct.CALL_FURTHER_DEPARTMENT, "call-further"),
                whole(WhistleAct.SET_MILESTONES, "set-milestones"),
                part(WhistleAct.SIGN_WHISTLE, "sign"),
                part(WhistleAct.ANSWER_WHISTLE, "contact"),
                part(WhistleAct.ANSWER_WHISTLE, "report-in"),
                part(WhistleAct.ANSWER_WHISTLE, "note"),
                part(WhistleAct.ANSWER_WHISTLE, "resolve"),
                part(WhistleAct.VERIFY_RESOLUTION, "verify"),
                part(WhistleAct.VERIFY_RESOLUTION, "send-back"),
                part(WhistleAct.RATE_DEPARTMENT, "rate-department"),
                part(WhistleAct.RATE_WHISTLE, "rate-whistle"),
                part(WhistleAct.DISPUTE_WHISTLE, "dispute"),
                part(WhistleAct.DISPUTE_WHISTLE, "answer-ruling"),
                part(WhistleAct.RULE_ON_DISPUTE, "rule"));
    }

    private static Door whole(Act act, String form) {
        return door(act, "/whistles/nobody/" + form);
    }

    private static Door part(Act act, String form) {
        return door(act, "/whistles/nobody/parts/nobody/" + form);
    }
}
