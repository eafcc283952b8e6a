package org.huiyin.permission;

import static org.huiyin.proposal.ProposalKind.DEPUTY_SUGGESTION;
import static org.huiyin.proposal.ProposalKind.MEMBER_PROPOSAL;
import static org.huiyin.shared.Role.*;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.huiyin.closing.ClosingAct;
import org.huiyin.commitment.CommitmentAct;
import org.huiyin.handling.HandlingAct;
import org.huiyin.handling.asking.AskingAct;
import org.huiyin.handling.conflict.ConflictAct;
import org.huiyin.handling.joining.JoiningAct;
import org.huiyin.handling.returns.ReturnAct;
import org.huiyin.handling.routing.RoutingAct;
import org.huiyin.identity.IdentityAct;
import org.huiyin.messaging.MessagingAct;
import org.huiyin.proposal.ProposalAct;
import org.huiyin.proposal.ProposalKind;
import org.huiyin.settings.SettingsAct;
import org.huiyin.shared.Act;
import org.huiyin.shared.Role;
import org.huiyin.workflow.versions.VersionsAct;

/** The permission matrix, written out by hand: who may, at which stage it is due, and how a program asks for it. */
final class PermissionMatrix {

    private static final String DRAFT =
            """
            {"category": "PLANNED", "disclosure": "FULL", "opening": "现答复如下。", "closing": "感谢关心。", "answers": [
              {"no": 1, "outcome": "ADOPTED", "text": "已建立台账。"},
              {"no": 2, "outcome": "PLANNED", "text": "列入年度计划。", "plannedOn": "2026-10-30"}],
             "commitments": [{"no": 2, "matter": "开展培训两期", "responsible": "李国强", "due": "2027-10-29"}]}""";
    private static final String CONTACT =
            """
            {"way": "VISIT", "faceToFace": true, "heldAt": "2026-03-01T10:00:00+08:00", "place": "千峰街道",
             "participants": "代表与经办人", "said": "先理清清单。"}""";
    private static final String VERDICT = "{\"attitude\": \"SATISFIED\", \"result\": \"SATISFIED\"}";
    private static final String REVIEWED =
            """
            {"version": 0, "category": "URBAN", "reasonCode": "%s", "explanation": "说明", "whatIsMissing": "补充数据", "sentTo": "区信访局",
             "field": "SUBJECT", "value": "更正后的案由", "reason": "笔误",
             "scan": {"fileName": "paper.pdf", "mediaType": "application/pdf", "bytes": "JVBERi0xLjQK"}}""";

    private static final Set<Stage> AFTER_ONE_ACT =
            Set.of(Stage.RETURNED_OVERDUE, Stage.MERGED, Stage.NOT_TOLD, Stage.DECLINED, Stage.OBJECTED);

    private PermissionMatrix() {}

    /**
     * @param kind null = that of the one who acts
     * @param path with {id} of the proposal and {part} of the organ's assignment
     * @param body null = a paper fit for the act
     */
    record Line(Act act, ProposalKind kind, Stage stage, String path, String body, Set<Role> may) {

        @Override
        public String toString() {
            return act.name() + " by " + path;
        }
    }

    /** The first line of every act. */
    static Stream<Line> lines() {
        return Stream.of(
                        review(),
                        handling(),
                        commitments(),
                        returns(),
                        closing(),
                        settings(),
                        administration(),
                        ItemMatrix.lines(),
                        WhistleMatrix.lines(),
                        LadderMatrix.lines(),
                        WhistleSourceLines.matrix())
                .flatMap(List::stream);
    }

