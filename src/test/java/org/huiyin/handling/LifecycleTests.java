package org.huiyin.handling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.huiyin.IntegrationTest;
import org.huiyin.TestClock;
import org.huiyin.handling.persistence.Feedbacks;
import org.huiyin.handling.persistence.HandlingRecords;
import org.huiyin.handling.persistence.Replies;
import org.huiyin.proposal.ProposalState;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.Problem;
import org.huiyin.shared.Role;
import org.huiyin.workflow.ClockGuard;
import org.huiyin.workflow.Deadlines;
import org.huiyin.workflow.Deadlines.Deadline;
import org.huiyin.workflow.Timers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One proposal's whole way by the use cases, with the clock moved, the guard of deadlines after each. */
@IntegrationTest
class LifecycleTests {

    private static final String TENANT = Lifecycle.TENANT;

    @Autowired
    Lifecycle life;

    @Autowired
    TestClock clock;

    @Autowired
    ManagementService management;

    @Autowired
    RuntimeService runtime;

    @Autowired
    JdbcClient jdbc;

    private String id;

    @Autowired
    Deadlines deadlines;

    @Autowired
    Feedbacks feedbacks;

    @Autowired
    HandlingRecords records;

    @Autowired
    Replies replies;

    @Autowired
    TakeBackAssignment takeBack;

    @Autowired
    ClearReply clear;

    @Autowired
    DraftReply draft;

    @Autowired
    OrderRehandling rehandling;

    @Autowired
    ClaimAssignment claim;

    @BeforeEach
    void startOfMarch() {
        clock.reset();
    }

    @AfterEach
    void everyOpenDeadlineHasItsTimer() {
        new ClockGuard(jdbc, management, runtime).check(TENANT, id);
        clock.reset();
    }

    @Test
    void leadAloneReachesTheVerdict() {
        id = life.assigned("物业机制甲");
        assertThat(open(id, "REPLY").orElseThrow().due()).isEqualTo(LocalDate.of(2026, 6, 2));
        life.replied(id, "zhujian");
        assertThat(life.proposal(id).state()).isEqualTo(ProposalState.REPLIED);
        assertThat(open(id, "REPLY")).isEmpty();
        assertThat(open(id, "FEEDBACK").orElseThrow().due()).isEqualTo(LocalDate.of(2026, 3, 23));
        assertThat(replies.of(TENANT, id).get(0).letterNumber()).matches("万住建函〔2026〕\\d+号");
        assertThat(replies.of(TENANT, id).get(0).deliveries()).hasSize(2);
        life.rated(id, "zhangsulong", SatisfactionRating.SATISFIED);
        assertThat(life.proposal(id).state()).isEqualTo(ProposalState.REPLIED);
        life.rated(id, "zhaoyan", SatisfactionRating.MOSTLY_SATISFIED);
        assertThat(life.proposal(id).state()).isEqualTo(ProposalState.CONCLUDED);
        assertThat(records.find(TENANT, id).orElseThrow().stillDissatisfied()).isFalse();
    }

    @Test
    void dissatisfiedIsHandledAgainAndOnlyTheDissatisfiedRatesAgain() {
        id = life.assigned("物业机制乙");
        life.replied(id, "zhujian");
        life.rated(id, "zhangsulong", SatisfactionRating.DISSATISFIED);
        life.rated(id, "zhaoyan", SatisfactionRating.SATISFIED);
        assertThat(life.proposal(id).state()).isEqualTo(ProposalState.REHANDLING_PENDING);
        rehandling.order(life.of(Role.CONGRESS_SECRETARIAT, null), new OrderRehandling.Command(id, "到现场看过再答复。", false));
        assertThat(open(id, "REPLY").orElseThrow().due()).isEqualTo(LocalDate.of(2026, 4, 2));
        life.claimed(id, "zhujian");
        life.consulted(id, "zhujian");
        life.submittedForClearing(id, "zhujian");
        life.cleared(id, "zhujian");
        life.issued(id, "zhujian");
        assertThat(feedbacks.round(TENANT, id, 2).orElseThrow().persons()).containsExactly("zhangsulong");
        assertThatThrownBy(() -> life.rated(id, "zhaoyan", SatisfactionRating.SATISFIED))
                .isInstanceOf(BusinessException.class);
        life.rated(id, "zhangsulong", SatisfactionRating.SATISFIED);
        assertThat(life.proposal(id).state()).isEqualTo(ProposalState.CONCLUDED);
        assertThat(feedbacks.of(TENANT, id)).hasSize(3);
        assertThat(feedbacks.of(TENANT, id).get(0).result()).isEqualTo(SatisfactionRating.DISSATISFIED);
    }

