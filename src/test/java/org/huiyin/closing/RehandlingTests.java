package org.huiyin.closing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.huiyin.IntegrationTest;
import org.huiyin.TestClock;
import org.huiyin.handling.AssignmentState;
import org.huiyin.handling.Conference.Result;
import org.huiyin.handling.Lifecycle;
import org.huiyin.handling.OrderRehandling;
import org.huiyin.handling.RecordConference;
import org.huiyin.handling.RefuseRehandling;
import org.huiyin.handling.SatisfactionRating;
import org.huiyin.handling.ShowConferences;
import org.huiyin.handling.persistence.Feedbacks;
import org.huiyin.handling.persistence.HandlingRecords;
import org.huiyin.proposal.ProposalState;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.BusinessException.Reason;
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

/** What dissatisfaction leads to, before the conclusion and after it. */
@IntegrationTest
class RehandlingTests {

    private static final String TENANT = Lifecycle.TENANT;
    private static final SatisfactionRating YES = SatisfactionRating.SATISFIED;
    private static final SatisfactionRating NO = SatisfactionRating.DISSATISFIED;

    @Autowired
    Lifecycle life;

    @Autowired
    OrderRehandling order;

    @Autowired
    RefuseRehandling refuse;

    @Autowired
    RecordConference conference;

    @Autowired
    ShowConferences conferences;

    @Autowired
    DecidePublication publication;

    @Autowired
    Feedbacks feedbacks;

    @Autowired
    HandlingRecords records;

    @Autowired
    Deadlines deadlines;

    @Autowired
    TestClock clock;

    @Autowired
    ManagementService management;

    @Autowired
    RuntimeService runtime;

    @Autowired
    JdbcClient jdbc;

    private String id;

    @BeforeEach
    void replied() {
        clock.reset();
        id = life.assigned("重新办理 " + UUID.randomUUID());
        life.replied(id, "zhujian");
    }

    @AfterEach
    void clocksAgree() {
        new ClockGuard(jdbc, management, runtime).check(TENANT, id);
        clock.reset();
    }

    @Test
    void notConfirmedItIsConcludedWithItsMark() {
        dissatisfied();
        assertThatThrownBy(() -> refuse(" ")).isInstanceOf(BusinessException.class);
        assertThatThrownBy(() ->
                        refuse.refuse(life.of(Role.CPPCC_SECRETARIAT, null), new RefuseRehandling.Command(id, "现场已核实")))
                .isInstanceOfSatisfying(
                        BusinessException.class, e -> assertThat(e.reason()).isEqualTo(Reason.FORBIDDEN));
        refuse("现场已核实，电梯已修好。");
        assertThat(state()).isEqualTo(ProposalState.CONCLUDED);
        assertThat(records.find(TENANT, id).orElseThrow().stillDissatisfied()).isTrue();
        assertThatThrownBy(() -> refuse("再来一次"))
                .isInstanceOfSatisfying(
                        BusinessException.class, e -> assertThat(e.reason()).isEqualTo(Reason.STALE));
    }

    @Test
    void anotherDepartmentIsAssignedAnewWithinTheMonth() {
        dissatisfied();
        order.order(life.of(Role.CONGRESS_SECRETARIAT, null), new OrderRehandling.Command(id, "换单位再办。", true));
        assertThat(state()).isEqualTo(ProposalState.DOCKETED);
        assertThat(deadline("ASSIGN")).isPresent();
        life.assign(id, "chengguan");
        assertThat(deadline("REPLY").orElseThrow().parameter()).isEqualTo("redo.period");
        assertThat(deadline("REPLY").orElseThrow().due()).isEqualTo(LocalDate.of(2026, 4, 2));
        assertThat(life.part(id, "chengguan").round()).isEqualTo(2);
        assertThat(life.part(id, "chengguan").state()).isEqualTo(AssignmentState.ASSIGNED);
        life.replied(id, "chengguan");
        assertThat(feedbacks.round(TENANT, id, 2).orElseThrow().persons()).containsExactly("zhangsulong");
        assertThat(feedbacks.round(TENANT, id, 2).orElseThrow().organs()).containsExactly("chengguan");
        life.rated(id, "zhangsulong", YES);
        assertThat(state()).isEqualTo(ProposalState.CONCLUDED);
        assertThat(records.find(TENANT, id).orElseThrow().stillDissatisfied()).isFalse();
    }