    static List<Line> review() {
        return List.of(
                suggestion(ProposalAct.SUBMIT_SUGGESTION, null, "/proposals", DEPUTY, CONGRESS_SECRETARIAT),
                proposal(ProposalAct.SUBMIT_PROPOSAL, null, "/proposals", MEMBER, CPPCC_SECRETARIAT),
                suggestion(
                        ProposalAct.RESUBMIT_SUGGESTION, Stage.RETURNED, "resubmission", DEPUTY, CONGRESS_SECRETARIAT),
                proposal(ProposalAct.RESUBMIT_PROPOSAL, Stage.RETURNED, "resubmission", MEMBER, CPPCC_SECRETARIAT),
                suggestion(ProposalAct.DOCKET_SUGGESTION, Stage.SUBMITTED, "docketing", CONGRESS_SECRETARIAT),
                proposal(ProposalAct.DOCKET_PROPOSAL, Stage.SUBMITTED, "docketing", CPPCC_SECRETARIAT),
                suggestion(ProposalAct.DECLINE_SUGGESTION, Stage.SUBMITTED, "declination", CONGRESS_SECRETARIAT),
                proposal(ProposalAct.DECLINE_PROPOSAL, Stage.SUBMITTED, "declination", CPPCC_SECRETARIAT),
                suggestion(
                        ProposalAct.REQUEST_COMPLETION_OF_SUGGESTION,
                        Stage.SUBMITTED,
                        "completion-request",
                        CONGRESS_SECRETARIAT),
                proposal(
                        ProposalAct.REQUEST_COMPLETION_OF_PROPOSAL,
                        Stage.SUBMITTED,
                        "completion-request",
                        CPPCC_SECRETARIAT),
                suggestion(ProposalAct.CORRECT_SUGGESTION, Stage.SUBMITTED, "correction", CONGRESS_SECRETARIAT),
                proposal(ProposalAct.CORRECT_PROPOSAL, Stage.SUBMITTED, "correction", CPPCC_SECRETARIAT),
                suggestion(
                        ProposalAct.WITHDRAW_SUGGESTION, Stage.SUBMITTED, "withdrawal", DEPUTY, CONGRESS_SECRETARIAT),
                proposal(ProposalAct.WITHDRAW_PROPOSAL, Stage.SUBMITTED, "withdrawal", MEMBER, CPPCC_SECRETARIAT),
                suggestion(ProposalAct.LEAVE_SUGGESTION, Stage.SIGNED_BY_OFFICIAL, "leaving", DEPUTY),
                proposal(ProposalAct.LEAVE_PROPOSAL, Stage.SIGNED_BY_OFFICIAL, "leaving", MEMBER),
                suggestion(ProposalAct.CLOSE_SUGGESTION, Stage.RETURNED_OVERDUE, "closing", CONGRESS_SECRETARIAT),
                proposal(ProposalAct.CLOSE_PROPOSAL, Stage.RETURNED_OVERDUE, "closing", CPPCC_SECRETARIAT),
                suggestion(ProposalAct.MERGE_SUGGESTION, Stage.MERGED, "unmerging", CONGRESS_SECRETARIAT),
                proposal(ProposalAct.MERGE_PROPOSAL, Stage.MERGED, "unmerging", CPPCC_SECRETARIAT),
                proposal(ProposalAct.TRANSFER_AS_OPINION, Stage.SUBMITTED, "opinion-transfer", CPPCC_SECRETARIAT),
                suggestion(ProposalAct.TELL_VERDICT_ON_SUGGESTION, Stage.NOT_TOLD, "telling", CONGRESS_SECRETARIAT),
                proposal(ProposalAct.TELL_VERDICT_ON_PROPOSAL, Stage.NOT_TOLD, "telling", CPPCC_SECRETARIAT),
                suggestion(
                        ProposalAct.OBJECT_FOR_SUGGESTION, Stage.DECLINED, "objection", DEPUTY, CONGRESS_SECRETARIAT),
                proposal(ProposalAct.OBJECT_FOR_PROPOSAL, Stage.DECLINED, "objection", MEMBER, CPPCC_SECRETARIAT),
                suggestion(ProposalAct.RECONSIDER_SUGGESTION, Stage.OBJECTED, "reconsideration", CONGRESS_SECRETARIAT),
                proposal(ProposalAct.RECONSIDER_PROPOSAL, Stage.OBJECTED, "reconsideration", CPPCC_SECRETARIAT),
                // a draft nobody has: a proposer is told so, everybody else is refused before
                new Line(
                        ProposalAct.INVITE_CO_SIGNERS,
                        null,
                        null,
                        "POST /co-signings/nothing/cancellation",
                        "",
                        Set.of(DEPUTY, MEMBER)),
                new Line(
                        ProposalAct.CO_SIGN,
                        null,
                        null,
                        "POST /co-signings/nothing/signature",
                        "",
                        Set.of(DEPUTY, MEMBER)));
    }