    @Test
    void secondDissatisfactionGoesToTheLeader() {
        id = life.assigned("物业机制丙");
        life.replied(id, "zhujian");
        life.rated(id, "zhangsulong", SatisfactionRating.DISSATISFIED);
        life.rated(id, "zhaoyan", SatisfactionRating.SATISFIED);
        rehandling.order(life.of(Role.CONGRESS_SECRETARIAT, null), new OrderRehandling.Command(id, "再办一次。", false));
        life.claimed(id, "zhujian");
        life.consulted(id, "zhujian");
        life.submittedForClearing(id, "zhujian");
        life.cleared(id, "zhujian");
        life.issued(id, "zhujian");
        life.rated(id, "zhangsulong", SatisfactionRating.DISSATISFIED);
        assertThat(life.proposal(id).state()).isEqualTo(ProposalState.CONFERRING);
        assertThat(open(id, "CONFERRING").orElseThrow().due()).isEqualTo(LocalDate.of(2026, 3, 16));
    }

    @Test
    void clearingWaitsForTheCoHandlingOpinion() {
        id = life.assigned("物业机制丁", "chengguan");
        life.acknowledged(id, "zhujian");
        life.claimed(id, "zhujian");
        life.consulted(id, "zhujian");
        assertThatThrownBy(() -> life.submittedForClearing(id, "zhujian"))
                .isInstanceOfSatisfying(
                        BusinessException.class,
                        e -> assertThat(e.problems()).extracting(Problem::code).containsExactly("gate.opinion"));
        life.acknowledged(id, "chengguan");
        life.claimed(id, "chengguan");
        life.opinionSubmitted(id, "chengguan");
        life.opinionSigned(id, "chengguan");
        life.submittedForClearing(id, "zhujian");
        assertThat(life.part(id, "zhujian").state()).isEqualTo(AssignmentState.CLEARING);
    }

    @Test
    void safeDateReleasesTheLead() {
        id = life.assigned("物业机制戊", "chengguan");
        Deadline safe = open(id, "CO_HANDLING_SAFE").orElseThrow();
        assertThat(safe.due()).isEqualTo(LocalDate.of(2026, 5, 13));
        assertThat(open(id, "CO_HANDLING").orElseThrow().due()).isEqualTo(LocalDate.of(2026, 4, 1));
        life.acknowledged(id, "zhujian");
        pass(safe.overdueFrom().minusSeconds(1));
        // its return window has ended long ago: deemed accepted
        assertThat(life.part(id, "chengguan").state()).isEqualTo(AssignmentState.HANDLING);
        assertThat(life.part(id, "chengguan").isDeemedAccepted()).isTrue();
        pass(safe.overdueFrom());
        assertThat(life.part(id, "chengguan").state()).isEqualTo(AssignmentState.RELEASED);
        life.claimed(id, "zhujian");
        life.consulted(id, "zhujian");
        life.submittedForClearing(id, "zhujian");
        assertThat(life.part(id, "zhujian").state()).isEqualTo(AssignmentState.CLEARING);
    }

    @Test
    void everyStepOfClearingCanSendTheDraftBack() {
        id = life.assigned("物业机制己");
        life.acknowledged(id, "zhujian");
        life.claimed(id, "zhujian");
        life.consulted(id, "zhujian");
        String part = life.part(id, "zhujian").id();
        for (ClearingStep step : ClearingStep.values()) {
            life.submittedForClearing(id, "zhujian");
            for (ClearingStep before : ClearingStep.values()) {
                if (before.compareTo(step) < 0) {
                    clear.pass(decider(before), new ClearReply.Decision(part, before, null));
                }
            }
            clear.sendBack(decider(step), new ClearReply.Decision(part, step, "第二条没有答到点上"));
            assertThat(life.part(id, "zhujian").state()).isEqualTo(AssignmentState.HANDLING);
        }
        Reply reply = replies.of(TENANT, id).get(0);
        assertThat(reply.version()).isEqualTo(4);
        assertThat(reply.sentBack().orElseThrow().step()).isEqualTo(ClearingStep.LEADER);
        life.submittedForClearing(id, "zhujian");
        life.cleared(id, "zhujian");
        life.issued(id, "zhujian");
        assertThat(life.proposal(id).state()).isEqualTo(ProposalState.REPLIED);
    }

