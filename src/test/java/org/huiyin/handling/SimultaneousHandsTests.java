package org.huiyin.handling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.huiyin.IntegrationTest;
import org.huiyin.Race;
import org.huiyin.Race.Finish;
import org.huiyin.TestClock;
import org.huiyin.handling.extension.DecideExtension;
import org.huiyin.handling.extension.RequestExtension;
import org.huiyin.handling.persistence.Assignments;
import org.huiyin.handling.persistence.Replies;
import org.huiyin.handling.persistence.Returns;
import org.huiyin.handling.returns.Disputes;
import org.huiyin.handling.returns.Return;
import org.huiyin.identity.Directory;
import org.huiyin.proposal.Papers;
import org.huiyin.proposal.ProposalState;
import org.huiyin.proposal.WithdrawProposal;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException.Reason;
import org.huiyin.shared.Role;
import org.huiyin.workflow.ClockGuard;
import org.huiyin.workflow.Deadlines;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Several hands at the same work in the same instant: exactly one gets through, who comes second is told so, and journal, work
 * items and clocks know of the first alone. Late in the suite, because it leaves many proposals behind.
 */
@IntegrationTest
@Tag("races")
@Order(Integer.MAX_VALUE - 1)
class SimultaneousHandsTests {

    private static final String TENANT = Lifecycle.TENANT;
    private static final String LEAD = "zhujian";
    private static final int ENOUGH = 100;
    private static final LocalDate WISHED = LocalDate.of(2026, 8, 3);

    @Autowired
    Lifecycle life;

    @Autowired
    TestClock clock;

    @Autowired
    Directory directory;

    @Autowired
    Disputes disputes;

    @Autowired
    AssignDepartments assign;

    @Autowired
    ClaimAssignment claim;

    @Autowired
    HandleOpinion opinion;

    @Autowired
    ClearReply clear;

    @Autowired
    WithdrawProposal withdraw;

    @Autowired
    RequestExtension request;

    @Autowired
    DecideExtension decide;

    @Autowired
    Assignments assignments;

    @Autowired
    Returns returns;

    @Autowired
    Replies replies;

    @Autowired
    Deadlines deadlines;

    @Autowired
    ManagementService management;

    @Autowired
    RuntimeService runtime;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private final Set<Boolean> firstWon = new HashSet<>();
    private int round;

    @BeforeEach
    void startOfMarch() {
        clock.reset();
    }

    /** A race that the same one always wins is none. */
    @AfterEach
    void eitherHasWonSomeRounds() {
        clock.reset();
        if (round >= ENOUGH) {
            assertThat(firstWon).containsExactlyInAnyOrder(true, false);
        }
    }

    /** Both of the supervision office, each with another department in mind. */
    @Test
    void twoPeopleCompleteOneTask() {
        for (String id : prepared("同时交办", id -> {})) {
            var finishes = race(
                    act(() -> assign.assign(supervision("yangweidong"), sheet(id, LEAD))),
                    act(() -> assign.assign(supervision("zhaoruixia"), sheet(id, "minzheng"))));
            oneWins(finishes, "error.assign.state");
            assertThat(assignments.of(TENANT, id))
                    .extracting(Assignment::organ)
                    .containsExactly(finishes.get(0).won() ? LEAD : "minzheng");
            assertThat(journaled(id, "DepartmentsAssigned")).isOne();
            assertThat(items(id, "DONE")).containsExactly("Task_Assign", "Task_Review");
            assertThat(items(id, "OPEN")).containsExactly("Task_Acknowledge");
            guard(id);
        }
    }