    static List<Line> handling() {
        return List.of(
                whole(
                        HandlingAct.ATTACH_PAPER,
                        Stage.SUBMITTED,
                        "/attachments?purpose=PAPER&fileName=a.pdf&subject={id}",
                        "%PDF-1.7",
                        DEPUTY,
                        MEMBER,
                        CONGRESS_SECRETARIAT,
                        CPPCC_SECRETARIAT),
                whole(
                        HandlingAct.ASSIGN,
                        Stage.DOCKETED,
                        "assignments",
                        "{\"lead\": \"zhujian\", \"requirement\": \"请按期办理。\"}",
                        SUPERVISION_OFFICE),
                part(HandlingAct.TAKE_BACK, Stage.ASSIGNED, "take-back", "{\"reason\": \"误派\"}", SUPERVISION_OFFICE),
                part(
                        HandlingAct.ACKNOWLEDGE,
                        Stage.ASSIGNED,
                        "acknowledgement",
                        "",
                        DEPARTMENT_LIAISON,
                        SUBDISTRICT_STAFF),
                part(HandlingAct.CLAIM, Stage.ACKNOWLEDGED, "claim", "", DRAFTERS),
                part(
                        HandlingAct.RECORD_CONSULTATION,
                        Stage.CLAIMED,
                        "consultations",
                        CONTACT,
                        DEPARTMENT_LIAISON,
                        DEPARTMENT_HANDLER,
                        DEPARTMENT_DEPUTY_LEADER,
                        DEPARTMENT_LEADER,
                        SUBDISTRICT_STAFF,
                        SUBDISTRICT_LEADER),
                part(
                        HandlingAct.DRAFT_OPINION,
                        Stage.OPINION_CLAIMED,
                        "opinion-submission",
                        "{\"text\": \"同意配合。\"}",
                        DRAFTERS),
                part(
                        HandlingAct.SIGN_OPINION,
                        Stage.OPINION_AT_LEADER,
                        "opinion-signature",
                        "",
                        DEPARTMENT_DEPUTY_LEADER,
                        DEPARTMENT_LEADER,
                        SUBDISTRICT_LEADER),
                part(HandlingAct.DRAFT_REPLY, Stage.CONSULTED, "reply-submission", DRAFT, DRAFTERS),
                part(
                        HandlingAct.CLEAR_AT_OFFICE,
                        Stage.AT_OFFICE,
                        "clearings",
                        clearing("OFFICE"),
                        DEPARTMENT_LIAISON,
                        SUBDISTRICT_STAFF),
                part(
                        HandlingAct.CLEAR_AS_DEPUTY_LEADER,
                        Stage.AT_DEPUTY_LEADER,
                        "clearings",
                        clearing("DEPUTY_LEADER"),
                        DEPARTMENT_DEPUTY_LEADER,
                        SUBDISTRICT_LEADER),
                part(
                        HandlingAct.CLEAR_AT_SUPERVISION,
                        Stage.AT_SUPERVISION,
                        "clearings",
                        clearing("SUPERVISION"),
                        SUPERVISION_OFFICE),
                part(
                        HandlingAct.REPORT_PROGRESS,
                        Stage.CLAIMED,
                        "progress",
                        "{\"done\": \"已摸底。\", \"nextStep\": \"约谈企业。\"}",
                        DRAFTERS),
                new Line(
                        HandlingAct.CHANGE_REPLY_SETTINGS,
                        null,
                        null,
                        "PUT /settings/clearing-chains/zhujian",
                        "{\"steps\": [\"OFFICE\", \"DEPUTY_LEADER\", \"SUPERVISION\", \"LEADER\"]}",
                        Set.of(SUPERVISION_OFFICE)),
                part(
                        HandlingAct.REQUEST_EXTENSION,
                        Stage.CLAIMED,
                        "extension-requests",
                        """
                        {"wished": "2026-08-03", "reason": "须财政评审。", "plan": "六月评审，七月答复。"}""",
                        DEPARTMENT_LIAISON,
                        DEPARTMENT_HANDLER,
                        DEPARTMENT_DEPUTY_LEADER,
                        DEPARTMENT_LEADER,
                        SUBDISTRICT_STAFF,
                        SUBDISTRICT_LEADER),
                new Line(
                        HandlingAct.SIGN_EXTENSION,
                        null,
                        Stage.EXTENSION_PROPOSED,
                        "POST /extension-requests/{request}/signature",
                        "{\"signed\": true}",
                        Set.of(DEPARTMENT_DEPUTY_LEADER, DEPARTMENT_LEADER, SUBDISTRICT_LEADER)),
                new Line(
                        HandlingAct.DECIDE_EXTENSION,
                        null,
                        Stage.EXTENSION_ASKED,
                        "POST /extension-requests/{request}/decision",
                        "{\"agreed\": true}",
                        Set.of(SUPERVISION_OFFICE, CONGRESS_SECRETARIAT, CPPCC_SECRETARIAT)),
                part(
                        HandlingAct.TRANSFER_WORK,
                        Stage.CLAIMED,
                        "transfer",
                        "{\"person\": \"gaoyuejin\", \"reason\": \"经办人请假\"}",
                        DEPARTMENT_LIAISON,
                        DEPARTMENT_DEPUTY_LEADER,
                        DEPARTMENT_LEADER,
                        SUBDISTRICT_STAFF,
                        SUBDISTRICT_LEADER),
                part(
                        HandlingAct.REGISTER_DELIVERY,
                        Stage.LETTER_ON_PAPER,
                        "deliveries",
                        "{\"person\": \"zhangsulong\", \"day\": \"2026-03-02\", \"how\": \"送到单位\"}",
                        DRAFTERS),
                new Line(
                        HandlingAct.ANSWER_CONSULTATION,
                        null,
                        Stage.CONSULTED,
                        "POST /consultations/{consultation}/answer",
                        "{\"agreed\": true}",
                        Set.of(DEPUTY, MEMBER)),
                part(HandlingAct.ISSUE, Stage.AT_LEADER, "issue", "{}", DEPARTMENT_LEADER, SUBDISTRICT_LEADER),
                whole(HandlingAct.RATE, Stage.REPLIED, "feedback", VERDICT, DEPUTY, MEMBER),
                whole(
                        HandlingAct.RATE_ON_BEHALF,
                        Stage.REPLIED,
                        "feedback-on-behalf",
                        """
                        {"person": "zhangsulong", "signedOn": "2026-03-02",
                         "verdict": {"attitude": "SATISFIED", "result": "SATISFIED"},
                         "scan": {"fileName": "form.pdf", "mediaType": "application/pdf", "bytes": "JVBERi0xLjQK"}}""",
                        CONGRESS_SECRETARIAT,
                        CPPCC_SECRETARIAT),
                whole(
                        HandlingAct.ORDER_REHANDLING,
                        Stage.DISSATISFIED,
                        "rehandling",
                        "{\"requirement\": \"现场解决。\"}",
                        CONGRESS_SECRETARIAT,
                        CPPCC_SECRETARIAT),
                whole(
                        HandlingAct.REFUSE_REHANDLING,
                        Stage.DISSATISFIED,
                        "rehandling-refusal",
                        "{\"reason\": \"现场已核实。\"}",
                        CONGRESS_SECRETARIAT,
                        CPPCC_SECRETARIAT),
                whole(
                        HandlingAct.CONFER,
                        Stage.CONFERRING,
                        "conference",
                        """
                        {"heldOn": "2026-03-02", "participants": "副区长、代表", "said": "逐条说明。", "result": "CLOSED"}""",
                        DISTRICT_LEADER),
                whole(
                        HandlingAct.NOMINATE_KEY,
                        Stage.REPLIED,
                        "key-nomination",
                        "{\"reason\": \"群众反映集中\"}",
                        DEPUTY,
                        MEMBER),
                whole(
                        HandlingAct.DECIDE_NOMINATION,
                        Stage.NOMINATED,
                        "key-nomination-declination",
                        "{\"answer\": \"已有专项督办\"}",
                        CONGRESS_SECRETARIAT,
                        CPPCC_SECRETARIAT,
                        SUPERVISION_OFFICE,
                        DISTRICT_LEADER),
                whole(
                        HandlingAct.SUPERVISE,
                        Stage.REPLIED,
                        "supervision",
                        """
                        {"mark": "KEY", "official": "王区长", "officialPost": "区长", "reason": "群众关切"}""",
                        CONGRESS_SECRETARIAT,
                        CPPCC_SECRETARIAT,
                        SUPERVISION_OFFICE,
                        DISTRICT_LEADER));
    }

