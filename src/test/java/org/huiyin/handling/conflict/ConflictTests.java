package org.huiyin.handling.conflict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.huiyin.IntegrationTest;
import org.huiyin.Race;
import org.huiyin.TestClock;
import org.huiyin.handling.AssignmentState;
import org.huiyin.handling.Lifecycle;
import org.huiyin.handling.ShowProposal;
import org.huiyin.handling.conflict.Conflict.State;
import org.huiyin.handling.conflict.persistence.Conflicts;
import org.huiyin.handling.returns.ReassignAssignment;
import org.huiyin.journal.DomainEvent.Visibility;
import org.huiyin.journal.Journal;
import org.huiyin.proposal.WithdrawProposal;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.BusinessException.Reason;
import org.huiyin.shared.Role;
import org.huiyin.workflow.ClockGuard;
import org.huiyin.workflow.Deadlines;
import org.huiyin.workflow.Timers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 办理意见不一致: settled by the office's meeting or by a district leader, binding, and nobody else's business. */
@IntegrationTest
class ConflictTests {

    private static final String TENANT = Lifecycle.TENANT;

    @Autowired
    Lifecycle life;

    @Autowired
    Disagreements disagreements;

    @Autowired
    RaiseConflict raise;

    @Autowired
    CoordinateConflict coordinate;

    @Autowired
    DecideConflict decide;

    @Autowired
    Conflicts conflicts;

    @Autowired
    ShowConflicts show;

    @Autowired
    ShowProposal page;

    @Autowired
    ReassignAssignment reassign;

    @Autowired
    WithdrawProposal withdraw;

    @Autowired
    Deadlines deadlines;

    @Autowired
    Journal journal;

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
    void startOfMarch() {
        clock.reset();
    }

    @AfterEach
    void everyOpenDeadlineHasItsTimer() {
        guard();
        clock.reset();
    }

    @Test
    void agreedAtTheMeetingItHoldsAndTheDraftMayGo() {
        begun();
        LocalDate reply = due("REPLY");
        opinionOf("minzheng");
        String raised = disagreements.raised(id, "zhujian", "minzheng");
        assertThat(due("CONFLICT")).isEqualTo(LocalDate.of(2026, 3, 9));
        assertThat(due("REPLY")).as("no clock stops").isEqualTo(reply);
        guard();
        life.claimed(id, "zhujian");
        life.consulted(id, "zhujian");
        assertThat(codes(() -> life.submittedForClearing(id, "zhujian"))).contains("gate.conflict");
        var unsaid = new CoordinateConflict.Command(raised, true, LocalDate.of(2026, 3, 2), "双方", "核对", null);
        assertThat(reason(() -> coordinate.coordinate(office(), unsaid)))
                .as("what they agreed upon is not said")
                .isEqualTo(Reason.INVALID);
        var tomorrow = new CoordinateConflict.Command(raised, true, LocalDate.of(2026, 3, 3), "双方", "核对", "一致");
        assertThat(reason(() -> coordinate.coordinate(office(), tomorrow))).isEqualTo(Reason.INVALID);
        coordinate.coordinate(office(), disagreements.meeting(raised, true));
        assertThat(conflicts.get(TENANT, raised)).satisfies(settled -> {
            assertThat(settled.state()).isEqualTo(State.COORDINATED);
            assertThat(settled.outcome().result()).isEqualTo("由民政专项列支一半。");
            assertThat(settled.meeting().metOn()).isEqualTo(LocalDate.of(2026, 3, 2));
        });
        assertThat(reason(() -> coordinate.coordinate(office(), disagreements.meeting(raised, true))))
                .as("stale")
                .isEqualTo(Reason.STALE);
        life.submittedForClearing(id, "zhujian");
    }

