package org.huiyin.handling.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.huiyin.handling.process.Journey.TENANT;
import static org.huiyin.handling.process.ScriptedSteps.coHandling;
import static org.huiyin.handling.process.ScriptedSteps.lead;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.huiyin.TestClock;
import org.huiyin.handling.ClearingStep;
import org.huiyin.handling.DepartmentRole;
import org.huiyin.handling.ProcessSteps.Part;
import org.huiyin.handling.process.RehandlingProcessModel.Outcome;
import org.huiyin.handling.returns.Instance;
import org.huiyin.proposal.ProposalState;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.Role;
import org.huiyin.workflow.ClockGuard;
import org.huiyin.workflow.Timers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Every path of the processes; after each, deadlines and timers agree. At the end every flow has been taken. */
class ProcessPathTests {

    /** Processes of modules above this one are walked in tests of theirs. */
    private static final Set<String> OWN_TESTS = Set.of(
            "closing",
            "co-handling-request",
            "co-signing",
            "commitment",
            "conflict",
            "item",
            "whistle",
            "whistle-arrival",
            "whistle-dispute",
            "whistle-handling",
            "whistle-rating",
            "whistle-release",
            "whistle-response",
            "whistle-signing");

    private static final String LIU = "liulizhong";
    private static final String ZHANG = "zhangsulong";

    private final Part lead = lead("a-lead", false);
    private final Part coHandler = coHandling("a-co");

    private ApplicationContext context;
    private Journey journey;
    private Timers timers;

    @BeforeEach
    void begin() {
        context = EngineSlice.enter();
        journey = new Journey(context, ZHANG, LIU);
        timers = new Timers(
                context.getBean(TestClock.class),
                context.getBean(ManagementService.class),
                context.getBean(RuntimeService.class));
    }

    @AfterEach
    void clocksAgree() {
        guard();
        EngineSlice.leave();
    }

    private void guard() {
        new ClockGuard(
                        context.getBean(JdbcClient.class),
                        context.getBean(ManagementService.class),
                        context.getBean(RuntimeService.class))
                .check(TENANT, journey.id);
    }

    @AfterAll
    static void everyFlowAndBoundaryEventWasTaken() {
        ApplicationContext context = EngineSlice.enter();
        EngineSlice.leave();
        var repository = context.getBean(RepositoryService.class);
        for (var definition :
                repository.createProcessDefinitionQuery().latestVersion().list()) {
            if (OWN_TESTS.contains(definition.getKey()) || !isWalkedHere(definition.getKey())) {
                continue;
            }
            var model = repository.getBpmnModelInstance(definition.getId());
            Set<String> drawn = new TreeSet<>();
            model.getModelElementsByType(SequenceFlow.class).forEach(f -> drawn.add(f.getId()));
            model.getModelElementsByType(BoundaryEvent.class).forEach(b -> drawn.add(b.getId()));
            List<String> taken = context.getBean(JdbcClient.class)
                    .sql("select distinct unnest(elements) from trail where tenant_id = ? and process_key = ?")
                    .params(TENANT, definition.getKey())
                    .query(String.class)
                    .list();
            // beside them those of landed versions of the same process
            assertThat(taken).as(definition.getKey()).containsAll(drawn);
        }
    }

    /** Processes of handling and proposal; those of modules above have tests of theirs. */
    private static boolean isWalkedHere(String process) {
        String model = Arrays.stream(process.split("-"))
                .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                .collect(Collectors.joining("", "", "ProcessModel"));
        return Stream.of("handling", "proposal")
                .anyMatch(room ->
                        ProcessPathTests.class.getResource("/org/huiyin/" + room + "/process/" + model + ".class")
                                != null);
    }

    @Test
    void theStraightWayEndsConcluded() {
        handled(lead, coHandler);
        journey.rated(ZHANG, false);
        assertThat(openElements()).containsExactly("Task_GiveFeedback");
        journey.rated(LIU, true);
        assertThat(journey.steps().called()).containsExactly("deliverReply a-lead", "conclude");
        assertThat(ended()).isTrue();
    }