    static List<Line> closing() {
        return List.of(
                whole(
                        ClosingAct.DECIDE_PUBLICATION,
                        Stage.CONCLUDED,
                        "publication",
                        "{\"form\": \"NONE\", \"ground\": \"涉及商业秘密\"}",
                        CONGRESS_SECRETARIAT,
                        CPPCC_SECRETARIAT),
                new Line(
                        ClosingAct.READ_ARCHIVE,
                        null,
                        Stage.CONCLUDED,
                        "GET /proposals/{id}/archive",
                        "",
                        Set.of(CONGRESS_SECRETARIAT, CPPCC_SECRETARIAT, AUDITOR)));
    }

    /** Asked with nothing fit to be done: whom the matrix names is told so, everybody else is refused before. */
    static List<Line> settings() {
        return List.of(
                setting(
                        SettingsAct.SEE_SETTINGS,
                        "GET /settings/deadlines",
                        "",
                        SUPERVISION_OFFICE,
                        CONGRESS_SECRETARIAT,
                        CPPCC_SECRETARIAT,
                        ASSESSMENT_OFFICE,
                        AUDITOR,
                        ADMINISTRATOR),
                setting(
                        RoutingAct.SEE_DUTIES,
                        "GET /settings/duties",
                        "",
                        SUPERVISION_OFFICE,
                        ESTABLISHMENT_OFFICE,
                        AUDITOR),
                setting(IdentityAct.SEE_BODIES, "GET /settings/bodies", "", CONGRESS_SECRETARIAT, CPPCC_SECRETARIAT),
                setting(
                        IdentityAct.CHANGE_BODIES,
                        "POST /settings/bodies",
                        "{}",
                        CONGRESS_SECRETARIAT,
                        CPPCC_SECRETARIAT),
                setting(RoutingAct.CHANGE_DUTIES, "PUT /settings/duties/zhujian", "{\"seen\": -1}", SUPERVISION_OFFICE),
                setting(SettingsAct.SET_PARAMETER, "POST /settings/deadlines/review.within", "{}", SUPERVISION_OFFICE),
                setting(SettingsAct.CHANGE_LOCAL_DAYS, "POST /settings/calendar/local-days", "{}", SUPERVISION_OFFICE),
                setting(
                        SettingsAct.TRY_NOTICE,
                        "POST /settings/calendar/notices/preview",
                        "{}",
                        SUPERVISION_OFFICE,
                        ADMINISTRATOR),
                setting(SettingsAct.IMPORT_NOTICE, "POST /settings/calendar/notices", "{}", ADMINISTRATOR));
    }