    @Test
    void aSecondDissatisfactionGoesToTheLeaderWhoExplains() {
        dissatisfied();
        handledAgain();
        life.rated(id, "zhangsulong", NO);
        assertThat(state()).isEqualTo(ProposalState.CONFERRING);
        assertThatThrownBy(
                        () -> conference.record(life.of(Role.CONGRESS_SECRETARIAT, null), meeting(Result.CLOSED, null)))
                .isInstanceOfSatisfying(
                        BusinessException.class, e -> assertThat(e.reason()).isEqualTo(Reason.FORBIDDEN));
        assertThatThrownBy(() -> confer(Result.EXPLAINED, " "))
                .isInstanceOfSatisfying(
                        BusinessException.class,
                        e -> assertThat(e.problems().get(0).field()).isEqualTo("explanation"));
        confer(Result.EXPLAINED, "区里已列入明年计划，分两步实施。");
        assertThat(state()).isEqualTo(ProposalState.REPLIED);
        assertThat(feedbacks.round(TENANT, id, 3).orElseThrow().persons()).containsExactly("zhangsulong");
        assertThat(conferences.of(life.deputy("zhangsulong"), id).get(0).explanation())
                .startsWith("区里已列入");
        life.rated(id, "zhangsulong", NO);
        assertThat(state()).isEqualTo(ProposalState.CONCLUDED);
        assertThat(records.find(TENANT, id).orElseThrow().stillDissatisfied()).isTrue();
        assertThat(feedbacks.of(TENANT, id)).hasSize(4);
    }

    @Test
    void theLeaderMayCloseItAndHasTenWorkingDays() {
        dissatisfied();
        handledAgain();
        life.rated(id, "zhangsulong", NO);
        Deadline within = deadline("CONFERRING").orElseThrow();
        assertThat(within.due()).isEqualTo(LocalDate.of(2026, 3, 16));
        pass(within.overdueFrom());
        confer(Result.CLOSED, null);
        assertThat(state()).isEqualTo(ProposalState.CONCLUDED);
        assertThat(records.find(TENANT, id).orElseThrow().stillDissatisfied()).isTrue();
        assertThatThrownBy(() -> confer(Result.CLOSED, null))
                .isInstanceOfSatisfying(
                        BusinessException.class, e -> assertThat(e.reason()).isEqualTo(Reason.STALE));
    }

    @Test
    void aLateVerdictCountsAsLateAndChangesNothingWhenContent() {
        expired();
        life.rated(id, "zhangsulong", YES);
        assertThat(state()).isEqualTo(ProposalState.CONCLUDED);
        assertThat(feedbacks.of(TENANT, id)).hasSize(2).last().satisfies(f -> assertThat(f.late())
                .isTrue());
        assertThatThrownBy(() -> life.rated(id, "zhangsulong", NO))
                .isInstanceOfSatisfying(
                        BusinessException.class, e -> assertThat(e.reason()).isEqualTo(Reason.STALE));
    }

    @Test
    void aLateDissatisfactionReopensAndEndsTheClosing() {
        expired();
        life.rated(id, "zhangsulong", NO);
        assertThat(state()).isEqualTo(ProposalState.REHANDLING_PENDING);
        assertThat(openTasks()).containsExactly("Task_ConfirmRehandling");
        assertThat(deadline("DISCLOSURE")).isEmpty();
        handledAgain();
        assertThat(feedbacks.round(TENANT, id, 2).orElseThrow().persons()).containsExactly("zhangsulong");
        life.rated(id, "zhangsulong", YES);
        assertThat(state()).isEqualTo(ProposalState.CONCLUDED);
        assertThat(openTasks()).containsExactly("Task_DecidePublication");
    }

    @Test
    void itReopensAfterThePublicationTooAndTheNextDecisionStands() {
        expired();
        publish("第一次公开");
        life.rated(id, "zhangsulong", NO);
        assertThat(state()).isEqualTo(ProposalState.REHANDLING_PENDING);
        assertThat(deadline("ARCHIVE")).isEmpty();
        handledAgain();
        life.rated(id, "zhangsulong", YES);
        publish("第二次公开");
        assertThat(jdbc.sql(
                                """
                                select text from publication
                                where tenant_id = ? and proposal_id = ? and superseded_at is null""")
                        .params(TENANT, id)
                        .query(String.class)
                        .list())
                .containsExactly("第二次公开");
    }