    @Test
    void declinedEndsAtOnce() {
        journey.received();
        journey.declined(true, false);
        assertThat(ended()).isTrue();
    }

    @Test
    void aProposerWithoutAnAccountIsToldAndMayObjectUntilTheWindowEnds() {
        journey.received();
        journey.declined(false, true);
        assertThat(openElements()).containsExactly("Task_Tell");
        guard();
        pass(20);
        journey.told();
        assertThat(openElements()).containsExactly("Task_Object");
        guard();
        pass(20);
        assertThat(journey.steps().called()).containsExactly("closeVerdict");
        assertThat(ended()).isTrue();
    }

    @Test
    void anObjectionUpheldBringsThePaperBackToReview() {
        journey.received();
        journey.transferredAsOpinion();
        timers.passUntil(TestClock.START.plus(Duration.ofDays(5)), journey.id);
        journey.objected();
        guard();
        pass(20);
        journey.reconsidered(true);
        guard();
        assertThat(openElements()).containsExactly("Task_Review");
        journey.declined(true, false);
        assertThat(ended()).isTrue();
    }

    @Test
    void anObjectionRejectedMakesTheVerdictFinal() {
        journey.received();
        journey.declined(true, true);
        journey.objected();
        journey.reconsidered(false);
        assertThat(journey.steps().called()).containsExactly("closeVerdict");
        assertThat(ended()).isTrue();
    }

    @Test
    void anOpinionNobodyObjectsToEndsItsWay() {
        journey.received();
        journey.transferredAsOpinion();
        pass(20);
        assertThat(ended()).isTrue();
    }

    @Test
    void mergedEndsTheChildsOwnWayUntilItIsTakenOut() {
        journey.received();
        journey.merged(ProposalState.SUBMITTED);
        assertThat(ended()).isTrue();
        journey.unmerged();
        guard();
        assertThat(openElements()).containsExactly("Task_Assign");
        journey.merged(ProposalState.DOCKETED);
        assertThat(ended()).isTrue();
        journey.becameMother();
        guard();
        assertThat(openElements()).containsExactly("Task_Assign");
    }

    @Test
    void completionLoopsWithFreshClocks() {
        journey.received();
        pass(10);
        journey.completionRequested();
        guard();
        pass(4);
        journey.resubmitted();
        guard();
        pass(10);
        journey.completionRequested();
        pass(20);
        journey.resubmitted();
        pass(20);
        assertThat(deadlineEvents())
                .containsExactly(
                        "DeadlineDueSoon REVIEW",
                        "DeadlineOverdue REVIEW",
                        "DeadlineDueSoon REVIEW",
                        "DeadlineOverdue REVIEW",
                        "DeadlineDueSoon COMPLETION",
                        "DeadlineOverdue COMPLETION",
                        "DeadlineDueSoon REVIEW",
                        "DeadlineOverdue REVIEW");
        assertThat(openElements()).containsExactly("Task_Review");
    }

    @Test
    void aTaskDoneAfterItsWarningLeavesNoTimerBehind() {
        journey.received();
        // Monday 9 March is the last day, so it is due soon from Friday 6 March on
        timers.passUntil(TestClock.START.plus(Duration.ofDays(5)), journey.id);
        assertThat(deadlineEvents()).containsExactly("DeadlineDueSoon REVIEW");
        guard();
        journey.docketed();
        guard();
        assertThat(openElements()).containsExactly("Task_Assign");
        pass(30);
        assertThat(deadlineEvents()).doesNotContain("DeadlineOverdue REVIEW").endsWith("DeadlineOverdue ASSIGN");
    }

    @Test
    void takingBackTheLeadReturnsToAssignment() {
        assign(lead, coHandler);
        journey.takenBack(lead);
        // the co-handling department's part goes with it
        clearCoHandling();
        assertThat(openElements()).containsExactly("Task_Assign");
        journey.assigned(lead("a-lead-2", false));
        assertThat(openElements()).containsExactly("Task_Acknowledge");
    }

