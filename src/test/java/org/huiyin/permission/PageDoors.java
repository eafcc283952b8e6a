package org.huiyin.permission;

import static org.huiyin.handling.HandlingAct.*;
import static org.huiyin.handling.returns.ReturnAct.*;
import static org.huiyin.proposal.ProposalAct.*;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.huiyin.closing.ClosingAct;
import org.huiyin.commitment.CommitmentAct;
import org.huiyin.handling.HandlingAct;
import org.huiyin.handling.asking.AskingAct;
import org.huiyin.handling.conflict.ConflictAct;
import org.huiyin.handling.joining.JoiningAct;
import org.huiyin.handling.routing.RoutingAct;
import org.huiyin.identity.IdentityAct;
import org.huiyin.messaging.MessagingAct;
import org.huiyin.permission.PermissionMatrix.Line;
import org.huiyin.settings.SettingsAct;
import org.huiyin.shared.Act;
import org.huiyin.shared.Role;
import org.huiyin.workflow.versions.VersionsAct;

/** The page forms by which the acts of the matrix are done. What a program sends is typed into the fields of the same names. */
final class PageDoors {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String PART = "/proposals/{id}/assignments/{part}/";
    private static final String WHOLE = "/proposals/{id}/";
    private static final String[] PAPER = {
        "session", "6-6", "inSession", "true", "recommendations", "建设公共停车场。", "consent", "true", "confirmed", "on"
    };
    private static final String[] REPLY = {
        "outcome-1", "ADOPTED", "text-1", "已建立台账。", "outcome-2", "PLANNED", "text-2", "列入年度计划。",
        "plannedOn-2", "2026-10-30", "commitmentNo-1", "2", "matter-1", "开展培训两期", "responsible-1", "李国强",
        "due-1", "2027-10-29"
    };

    private PageDoors() {}

    /**
     * @param line where and by whom, as the matrix has it
     * @param fields names and values, over those of the line's own body
     */
    record Door(Line line, String path, List<String> fields) {

        /** At another stage than the act's first door. */
        Door at(Stage stage) {
            return new Door(
                    new Line(line.act(), line.kind(), stage, line.path(), line.body(), line.may()), path, fields);
        }

        /** For forms of both kinds of papers: who may do the one or the other. */
        Door orBy(Act other) {
            Set<Role> either = EnumSet.copyOf(line.may());
            either.addAll(other.roles());
            return new Door(
                    new Line(line.act(), line.kind(), line.stage(), line.path(), line.body(), either), path, fields);
        }

        /** Names and values in turn. */
        String[] typed(Places places, Role role) {
            List<String> typed = new ArrayList<>();
            JsonNode body = read(places.body(line, role));
            body.fields().forEachRemaining(field -> {
                Iterable<JsonNode> values = field.getValue().isArray() ? field.getValue() : List.of(field.getValue());
                values.forEach(value -> {
                    if (value.isValueNode() && !value.isNull() && !fields.contains(field.getKey())) {
                        typed.addAll(List.of(field.getKey(), value.asText()));
                    }
                });
            });
            fields.forEach(field -> typed.add(places.filled(field, line, role)));
            return typed.toArray(String[]::new);
        }

        @Override
        public String toString() {
            return line.act().name() + " by " + path;
        }
    }

    static Stream<Door> doors() {
        return Stream.of(
                        review(),
                        verdicts(),
                        assignment(),
                        work(),
                        opinion(),
                        reply(),
                        after(),
                        settings(),
                        admin(),
                        ItemMatrix.doors(),
                        LadderDoors.doors(),
                        WhistleDoors.doors(),
                        WhistleSourceLines.pages())
                .flatMap(List::stream);
    }