    @Test
    void handledAgainAlreadyItGoesStraightToTheLeader() {
        lateAfterRehandling();
        life.rated(id, "zhangsulong", NO);
        assertThat(state()).isEqualTo(ProposalState.CONFERRING);
        assertThat(openTasks()).containsExactly("Task_Confer");
        confer(Result.CLOSED, null);
        assertThat(state()).isEqualTo(ProposalState.CONCLUDED);
    }

    @Test
    void theSameAfterThePublication() {
        lateAfterRehandling();
        publish("公开");
        life.rated(id, "zhangsulong", NO);
        assertThat(state()).isEqualTo(ProposalState.CONFERRING);
        confer(Result.EXPLAINED, "书面说明。");
        pass(deadline("FEEDBACK").orElseThrow().overdueFrom());
        assertThat(state()).isEqualTo(ProposalState.CONCLUDED);
        // met already: the mark is all that is left
        life.rated(id, "zhangsulong", NO);
        assertThat(state()).isEqualTo(ProposalState.CONCLUDED);
        assertThat(records.find(TENANT, id).orElseThrow().stillDissatisfied()).isTrue();
    }

    @Test
    void onceArchivedNobodyRates() {
        expired();
        publish("公开");
        pass(deadline("ARCHIVE").orElseThrow().overdueFrom());
        assertThatThrownBy(() -> life.rated(id, "zhangsulong", NO))
                .isInstanceOfSatisfying(
                        BusinessException.class,
                        e -> assertThat(e.problems().get(0).code()).isEqualTo("error.feedback.archived"));
    }

    private void dissatisfied() {
        life.rated(id, "zhangsulong", NO);
        life.rated(id, "zhaoyan", YES);
        assertThat(state()).isEqualTo(ProposalState.REHANDLING_PENDING);
    }

    private void expired() {
        life.rated(id, "zhaoyan", YES);
        pass(deadline("FEEDBACK").orElseThrow().overdueFrom());
        assertThat(state()).isEqualTo(ProposalState.CONCLUDED);
    }

    private void lateAfterRehandling() {
        dissatisfied();
        handledAgain();
        pass(deadline("FEEDBACK").orElseThrow().overdueFrom());
        assertThat(state()).isEqualTo(ProposalState.CONCLUDED);
    }

    private void handledAgain() {
        order.order(life.of(Role.CONGRESS_SECRETARIAT, null), new OrderRehandling.Command(id, "再办一次。", false));
        life.claimed(id, "zhujian");
        life.consulted(id, "zhujian");
        life.submittedForClearing(id, "zhujian");
        life.cleared(id, "zhujian");
        life.issued(id, "zhujian");
    }

    private void refuse(String reason) {
        refuse.refuse(life.of(Role.CONGRESS_SECRETARIAT, null), new RefuseRehandling.Command(id, reason));
    }

    private void confer(Result result, String explanation) {
        conference.record(life.of(Role.DISTRICT_LEADER, null), meeting(result, explanation));
    }

    private RecordConference.Command meeting(Result result, String explanation) {
        return new RecordConference.Command(
                id, LocalDate.of(2026, 3, 2), "区政府", "副区长、张素龙代表", "逐条说明了困难。", result, explanation);
    }

    private void publish(String text) {
        publication.decide(
                life.of(Role.CONGRESS_SECRETARIAT, null),
                new DecidePublication.Command(id, PublicationForm.FULL, text, null));
    }

    private ProposalState state() {
        return life.proposal(id).state();
    }

    private void pass(Instant target) {
        new Timers(clock, management, runtime).passUntil(target, id);
    }

    private Optional<Deadline> deadline(String kind) {
        return deadlines.of(TENANT, id).stream()
                .filter(d -> d.kind().equals(kind) && d.status().equals("OPEN"))
                .findFirst();
    }

    private List<String> openTasks() {
        return jdbc.sql("select element_id from work_item where tenant_id = ? and subject_id = ? and state = 'OPEN'")
                .params(TENANT, id)
                .query(String.class)
                .list();
    }
}