    @Test
    void takingBackACoHandlerLeavesTheOthersAlone() {
        assign(lead, coHandler);
        journey.takenBack(coHandler);
        assertThat(openElements()).containsExactly("Task_Acknowledge");
        assertThatThrownBy(() -> journey.takenBack(coHandler)).isInstanceOf(BusinessException.class);
    }

    @Test
    void aPersonClaimsAndHandsBack() {
        assign(lead, coHandler);
        journey.acknowledged(lead);
        journey.acknowledged(coHandler);
        journey.claimed(lead, "wangjingban");
        journey.claimed(coHandler, "lijingban");
        assertThat(assignees()).containsExactlyInAnyOrder("Task_Draft wangjingban", "Task_DraftOpinion lijingban");
        journey.handedBack(lead, "wangjingban");
        journey.handedBack(coHandler, "lijingban");
        assertThat(assignees()).containsExactlyInAnyOrder("Task_Draft null", "Task_DraftOpinion null");
    }

    @Test
    void everyStepOfTheClearingSendsBackToTheDraft() {
        assign(lead);
        journey.acknowledged(lead);
        for (ClearingStep refusing : ClearingStep.values()) {
            journey.submittedForClearing(lead);
            for (ClearingStep step : ClearingStep.values()) {
                if (step == refusing) {
                    journey.sentBack(lead, step);
                    break;
                }
                journey.cleared(lead, step);
            }
            assertThat(openElements()).containsExactly("Task_Draft");
        }
    }

    @Test
    void anOpinionSentBackIsWrittenAgain() {
        assign(lead, coHandler);
        journey.acknowledged(coHandler);
        journey.opinionDrafted(coHandler);
        journey.opinionSentBack(coHandler);
        assertThat(openElements()).containsExactlyInAnyOrder("Task_Acknowledge", "Task_DraftOpinion");
        journey.opinionDrafted(coHandler);
        journey.opinionSubmitted(coHandler);
        assertThat(openElements()).containsExactly("Task_Acknowledge");
    }

    @Test
    void theSafeDateReleasesTheLead() {
        assign(lead, coHandler);
        journey.acknowledged(lead);
        journey.acknowledged(coHandler);
        pass(60);
        assertThat(journey.steps().called()).containsExactlyInAnyOrder("releaseCoHandling a-co", "nextProgress a-lead");
        assertThat(openElements()).as("still owed").containsExactly("Task_Draft", "Task_DraftLateOpinion");
        guard();
        journey.lateOpinionDrafted(coHandler);
        journey.lateOpinionSentBack(coHandler);
        assertThat(openElements()).containsExactly("Task_Draft", "Task_DraftLateOpinion");
        journey.lateOpinionDrafted(coHandler);
        assertThat(openElements()).containsExactly("Task_Draft", "Task_SignLateOpinion");
        journey.lateOpinionSubmitted(coHandler);
        assertThat(openElements()).containsExactly("Task_Draft");
        clear(lead);
        assertThat(openElements()).containsExactly("Task_GiveFeedback", "Task_GiveFeedback");
    }

    @Test
    void anOpinionThatNeverComesIsOwedUntilTheReplyIsIssued() {
        assign(lead, coHandler);
        journey.acknowledged(lead);
        pass(60);
        assertThat(openElements()).as("it never acknowledged").containsExactly("Task_Draft", "Task_DraftLateOpinion");
        clear(lead);
        assertThat(openElements()).containsExactly("Task_GiveFeedback", "Task_GiveFeedback");
    }

    @Test
    void atTheEndOfTheReturnWindowAnAssignmentIsDeemedAccepted() {
        assign(lead, coHandler);
        // Monday 9 March is the last day of the window
        timers.passUntil(TestClock.START.plus(Duration.ofHours(24 * 7 + 14)), journey.id);
        assertThat(openElements()).containsExactly("Task_Acknowledge", "Task_Acknowledge");
        timers.passUntil(TestClock.START.plus(Duration.ofHours(24 * 7 + 15)), journey.id);
        assertThat(journey.steps().called()).containsExactlyInAnyOrder("deemAccepted a-lead", "deemAccepted a-co");
        assertThat(openElements()).containsExactly("Task_Draft", "Task_DraftOpinion");
        guard();
    }