    private static List<Door> review() {
        return List.of(
                door(SUBMIT_SUGGESTION, "/proposals/new", PAPER).orBy(SUBMIT_PROPOSAL),
                door(SUBMIT_SUGGESTION, "/proposals/drafts/of-the-matrix", PAPER)
                        .orBy(SUBMIT_PROPOSAL),
                door(RESUBMIT_SUGGESTION, WHOLE + "resubmission", PAPER),
                door(RESUBMIT_PROPOSAL, WHOLE + "resubmission", PAPER),
                door(INVITE_CO_SIGNERS, "/co-signings", PAPER),
                door(INVITE_CO_SIGNERS, "/co-signings/nothing/handing-in"),
                door(INVITE_CO_SIGNERS, "/co-signings/nothing/cancellation"),
                door(CO_SIGN, "/co-signings/nothing/signature"),
                door(CO_SIGN, "/co-signings/nothing/refusal"),
                door(DOCKET_SUGGESTION, WHOLE + "docketing"),
                door(DOCKET_PROPOSAL, WHOLE + "docketing"),
                door(DECLINE_SUGGESTION, WHOLE + "declination"),
                door(DECLINE_PROPOSAL, WHOLE + "declination"),
                door(REQUEST_COMPLETION_OF_SUGGESTION, WHOLE + "completion-request"),
                door(REQUEST_COMPLETION_OF_PROPOSAL, WHOLE + "completion-request"),
                door(CORRECT_SUGGESTION, WHOLE + "correction"),
                door(CORRECT_PROPOSAL, WHOLE + "correction"),
                door(WITHDRAW_SUGGESTION, WHOLE + "withdrawal"),
                door(WITHDRAW_PROPOSAL, WHOLE + "withdrawal"),
                door(LEAVE_SUGGESTION, WHOLE + "leaving"),
                door(LEAVE_PROPOSAL, WHOLE + "leaving"),
                door(CLOSE_SUGGESTION, WHOLE + "closing"),
                door(CLOSE_PROPOSAL, WHOLE + "closing"));
    }

    private static List<Door> verdicts() {
        return List.of(
                door(MERGE_SUGGESTION, WHOLE + "merger", "version", "1").at(Stage.DOCKETED),
                door(MERGE_PROPOSAL, WHOLE + "merger", "version", "1").at(Stage.DOCKETED),
                door(MERGE_SUGGESTION, WHOLE + "unmerging"),
                door(MERGE_PROPOSAL, WHOLE + "unmerging"),
                door(TRANSFER_AS_OPINION, WHOLE + "opinion-transfer"),
                door(TELL_VERDICT_ON_SUGGESTION, WHOLE + "telling"),
                door(TELL_VERDICT_ON_PROPOSAL, WHOLE + "telling"),
                door(OBJECT_FOR_SUGGESTION, WHOLE + "objection"),
                door(OBJECT_FOR_PROPOSAL, WHOLE + "objection"),
                door(RECONSIDER_SUGGESTION, WHOLE + "reconsideration"),
                door(RECONSIDER_PROPOSAL, WHOLE + "reconsideration"),
                door(ATTACH_PAPER, "/attachments", "subject", "{id}", "purpose", "PAPER"));
    }