    @Test
    void assignmentIsTakenBackOnlyBeforeItIsAcknowledged() {
        id = life.assigned("物业机制庚", "chengguan");
        var supervision = life.of(Role.SUPERVISION_OFFICE, null);
        takeBack.takeBack(
                supervision,
                new TakeBackAssignment.Command(life.part(id, "zhujian").id(), "改由城管主办"));
        assertThat(life.proposal(id).state()).isEqualTo(ProposalState.DOCKETED);
        assertThat(open(id, "ASSIGN")).isPresent();
        life.assign(id, "chengguan", "zhujian");
        life.acknowledged(id, "chengguan");
        String lead = life.part(id, "chengguan").id();
        assertThatThrownBy(() -> takeBack.takeBack(supervision, new TakeBackAssignment.Command(lead, "再改")))
                .isInstanceOf(BusinessException.class);
        takeBack.takeBack(
                supervision,
                new TakeBackAssignment.Command(life.part(id, "zhujian").id(), "不需会办"));
        life.claimed(id, "chengguan");
        life.consulted(id, "chengguan");
        life.submittedForClearing(id, "chengguan");
        assertThat(life.part(id, "chengguan").state()).isEqualTo(AssignmentState.CLEARING);
    }

    @Test
    void feedbackThatNobodyGivesExpires() {
        id = life.assigned("物业机制辛");
        life.replied(id, "zhujian");
        life.rated(id, "zhaoyan", SatisfactionRating.SATISFIED);
        pass(open(id, "FEEDBACK").orElseThrow().overdueFrom());
        assertThat(life.proposal(id).state()).isEqualTo(ProposalState.CONCLUDED);
        assertThat(feedbacks.round(TENANT, id, 1).orElseThrow().expired()).isTrue();
        assertThat(feedbacks.of(TENANT, id)).hasSize(1);
    }

    @Test
    void onlyTheClaimerDrafts() {
        id = life.assigned("物业机制壬");
        life.acknowledged(id, "zhujian");
        assertThatThrownBy(() ->
                        draft.save(life.of(Role.DEPARTMENT_HANDLER, "zhujian"), life.completeDraft(id, "zhujian")))
                .isInstanceOfSatisfying(
                        BusinessException.class,
                        e -> assertThat(e.problems().get(0).code()).isEqualTo("error.claim.first"));
        life.claimed(id, "zhujian");
        assertThatThrownBy(() ->
                        draft.save(life.of(Role.DEPARTMENT_LIAISON, "zhujian"), life.completeDraft(id, "zhujian")))
                .isInstanceOf(BusinessException.class);
        claim.handBack(
                life.of(Role.DEPARTMENT_HANDLER, "zhujian"),
                new ClaimAssignment.Command(life.part(id, "zhujian").id()));
        assertThat(life.part(id, "zhujian").handler()).isNull();
        clock.forward(Duration.ofDays(1));
        life.claimed(id, "zhujian");
        draft.save(life.of(Role.DEPARTMENT_HANDLER, "zhujian"), life.completeDraft(id, "zhujian"));
        assertThat(replies.of(TENANT, id)).hasSize(1);
    }

    private org.huiyin.shared.Actor decider(ClearingStep step) {
        return switch (step) {
            case OFFICE -> life.of(Role.DEPARTMENT_LIAISON, "zhujian");
            case DEPUTY_LEADER -> life.of(Role.DEPARTMENT_DEPUTY_LEADER, "zhujian");
            case SUPERVISION -> life.of(Role.SUPERVISION_OFFICE, null);
            case LEADER -> life.of(Role.DEPARTMENT_LEADER, "zhujian");
        };
    }

    private void pass(Instant target) {
        new Timers(clock, management, runtime).passUntil(target, id);
    }

    private Optional<Deadline> open(String id, String kind) {
        return deadlines.of(TENANT, id).stream()
                .filter(d -> d.kind().equals(kind) && d.status().equals("OPEN"))
                .findFirst();
    }
}