    @Test
    void disputedAgainOnlyADistrictLeaderDecidesAndThatIsTheLastWord() {
        begun();
        coordinate.coordinate(office(), disagreements.meeting(disagreements.raised(id, "zhujian", "minzheng"), true));
        String again = disagreements.raised(id, "zhujian", "minzheng");
        assertThat(reason(() -> coordinate.coordinate(office(), disagreements.meeting(again, true))))
                .isEqualTo(Reason.GATE_CLOSED);
        assertThat(reason(() -> decide.decide(leader(), new DecideConflict.Command(again, "由民政列支。"))))
                .as("not put before the leader yet")
                .isEqualTo(Reason.STALE);
        disagreements.putToLeader(id);
        guard();
        assertThat(reason(() -> decide.decide(leader(), new DecideConflict.Command(again, " "))))
                .isEqualTo(Reason.INVALID);
        decide.decide(leader(), new DecideConflict.Command(again, "由民政列支。"));
        assertThat(conflicts.get(TENANT, again).outcome().result()).isEqualTo("由民政列支。");
        assertThat(reason(() -> disagreements.raised(id, "zhujian", "minzheng")))
                .isEqualTo(Reason.GATE_CLOSED);
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(id)
                        .processDefinitionKey("conflict")
                        .count())
                .isZero();
    }

    @Test
    void onlyTheTwoDepartmentsAndTheOfficesKnowOfIt() {
        id = life.assigned(subject(), "minzheng", "caizheng");
        for (String organ : List.of("zhujian", "minzheng", "caizheng")) {
            life.acknowledged(id, organ);
        }
        disagreements.raised(id, "zhujian", "minzheng");
        disagreements.putToLeader(id);
        decide.decide(leader(), new DecideConflict.Command(disagreements.conflict(id), "由民政列支。"));
        assertThat(show.of(life.deputy("zhangsulong"), id)).isEmpty();
        assertThat(show.of(life.of(Role.DEPARTMENT_HANDLER, "caizheng"), id)).isEmpty();
        for (Actor insider : List.of(
                life.of(Role.DEPARTMENT_HANDLER, "zhujian"),
                life.of(Role.DEPARTMENT_HANDLER, "minzheng"),
                life.of(Role.CONGRESS_SECRETARIAT, null),
                office(),
                leader())) {
            assertThat(show.of(insider, id)).as(insider.role().name()).hasSize(1);
        }
        assertThat(timeline(life.deputy("zhangsulong"))).noneMatch(type -> type.startsWith("Conflict"));
        assertThat(timeline(life.of(Role.DEPARTMENT_HANDLER, "caizheng")))
                .noneMatch(type -> type.startsWith("Conflict"));
        assertThat(timeline(life.of(Role.DEPARTMENT_HANDLER, "minzheng")))
                .contains("ConflictRaised", "ConflictPutToLeader", "ConflictDecided");
        assertThat(page.show(life.deputy("zhangsulong"), id).deadlines())
                .noneMatch(d -> d.deadline().kind().equals("CONFLICT"));
        assertThat(journal.of(TENANT, "PROPOSAL", id, EnumSet.of(Visibility.PUBLIC, Visibility.PARTIES)))
                .extracting(Journal.Row::type)
                .noneMatch(type -> type.startsWith("Conflict"));
    }

    @Test
    void theOfficeIsRemindedAndItsDelayIsNoted() {
        begun();
        String raised = disagreements.raised(id, "zhujian", "minzheng");
        new Timers(clock, management, runtime).passUntil(Instant.parse("2026-03-11T01:00:00Z"), id);
        assertThat(journal.of(TENANT, "PROPOSAL", id, EnumSet.allOf(Visibility.class)))
                .filteredOn(row -> row.data().path("kind").asText().equals("CONFLICT"))
                .extracting(Journal.Row::type)
                .containsExactlyInAnyOrder("DeadlineDueSoon", "DeadlineOverdue");
        guard();
        coordinate.coordinate(office(), disagreements.meeting(raised, true));
    }

    /** The safe date, 13 May, releases the lead from waiting for the opinion; the dispute is still to be settled, by its own day. */
    @Test
    void theSafeDateEndsTheWaitingAndNotTheDispute() {
        begun();
        Timers timers = new Timers(clock, management, runtime);
        timers.passUntil(Instant.parse("2026-05-12T01:00:00Z"), id);
        String raised = disagreements.raised(id, "zhujian", "minzheng");
        timers.passUntil(Instant.parse("2026-05-14T01:00:00Z"), id);
        assertThat(life.part(id, "minzheng").state()).isEqualTo(AssignmentState.RELEASED);
        assertThat(due("CONFLICT")).isEqualTo(LocalDate.of(2026, 5, 19));
        guard();
        timers.passUntil(Instant.parse("2026-05-20T01:00:00Z"), id);
        assertThat(journal.of(TENANT, "PROPOSAL", id, EnumSet.allOf(Visibility.class)))
                .filteredOn(row -> row.data().path("kind").asText().equals("CONFLICT"))
                .extracting(Journal.Row::type)
                .contains("DeadlineOverdue");
        coordinate.coordinate(office(), disagreements.meeting(raised, true));
    }

    @Test
    void whoHasItsPartNoMoreDisputesNothing() {
        begun();
        String raised = disagreements.raised(id, "zhujian", "minzheng");
        reassign.reassign(
                office(),
                new ReassignAssignment.Command(life.part(id, "minzheng").id(), "caizheng", "职能调整"));
        assertThat(conflicts.get(TENANT, raised).state()).isEqualTo(State.LAPSED);
        guard();

        begun();
        String other = disagreements.raised(id, "zhujian", "minzheng");
        withdraw.withdraw(
                new WithdrawProposal.Command(id, life.proposal(id).version(), "已另行解决"), life.deputy("zhangsulong"));
        assertThat(conflicts.get(TENANT, other).state()).isEqualTo(State.LAPSED);
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(id)
                        .count())
                .isZero();
    }

    @Test
    void whatIsNotNamedIsRefused() {
        id = life.assigned(subject(), "minzheng");
        life.acknowledged(id, "zhujian");
        assertThat(reason(() -> disagreements.raised(id, "zhujian", "minzheng")))
                .as("it has not begun")
                .isEqualTo(Reason.STALE);
        life.acknowledged(id, "minzheng");
        var report = disagreements.report(id, "zhujian", "minzheng");
        assertThat(reason(() -> raise.raise(life.of(Role.DEPARTMENT_LIAISON, "zhujian"), report)))
                .as("its leaders try first")
                .isEqualTo(Reason.FORBIDDEN);
        assertThat(reason(() -> raise.raise(life.of(Role.DEPARTMENT_LEADER, "minzheng"), report)))
                .isEqualTo(Reason.FORBIDDEN);
        assertThat(reason(() -> raise.raise(
                        life.of(Role.DEPARTMENT_LEADER, "minzheng"), disagreements.report(id, "minzheng", "zhujian"))))
                .as("only the lead department")
                .isEqualTo(Reason.GATE_CLOSED);
        assertThat(reason(() -> disagreements.raised(id, "zhujian", "caizheng")))
                .isEqualTo(Reason.INVALID);
        String raised = disagreements.raised(id, "zhujian", "minzheng");
        assertThat(reason(() -> disagreements.raised(id, "zhujian", "minzheng")))
                .isEqualTo(Reason.STALE);
        assertThat(reason(() -> coordinate.coordinate(leader(), disagreements.meeting(raised, true))))
                .isEqualTo(Reason.FORBIDDEN);
        assertThat(reason(() -> decide.decide(office(), new DecideConflict.Command(raised, "照办"))))
                .isEqualTo(Reason.FORBIDDEN);
    }

    @Test
    void agreedAndPutToTheLeaderInTheSameInstantOneWins() {
        for (int round = 0; round < Math.min(Race.ROUNDS, 20); round++) {
            begun();
            String raised = disagreements.raised(id, "zhujian", "minzheng");
            var finishes = Race.run(List.of(
                    act(() -> coordinate.coordinate(office(), disagreements.meeting(raised, true))),
                    act(() -> coordinate.coordinate(office(), disagreements.meeting(raised, false)))));
            assertThat(finishes).filteredOn(Race.Finish::won).hasSize(1);
            assertThat(finishes)
                    .filteredOn(finish -> !finish.won())
                    .allSatisfy(finish -> assertThat(finish.refused().reason()).isEqualTo(Reason.STALE));
            assertThat(conflicts.get(TENANT, raised).state())
                    .isEqualTo(finishes.get(0).won() ? State.COORDINATED : State.AT_LEADER);
            guard();
        }
    }

    private void begun() {
        id = life.assigned(subject(), "minzheng");
        life.acknowledged(id, "zhujian");
        life.acknowledged(id, "minzheng");
    }

    private void opinionOf(String organ) {
        life.claimed(id, organ);
        life.opinionSubmitted(id, organ);
        life.opinionSigned(id, organ);
    }

    private List<String> timeline(Actor actor) {
        return page.show(actor, id).timeline().stream().map(Journal.Row::type).toList();
    }

    private Actor office() {
        return life.of(Role.SUPERVISION_OFFICE, null);
    }

    private Actor leader() {
        return life.of(Role.DISTRICT_LEADER, null);
    }

    private LocalDate due(String kind) {
        return deadlines.of(TENANT, id).stream()
                .filter(d -> d.kind().equals(kind) && d.status().equals("OPEN"))
                .findFirst()
                .orElseThrow()
                .due();
    }

    private static Callable<?> act(Runnable act) {
        return () -> {
            act.run();
            return null;
        };
    }

    private static String subject() {
        return "意见不一致 " + UUID.randomUUID();
    }

    private static Reason reason(Runnable act) {
        return catchThrowableOfType(BusinessException.class, act::run).reason();
    }

    private static List<String> codes(Runnable act) {
        return catchThrowableOfType(BusinessException.class, act::run).problems().stream()
                .map(problem -> problem.code())
                .toList();
    }

    private void guard() {
        new ClockGuard(jdbc, management, runtime).check(TENANT, id);
    }
}
