package org.huiyin.handling.process;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.huiyin.calendar.DeadlineCalculator;
import org.huiyin.calendar.ParameterScope;
import org.huiyin.handling.ClearingStep;
import org.huiyin.handling.DepartmentRole;
import org.huiyin.handling.Disclosure;
import org.huiyin.handling.HandlingEvent.*;
import org.huiyin.handling.LateOpinionEvent.*;
import org.huiyin.handling.OutcomeCategory;
import org.huiyin.handling.ProcessSteps.Part;
import org.huiyin.handling.ReplyEvent.DeliveryCompleted;
import org.huiyin.handling.SatisfactionRating;
import org.huiyin.handling.asking.AskingEvent.*;
import org.huiyin.handling.extension.ExtensionEvent.ExtensionDecided;
import org.huiyin.handling.extension.ExtensionEvent.ExtensionRequested;
import org.huiyin.handling.extension.ExtensionEvent.ExtensionSigned;
import org.huiyin.handling.extension.ExtensionEvent.ExtensionUnsigned;
import org.huiyin.handling.process.RehandlingProcessModel.Outcome;
import org.huiyin.handling.returns.Instance;
import org.huiyin.handling.returns.ReturnEvent.*;
import org.huiyin.handling.work.WorkEvent.FirstContactMade;
import org.huiyin.proposal.ProposalEvent.*;
import org.huiyin.proposal.ProposalEvent.ProposalUnmerged;
import org.huiyin.proposal.ProposalEvent.ProposerTold;
import org.huiyin.proposal.ProposalEvent.TransferredAsOpinion;
import org.huiyin.proposal.ProposalEvent.VerdictObjected;
import org.huiyin.proposal.ProposalEvent.VerdictReconsidered;
import org.huiyin.proposal.ProposalKind;
import org.huiyin.proposal.ProposalState;
import org.huiyin.proposal.ToldWay;
import org.huiyin.proposal.WithdrawalGround;
import org.huiyin.shared.Actor;
import org.huiyin.shared.ChinaTime;
import org.huiyin.shared.Door;
import org.huiyin.shared.Ids;
import org.huiyin.shared.Role;
import org.huiyin.workflow.Deadlines;
import org.huiyin.workflow.Processes;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** One proposal's way, acted as the use cases act: deadlines first, then the domain event, in one transaction. */
class Journey {

    static final String TENANT = "wanbailin";

    final String id = Ids.next();
    private final ApplicationContext context;
    private final Actor actor = Actor.system(TENANT, Door.SYSTEM);
    private final Deadlines deadlines;
    private final DeadlineCalculator calculator;
    private final TransactionTemplate transaction;

    Journey(ApplicationContext context, String... signers) {
        this.context = context;
        this.deadlines = context.getBean(Deadlines.class);
        this.calculator = context.getBean(DeadlineCalculator.class);
        this.transaction = context.getBean(TransactionTemplate.class);
        steps().begin(id, signers);
    }

    ScriptedSteps steps() {
        return context.getBean(ScriptedSteps.class);
    }

    void received() {
        act(
                new ProposalReceived(
                        actor,
                        id,
                        ProposalKind.DEPUTY_SUGGESTION,
                        6,
                        1,
                        "停车",
                        "zhangsulong",
                        List.of(),
                        "s",
                        "r",
                        now(),
                        null,
                        null),
                () -> open(null, "REVIEW"));
    }

    void docketed() {
        act(new ProposalDocketed(actor, id, ProposalKind.DEPUTY_SUGGESTION, "URBAN", "建议-6-1-城建-001"), () -> {
            meet(null, "REVIEW");
            open(null, "ASSIGN");
        });
    }

    void declined(boolean told, boolean mayObject) {
        act(
                new ProposalDeclined(actor, id, ProposalKind.DEPUTY_SUGGESTION, "OTHER", "…", told, mayObject),
                () -> pronounced(told, mayObject));
    }

    void transferredAsOpinion() {
        act(new TransferredAsOpinion(actor, id, "…", "区信访局", true, true), () -> pronounced(true, true));
    }