    private static List<Door> assignment() {
        return List.of(
                door(AskingAct.ASK_DEPARTMENTS, WHOLE + "asking", "lead", "zhujian"),
                door(AskingAct.ANSWER_ASKING, WHOLE + "asking-answer"),
                door(ASSIGN, WHOLE + "assignment"),
                door(ASSIGN, "/assignments/batch", "pick", "{id}", "lead-{id}", "zhujian"),
                door(TAKE_BACK, PART + "taking-back"),
                door(ACKNOWLEDGE, PART + "acknowledgement"),
                door(
                        ACKNOWLEDGE,
                        PART + "acknowledgement-with-request",
                        "coHandling",
                        "caizheng",
                        "matter",
                        "核定资金",
                        "reason",
                        "涉及财政资金"),
                door(JoiningAct.REQUEST_CO_HANDLERS, PART + "co-handlers", "coHandling", "caizheng"),
                door(JoiningAct.WITHDRAW_CO_HANDLERS, WHOLE + "co-handlers/{coHandlers}/withdrawal"),
                door(JoiningAct.DECIDE_CO_HANDLERS, WHOLE + "co-handlers/{coHandlers}/decision"),
                door(ConflictAct.RAISE_CONFLICT, PART + "conflict"),
                door(ConflictAct.COORDINATE_CONFLICT, WHOLE + "conflicts/{conflict}/coordination"),
                door(ConflictAct.DECIDE_CONFLICT, WHOLE + "conflicts/{conflict}/decision"),
                door(PROPOSE_RETURN, PART + "return"),
                door(CONFIRM_RETURN, PART + "return-confirmation"),
                door(CONFIRM_RETURN, PART + "return-refusal", "reason", "属本单位职责。"),
                door(REVIEW_RETURN, "/returns/{return}/review"),
                door(RULE, "/returns/{return}/ruling"),
                door(GIVE_DUTIES_VIEW, "/returns/{return}/duties-view"),
                door(RULE_FINALLY, "/returns/{return}/final-ruling"),
                door(REASSIGN, PART + "reassignment"));
    }

    private static List<Door> work() {
        return List.of(
                door(CLAIM, PART + "claim"),
                door(CLAIM, PART + "handing-back").at(Stage.CLAIMED),
                door(RECORD_CONSULTATION, PART + "consultations", "heldAt", "2026-03-01T10:00"),
                door(RECORD_CONSULTATION, WHOLE + "consultations/{consultation}/correction", "reason", "笔误")
                        .at(Stage.CONSULTED),
                door(ANSWER_CONSULTATION, WHOLE + "consultations/{consultation}/answer"),
                door(REPORT_PROGRESS, PART + "progress"),
                door(TRANSFER_WORK, PART + "transfer"),
                door(REQUEST_EXTENSION, PART + "extension"),
                door(SIGN_EXTENSION, WHOLE + "extensions/{request}/signature"),
                door(DECIDE_EXTENSION, WHOLE + "extensions/{request}/decision"),
                door(NOMINATE_KEY, WHOLE + "key-nomination"),
                door(DECIDE_NOMINATION, WHOLE + "key-nomination-declination"),
                door(SUPERVISE, WHOLE + "supervision"),
                door(SUPERVISE, WHOLE + "supervision-lifting", "mark", "KEY", "reason", "已办结")
                        .at(Stage.SUPERVISED));
    }

    private static List<Door> opinion() {
        return List.of(
                door(DRAFT_OPINION, PART + "opinion-draft"),
                door(DRAFT_OPINION, PART + "opinion"),
                door(SIGN_OPINION, PART + "opinion-signature"),
                door(SIGN_OPINION, PART + "opinion-sending-back", "reason", "请写明分工"));
    }

    private static List<Door> reply() {
        List<Door> doors = new ArrayList<>(List.of(
                door(DRAFT_REPLY, WHOLE + "reply-desk/{part}/draft", REPLY),
                door(DRAFT_REPLY, WHOLE + "reply-desk/{part}", REPLY),
                door(ISSUE, PART + "issue"),
                door(REGISTER_DELIVERY, PART + "delivery", "letter", "zhangsulong")));
        for (HandlingAct act : List.of(CLEAR_AT_OFFICE, CLEAR_AS_DEPUTY_LEADER, CLEAR_AT_SUPERVISION)) {
            doors.add(door(act, PART + "clearing"));
            doors.add(door(act, PART + "sending-back", "remark", "请补充"));
            doors.add(door(act, PART + "masks", "passage", "台账", "ground", "INTERNAL"));
        }
        doors.add(door(ISSUE, PART + "sending-back", "step", "LEADER", "remark", "请补充"));
        doors.add(door(ISSUE, PART + "masks", "step", "LEADER", "passage", "台账", "ground", "INTERNAL"));
        doors.add(door(CLEAR_AT_OFFICE, PART + "masks/1/removal").at(Stage.MASKED));
        return doors;
    }

