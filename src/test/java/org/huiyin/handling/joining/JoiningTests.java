package org.huiyin.handling.joining;

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
import org.huiyin.handling.Assignment;
import org.huiyin.handling.AssignmentState;
import org.huiyin.handling.DepartmentRole;
import org.huiyin.handling.HandleOpinion;
import org.huiyin.handling.Lifecycle;
import org.huiyin.handling.TakeBackAssignment;
import org.huiyin.handling.conflict.Disagreements;
import org.huiyin.handling.joining.CoHandlersRequest.State;
import org.huiyin.handling.joining.persistence.CoHandlersRequests;
import org.huiyin.handling.persistence.Assignments;
import org.huiyin.handling.returns.DecideReturn;
import org.huiyin.handling.returns.Disputes;
import org.huiyin.handling.returns.ReassignAssignment;
import org.huiyin.journal.DomainEvent.Visibility;
import org.huiyin.journal.Journal;
import org.huiyin.proposal.ProposalState;
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

/** 增加会办: departments join a proposal that is being handled, with their own way and clock. Assigned on 2 March, due on 2 June. */
@IntegrationTest
class JoiningTests {

    private static final String TENANT = Lifecycle.TENANT;

    @Autowired
    Lifecycle life;

    @Autowired
    Disagreements disagreements;

    @Autowired
    Disputes disputes;

    @Autowired
    RequestCoHandlers request;

    @Autowired
    DecideCoHandlers decide;

    @Autowired
    WithdrawCoHandlersRequest withdrawRequest;

    @Autowired
    CoHandlersRequests requests;

    @Autowired
    ShowCoHandlersRequests show;

    @Autowired
    ReassignAssignment reassign;

    @Autowired
    TakeBackAssignment takeBack;

    @Autowired
    WithdrawProposal withdraw;

    @Autowired
    HandleOpinion opinion;

    @Autowired
    Assignments assignments;

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
    void acknowledgedWithARequestSomeAreGrantedAndGoTheirWholeWayBesideTheOthers() {
        id = life.assigned(subject(), "chengguan");
        String asked = request.acknowledgeAndRequest(liaison(), command("caizheng", "minzheng"));
        assertThat(part("zhujian").state()).isEqualTo(AssignmentState.HANDLING);
        assertThat(due("CO_HANDLERS", part("zhujian"))).isEqualTo(LocalDate.of(2026, 3, 5));
        guard();
        clock.set(Instant.parse("2026-03-04T01:00:00Z"));
        assertThat(reason(() -> decide(asked, " ", "caizheng")))
                .as("not all, and no reason")
                .isEqualTo(Reason.INVALID);
        decide(asked, "民政无此职能", "caizheng");

        Assignment joined = part("caizheng");
        assertThat(joined.role()).isEqualTo(DepartmentRole.CO_HANDLING);
        assertThat(joined.requirement()).isEqualTo("核定资金来源");
        assertThat(joined.ord()).isEqualTo(2);
        assertThat(assignments.ofOrgan(TENANT, id, "minzheng")).isEmpty();
        assertThat(due("CO_HANDLING", joined))
                .as("thirty days from its own assignment")
                .isEqualTo(LocalDate.of(2026, 4, 3));
        assertThat(due("CO_HANDLING_SAFE", joined)).isEqualTo(due("CO_HANDLING_SAFE", part("chengguan")));
        assertThat(requests.get(TENANT, asked).state()).isEqualTo(State.GRANTED);
        guard();

        life.claimed(id, "zhujian");
        life.consulted(id, "zhujian");
        opinionOf("chengguan");
        assertThat(codes(() -> life.submittedForClearing(id, "zhujian"))).contains("gate.opinion");
        opinionOf("caizheng");
        guard();
        life.submittedForClearing(id, "zhujian");
        life.cleared(id, "zhujian");
        life.issued(id, "zhujian");
        assertThat(life.proposal(id).state()).isEqualTo(ProposalState.REPLIED);
        assertThat(running("co-handling-request")).isZero();
    }