    /** One department's opinion by its two leaders, the other's by one: each opinion is signed once. */
    @Test
    void theLastTwoOpinionsInTheSameInstant() {
        for (String id : prepared("同时会办", this::opinionsAtLeaders)) {
            var finishes = Race.run(List.of(
                    signs(id, "chengguan", Role.DEPARTMENT_LEADER),
                    signs(id, "minzheng", Role.DEPARTMENT_LEADER),
                    signs(id, "minzheng", Role.DEPARTMENT_DEPUTY_LEADER)));
            assertThat(finishes.get(0).won()).isTrue();
            oneWins(finishes.subList(1, 3), "error.assignment.state");
            assertThat(assignments.of(TENANT, id))
                    .extracting(Assignment::state)
                    .containsExactly(AssignmentState.HANDLING, AssignmentState.SUBMITTED, AssignmentState.SUBMITTED);
            assertThat(journaled(id, "CoHandlingOpinionSubmitted")).isEqualTo(2);
            assertThat(items(id, "DONE").stream().filter("Task_SignOpinion"::equals))
                    .hasSize(2);
            assertThat(items(id, "OPEN")).containsExactly("Task_Draft");
            guard(id);
        }
    }

    @Test
    void acknowledgementAgainstTheWindowsEnd() {
        for (String id : prepared("同时签收", id -> life.assign(id, LEAD))) {
            Finish liaison = againstTheWindowsEnd(id, () -> life.acknowledged(id, LEAD));
            Assignment part = life.part(id, LEAD);
            oneWins(liaison, part.isDeemedAccepted(), "error.assignment.state");
            assertThat(journaled(id, "AssignmentAcknowledged")).isEqualTo(liaison.won() ? 1 : 0);
            assertThat(journaled(id, "AssignmentDeemedAccepted")).isEqualTo(liaison.won() ? 0 : 1);
            assertThat(part.state()).isEqualTo(AssignmentState.HANDLING);
            assertThat(items(id, "OPEN")).containsExactly("Task_Draft");
            guard(id);
        }
    }

    @Test
    void confirmationOfAReturnAgainstTheWindowsEnd() {
        for (String id : prepared("同时退办", this::returnProposed)) {
            Finish deputy = againstTheWindowsEnd(id, () -> disputes.confirmed(id, LEAD));
            Assignment part = life.part(id, LEAD);
            oneWins(deputy, part.isDeemedAccepted(), "error.return.window");
            assertThat(journaled(id, "AssignmentReturned")).isEqualTo(deputy.won() ? 1 : 0);
            assertThat(journaled(id, "AssignmentDeemedAccepted")).isEqualTo(deputy.won() ? 0 : 1);
            assertThat(returns.of(TENANT, id))
                    .extracting(Return::state)
                    .containsExactly(deputy.won() ? Return.State.REVIEW : Return.State.LAPSED);
            assertThat(part.state()).isEqualTo(deputy.won() ? AssignmentState.RETURN_REVIEW : AssignmentState.HANDLING);
            assertThat(items(id, "OPEN")).containsExactly(deputy.won() ? "Task_ReviewReturn" : "Task_Draft");
            guard(id);
        }
    }

    @Test
    void withdrawalAgainstTheIssueOfTheReply() {
        for (String id : prepared("同时签发", this::atLeader)) {
            var finishes = race(
                    act(() -> life.issued(id, LEAD)),
                    act(() -> withdraw.withdraw(
                            new WithdrawProposal.Command(id, null, "已另行解决"), life.deputy("zhangsulong"))));
            oneWins(finishes, "error.assignment.state", "error.proposal.not-in-state");
            boolean issued = finishes.get(0).won();
            assertThat(life.proposal(id).state()).isEqualTo(issued ? ProposalState.REPLIED : ProposalState.WITHDRAWN);
            assertThat(life.part(id, LEAD).state())
                    .isEqualTo(issued ? AssignmentState.DELIVERED : AssignmentState.ENDED);
            assertThat(journaled(id, "ReplyIssued")).isEqualTo(issued ? 1 : 0);
            assertThat(journaled(id, "ProposalWithdrawn")).isEqualTo(issued ? 0 : 1);
            assertThat(items(id, "OPEN")).hasSize(issued ? 2 : 0).allMatch("Task_GiveFeedback"::equals);
            guard(id);
        }
    }