    @Test
    void anotherDepartmentTakesOverOneBranchAndTheOthersDoNotNotice() {
        assign(lead, coHandler);
        journey.acknowledged(coHandler);
        Part successor = new Part("a-new", "minzheng", DepartmentRole.LEAD, false);
        journey.returnProposed(lead);
        journey.returned(lead, false);
        guard();
        journey.reassigned(lead, successor, Instance.REVIEW);
        guard();
        assertThat(openElements()).containsExactly("Task_Acknowledge", "Task_DraftOpinion");
        journey.acknowledged(successor);
        assertThat(openElements()).containsExactly("Task_Draft", "Task_DraftOpinion");
        journey.opinionDrafted(coHandler);
        journey.opinionSubmitted(coHandler);
        clear(successor);
        assertThat(openElements()).containsExactly("Task_GiveFeedback", "Task_GiveFeedback");
    }

    @Test
    void anotherCoHandlerTakesOver() {
        assign(lead, coHandler);
        Part successor = new Part("a-co-2", "minzheng", DepartmentRole.CO_HANDLING, false);
        journey.returnProposed(coHandler);
        journey.returned(coHandler, true);
        guard();
        journey.reassigned(coHandler, successor, Instance.RULING);
        guard();
        journey.acknowledged(successor);
        assertThat(openElements()).containsExactly("Task_Acknowledge", "Task_DraftOpinion");
    }

    @Test
    void departmentsAreAskedBeforeAndSilenceEndsIt() {
        journey.received();
        journey.docketed();
        journey.departmentsAsked();
        guard();
        assertThat(openElements()).containsExactly("Task_AnswerAsking", "Task_AnswerAsking");
        journey.askingAnswered("zhujian");
        journey.askingAnswered("caizheng");
        assertThat(openElements()).containsExactly("Task_Assign");
        guard();
        journey.departmentsAsked();
        journey.askingAnswered("zhujian");
        pass(20);
        assertThat(openElements()).containsExactly("Task_Assign");
        assertThat(journey.steps().called()).containsExactly("closeAsking", "closeAsking");
        journey.assigned(lead);
    }

    @Test
    void aReturnNotUpheldLeadsBackWithFreshClocks() {
        assign(lead);
        journey.returnProposed(lead);
        assertThat(openElements()).containsExactly("Task_ConfirmReturn");
        guard();
        journey.returnRefused(lead);
        journey.returnProposed(lead);
        journey.returned(lead, false);
        assertThat(openElements()).containsExactly("Task_ReviewReturn");
        pass(20);
        journey.returnRejected(lead, Instance.REVIEW);
        assertThat(openElements()).containsExactly("Task_Acknowledge");
        guard();
        journey.returnProposed(lead);
        journey.returned(lead, true);
        journey.dutiesViewAsked(lead);
        assertThat(openElements()).containsExactly("Task_GiveDutiesView");
        journey.dutiesViewGiven(lead);
        pass(20);
        journey.rulingPutToLeader(lead);
        assertThat(openElements()).containsExactly("Task_RuleFinally");
        journey.returnRejected(lead, Instance.FINAL_RULING);
        guard();
        journey.acknowledged(lead);
        assertThat(openElements()).containsExactly("Task_Draft");
        assertThat(deadlineEvents())
                .contains(
                        "DeadlineDueSoon RETURN_REVIEW",
                        "DeadlineOverdue RETURN_REVIEW",
                        "DeadlineDueSoon RULING",
                        "DeadlineOverdue RULING");
    }

    @Test
    void aDisputeIsReferredToTheRuling() {
        assign(lead);
        journey.returnProposed(lead);
        journey.returned(lead, false);
        journey.returnReferred(lead);
        assertThat(openElements()).containsExactly("Task_Rule");
        guard();
        journey.returnRejected(lead, Instance.RULING);
        assertThat(openElements()).containsExactly("Task_Acknowledge");
    }