    private static Line setting(Act act, String path, String body, Role... may) {
        return new Line(act, null, null, path, body, Set.of(may));
    }

    /** About a promise that is not there: who may is told so, everybody else is refused before. */
    static List<Line> commitments() {
        return List.of(
                promise(
                        CommitmentAct.REPORT_COMMITMENT,
                        "report",
                        "{\"evidence\": \"已建成。\"}",
                        DEPARTMENT_LIAISON,
                        DEPARTMENT_HANDLER,
                        SUBDISTRICT_STAFF),
                promise(
                        CommitmentAct.CONFIRM_COMMITMENT,
                        "confirmation",
                        "{\"kept\": true}",
                        DEPUTY,
                        MEMBER,
                        SUBDISTRICT_STAFF,
                        SUBDISTRICT_LEADER),
                promise(
                        CommitmentAct.RESCHEDULE_COMMITMENT,
                        "reschedule",
                        "{\"due\": \"2026-12-31\", \"reason\": \"雨季\"}",
                        DEPARTMENT_DEPUTY_LEADER,
                        DEPARTMENT_LEADER,
                        SUBDISTRICT_LEADER),
                promise(
                        CommitmentAct.DECIDE_ESCALATION,
                        "escalation-decision",
                        "{\"due\": \"2026-12-31\", \"decision\": \"限期完成\"}",
                        SUPERVISION_OFFICE),
                promise(
                        CommitmentAct.ANSWER_AGAIN,
                        "answer",
                        "{\"letter\": \"已兑现。\"}",
                        DEPARTMENT_LEADER,
                        SUBDISTRICT_LEADER),
                new Line(
                        CommitmentAct.SEE_LEDGER,
                        null,
                        null,
                        "GET /commitments",
                        "",
                        Set.of(
                                CONGRESS_SECRETARIAT,
                                CPPCC_SECRETARIAT,
                                SUPERVISION_OFFICE,
                                ASSESSMENT_OFFICE,
                                DISTRICT_LEADER,
                                AUDITOR,
                                DEPARTMENT_LIAISON,
                                DEPARTMENT_HANDLER,
                                DEPARTMENT_DEPUTY_LEADER,
                                DEPARTMENT_LEADER,
                                SUBDISTRICT_STAFF,
                                SUBDISTRICT_LEADER)));
    }