    private void pronounced(boolean told, boolean mayObject) {
        meet(null, "REVIEW");
        if (!told) {
            open(null, "NOTICE");
        } else if (mayObject) {
            open(null, "APPEAL");
        }
    }

    void told() {
        act(new ProposerTold(actor, id, ToldWay.PHONE, "…"), () -> {
            meet(null, "NOTICE");
            open(null, "APPEAL");
        });
    }

    void objected() {
        act(new VerdictObjected(actor, id, "…"), () -> {
            meet(null, "APPEAL");
            open(null, "RECONSIDERATION");
        });
    }

    void reconsidered(boolean upheld) {
        act(new VerdictReconsidered(actor, id, upheld, "…"), () -> {
            meet(null, "RECONSIDERATION");
            if (upheld) {
                open(null, "REVIEW");
            }
        });
    }

    /** What the main process makes of a verdict, whatever the review looks like that comes to it. */
    void verdict(String verdict) {
        transaction.executeWithoutResult(s -> context.getBean(RuntimeService.class)
                .createProcessInstanceByKey(ProposalHandlingProcessModel.KEY)
                .businessKey(id)
                .setVariables(Map.of("tenantId", TENANT, "verdict", verdict))
                .startBeforeActivity("Gateway_Verdict")
                .execute());
    }

    void merged(ProposalState before) {
        act(
                new ProposalMerged(
                        actor, id, ProposalKind.DEPUTY_SUGGESTION, "建议-6-1-城建-002", before, "m", "建议-6-1-城建-001", "…"),
                () -> {
                    meet(null, "REVIEW");
                    deadlines.cancel(TENANT, id, null, "ASSIGN");
                });
    }

    void unmerged() {
        act(
                new ProposalUnmerged(actor, id, ProposalKind.DEPUTY_SUGGESTION, "zhangsulong", "m", "…"),
                () -> open(null, "ASSIGN"));
    }

    void becameMother() {
        act(
                new BecameMother(actor, id, ProposalKind.DEPUTY_SUGGESTION, "zhangsulong", "m", List.of()),
                () -> open(null, "ASSIGN"));
    }

    void completionRequested() {
        act(new CompletionRequested(actor, id, "缺少具体建议"), () -> {
            meet(null, "REVIEW");
            open(null, "COMPLETION");
        });
    }

    void resubmitted() {
        act(new ProposalResubmitted(actor, id, "停车"), () -> {
            meet(null, "COMPLETION");
            open(null, "REVIEW");
        });
    }

    void assigned(Part... parts) {
        steps().handle(List.of(parts));
        act(new DepartmentsAssigned(actor, id, 1, List.of()), () -> {
            meet(null, "ASSIGN");
            for (Part part : parts) {
                openPart(part);
            }
        });
    }

    private void openPart(Part part) {
        open(part.assignmentId(), "ACKNOWLEDGE");
        open(part.assignmentId(), "RETURN_WINDOW");
        if (part.role() != DepartmentRole.CO_HANDLING) {
            open(part.assignmentId(), "REPLY");
        } else {
            open(part.assignmentId(), "CO_HANDLING");
            open(part.assignmentId(), "CO_HANDLING_SAFE");
        }
    }

    /** The acknowledgement by itself, as in an instance of old whose root catches nothing. */
    void acknowledgementAlone(Part part) {
        transaction.executeWithoutResult(status -> {
            openPart(part);
            context.getBean(Processes.class)
                    .start(
                            AcknowledgementProcessModel.KEY,
                            TENANT,
                            id,
                            Map.of("assignmentId", part.assignmentId(), "organ", part.organ()));
        });
    }

    /** What had been opened with the part and no process lives by. */
    void forget(String scope) {
        transaction.executeWithoutResult(
                status -> deadlines.cancel(TENANT, id, scope, "CO_HANDLING", "CO_HANDLING_SAFE"));
    }

    void takenBack(Part part) {
        act(new AssignmentTakenBack(actor, id, part.assignmentId(), part.organ(), part.role(), "错交"), () -> {
            for (String kind : List.of("ACKNOWLEDGE", "RETURN_WINDOW", "REPLY", "CO_HANDLING", "CO_HANDLING_SAFE")) {
                deadlines.cancel(TENANT, id, part.assignmentId(), kind);
            }
            if (part.role() == DepartmentRole.LEAD) {
                open(null, "ASSIGN");
            }
        });
    }