    @Test
    void twoPeopleClaimOnePart() {
        for (String id : prepared("同时认领", this::acknowledged)) {
            var command = new ClaimAssignment.Command(life.part(id, LEAD).id());
            List<Actor> people =
                    List.of(life.of(Role.DEPARTMENT_HANDLER, LEAD), life.of(Role.DEPARTMENT_LIAISON, LEAD));
            var finishes = race(
                    act(() -> claim.claim(people.get(0), command)), act(() -> claim.claim(people.get(1), command)));
            oneWins(finishes, "error.claim.other");
            assertThat(life.part(id, LEAD).handler())
                    .isEqualTo(people.get(finishes.get(0).won() ? 0 : 1).person());
            assertThat(journaled(id, "AssignmentClaimed")).isOne();
        }
    }

    @Test
    void oneStepIsPassedAndSentBackAtOnce() {
        for (String id : prepared("同时审签", this::atOffice)) {
            String part = life.part(id, LEAD).id();
            Actor office = life.of(Role.DEPARTMENT_LIAISON, LEAD);
            var finishes = race(
                    act(() -> clear.pass(office, new ClearReply.Decision(part, ClearingStep.OFFICE, null))),
                    act(() -> clear.sendBack(office, new ClearReply.Decision(part, ClearingStep.OFFICE, "重写"))));
            oneWins(finishes, "error.assignment.state", "error.clearing.moved");
            assertThat(replies.ofAssignment(TENANT, part).orElseThrow().clearings())
                    .hasSize(1);
            assertThat(items(id, "OPEN"))
                    .containsExactly(finishes.get(0).won() ? "Task_ReviewByDeputyLeader" : "Task_Draft");
            guard(id);
        }
    }

    /** Both are needed, so both get through; the day is moved by the second of them, once. */
    @Test
    void bothOfficesGrantAnExtensionOnce() {
        for (String id : prepared("同时审批", this::extensionAsked)) {
            var agreed = new DecideExtension.Command(extension(id), true, null);
            var finishes = Race.run(List.of(
                    act(() -> decide.decide(supervision("yangweidong"), agreed)),
                    act(() -> decide.decide(life.of(Role.CONGRESS_SECRETARIAT, null), agreed))));
            assertThat(finishes).allMatch(Finish::won);
            assertThat(journaled(id, "ExtensionGranted")).isOne();
            assertThat(open(id, "REPLY").due()).isEqualTo(WISHED);
            guard(id);
        }
    }

    /** The last millisecond of the window; the clock strikes while the person acts. */
    private Finish againstTheWindowsEnd(String id, Runnable person) {
        clock.reset();
        Instant end = open(id, "RETURN_WINDOW").overdueFrom();
        Job alarm = windowsEnd(id);
        clock.set(end.minusMillis(1));
        Finish finish = race(act(person), act(() -> {
                    clock.set(end);
                    runOrGiveWay(alarm);
                }))
                .get(0);
        assertThat(management.createJobQuery().jobId(alarm.getId()).count()).isZero();
        return finish;
    }

    /** The engine says in several ways that it came too late; its job executor would try again, and find no timer any more. */
    private void runOrGiveWay(Job alarm) {
        try {
            management.executeJob(alarm.getId());
        } catch (RuntimeException slower) {
            // that it is the person who came first is seen from the part
        }
    }