    private static List<Door> after() {
        List<Door> doors = new ArrayList<>(List.of(
                door(RATE, WHOLE + "feedback"),
                door(RATE_ON_BEHALF, WHOLE + "feedback-on-behalf", "attitude", "SATISFIED", "result", "SATISFIED"),
                door(ORDER_REHANDLING, WHOLE + "rehandling"),
                door(REFUSE_REHANDLING, WHOLE + "rehandling-refusal"),
                door(CONFER, WHOLE + "conference"),
                door(ClosingAct.DECIDE_PUBLICATION, WHOLE + "publication")));
        doors.add(door(CommitmentAct.REPORT_COMMITMENT, "/commitments/nobody/report"));
        doors.add(door(CommitmentAct.CONFIRM_COMMITMENT, "/commitments/nobody/confirm"));
        doors.add(door(CommitmentAct.CONFIRM_COMMITMENT, "/commitments/nobody/notKept"));
        doors.add(door(CommitmentAct.RESCHEDULE_COMMITMENT, "/commitments/nobody/reschedule"));
        doors.add(door(CommitmentAct.DECIDE_ESCALATION, "/commitments/nobody/decide"));
        doors.add(door(CommitmentAct.ANSWER_AGAIN, "/commitments/nobody/answer"));
        return doors;
    }

    private static List<Door> settings() {
        return List.of(
                door(CHANGE_REPLY_SETTINGS, "/settings/replies/letters"),
                door(CHANGE_REPLY_SETTINGS, "/settings/replies/chains", "organ", "zhujian"),
                door(IdentityAct.CHANGE_BODIES, "/settings/bodies"),
                door(IdentityAct.CHANGE_BODIES, "/settings/bodies/0/ending"),
                door(RoutingAct.CHANGE_DUTIES, "/settings/duties/zhujian"),
                door(SettingsAct.SET_PARAMETER, "/settings/deadlines/review.within/preview"),
                door(SettingsAct.SET_PARAMETER, "/settings/deadlines/review.within"),
                door(SettingsAct.CHANGE_LOCAL_DAYS, "/settings/calendar/local-days/preview"),
                door(SettingsAct.CHANGE_LOCAL_DAYS, "/settings/calendar/local-days"),
                door(SettingsAct.TRY_NOTICE, "/settings/calendar/notices/preview"),
                door(SettingsAct.IMPORT_NOTICE, "/settings/calendar/notices"));
    }

    private static List<Door> admin() {
        return List.of(
                door(IdentityAct.LOCK_ACCOUNT, "/admin/accounts/nobody/lock"),
                door(IdentityAct.UNLOCK_ACCOUNT, "/admin/accounts/nobody/unlock"),
                door(IdentityAct.RESET_PASSWORD, "/admin/accounts/nobody/password-reset"),
                door(IdentityAct.GIVE_POST, "/admin/accounts/nobody/posts"),
                door(IdentityAct.END_POST, "/admin/accounts/nobody/posts/0/end"),
                door(IdentityAct.IMPORT_DISTRICT, "/admin/districts/dry-run"),
                door(IdentityAct.IMPORT_DISTRICT, "/admin/districts/import", "yaml", "tenant: {code: "),
                door(IdentityAct.NAME_SUBSTITUTE, "/account/substitutions"),
                door(IdentityAct.REVOKE_SUBSTITUTE, "/account/substitutions/nothing/revocation"),
                door(VersionsAct.MIGRATE_INSTANCES, "/admin/processes/rehearsal"),
                door(VersionsAct.MIGRATE_INSTANCES, "/admin/processes/migration"),
                door(MessagingAct.RETRY_EVENT, "/admin/events/0/retry"),
                door(MessagingAct.CLOSE_EVENT, "/admin/events/0/close"));
    }

    static Door door(Act act, String path, String... fields) {
        return new Door(OtherCalls.line(act), path, List.of(fields));
    }

    private static JsonNode read(String body) {
        try {
            return body.startsWith("{") ? JSON.readTree(body) : JSON.createObjectNode();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