    @Test
    void refusedItIsAloneAgainAndTheProposersNeverHearOfIt() {
        inWork();
        String asked = disagreements.asked(id, "zhujian", "caizheng");
        life.consulted(id, "zhujian");
        assertThat(codes(() -> life.submittedForClearing(id, "zhujian"))).contains("gate.coHandlers");
        assertThat(reason(() -> decide(asked, null))).isEqualTo(Reason.INVALID);
        decide(asked, "现有单位已能办理");
        assertThat(requests.get(TENANT, asked).state()).isEqualTo(State.REFUSED);
        assertThat(reason(() -> decide(asked, null, "caizheng"))).as("stale").isEqualTo(Reason.STALE);
        life.submittedForClearing(id, "zhujian");
        assertThat(show.of(life.deputy("zhangsulong"), id)).isEmpty();
        assertThat(show.of(life.of(Role.DEPARTMENT_LIAISON, "zhujian"), id)).hasSize(1);
        assertThat(told(EnumSet.of(Visibility.PUBLIC, Visibility.PARTIES)))
                .noneMatch(type -> type.startsWith("CoHandlers"));
        assertThat(told(EnumSet.allOf(Visibility.class))).contains("CoHandlersRequested", "CoHandlersDecided");
    }

    @Test
    void whoAskedWithdrawsWhatIsNotDecidedAndMayAskAgain() {
        inWork();
        String asked = disagreements.asked(id, "zhujian", "caizheng");
        life.consulted(id, "zhujian");
        assertThat(reason(() -> withdrawRequest.withdraw(life.of(Role.DEPARTMENT_LIAISON, "caizheng"), asked)))
                .as("another department")
                .isEqualTo(Reason.FORBIDDEN);
        withdrawRequest.withdraw(liaison(), asked);
        guard();
        assertThat(requests.get(TENANT, asked))
                .returns(State.WITHDRAWN, CoHandlersRequest::state)
                .returns(liaison().personName(), CoHandlersRequest::decidedByName);
        assertThat(running("co-handling-request")).isZero();
        assertThat(reason(() -> withdrawRequest.withdraw(liaison(), asked)))
                .as("once")
                .isEqualTo(Reason.STALE);
        assertThat(reason(() -> decide(asked, null, "caizheng"))).isEqualTo(Reason.STALE);
        assertThat(told(EnumSet.of(Visibility.PUBLIC, Visibility.PARTIES)))
                .noneMatch(type -> type.startsWith("CoHandlers"));
        assertThat(told(EnumSet.allOf(Visibility.class))).contains("CoHandlersRequestWithdrawn");

        String again = disagreements.asked(id, "zhujian", "minzheng");
        decide(again, null, "minzheng");
        assertThat(reason(() -> withdrawRequest.withdraw(liaison(), again)))
                .as("decided")
                .isEqualTo(Reason.STALE);
    }

    @Test
    void theDraftWaitsForAWithdrawnRequestNoLonger() {
        inWork();
        withdrawRequest.withdraw(liaison(), disagreements.asked(id, "zhujian", "caizheng"));
        life.consulted(id, "zhujian");
        life.submittedForClearing(id, "zhujian");
        assertThat(part("zhujian").state()).isEqualTo(AssignmentState.CLEARING);
    }

    @Test
    void oneThatJoinedMayReturnItAndTheNextTakesItsPlace() {
        inWork();
        decide(disagreements.asked(id, "zhujian", "caizheng"), null, "caizheng");
        assertThat(told(EnumSet.of(Visibility.PUBLIC, Visibility.PARTIES))).contains("CoHandlersAdded");
        disputes.returned(id, "caizheng", "minzheng");
        guard();
        disputes.decided(id, "caizheng", DecideReturn.Verdict.UPHOLD, "minzheng");
        assertThat(part("minzheng").state()).isEqualTo(AssignmentState.ASSIGNED);
        assertThat(part("zhujian").state()).as("the lead is left alone").isEqualTo(AssignmentState.HANDLING);
        guard();
        opinionOf("minzheng");
        assertThat(running("co-handling-request")).isZero();
    }

    @Test
    void theSafeDateReleasesAnAddedOneToo() {
        inWork();
        new Timers(clock, management, runtime).passUntil(Instant.parse("2026-05-06T01:00:00Z"), id);
        decide(disagreements.asked(id, "zhujian", "caizheng"), null, "caizheng");
        LocalDate safe = due("CO_HANDLING_SAFE", part("caizheng"));
        assertThat(due("CO_HANDLING", part("caizheng"))).as("not later than it").isEqualTo(safe);
        life.acknowledged(id, "caizheng");
        new Timers(clock, management, runtime)
                .passUntil(
                        safe.plusDays(2).atStartOfDay(java.time.ZoneOffset.UTC).toInstant(), id);
        assertThat(part("caizheng").state()).isEqualTo(AssignmentState.RELEASED);
        assertThat(reason(() -> disagreements.asked(id, "zhujian", "minzheng")))
                .as("after the safe date")
                .isEqualTo(Reason.GATE_CLOSED);
    }