    @Test
    void theOfficeReassignsWhatIsBeingHandled() {
        assign(lead, coHandler);
        journey.acknowledged(lead);
        journey.acknowledged(coHandler);
        journey.reassigned(lead, new Part("a-new", "minzheng", DepartmentRole.LEAD, false), Instance.OFFICE);
        guard();
        journey.reassigned(
                coHandler, new Part("a-co-2", "weijian", DepartmentRole.CO_HANDLING, false), Instance.OFFICE);
        guard();
        assertThat(openElements()).containsExactly("Task_Acknowledge", "Task_Acknowledge");
    }

    @Test
    void separateDepartmentsEachAnswer() {
        Part one = new Part("s-1", "zhujian", DepartmentRole.SEPARATE, false);
        Part two = new Part("s-2", "minzheng", DepartmentRole.SEPARATE, false);
        assign(one, two);
        journey.acknowledged(one);
        journey.acknowledged(two);
        assertThat(openElements()).containsExactly("Task_Draft", "Task_Draft");
    }

    @Test
    void rehandlingMayGoToAnotherDepartmentBeAskedAgainOrConclude() {
        dissatisfied();
        journey.rehandlingDecided(Outcome.REASSIGN, journey::openAssign);
        assertThat(openElements()).containsExactly("Task_Assign");
        guard();
        Part other = lead("a-other", false);
        journey.assigned(other);
        journey.acknowledged(other);
        clear(other);
        journey.rated(ZHANG, false);
        journey.rated(LIU, true);
        journey.rehandlingDecided(Outcome.ASK, journey::openFeedback);
        assertThat(openElements()).containsExactly("Task_GiveFeedback", "Task_GiveFeedback");
        journey.rated(ZHANG, false);
        journey.rated(LIU, true);
        journey.rehandlingDecided(Outcome.CONCLUDE, () -> {});
        assertThat(ended()).isTrue();
    }

    @Test
    void afterASecondDissatisfactionALeaderMeetsTheProposers() {
        handled(lead);
        journey.steps().confer();
        journey.rated(ZHANG, false);
        journey.rated(LIU, true);
        assertThat(openElements()).containsExactly("Task_Confer");
        guard();
        pass(40);
        assertThat(deadlineEvents()).endsWith("DeadlineDueSoon CONFERRING", "DeadlineOverdue CONFERRING");
        journey.conferred(Outcome.ASK, journey::openFeedback);
        journey.steps().askAgain(false, LIU);
        journey.rated(ZHANG, false);
        journey.rated(LIU, true);
        assertThat(ended()).isTrue();
    }

    @Test
    void aLateVerdictReopens() {
        journey.reopened();
        assertThat(openElements()).containsExactly("Task_ConfirmRehandling");
        journey.rehandlingDecided(Outcome.CONCLUDE, () -> {});
        assertThat(ended()).isTrue();
    }

    @Test
    void withdrawalEndsWhateverGoesOn() {
        assign(lead, coHandler);
        journey.acknowledged(lead);
        journey.withdrawn();
        assertThat(ended()).isTrue();
    }

    @Test
    void mergedAndPassedOnEndAtOnce() {
        for (String verdict : List.of("MERGED", "OPINION")) {
            journey = new Journey(context, ZHANG);
            journey.verdict(verdict);
            assertThat(ended()).isTrue();
        }
    }

    @Test
    void everyClockOfTheDepartmentsWarnsAndFallsDue() {
        handlingPassesAllClocks();
        assertThat(deadlineEvents())
                .contains(
                        "DeadlineDueSoon ACKNOWLEDGE",
                        "DeadlineOverdue ACKNOWLEDGE",
                        "DeadlineDueSoon CO_HANDLING",
                        "DeadlineOverdue CO_HANDLING",
                        "DeadlineDueSoon REPLY",
                        "DeadlineOverdue REPLY");
    }

    @Test
    void theClocksOfTheWorkWarnAndFallDueAndProgressGoesOn() {
        assign(lead);
        journey.acknowledged(lead);
        pass(40);
        assertThat(deadlineEvents())
                .contains(
                        "DeadlineDueSoon FIRST_CONTACT",
                        "DeadlineOverdue FIRST_CONTACT",
                        "DeadlineDueSoon PROGRESS",
                        "DeadlineOverdue PROGRESS");
        assertThat(journey.steps().called()).containsExactly("nextProgress a-lead");
        journey.progressReported(lead);
        guard();
        journey.contacted(lead);
        guard();
        clear(lead);
        assertThat(openElements()).containsExactly("Task_GiveFeedback", "Task_GiveFeedback");
    }