    void acknowledged(Part part) {
        act(new AssignmentAcknowledged(actor, id, part.assignmentId(), part.organ(), part.role()), () -> {
            meet(part.assignmentId(), "ACKNOWLEDGE");
            meet(part.assignmentId(), "RETURN_WINDOW");
        });
    }

    void claimed(Part part, String person) {
        act(new AssignmentClaimed(actor, id, part.assignmentId(), part.role(), person), () -> {});
    }

    void handedBack(Part part, String person) {
        act(new AssignmentHandedBack(actor, id, part.assignmentId(), part.role(), person), () -> {});
    }

    void opinionDrafted(Part part) {
        act(new CoHandlingOpinionDrafted(actor, id, part.assignmentId()), () -> {});
    }

    void opinionSentBack(Part part) {
        act(new CoHandlingOpinionSentBack(actor, id, part.assignmentId(), "不够具体", "handler"), () -> {});
    }

    void opinionSubmitted(Part part) {
        act(new CoHandlingOpinionSubmitted(actor, id, part.assignmentId(), part.organ()), () -> {
            meet(part.assignmentId(), "CO_HANDLING");
            deadlines.cancel(TENANT, id, part.assignmentId(), "CO_HANDLING_SAFE");
        });
    }

    void lateOpinionDrafted(Part part) {
        act(new LateOpinionDrafted(actor, id, part.assignmentId(), part.organ()), () -> {});
    }

    void lateOpinionSentBack(Part part) {
        act(new LateOpinionSentBack(actor, id, part.assignmentId(), part.organ(), "不够具体"), () -> {});
    }

    void lateOpinionSubmitted(Part part) {
        act(new LateOpinionSubmitted(actor, id, part.assignmentId(), part.organ()), () -> {});
    }

    void submittedForClearing(Part part) {
        contacted(part);
        act(new ReplySubmittedForClearing(actor, id, part.assignmentId(), "r1", 1, ClearingStep.OFFICE), () -> {
            deadlines.cancel(TENANT, id, part.assignmentId(), "PROGRESS");
            open(part.assignmentId(), "CLEARING");
        });
    }

    void cleared(Part part, ClearingStep step) {
        ClearingStep next = ClearingStep.values()[step.ordinal() + 1];
        act(new ReplyCleared(actor, id, part.assignmentId(), "r1", step, null, next), () -> {});
    }

    void sentBack(Part part, ClearingStep step) {
        act(
                new ReplySentBack(actor, id, part.assignmentId(), "r1", step, "重写", "handler"),
                () -> meet(part.assignmentId(), "CLEARING"));
    }

    void issued(Part part) {
        act(
                new ReplyIssued(
                        actor, id, part.assignmentId(), "r1", "万住建〔2026〕1号", OutcomeCategory.RESOLVED, Disclosure.FULL),
                () -> meet(part.assignmentId(), "CLEARING"));
    }

    void contacted(Part part) {
        if (!steps().contact(part.assignmentId())) {
            return;
        }
        act(
                new FirstContactMade(actor, id, part.assignmentId(), part.organ()),
                () -> meet(part.assignmentId(), "FIRST_CONTACT"));
    }

    void extensionRequested(Part part) {
        act(
                new ExtensionRequested(
                        actor,
                        id,
                        "e1",
                        part.assignmentId(),
                        part.organ(),
                        LocalDate.of(2026, 6, 1),
                        LocalDate.of(2026, 8, 3),
                        "…"),
                () -> open(part.assignmentId(), "EXTENSION"));
    }

    void extensionSigned(Part part) {
        act(
                new ExtensionSigned(actor, id, "e1", part.assignmentId(), part.organ(), LocalDate.of(2026, 8, 3)),
                () -> {});
    }

    void extensionUnsigned(Part part) {
        act(
                new ExtensionUnsigned(actor, id, "e1", part.assignmentId(), part.organ(), "handler", "再想办法"),
                () -> deadlines.cancel(TENANT, id, part.assignmentId(), "EXTENSION"));
    }

