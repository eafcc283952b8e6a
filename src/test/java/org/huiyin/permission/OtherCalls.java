package org.huiyin.permission;

import static org.huiyin.handling.HandlingAct.*;
import static org.huiyin.proposal.ProposalAct.*;

import java.util.List;
import java.util.stream.Stream;
import org.huiyin.handling.HandlingAct;
import org.huiyin.handling.joining.JoiningAct;
import org.huiyin.identity.IdentityAct;
import org.huiyin.permission.PermissionMatrix.Line;
import org.huiyin.settings.SettingsAct;
import org.huiyin.shared.Act;
import org.huiyin.workflow.versions.VersionsAct;

/** Further calls of REST by which an act is done, undone or prepared; the same roles may. */
final class OtherCalls {

    private static final String MASK = "{\"step\": \"%s\", \"passage\": \"培训\", \"ground\": \"INTERNAL\"}";
    private static final String BACK = "{\"step\": \"%s\", \"passed\": false, \"remark\": \"请补充\"}";
    private static final String MERGER = "{\"version\": 1, \"children\": [\"{child}\"], \"reason\": \"同一问题\"}";

    private OtherCalls() {}

    static List<Line> lines() {
        return Stream.of(
                        ofHandling(),
                        ofClearing(),
                        ofOthers(),
                        WhistleMatrix.others(),
                        LadderMatrix.otherCalls(),
                        WhistleSourceLines.others())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Line> ofHandling() {
        return List.of(
                of(ASSIGN, "POST /assignment-batches", "[{\"proposalId\": \"{id}\", \"lead\": \"zhujian\"}]"),
                of(
                        ACKNOWLEDGE,
                        "POST /assignments/{part}/acknowledgement-with-request",
                        line(JoiningAct.REQUEST_CO_HANDLERS).body()),
                of(CLAIM, Stage.CLAIMED, "DELETE /assignments/{part}/claim", ""),
                of(
                        RECORD_CONSULTATION,
                        Stage.CONSULTED,
                        "POST /consultations/{consultation}/correction",
                        "{\"participants\": \"代表、经办人\", \"said\": \"先理清清单。\", \"reason\": \"笔误\"}"),
                of(DRAFT_OPINION, "PUT /assignments/{part}/opinion", "{\"text\": \"同意配合。\"}"),
                of(SIGN_OPINION, "POST /assignments/{part}/opinion-return", "{\"reason\": \"请写明分工\"}"),
                of(
                        DRAFT_REPLY,
                        "PUT /assignments/{part}/reply",
                        line(DRAFT_REPLY).body()),
                of(
                        SUPERVISE,
                        Stage.SUPERVISED,
                        "POST /proposals/{id}/supervision-lifting",
                        "{\"mark\": \"KEY\", \"reason\": \"已办结\"}"));
    }

    private static List<Line> ofClearing() {
        return List.of(
                of(CLEAR_AT_OFFICE, "POST /assignments/{part}/clearings", BACK.formatted("OFFICE")),
                of(CLEAR_AS_DEPUTY_LEADER, "POST /assignments/{part}/clearings", BACK.formatted("DEPUTY_LEADER")),
                of(CLEAR_AT_SUPERVISION, "POST /assignments/{part}/clearings", BACK.formatted("SUPERVISION")),
                of(ISSUE, "POST /assignments/{part}/clearings", BACK.formatted("LEADER")),
                of(CLEAR_AT_OFFICE, "POST /assignments/{part}/masks", MASK.formatted("OFFICE")),
                of(CLEAR_AS_DEPUTY_LEADER, "POST /assignments/{part}/masks", MASK.formatted("DEPUTY_LEADER")),
                of(CLEAR_AT_SUPERVISION, "POST /assignments/{part}/masks", MASK.formatted("SUPERVISION")),
                of(ISSUE, "POST /assignments/{part}/masks", MASK.formatted("LEADER")),
                of(CLEAR_AT_OFFICE, Stage.MASKED, "DELETE /assignments/{part}/masks/1?step=OFFICE", ""));
    }

    private static List<Line> ofOthers() {
        return List.of(
                of(MERGE_SUGGESTION, Stage.DOCKETED, "POST /proposals/{id}/merger", MERGER),
                of(MERGE_PROPOSAL, Stage.DOCKETED, "POST /proposals/{id}/merger", MERGER),
                of(INVITE_CO_SIGNERS, "POST /co-signings", null),
                of(INVITE_CO_SIGNERS, "POST /co-signings/nothing/handing-in", ""),
                of(CO_SIGN, "POST /co-signings/nothing/refusal", ""),
                of(
                        HandlingAct.CHANGE_REPLY_SETTINGS,
                        "PUT /settings/category-letters/DEPUTY_SUGGESTION/NOTED",
                        "{\"letter\": \"D\"}"),
                of(IdentityAct.CHANGE_BODIES, "POST /settings/bodies/0/ending", "{}"),
                of(SettingsAct.SET_PARAMETER, "POST /settings/deadlines/review.within/preview", "{}"),
                of(SettingsAct.CHANGE_LOCAL_DAYS, "POST /settings/calendar/local-days/preview", "{}"),
                of(
                        VersionsAct.MIGRATE_INSTANCES,
                        "POST /admin/processes/migration",
                        line(VersionsAct.MIGRATE_INSTANCES).body()));
    }

    private static Line of(Act act, String call, String body) {
        return of(act, line(act).stage(), call, body);
    }

    private static Line of(Act act, Stage stage, String call, String body) {
        Line first = line(act);
        return new Line(act, first.kind(), stage, call, body, first.may());
    }

    /** The act's first line in the matrix. */
    static Line line(Act act) {
        return PermissionMatrix.lines()
                .filter(line -> line.act() == act)
                .findFirst()
                .orElseThrow(() -> new AssertionError(act.name() + " has no line in the matrix"));
    }
}