    private Job windowsEnd(String id) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(id).list().stream()
                .flatMap(
                        i -> management
                                .createJobQuery()
                                .processInstanceId(i.getId())
                                .activityId("Event_ReturnWindowAlarm")
                                .list()
                                .stream())
                .findFirst()
                .orElseThrow();
    }

    /** Docketed each in a transaction of its own, because numbers are given one after the other; the rest of its way in one. */
    private List<String> prepared(String subject, Consumer<String> way) {
        return Race.prepared(() -> {
            String id = life.docketed(Papers.fresh(subject));
            transaction.executeWithoutResult(status -> way.accept(id));
            return id;
        });
    }

    private void acknowledged(String id) {
        life.assign(id, LEAD);
        life.acknowledged(id, LEAD);
    }

    private void opinionsAtLeaders(String id) {
        life.assign(id, LEAD, "chengguan", "minzheng");
        for (String organ : List.of("chengguan", "minzheng")) {
            life.acknowledged(id, organ);
            life.claimed(id, organ);
            life.opinionSubmitted(id, organ);
        }
        life.acknowledged(id, LEAD);
    }

    private void returnProposed(String id) {
        life.assign(id, LEAD);
        disputes.proposed(id, LEAD, "minzheng");
    }

    private void atOffice(String id) {
        acknowledged(id);
        life.claimed(id, LEAD);
        life.consulted(id, LEAD);
        life.submittedForClearing(id, LEAD);
    }

    private void atLeader(String id) {
        atOffice(id);
        life.cleared(id, LEAD);
    }

    private void extensionAsked(String id) {
        acknowledged(id);
        life.claimed(id, LEAD);
        request.request(
                life.of(Role.DEPARTMENT_LEADER, LEAD),
                new RequestExtension.Command(life.part(id, LEAD).id(), WISHED, "资金方案须区财政评审", "七月底前答复", null));
    }

    private Actor supervision(String person) {
        Actor first = life.of(Role.SUPERVISION_OFFICE, null);
        String name = directory.person(TENANT, person).orElseThrow().name();
        return new Actor(TENANT, person, name, first.role(), first.organ(), first.organName(), null, first.door());
    }

    private static AssignDepartments.Command sheet(String id, String lead) {
        return new AssignDepartments.Command(id, lead, List.of(), "请按期办理。");
    }

    private Callable<?> signs(String id, String organ, Role role) {
        Actor leader = life.of(role, organ);
        var decision = new HandleOpinion.Decision(life.part(id, organ).id(), null);
        return act(() -> opinion.sign(leader, decision));
    }

    private List<Finish> race(Callable<?> one, Callable<?> other) {
        return Race.run(round++, one, other);
    }

    private static Callable<?> act(Runnable act) {
        return () -> {
            act.run();
            return null;
        };
    }

    /** @param codes what the first is told when it loses, then the second; one for both */
    private void oneWins(List<Finish> finishes, String... codes) {
        boolean first = finishes.get(0).won();
        firstWon.add(first);
        assertThat(finishes.get(1).won()).isNotEqualTo(first);
        told(finishes.get(first ? 1 : 0), codes[first ? codes.length - 1 : 0]);
    }

    /** Against a clock, which is told nothing when it loses. */
    private void oneWins(Finish person, boolean clock, String code) {
        assertThat(person.won()).isNotEqualTo(clock);
        firstWon.add(person.won());
        if (clock) {
            told(person, code);
        }
    }

    private static void told(Finish loser, String code) {
        assertThat(loser.code()).isEqualTo(code);
        assertThat(loser.refused().reason()).isIn(Reason.STALE, Reason.GATE_CLOSED);
    }

    private long journaled(String id, String event) {
        return jdbc.sql("select count(*) from journal where tenant_id = ? and subject_id = ? and event = ?")
                .params(TENANT, id, event)
                .query(Long.class)
                .single();
    }

    private List<String> items(String id, String state) {
        return jdbc.sql(
                        "select element_id from work_item where tenant_id = ? and subject_id = ? and state = ? order by 1")
                .params(TENANT, id, state)
                .query(String.class)
                .list();
    }

    private String extension(String id) {
        return jdbc.sql("select id from extension_request where tenant_id = ? and proposal_id = ?")
                .params(TENANT, id)
                .query(String.class)
                .single();
    }

    private Deadlines.Deadline open(String id, String kind) {
        return deadlines.of(TENANT, id).stream()
                .filter(d -> d.kind().equals(kind) && d.status().equals("OPEN"))
                .findFirst()
                .orElseThrow();
    }

    private void guard(String id) {
        new ClockGuard(jdbc, management, runtime).check(TENANT, id);
    }
}