    void extensionDecided(Part part, Role role, boolean agreed, boolean last) {
        act(new ExtensionDecided(actor, id, "e1", part.assignmentId(), role, agreed, null), () -> {
            if (last) {
                meet(part.assignmentId(), "EXTENSION");
            }
        });
    }

    void progressReported(Part part) {
        transaction.executeWithoutResult(status -> deadlines.renew(
                TENANT,
                id,
                part.assignmentId(),
                "PROGRESS",
                "review.within",
                calculator.byParameter(TENANT, "reply.normal", ChinaTime.dateOf(now())),
                ParameterScope.ANY));
    }

    void handedOver(Part part) {
        act(new DeliveryCompleted(actor, id, part.assignmentId(), "r1"), () -> {
            meet(part.assignmentId(), "DELIVERY");
            meet(part.assignmentId(), "REPLY");
            open(null, "FEEDBACK");
        });
    }

    void rated(String person, boolean last) {
        act(
                new FeedbackRecorded(
                        actor,
                        id,
                        1,
                        person,
                        SatisfactionRating.SATISFIED,
                        SatisfactionRating.DISSATISFIED,
                        "zhujian",
                        true,
                        false,
                        null),
                () -> {
                    if (last) {
                        meet(null, "FEEDBACK");
                    }
                });
    }

    void rehandlingOrdered(Part part) {
        steps().handle(List.of(part));
        act(
                new RehandlingOrdered(
                        actor, id, 2, part.assignmentId(), part.organ(), "…", LocalDate.of(2026, 6, 1), List.of()),
                () -> open(part.assignmentId(), "REPLY"));
    }

    void departmentsAsked() {
        act(
                new DepartmentsAsked(actor, id, List.of("zhujian", "caizheng"), LocalDate.of(2026, 3, 5)),
                () -> open(null, "PREASSIGN"));
    }

    void askingAnswered(String organ) {
        act(new AskingAnswered(actor, id, organ, true, null, null), () -> {});
    }

    void returnProposed(Part part) {
        act(new ReturnProposed(actor, id, part.assignmentId(), "r", part.organ(), "minzheng", "不属本单位职责"), () -> {});
    }

    void returnRefused(Part part) {
        act(new ReturnRefused(actor, id, part.assignmentId(), "r", part.organ(), "属本单位职责"), () -> {});
    }

    void returned(Part part, boolean direct) {
        act(
                new AssignmentReturned(
                        actor,
                        id,
                        part.assignmentId(),
                        "r",
                        part.organ(),
                        "minzheng",
                        direct,
                        LocalDate.of(2026, 3, 9)),
                () -> {
                    deadlines.cancel(TENANT, id, part.assignmentId(), "ACKNOWLEDGE");
                    meet(part.assignmentId(), "RETURN_WINDOW");
                    open(part.assignmentId(), direct ? "RULING" : "RETURN_REVIEW");
                });
    }

    void returnReferred(Part part) {
        act(new ReturnReferred(actor, id, part.assignmentId(), "r", "有争议", LocalDate.of(2026, 3, 9)), () -> {
            meet(part.assignmentId(), "RETURN_REVIEW");
            open(part.assignmentId(), "RULING");
        });
    }

    void dutiesViewAsked(Part part) {
        act(new DutiesViewAsked(actor, id, part.assignmentId(), "r", "谁的职责"), () -> {});
    }

    void dutiesViewGiven(Part part) {
        act(new DutiesViewGiven(actor, id, part.assignmentId(), "r", null, "住建"), () -> {});
    }

    void rulingPutToLeader(Part part) {
        act(new RulingPutToLeader(actor, id, part.assignmentId(), "r", null, "请裁定"), () -> {});
    }

    void returnRejected(Part part, Instance by) {
        act(new ReturnRejected(actor, id, part.assignmentId(), "r", part.organ(), by, "属本单位职责"), () -> {
            meet(part.assignmentId(), by == Instance.REVIEW ? "RETURN_REVIEW" : "RULING");
            open(part.assignmentId(), "ACKNOWLEDGE");
            open(part.assignmentId(), "RETURN_WINDOW");
        });
    }

