package org.huiyin.handling;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.huiyin.handling.persistence.Assignments;
import org.huiyin.identity.Directory;
import org.huiyin.identity.SampleDistricts;
import org.huiyin.proposal.DocketProposal;
import org.huiyin.proposal.Proposal;
import org.huiyin.proposal.ProposalKind;
import org.huiyin.proposal.Proposals;
import org.huiyin.proposal.RegisterProposal;
import org.huiyin.proposal.Submission;
import org.huiyin.shared.Actor;
import org.huiyin.shared.Role;
import org.springframework.stereotype.Component;

/** Leads a proposal of 万柏林区 through its life by the use cases, each act by a person who may do it. */
@Component
public class Lifecycle {

    public static final String TENANT = SampleDistricts.WANBAILIN;

    private final Directory directory;
    private final Clock clock;
    private final Proposals proposals;
    private final Assignments assignments;
    private final RegisterProposal register;
    private final DocketProposal docket;
    private final AssignDepartments assign;
    private final AcknowledgeAssignment acknowledge;
    private final ClaimAssignment claim;
    private final RecordConsultation consultation;
    private final HandleOpinion opinion;
    private final DraftReply draft;
    private final ClearReply clear;
    private final GiveFeedback feedback;

    Lifecycle(
            Directory directory,
            Clock clock,
            Proposals proposals,
            Assignments assignments,
            RegisterProposal register,
            DocketProposal docket,
            AssignDepartments assign,
            AcknowledgeAssignment acknowledge,
            ClaimAssignment claim,
            RecordConsultation consultation,
            HandleOpinion opinion,
            DraftReply draft,
            ClearReply clear,
            GiveFeedback feedback) {
        this.directory = directory;
        this.clock = clock;
        this.proposals = proposals;
        this.assignments = assignments;
        this.register = register;
        this.docket = docket;
        this.assign = assign;
        this.acknowledge = acknowledge;
        this.claim = claim;
        this.consultation = consultation;
        this.opinion = opinion;
        this.draft = draft;
        this.clear = clear;
        this.feedback = feedback;
    }

    public Actor of(Role role, String organ) {
        return SampleDistricts.holder(directory, TENANT, role, organ);
    }

    public Actor deputy(String person) {
        return SampleDistricts.proposer(directory, TENANT, person);
    }

    public Proposal proposal(String id) {
        return proposals.get(TENANT, id);
    }

    /** 提出: a suggestion of 张素龙 with 赵燕, two recommendations; the subject makes it another one. */
    public String submitted(String subject) {
        return submittedAs(subject, subject);
    }

    public String submittedAs(String subject, String reference) {
        Submission submission = new Submission(
                ProposalKind.DEPUTY_SUGGESTION,
                6,
                6,
                false,
                subject,
                "移交小区的物业管理没有机制，从业人员缺少培训。" + subject,
                Proposal.numbered(List.of("建立移交小区物业管理机制。", "开展物业从业人员培训。")),
                "URBAN",
                "zhangsulong",
                List.of("zhaoyan"),
                null,
                List.of("zhujian"),
                "RESEARCH",
                true,
                reference,
                clock.instant(),
                false);
        return register.register(
                        new RegisterProposal.Command("wanbailin-congress", reference, submission),
                        deputy("zhangsulong"))
                .proposalId();
    }

    public String docketed(String subject) {
        String id = submitted(subject);
        docket.docket(
                new DocketProposal.Command(id, proposal(id).version(), "URBAN"), of(Role.CONGRESS_SECRETARIAT, null));
        return id;
    }

    /** 交办: 住建 leads, the others co-handle in order. */
    public String assigned(String subject, String... coHandling) {
        String id = docketed(subject);
        assign(id, "zhujian", coHandling);
        return id;
    }

    public void assign(String id, String lead, String... coHandling) {
        assign.assign(
                of(Role.SUPERVISION_OFFICE, null),
                new AssignDepartments.Command(id, lead, List.of(coHandling), "请按期办理。"));
    }

    public Assignment part(String id, String organ) {
        return assignments.ofOrgan(TENANT, id, organ).orElseThrow();
    }

    public void acknowledged(String id, String organ) {
        acknowledge.acknowledge(
                of(Role.DEPARTMENT_LIAISON, organ),
                new AcknowledgeAssignment.Command(part(id, organ).id()));
    }