    private static Line promise(Act act, String path, String body, Role... may) {
        return new Line(act, null, null, "POST /commitments/nobody/" + path, body, Set.of(may));
    }

    static List<Line> returns() {
        return List.of(
                whole(
                        AskingAct.ASK_DEPARTMENTS,
                        Stage.DOCKETED,
                        "asking",
                        "{\"departments\": [\"zhujian\"]}",
                        SUPERVISION_OFFICE),
                whole(
                        AskingAct.ANSWER_ASKING,
                        Stage.ASKED,
                        "asking-answer",
                        "{\"agreed\": true}",
                        DEPARTMENT_LIAISON,
                        SUBDISTRICT_STAFF),
                part(
                        ReturnAct.PROPOSE_RETURN,
                        Stage.ASSIGNED,
                        "return",
                        "{\"reason\": \"不属本单位职责。\", \"organ\": \"minzheng\"}",
                        DEPARTMENT_LIAISON,
                        SUBDISTRICT_STAFF),
                part(
                        ReturnAct.CONFIRM_RETURN,
                        Stage.RETURN_PROPOSED,
                        "return-confirmation",
                        "{\"agreed\": true}",
                        DEPARTMENT_DEPUTY_LEADER,
                        SUBDISTRICT_LEADER),
                part(
                        ReturnAct.REVIEW_RETURN,
                        Stage.RETURN_IN_REVIEW,
                        "return-review",
                        "{\"verdict\": \"REJECT\", \"reason\": \"属该单位职责。\"}",
                        SUPERVISION_OFFICE),
                part(
                        ReturnAct.RULE,
                        Stage.RETURN_IN_RULING,
                        "ruling",
                        "{\"step\": \"ASK_VIEW\", \"text\": \"属谁的职责？\"}",
                        SUPERVISION_OFFICE),
                part(
                        ReturnAct.GIVE_DUTIES_VIEW,
                        Stage.RETURN_AT_ESTABLISHMENT_OFFICE,
                        "duties-view",
                        "{\"text\": \"依三定方案第三条。\"}",
                        ESTABLISHMENT_OFFICE),
                part(
                        ReturnAct.RULE_FINALLY,
                        Stage.RETURN_AT_DISTRICT_LEADER,
                        "final-ruling",
                        "{\"text\": \"照此执行。\"}",
                        DISTRICT_LEADER),
                part(
                        JoiningAct.REQUEST_CO_HANDLERS,
                        Stage.CLAIMED,
                        "co-handler-requests",
                        """
                        {"departments": ["caizheng"], "matter": "核定资金", "reason": "涉及财政资金"}""",
                        DRAFTERS),
                new Line(
                        JoiningAct.WITHDRAW_CO_HANDLERS,
                        null,
                        Stage.CO_HANDLERS_ASKED,
                        "POST /co-handler-requests/{coHandlers}/withdrawal",
                        "",
                        Set.of(DRAFTERS)),
                new Line(
                        JoiningAct.DECIDE_CO_HANDLERS,
                        null,
                        Stage.CO_HANDLERS_ASKED,
                        "POST /co-handler-requests/{coHandlers}/decision",
                        "{\"granted\": [\"caizheng\"]}",
                        Set.of(SUPERVISION_OFFICE)),
                part(
                        ConflictAct.RAISE_CONFLICT,
                        Stage.CO_HANDLED,
                        "conflicts",
                        """
                        {"organ": "minzheng", "matter": "资金渠道", "leadView": "由民政专项解决", "otherView": "无此科目",
                         "attempt": "局长协商一次"}""",
                        DEPARTMENT_DEPUTY_LEADER,
                        DEPARTMENT_LEADER,
                        SUBDISTRICT_LEADER),
                new Line(
                        ConflictAct.COORDINATE_CONFLICT,
                        null,
                        Stage.CONFLICT_RAISED,
                        "POST /conflicts/{conflict}/coordination",
                        """
                        {"settled": true, "metOn": "2026-03-02", "participants": "双方分管领导", "minutes": "逐项核对",
                         "result": "由民政牵头列支"}""",
                        Set.of(SUPERVISION_OFFICE)),
                new Line(
                        ConflictAct.DECIDE_CONFLICT,
                        null,
                        Stage.CONFLICT_AT_LEADER,
                        "POST /conflicts/{conflict}/decision",
                        "{\"decision\": \"由民政专项列支。\"}",
                        Set.of(DISTRICT_LEADER)),
                part(
                        ReturnAct.REASSIGN,
                        Stage.ACKNOWLEDGED,
                        "reassignment",
                        "{\"reason\": \"职能调整\", \"organ\": \"minzheng\"}",
                        SUPERVISION_OFFICE));
    }