    void reassigned(Part part, Part successor, Instance by) {
        steps().handle(List.of(part, successor));
        act(
                new AssignmentReassigned(
                        actor,
                        id,
                        part.assignmentId(),
                        by == Instance.OFFICE ? null : "r",
                        part.organ(),
                        part.role(),
                        by,
                        successor.assignmentId(),
                        successor.organ(),
                        "改派",
                        LocalDate.of(2026, 6, 2)),
                () -> {
                    deadlines.of(TENANT, id).stream()
                            .filter(d -> "OPEN".equals(d.status())
                                    && part.assignmentId().equals(d.scopeId()))
                            .forEach(d -> deadlines.cancel(TENANT, id, d.scopeId(), d.kind()));
                    openPart(successor);
                });
    }

    void rehandlingDecided(Outcome outcome, Runnable deadlinesFirst) {
        transaction.executeWithoutResult(s -> {
            deadlinesFirst.run();
            context.getBean(Processes.class)
                    .complete(
                            TENANT,
                            id,
                            RehandlingProcessModel.TASK_CONFIRM_REHANDLING,
                            null,
                            Map.of(RehandlingProcessModel.REHANDLING_OUTCOME, outcome.name()));
        });
    }

    void conferred(Outcome outcome, Runnable deadlinesFirst) {
        transaction.executeWithoutResult(s -> {
            meet(null, "CONFERRING");
            deadlinesFirst.run();
            context.getBean(Processes.class)
                    .complete(
                            TENANT,
                            id,
                            RehandlingProcessModel.TASK_CONFER,
                            null,
                            Map.of(RehandlingProcessModel.REHANDLING_OUTCOME, outcome.name()));
        });
    }

    void openAssign() {
        open(null, "ASSIGN");
    }

    void openFeedback() {
        open(null, "FEEDBACK");
    }

    void reopened() {
        transaction.executeWithoutResult(s -> context.getBean(RuntimeService.class)
                .createMessageCorrelation(ProposalHandlingProcessModel.MSG_PROPOSAL_REOPENED)
                .processInstanceBusinessKey(id)
                .setVariables(Map.of(
                        "tenantId",
                        TENANT,
                        ProposalHandlingProcessModel.REVIEW_ROLE,
                        "CONGRESS_SECRETARIAT",
                        ProposalHandlingProcessModel.CONFERRING,
                        false))
                .correlateStartMessage());
    }

    void withdrawn() {
        act(
                new ProposalWithdrawn(
                        actor,
                        id,
                        ProposalKind.DEPUTY_SUGGESTION,
                        null,
                        ProposalState.IN_HANDLING,
                        WithdrawalGround.BY_PROPOSER,
                        "已另行解决"),
                () -> deadlines.of(TENANT, id).stream()
                        .filter(d -> "OPEN".equals(d.status()))
                        .forEach(d -> deadlines.cancel(TENANT, id, d.scopeId(), d.kind())));
    }

    void moved(String scope, String kind, int workingDays) {
        var calculation = calculator.calculate(
                TENANT, DeadlineCalculator.Rule.WORKING_DAYS, workingDays, ChinaTime.dateOf(now()));
        transaction.executeWithoutResult(s -> deadlines.move(actor, id, scope, kind, calculation, null, "延期"));
    }

    private void open(String scope, String kind) {
        String parameter =
                switch (kind) {
                    case "REPLY" -> "reply.normal";
                    case "ACKNOWLEDGE" -> "sign.within";
                    case "CO_HANDLING", "CO_HANDLING_SAFE" -> "cohandle.opinion";
                    default -> "review.within";
                };
        var calculation = calculator.byParameter(TENANT, parameter, ChinaTime.dateOf(now()));
        deadlines.open(TENANT, id, scope, kind, parameter, calculation, null);
    }

    private void meet(String scope, String kind) {
        deadlines.meet(TENANT, id, scope, kind);
    }

    private void act(Object event, Runnable deadlinesFirst) {
        transaction.executeWithoutResult(status -> {
            deadlinesFirst.run();
            context.publishEvent(event);
        });
    }

    private Instant now() {
        return context.getBean(Clock.class).instant();
    }
}
