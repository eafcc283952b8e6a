package org.huiyin.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiyin.handling.AssignmentState.ASSIGNED;
import static org.huiyin.handling.AssignmentState.ENDED;
import static org.huiyin.handling.AssignmentState.HANDLING;
import static org.huiyin.handling.AssignmentState.RELEASED;
import static org.huiyin.handling.AssignmentState.RULING;
import static org.huiyin.handling.AssignmentState.SIGNING;
import static org.huiyin.handling.AssignmentState.SUBMITTED;
import static org.huiyin.handling.AssignmentState.TAKEN_BACK;

import java.time.Duration;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.huiyin.IntegrationTest;
import org.huiyin.TestClock;
import org.huiyin.handling.AssignmentState;
import org.huiyin.handling.HandleOpinion;
import org.huiyin.handling.Lifecycle;
import org.huiyin.handling.TakeBackAssignment;
import org.huiyin.handling.persistence.Assignments;
import org.huiyin.handling.returns.DecideReturn;
import org.huiyin.handling.returns.Disputes;
import org.huiyin.proposal.Papers;
import org.huiyin.proposal.ProposalState;
import org.huiyin.proposal.RegisterProposal;
import org.huiyin.proposal.TransferAsOpinion;
import org.huiyin.proposal.WithdrawProposal;
import org.huiyin.shared.Ids;
import org.huiyin.shared.Role;
import org.huiyin.workflow.ClockGuard;
import org.huiyin.workflow.Timers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Exits of states that few proposals take. */
@IntegrationTest
class RareExitsTests {

    private static final String TENANT = Lifecycle.TENANT;

    @Autowired
    Lifecycle life;

    @Autowired
    Disputes disputes;

    @Autowired
    RegisterProposal register;

    @Autowired
    TransferAsOpinion transfer;

    @Autowired
    WithdrawProposal withdraw;

    @Autowired
    HandleOpinion opinion;

    @Autowired
    TakeBackAssignment takeBack;

    @Autowired
    Assignments assignments;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    @Autowired
    ManagementService management;

    @Autowired
    RuntimeService runtime;

    private String id;

    @BeforeEach
    void startOfMarch() {
        clock.reset();
    }

    @AfterEach
    void clocksAgree() {
        new ClockGuard(jdbc, management, runtime).check(TENANT, id);
        clock.reset();
    }

    @Test
    void theProposerWithdrawsWhileTheReplyIsCleared() {
        id = life.assigned(Papers.fresh("少见"));
        life.acknowledged(id, "zhujian");
        life.claimed(id, "zhujian");
        life.consulted(id, "zhujian");
        life.submittedForClearing(id, "zhujian");
        withdraw.withdraw(
                new WithdrawProposal.Command(id, life.proposal(id).version(), "情况已经变化，撤回本件。"),
                life.deputy("zhangsulong"));
        assertThat(states()).containsExactly(ENDED);
    }

    @Test
    void anOpinionIsSentBackAndTheNextOneMissesTheSafeDate() {
        id = life.assigned(Papers.fresh("少见"), "chengguan");
        life.acknowledged(id, "zhujian");
        atLeader("chengguan");
        String part = life.part(id, "chengguan").id();
        opinion.sendBack(life.of(Role.DEPARTMENT_LEADER, "chengguan"), new HandleOpinion.Decision(part, "请写明分工。"));
        assertThat(state("chengguan")).isEqualTo(HANDLING);
        life.opinionSubmitted(id, "chengguan");
        pass(Duration.ofDays(150));
        assertThat(state("chengguan")).isEqualTo(RELEASED);
    }

    /** The lead has not acknowledged yet; how far the co-handling departments are does not matter. */
    @Test
    void theWholeSheetIsTakenBackWhateverCameOfIt() {
        id = life.assigned(Papers.fresh("少见"), "chengguan", "minzheng", "caizheng", "weijian");
        life.acknowledged(id, "chengguan");
        atLeader("minzheng");
        atLeader("caizheng");
        life.opinionSigned(id, "caizheng");
        disputes.returned(id, "weijian", "jiaoyu");
        disputes.referred(id, "weijian");
        assertThat(states()).containsExactly(ASSIGNED, HANDLING, SIGNING, SUBMITTED, RULING);

        takenBack();

        assertThat(states()).containsOnly(TAKEN_BACK);
        assertThat(life.proposal(id).state()).isEqualTo(ProposalState.DOCKETED);
        life.assign(id, "minzheng");
    }

    /** The lead's return is rejected only after the safe date: a released department goes back with the sheet too. */
    @Test
    void whoWasReleasedIsTakenBackWithTheSheet() {
        id = life.assigned(Papers.fresh("少见"), "chengguan");
        disputes.returned(id, "zhujian", "minzheng");
        pass(Duration.ofDays(80));
        disputes.decided(id, "zhujian", DecideReturn.Verdict.REJECT, null);
        assertThat(states()).containsExactly(ASSIGNED, RELEASED);

        takenBack();

        assertThat(states()).containsOnly(TAKEN_BACK);
    }

    @Test
    void nobodyObjectsThatThePaperBecameAnOpinion() {
        id = register.register(
                        new RegisterProposal.Command("test", Ids.next(), Papers.proposal(Papers.fresh("少见"))),
                        Papers.MEMBER)
                .proposalId();
        transfer.transfer(
                new TransferAsOpinion.Command(id, 0, "区委统战部", "宜作社情民意参考"), life.of(Role.CPPCC_SECRETARIAT, null));
        pass(Duration.ofDays(15));
        assertThat(life.proposal(id).state()).isEqualTo(ProposalState.ARCHIVED);
    }

    private void atLeader(String organ) {
        life.acknowledged(id, organ);
        life.claimed(id, organ);
        life.opinionSubmitted(id, organ);
    }

    private void takenBack() {
        takeBack.takeBack(
                life.of(Role.SUPERVISION_OFFICE, null),
                new TakeBackAssignment.Command(life.part(id, "zhujian").id(), "错交"));
    }

    private void pass(Duration time) {
        new Timers(clock, management, runtime).passUntil(clock.instant().plus(time), id);
    }

    private AssignmentState state(String organ) {
        return life.part(id, organ).state();
    }

    private List<AssignmentState> states() {
        return assignments.of(TENANT, id).stream().map(part -> part.state()).toList();
    }
}