    public void claimed(String id, String organ) {
        claim.claim(
                of(Role.DEPARTMENT_HANDLER, organ),
                new ClaimAssignment.Command(part(id, organ).id()));
    }

    public void consulted(String id, String organ) {
        consultation.record(
                of(Role.DEPARTMENT_HANDLER, organ),
                new RecordConsultation.Command(
                        part(id, organ).id(),
                        ConsultationWay.VISIT,
                        true,
                        clock.instant(),
                        "千峰街道",
                        "张素龙代表、住建局常建国",
                        "代表希望先理清移交清单。"));
    }

    public void opinionSubmitted(String id, String organ) {
        opinion.submitForSigning(
                of(Role.DEPARTMENT_HANDLER, organ),
                new HandleOpinion.Draft(part(id, organ).id(), "同意配合，负责执法部分。"));
    }

    public void opinionSigned(String id, String organ) {
        opinion.sign(
                of(Role.DEPARTMENT_LEADER, organ),
                new HandleOpinion.Decision(part(id, organ).id(), null));
    }

    public DraftReply.Draft completeDraft(String id, String organ) {
        return new DraftReply.Draft(
                part(id, organ).id(),
                OutcomeCategory.PLANNED,
                Disclosure.FULL,
                null,
                "您提出的建议收悉，现答复如下。",
                "感谢您对我们工作的关心。",
                List.of(
                        new Reply.Answer(1, RecommendationOutcome.ADOPTED, "已建立移交台账。", null),
                        new Reply.Answer(2, RecommendationOutcome.PLANNED, "列入年度培训计划。", LocalDate.of(2026, 10, 30))),
                new ReplyTerms(null, false, null, List.of(commitment())));
    }

    /** 承诺: what a planned reply stands by. */
    public static ReplyCommitment commitment() {
        return ReplyCommitment.drafted(
                2,
                "开展从业人员培训两期",
                "李国强",
                LocalDate.of(2027, 10, 29),
                List.of(new ReplyCommitment.Milestone(LocalDate.of(2027, 6, 30), "完成第一期培训")));
    }

    public void submittedForClearing(String id, String organ) {
        draft.submit(of(Role.DEPARTMENT_HANDLER, organ), completeDraft(id, organ));
    }

    /** Taken and sent by somebody else than the department's own handler. */
    public void draftedBy(Actor actor, String id, String organ) {
        claim.claim(actor, new ClaimAssignment.Command(part(id, organ).id()));
        draft.submit(actor, completeDraft(id, organ));
    }

    public void cleared(String id, String organ) {
        String part = part(id, organ).id();
        clear.pass(of(Role.DEPARTMENT_LIAISON, organ), new ClearReply.Decision(part, ClearingStep.OFFICE, null));
        clear.pass(
                of(Role.DEPARTMENT_DEPUTY_LEADER, organ),
                new ClearReply.Decision(part, ClearingStep.DEPUTY_LEADER, null));
        clear.pass(of(Role.SUPERVISION_OFFICE, null), new ClearReply.Decision(part, ClearingStep.SUPERVISION, "同意"));
    }

    public void sentBackByOffice(String id, String organ) {
        clear.sendBack(
                of(Role.DEPARTMENT_LIAISON, organ),
                new ClearReply.Decision(part(id, organ).id(), ClearingStep.OFFICE, "请补充时间安排"));
    }

    public void issued(String id, String organ) {
        clear.issue(
                of(Role.DEPARTMENT_LEADER, organ),
                new ClearReply.Issue(part(id, organ).id(), null, null, null));
    }

    /** From acknowledgement to the letter, by the lead department. */
    public void replied(String id, String organ) {
        acknowledged(id, organ);
        claimed(id, organ);
        consulted(id, organ);
        submittedForClearing(id, organ);
        cleared(id, organ);
        issued(id, organ);
    }

    public void rated(String id, String person, SatisfactionRating result) {
        feedback.give(deputy(person), new GiveFeedback.Command(id, null, verdict(result), null));
    }

    public static VerdictForm verdict(SatisfactionRating result) {
        boolean dissatisfied = result == SatisfactionRating.DISSATISFIED;
        return new VerdictForm(
                SatisfactionRating.SATISFIED,
                result,
                "MEETING",
                2,
                true,
                true,
                dissatisfied ? "现场没有变化。" : null,
                dissatisfied,
                null);
    }
}