    /** About things that are not there: an administrator is told so, everybody else is refused before. */
    static List<Line> administration() {
        return List.of(
                admin(IdentityAct.SEE_ACCOUNTS, "GET /admin/accounts/nobody", ""),
                admin(IdentityAct.LOCK_ACCOUNT, "/admin/accounts/nobody/lock", ""),
                admin(IdentityAct.UNLOCK_ACCOUNT, "/admin/accounts/nobody/unlock", ""),
                admin(IdentityAct.RESET_PASSWORD, "/admin/accounts/nobody/password-reset", ""),
                admin(IdentityAct.GIVE_POST, "/admin/districts/wanbailin/posts", "{\"person\": \"nobody\"}"),
                admin(IdentityAct.END_POST, "/admin/districts/wanbailin/posts/0/end", "{\"to\": \"2026-03-02\"}"),
                admin(IdentityAct.IMPORT_DISTRICT, "/admin/district-imports?dryRun=true", "tenant: {code: "),
                // a post nobody has: who may name somebody is told so, everybody else is refused before
                standIn(IdentityAct.NAME_SUBSTITUTE, "/substitutions", "{\"post\": 0}"),
                standIn(IdentityAct.REVOKE_SUBSTITUTE, "/substitutions/nothing/revocation", ""),
                admin(VersionsAct.SEE_VERSIONS, "GET /admin/processes", ""),
                admin(
                        VersionsAct.MIGRATE_INSTANCES,
                        "/admin/processes/rehearsal",
                        "{\"processKey\": \"nothing\", \"from\": 1, \"to\": 2}"),
                admin(MessagingAct.SEE_EVENTS, "GET /admin/events/0", ""),
                admin(MessagingAct.RETRY_EVENT, "/admin/events/0/retry", ""),
                admin(MessagingAct.CLOSE_EVENT, "/admin/events/0/close", "{\"remark\": \"已处理\"}"));
    }