    @Test
    void theOfficeIsRemindedAndItsDelayIsNoted() {
        inWork();
        String asked = disagreements.asked(id, "zhujian", "caizheng");
        new Timers(clock, management, runtime).passUntil(Instant.parse("2026-03-09T01:00:00Z"), id);
        assertThat(journal.of(TENANT, "PROPOSAL", id, EnumSet.allOf(Visibility.class)))
                .filteredOn(row -> row.type().startsWith("Deadline")
                        && row.data().path("kind").asText().equals("CO_HANDLERS"))
                .extracting(Journal.Row::type)
                .contains("DeadlineDueSoon", "DeadlineOverdue");
        guard();
        decide(asked, null, "caizheng");
        assertThat(part("caizheng").state()).isEqualTo(AssignmentState.ASSIGNED);
    }

    @Test
    void withTheProposalWhoJoinedEndsAndSoDoesWhatIsStillAsked() {
        inWork();
        decide(disagreements.asked(id, "zhujian", "caizheng"), null, "caizheng");
        life.acknowledged(id, "caizheng");
        String open = disagreements.asked(id, "zhujian", "minzheng");
        withdraw.withdraw(
                new WithdrawProposal.Command(id, life.proposal(id).version(), "已另行解决"), life.deputy("zhangsulong"));
        assertThat(part("caizheng").state()).isEqualTo(AssignmentState.ENDED);
        assertThat(requests.get(TENANT, open).state()).isEqualTo(State.LAPSED);
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(id)
                        .count())
                .isZero();
    }

    @Test
    void withTheWholeSheetWhoJoinedIsTakenBack() {
        inWork();
        decide(disagreements.asked(id, "zhujian", "caizheng"), null, "caizheng");
        String open = disagreements.asked(id, "zhujian", "minzheng");
        Actor office = life.of(Role.SUPERVISION_OFFICE, null);
        reassign.reassign(office, new ReassignAssignment.Command(part("zhujian").id(), "chengguan", "职能调整"));
        assertThat(requests.get(TENANT, open).state())
                .as("who asked has the part no more")
                .isEqualTo(State.LAPSED);
        assertThat(part("caizheng").state()).as("it goes on").isEqualTo(AssignmentState.ASSIGNED);
        guard();
        takeBack.takeBack(
                office, new TakeBackAssignment.Command(part("chengguan").id(), "错交"));
        assertThat(assignments.of(TENANT, id))
                .extracting(Assignment::state)
                .containsExactlyInAnyOrder(
                        AssignmentState.REASSIGNED, AssignmentState.TAKEN_BACK, AssignmentState.TAKEN_BACK);
        assertThat(running("co-handling-request")).isZero();
        guard();
    }

    @Test
    void whatIsNotNamedIsRefused() {
        id = life.assigned(subject(), "chengguan");
        assertThat(reason(() -> request.acknowledgeAndRequest(
                        life.of(Role.DEPARTMENT_HANDLER, "zhujian"), command("caizheng"))))
                .as("to acknowledge is the liaison's")
                .isEqualTo(Reason.FORBIDDEN);
        assertThat(reason(() -> request.acknowledgeAndRequest(liaison(), command("chengguan"))))
                .as("it co-handles already")
                .isEqualTo(Reason.INVALID);
        assertThat(part("zhujian").state()).as("both or nothing").isEqualTo(AssignmentState.ASSIGNED);
        assertThat(reason(() -> request.request(liaison(), command("caizheng"))))
                .isEqualTo(Reason.STALE);
        life.acknowledged(id, "zhujian");
        life.acknowledged(id, "chengguan");
        assertThat(reason(() -> disagreements.asked(id, "chengguan", "caizheng")))
                .as("only the lead")
                .isEqualTo(Reason.GATE_CLOSED);
        assertThat(reason(() -> request.request(life.of(Role.DEPARTMENT_LIAISON, "caizheng"), command("minzheng"))))
                .isEqualTo(Reason.FORBIDDEN);
        assertThat(reason(() -> request.request(liaison(), command()))).isEqualTo(Reason.INVALID);
        String asked = request.request(liaison(), command("caizheng"));
        assertThat(reason(() -> request.request(liaison(), command("minzheng"))))
                .isEqualTo(Reason.STALE);
        assertThat(reason(() -> decide(asked, null, "minzheng")))
                .as("not asked for")
                .isEqualTo(Reason.INVALID);
        assertThat(reason(() -> decide.decide(
                        life.of(Role.CONGRESS_SECRETARIAT, null),
                        new DecideCoHandlers.Command(asked, List.of("caizheng"), null))))
                .isEqualTo(Reason.FORBIDDEN);
    }

    @Test
    void grantedAndRefusedInTheSameInstantOneWins() {
        for (int round = 0; round < Math.min(Race.ROUNDS, 20); round++) {
            inWork();
            String asked = disagreements.asked(id, "zhujian", "caizheng");
            var finishes =
                    Race.run(List.of(act(() -> decide(asked, null, "caizheng")), act(() -> decide(asked, "现有单位已能办理"))));
            assertThat(finishes).filteredOn(Race.Finish::won).hasSize(1);
            assertThat(finishes)
                    .filteredOn(finish -> !finish.won())
                    .allSatisfy(finish -> assertThat(finish.refused().reason()).isEqualTo(Reason.STALE));
            assertThat(assignments.ofOrgan(TENANT, id, "caizheng").isPresent())
                    .isEqualTo(finishes.get(0).won());
            guard();
        }
    }

    @Test
    void anAddedOpinionAndAnotherInTheSameInstantBothCount() {
        for (int round = 0; round < Math.min(Race.ROUNDS, 20); round++) {
            id = life.assigned(subject(), "chengguan");
            decide(request.acknowledgeAndRequest(liaison(), command("caizheng")), null, "caizheng");
            for (String organ : List.of("chengguan", "caizheng")) {
                life.acknowledged(id, organ);
                life.claimed(id, organ);
                life.opinionSubmitted(id, organ);
            }
            var finishes = Race.run(List.of(act(() -> sign("chengguan")), act(() -> sign("caizheng"))));
            assertThat(finishes).allMatch(Race.Finish::won);
            assertThat(part("caizheng").state()).isEqualTo(AssignmentState.SUBMITTED);
            assertThat(running("co-handling-request")).isZero();
            guard();
        }
    }

    private void inWork() {
        id = life.assigned(subject());
        life.acknowledged(id, "zhujian");
        life.claimed(id, "zhujian");
    }

    private void opinionOf(String organ) {
        life.acknowledged(id, organ);
        life.claimed(id, organ);
        life.opinionSubmitted(id, organ);
        life.opinionSigned(id, organ);
    }

    private void sign(String organ) {
        opinion.sign(
                life.of(Role.DEPARTMENT_LEADER, organ),
                new HandleOpinion.Decision(part(organ).id(), null));
    }

    private void decide(String asked, String remark, String... granted) {
        decide.decide(
                life.of(Role.SUPERVISION_OFFICE, null), new DecideCoHandlers.Command(asked, List.of(granted), remark));
    }

    private RequestCoHandlers.Command command(String... organs) {
        return new RequestCoHandlers.Command(part("zhujian").id(), List.of(organs), "核定资金来源", "涉及区级财政资金");
    }

    private Actor liaison() {
        return life.of(Role.DEPARTMENT_LIAISON, "zhujian");
    }

    private Assignment part(String organ) {
        return assignments.of(TENANT, id).stream()
                .filter(a -> a.organ().equals(organ))
                .reduce((first, second) -> second)
                .orElseThrow();
    }

    private LocalDate due(String kind, Assignment part) {
        return deadlines.of(TENANT, id).stream()
                .filter(d -> d.kind().equals(kind) && d.status().equals("OPEN"))
                .filter(d -> part.id().equals(d.scopeId()))
                .findFirst()
                .orElseThrow()
                .due();
    }

    private long running(String process) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(id)
                .processDefinitionKey(process)
                .count();
    }

    private List<String> told(EnumSet<Visibility> visible) {
        return journal.of(TENANT, "PROPOSAL", id, visible).stream()
                .map(Journal.Row::type)
                .toList();
    }

    private static Callable<?> act(Runnable act) {
        return () -> {
            act.run();
            return null;
        };
    }

    private static String subject() {
        return "增加会办 " + UUID.randomUUID();
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
