package org.huiyin.handling.web;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.huiyin.handling.Assignment;
import org.huiyin.handling.AssignmentWay;
import org.huiyin.handling.Consultation;
import org.huiyin.handling.DepartmentRole;
import org.huiyin.handling.Due;
import org.huiyin.handling.OpenAct;
import org.huiyin.handling.ProposalDetail;
import org.huiyin.handling.Reply;
import org.huiyin.identity.Directory.Organ;
import org.huiyin.proposal.Proposal.Signer;
import org.huiyin.shared.Problem;
import org.huiyin.web.Typed;
import org.huiyin.workflow.Deadlines.Deadline;

/** The proposal's file as the page's main column reads it: names for codes, the answer under each recommendation. */
public record FileView(ProposalDetail detail, List<Organ> organs) {

    private static final Set<OpenAct.Code> ANY_TIME = EnumSet.of(
            OpenAct.Code.RECORD_CONSULTATION,
            OpenAct.Code.REPORT_PROGRESS,
            OpenAct.Code.TRANSFER_WORK,
            OpenAct.Code.HAND_BACK,
            OpenAct.Code.TAKE_BACK,
            OpenAct.Code.REASSIGN,
            OpenAct.Code.RATE_ON_BEHALF,
            OpenAct.Code.CORRECT);

    private static final Set<OpenAct.Code> OF_PROPOSAL =
            EnumSet.of(OpenAct.Code.REVIEW, OpenAct.Code.RESUBMIT, OpenAct.Code.CORRECT);

    public String organName(String code) {
        return organ(code).map(Organ::name).orElse(code);
    }

    public String shortName(String code) {
        return organ(code).map(Organ::shortName).orElse(code);
    }

    private Optional<Organ> organ(String code) {
        return organs.stream().filter(organ -> organ.code().equals(code)).findFirst();
    }

    /** A text's lines, each a paragraph on paper. */
    public List<String> paragraphs(String text) {
        return text == null
                ? List.of()
                : text.lines().filter(line -> !line.isBlank()).toList();
    }

    public String wished() {
        return detail.proposal().wishedDepartments().stream()
                .map(this::organName)
                .collect(Collectors.joining("、"));
    }

    public String coSigners() {
        return detail.proposal().signers().stream()
                .filter(signer -> !signer.lead())
                .map(Signer::name)
                .collect(Collectors.joining("、"));
    }

    public String names(List<ProposalDetail.Part> parts) {
        return parts.stream().map(ProposalDetail.Part::organName).collect(Collectors.joining("、"));
    }

    /** How the round in hand was assigned. */
    public AssignmentWay way() {
        Set<DepartmentRole> roles = detail.livingParts().stream()
                .map(ProposalDetail.Part::assignment)
                .filter(part -> part.round() == detail.handling().round())
                .map(Assignment::role)
                .collect(Collectors.toSet());
        if (roles.contains(DepartmentRole.SEPARATE)) {
            return AssignmentWay.SEPARATE;
        }
        return roles.contains(DepartmentRole.CO_HANDLING) ? AssignmentWay.LEAD_AND_CO : AssignmentWay.SINGLE;
    }

    /** The last day of a part's deadline of this kind, or null. */
    public LocalDate dueOf(ProposalDetail.Part part, String kind) {
        return detail.deadlines().stream()
                .map(Due::deadline)
                .filter(d -> d.kind().equals(kind) && part.assignment().id().equals(d.scopeId()))
                .map(Deadline::due)
                .reduce((first, second) -> second)
                .orElse(null);
    }

    /** Departments that can be given the proposal, the wished ones first. */
    public List<Organ> departments() {
        return organs.stream()
                .filter(Organ::handles)
                .sorted(Comparator.comparing(organ -> !isWished(organ)))
                .toList();
    }

    public boolean isWished(Organ organ) {
        return detail.proposal().wishedDepartments().contains(organ.code());
    }

    /** The answer of the latest issued reply to one recommendation. */
    public Optional<Reply.Answer> answer(int no) {
        return detail.issuedReply().flatMap(reply -> reply.answer(no));
    }

    /** Whether the viewer's department made the entry and may put its typing errors right. */
    public boolean isOwn(Consultation consultation) {
        return detail.parts().stream()
                .anyMatch(part -> part.own() && part.assignment().organ().equals(consultation.organ()));
    }

    /** The acts this module has forms for; reviewing, completing and correcting are the proposal module's. */
    public List<OpenAct> acts() {
        return detail.acts().stream()
                .filter(act -> !OF_PROPOSAL.contains(act.code()))
                .toList();
    }

    public boolean review() {
        return detail.act(OpenAct.Code.REVIEW).isPresent()
                || detail.act(OpenAct.Code.RESUBMIT).isPresent();
    }

    public boolean onlyCorrection() {
        return !review() && detail.act(OpenAct.Code.CORRECT).isPresent();
    }

    /** Nothing waits for the viewer; what may be done at any time does not count. */
    public boolean nothingToDo() {
        return detail.acts().stream().allMatch(act -> ANY_TIME.contains(act.code()));
    }

    /** Whether the refused form belongs to this act, which is then shown open. */
    public boolean typedFor(OpenAct act, Typed typed) {
        String form = typed.form();
        return switch (act.code()) {
            case RATE -> form.equals(act.assignmentId() == null ? "rate" : "rate-" + act.assignmentId());
            case ASSIGN -> form.equals("assign");
            case RATE_ON_BEHALF -> form.equals("rateOnBehalf");
            case ORDER_REHANDLING -> form.equals("rehandle");
            case REFUSE_REHANDLING -> form.equals("refuseRehandling");
            case CONFER -> form.equals("confer");
            case ISSUE -> form.equals("issue") || form.equals("mask") || form.equals("sendBack");
            case CLEAR -> form.equals("clear") || form.equals("mask") || form.equals("sendBack");
            case SIGN_OPINION -> form.equals("sendOpinionBack");
            case DRAFT_OPINION -> form.equals("opinion");
            case RECORD_CONSULTATION -> form.equals("consultation");
            case REPORT_PROGRESS -> form.equals("progress");
            case TRANSFER_WORK -> form.equals("transfer");
            case REGISTER_DELIVERY -> form.equals("delivery");
            case ANSWER_ASKING -> form.equals("asking");
            case ACKNOWLEDGE -> form.equals("return") || form.equals("joining");
            case CONFIRM_RETURN -> form.equals("refuseReturn") || form.equals("confirmReturn");
            case REASSIGN -> form.equals("reassign-" + act.assignmentId());
            case TAKE_BACK -> form.equals("takeBack-" + act.assignmentId());
            default -> false;
        };
    }

    /** Where a closed gate is opened: a place on the proposal's page or on the reply desk. */
    public String gateLink(Problem gate, String assignmentId) {
        String page = "/proposals/" + detail.proposal().id();
        return switch (gate.field()) {
            case "consultation" -> page + "#act-RECORD_CONSULTATION";
            case "opinion" -> page + "#parts";
            case "coHandlers" -> page + "#co-handlers";
            case "conflict" -> page + "#conflicts";
            default -> page + "/reply-desk/" + assignmentId + "#reply-"
                    + gate.field().replace("[", "-").replace("]", "");
        };
    }
}