    private static final Role[] DRAFTERS = {DEPARTMENT_LIAISON, DEPARTMENT_HANDLER, SUBDISTRICT_STAFF};

    private static Line suggestion(Act act, Stage stage, String path, Role... may) {
        return ofKind(act, DEPUTY_SUGGESTION, stage, path, may);
    }

    private static Line proposal(Act act, Stage stage, String path, Role... may) {
        return ofKind(act, MEMBER_PROPOSAL, stage, path, may);
    }

    private static Line ofKind(Act act, ProposalKind kind, Stage stage, String path, Role... may) {
        String whole = path.startsWith("/") ? path : "/proposals/{id}/" + path;
        String reason = kind == DEPUTY_SUGGESTION ? "UNLAWFUL" : "PROMOTION";
        String body = stage == Stage.SUBMITTED || stage == Stage.SIGNED_BY_OFFICIAL ? REVIEWED.formatted(reason) : null;
        if (stage != null && AFTER_ONE_ACT.contains(stage)) {
            body = "{\"version\": 1, \"reason\": \"两次电话联系未补正\", \"way\": \"PHONE\", \"remark\": \"已电话说明\","
                    + " \"grounds\": \"属于本区职权\", \"upheld\": true, \"answer\": \"重新审查\"}";
        }
        return new Line(act, kind, stage, "POST " + whole, body, Set.of(may));
    }

    private static Line whole(Act act, Stage stage, String path, String body, Role... may) {
        String whole = path.startsWith("/") ? path : "/proposals/{id}/" + path;
        return new Line(act, null, stage, "POST " + whole, body, Set.of(may));
    }

    private static Line part(Act act, Stage stage, String path, String body, Role... may) {
        return new Line(act, null, stage, "POST /assignments/{part}/" + path, body, Set.of(may));
    }

    private static Line standIn(Act act, String path, String body) {
        return new Line(
                act,
                null,
                null,
                "POST " + path,
                body,
                Set.of(
                        CONGRESS_SECRETARIAT,
                        CPPCC_SECRETARIAT,
                        SUPERVISION_OFFICE,
                        ASSESSMENT_OFFICE,
                        ESTABLISHMENT_OFFICE,
                        DEPARTMENT_LIAISON,
                        DEPARTMENT_HANDLER,
                        DEPARTMENT_DEPUTY_LEADER,
                        DEPARTMENT_LEADER,
                        SUBDISTRICT_STAFF,
                        SUBDISTRICT_LEADER,
                        SUBDISTRICT_CONGRESS_OFFICE,
                        COMMAND_CENTRE,
                        DISTRICT_LEADER,
                        ADMINISTRATOR));
    }

    private static Line admin(Act act, String path, String body) {
        String whole = path.startsWith("GET") ? path : "POST " + path;
        return new Line(act, null, null, whole, body, Set.of(ADMINISTRATOR));
    }

    private static String clearing(String step) {
        return "{\"step\": \"" + step + "\", \"passed\": true}";
    }
}