    @Test
    void moreTimeIsSignedByTheLeaderAndDecidedByTwoOfficesBesideTheWork() {
        assign(lead);
        journey.acknowledged(lead);
        journey.extensionRequested(lead);
        guard();
        assertThat(openElements()).containsExactly("Task_Draft", "Task_SignExtension");
        journey.extensionUnsigned(lead);
        guard();
        assertThat(openElements()).containsExactly("Task_Draft");
        journey.extensionRequested(lead);
        journey.extensionSigned(lead);
        guard();
        assertThat(openElements())
                .containsExactly(
                        "Task_ApproveExtensionBySecretariat", "Task_ApproveExtensionBySupervision", "Task_Draft");
        pass(20);
        assertThat(deadlineEvents()).contains("DeadlineDueSoon EXTENSION", "DeadlineOverdue EXTENSION");
        journey.extensionDecided(lead, Role.SUPERVISION_OFFICE, true, false);
        guard();
        journey.extensionDecided(lead, Role.CONGRESS_SECRETARIAT, true, true);
        guard();
        assertThat(openElements()).containsExactly("Task_Draft");
        for (Role refusing : List.of(Role.SUPERVISION_OFFICE, Role.CONGRESS_SECRETARIAT)) {
            journey.extensionRequested(lead);
            journey.extensionSigned(lead);
            journey.extensionDecided(lead, refusing, false, true);
            guard();
            assertThat(openElements()).containsExactly("Task_Draft");
        }
        clear(lead);
    }

    @Test
    void theClearingHasItsClockAndSendingBackStopsIt() {
        assign(lead);
        journey.acknowledged(lead);
        journey.submittedForClearing(lead);
        pass(20);
        assertThat(deadlineEvents()).contains("DeadlineDueSoon CLEARING", "DeadlineOverdue CLEARING");
        journey.sentBack(lead, ClearingStep.OFFICE);
        guard();
        assertThat(openElements()).containsExactly("Task_Draft");
        clear(lead);
        guard();
    }

    @Test
    void lettersOnPaperAreCarriedUntilTheLastIsRegistered() {
        assign(lead);
        journey.acknowledged(lead);
        journey.steps().lettersOnPaper();
        clear(lead);
        assertThat(openElements()).containsExactly("Task_RegisterDelivery");
        pass(30);
        assertThat(deadlineEvents()).contains("DeadlineDueSoon DELIVERY", "DeadlineOverdue DELIVERY");
        journey.handedOver(lead);
        guard();
        assertThat(openElements()).containsExactly("Task_GiveFeedback", "Task_GiveFeedback");
    }

    @Test
    void feedbackExpires() {
        handled(lead);
        journey.rated(LIU, false);
        pass(30);
        assertThat(journey.steps().called()).containsExactly("deliverReply a-lead", "expireFeedback", "conclude");
        assertThat(deadlineEvents()).endsWith("DeadlineDueSoon FEEDBACK", "DeadlineOverdue FEEDBACK");
        assertThat(ended()).isTrue();
    }

    @Test
    void dissatisfactionIsHandledAgainWithoutAcknowledgement() {
        handled(lead);
        journey.steps().askAgain(true);
        journey.rated(ZHANG, false);
        journey.rated(LIU, true);
        assertThat(openElements()).containsExactly("Task_ConfirmRehandling");
        Part again = lead("a-lead", true);
        journey.rehandlingOrdered(again);
        assertThat(openElements()).containsExactly("Task_Draft");
        guard();
        journey.steps().askAgain(false, LIU);
        clear(again);
        journey.rated(LIU, true);
        assertThat(ended()).isTrue();
    }

    @Test
    void aMovedDeadlineMovesItsTimer() {
        assign(lead);
        journey.moved("a-lead", "REPLY", 90);
        guard();
        // 60 working days from 2 March end on 25 May, 90 end on 6 July
        pass(100);
        assertThat(deadlineEvents()).contains("DeadlineMoved REPLY").doesNotContain("DeadlineOverdue REPLY");
        pass(40);
        assertThat(deadlineEvents()).endsWith("DeadlineOverdue REPLY");
        // granted after it fell due: the clock lives again
        journey.moved("a-lead", "REPLY", 20);
        guard();
        pass(40);
        assertThat(deadlineEvents())
                .endsWith(
                        "DeadlineMoved REPLY",
                        "DeadlineDueSoon REPLY",
                        "DeadlineReminded REPLY",
                        "DeadlineOverdue REPLY");
    }

    @Test
    void aTaskClockMovedAfterItFellDueLivesAgain() {
        journey.received();
        pass(20);
        journey.moved(null, "REVIEW", 10);
        guard();
        journey.docketed();
        guard();
        assertThat(openElements()).containsExactly("Task_Assign");
    }

    @Test
    void whatIsOverdueGoesToTheLadderFromEveryDepth() {
        handlingPassesAllClocks();
        assertThat(ladder())
                .contains(
                        "ACKNOWLEDGE of a-lead OVERDUE",
                        "ACKNOWLEDGE of a-co OVERDUE",
                        "CO_HANDLING of a-co OVERDUE",
                        "REPLY of a-lead OVERDUE")
                .doesNotHaveDuplicates();
        assertThat(openElements()).as("nothing was interrupted").contains("Task_Draft");
    }

    @Test
    void whereNothingCatchesItTheWorkGoesOn() {
        journey.acknowledgementAlone(new Part("a-alone", "caizheng", DepartmentRole.CO_HANDLING, false));
        timers.passUntil(TestClock.START.plus(Duration.ofDays(4)), journey.id);
        assertThat(deadlineEvents()).contains("DeadlineOverdue ACKNOWLEDGE");
        assertThat(ladder()).isEmpty();
        assertThat(openElements()).containsExactly("Task_Acknowledge");
        journey.acknowledged(new Part("a-alone", "caizheng", DepartmentRole.CO_HANDLING, false));
        journey.forget("a-alone");
        assertThat(ended()).isTrue();
    }

    @Test
    void aMonthWithoutAReportGoesToTheLadderOnceAndIsOwedUntilOneComes() {
        assign(lead);
        journey.acknowledged(lead);
        pass(40);
        assertThat(ladder()).contains("PROGRESS of a-lead OVERDUE", "FIRST_CONTACT of a-lead OVERDUE");
        assertThat(ladder()).doesNotHaveDuplicates().doesNotContain("PROGRESS of a-lead met");
        journey.progressReported(lead);
        assertThat(ladder()).endsWith("PROGRESS of a-lead met");
        journey.contacted(lead);
        assertThat(ladder()).endsWith("FIRST_CONTACT of a-lead met");
        guard();
    }

    @Test
    void moreTimeTakesAReplyOffTheLadderAndItsClockWaitsAnew() {
        assign(lead);
        journey.acknowledged(lead);
        pass(100);
        assertThat(ladder()).contains("REPLY of a-lead OVERDUE");
        journey.moved("a-lead", "REPLY", 100);
        guard();
        assertThat(ladder()).endsWith("REPLY of a-lead met");
        pass(150);
        assertThat(ladder().stream().filter("REPLY of a-lead OVERDUE"::equals)).hasSize(2);
    }

    @Test
    void aReplyIsRemindedOfThriceAndAPartThatStandsStillGoesToTheLadder() {
        assign(lead);
        journey.acknowledged(lead);
        journey.contacted(lead);
        context.getBean(ScriptedStandstill.class).stillStands("a-lead");
        // 60 working days end on Monday 25 May: 20 before is Monday 27 April
        timers.passUntil(TestClock.START.plus(Duration.ofDays(55)), journey.id);
        assertThat(deadlineEvents()).doesNotContain("DeadlineReminded REPLY");
        timers.passUntil(TestClock.START.plus(Duration.ofDays(56)), journey.id);
        guard();
        assertThat(deadlineEvents()).contains("DeadlineReminded REPLY");
        assertThat(ladder()).contains("STANDSTILL of a-lead T3");
        pass(40);
        assertThat(deadlineEvents().stream().filter(e -> e.endsWith(" REPLY")))
                .containsExactly(
                        "DeadlineReminded REPLY",
                        "DeadlineDueSoon REPLY",
                        "DeadlineReminded REPLY",
                        "DeadlineOverdue REPLY");
        assertThat(ladder().stream().filter(line -> line.startsWith("STANDSTILL")))
                .hasSize(1);
    }

    @Test
    void whoHasNotAcknowledgedAfterAWorkingDayIsReminded() {
        assign(lead);
        timers.passUntil(TestClock.START.plus(Duration.ofDays(3)), journey.id);
        assertThat(deadlineEvents())
                .containsSubsequence(
                        "DeadlineDueSoon ACKNOWLEDGE", "DeadlineReminded ACKNOWLEDGE", "DeadlineOverdue ACKNOWLEDGE");
        journey.acknowledged(lead);
        assertThat(ladder()).containsExactly("ACKNOWLEDGE of a-lead OVERDUE", "ACKNOWLEDGE of a-lead met");
    }

    @Test
    void anActOnAStepThatIsOverIsStale() {
        journey.received();
        journey.docketed();
        assertThatThrownBy(() -> journey.declined(true, false))
                .isInstanceOfSatisfying(
                        BusinessException.class, e -> assertThat(e.reason()).isEqualTo(BusinessException.Reason.STALE));
    }

    private void dissatisfied() {
        handled(lead);
        journey.steps().askAgain(true, ZHANG, LIU);
        journey.rated(ZHANG, false);
        journey.rated(LIU, true);
    }

    private void assign(Part... parts) {
        journey.received();
        journey.docketed();
        journey.assigned(parts);
        guard();
    }

    private void handled(Part... parts) {
        assign(parts);
        for (Part part : parts) {
            journey.acknowledged(part);
            if (part == coHandler) {
                journey.opinionDrafted(part);
                journey.opinionSubmitted(part);
            }
        }
        clear(lead);
        guard();
    }

    private void clear(Part part) {
        journey.submittedForClearing(part);
        journey.cleared(part, ClearingStep.OFFICE);
        journey.cleared(part, ClearingStep.DEPUTY_LEADER);
        journey.cleared(part, ClearingStep.SUPERVISION);
        journey.issued(part);
    }

    private void handlingPassesAllClocks() {
        assign(lead, coHandler);
        // the safe date of this one lies after its opinion's last day
        journey.moved("a-co", "CO_HANDLING_SAFE", 40);
        pass(120);
    }

    private void clearCoHandling() {
        context.getBean(TransactionTemplate.class)
                .executeWithoutResult(s -> journey.steps().releaseCoHandling(TENANT, "a-co"));
    }

    private void pass(int days) {
        var now = context.getBean(TestClock.class).instant();
        timers.passUntil(now.plus(Duration.ofDays(days)), journey.id);
        guard();
    }

    private List<String> deadlineEvents() {
        return context.getBean(DeadlineEventLog.class).of(journey.id);
    }

    private List<String> ladder() {
        return context.getBean(ObligationLog.class).of(journey.id);
    }

    private List<String> openElements() {
        return context.getBean(JdbcClient.class)
                .sql(
                        "select element_id from work_item where tenant_id = ? and subject_id = ? and state = 'OPEN' order by 1")
                .params(TENANT, journey.id)
                .query(String.class)
                .list();
    }

    private List<String> assignees() {
        return context.getBean(JdbcClient.class)
                .sql(
                        """
                        select element_id || ' ' || coalesce(assignee, 'null') from work_item
                        where tenant_id = ? and subject_id = ? and state = 'OPEN'""")
                .params(TENANT, journey.id)
                .query(String.class)
                .list();
    }

    private boolean ended() {
        return openElements().isEmpty()
                && context.getBean(RuntimeService.class)
                                .createProcessInstanceQuery()
                                .processInstanceBusinessKey(journey.id)
                                .count()
                        == 0;
    }
}
