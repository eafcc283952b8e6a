package org.huiyin.handling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.huiyin.IntegrationTest;
import org.huiyin.Race;
import org.huiyin.TestClock;
import org.huiyin.handling.persistence.Replies;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException.Reason;
import org.huiyin.shared.Role;
import org.huiyin.workflow.ClockGuard;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Several hands at the same work in the same instant: nothing is lost, nothing done twice, who comes second is told so. */
@IntegrationTest
class SimultaneousHandsTests {

    private static final int ROUNDS = Integer.getInteger("rounds", 20);

    @Autowired
    Lifecycle life;

    @Autowired
    TestClock clock;

    @Autowired
    HandleOpinion opinion;

    @Autowired
    ClaimAssignment claim;

    @Autowired
    ClearReply clear;

    @Autowired
    Replies replies;

    @Autowired
    ManagementService management;

    @Autowired
    RuntimeService runtime;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void startOfMarch() {
        clock.reset();
    }

    @Test
    void theLastTwoOpinionsInTheSameInstantBothCount() {
        for (int round = 0; round < ROUNDS; round++) {
            String id = life.assigned("同时会办 " + UUID.randomUUID(), "chengguan", "minzheng");
            for (String organ : List.of("chengguan", "minzheng")) {
                life.acknowledged(id, organ);
                life.claimed(id, organ);
                life.opinionSubmitted(id, organ);
            }
            var finishes = Race.run(List.of(signs(id, "chengguan"), signs(id, "minzheng")));
            assertThat(finishes).allMatch(Race.Finish::won);
            assertThat(List.of("chengguan", "minzheng"))
                    .allMatch(organ -> life.part(id, organ).state() == AssignmentState.SUBMITTED);
            guard(id);
        }
    }

    @Test
    void twoPeopleClaimOneTask() {
        for (int round = 0; round < ROUNDS; round++) {
            String id = life.assigned("同时认领 " + UUID.randomUUID());
            life.acknowledged(id, "zhujian");
            var command = new ClaimAssignment.Command(life.part(id, "zhujian").id());
            var finishes = Race.run(List.of(
                    act(() -> claim.claim(life.of(Role.DEPARTMENT_HANDLER, "zhujian"), command)),
                    act(() -> claim.claim(life.of(Role.DEPARTMENT_LIAISON, "zhujian"), command))));
            oneWins(finishes);
        }
    }

    @Test
    void oneStepIsPassedAndSentBackAtOnce() {
        for (int round = 0; round < ROUNDS; round++) {
            String id = life.assigned("同时核稿 " + UUID.randomUUID());
            life.acknowledged(id, "zhujian");
            life.claimed(id, "zhujian");
            life.consulted(id, "zhujian");
            life.submittedForClearing(id, "zhujian");
            String part = life.part(id, "zhujian").id();
            Actor office = life.of(Role.DEPARTMENT_LIAISON, "zhujian");
            var finishes = Race.run(List.of(
                    act(() -> clear.pass(office, new ClearReply.Decision(part, ClearingStep.OFFICE, null))),
                    act(() -> clear.sendBack(office, new ClearReply.Decision(part, ClearingStep.OFFICE, "重写")))));
            oneWins(finishes);
            assertThat(replies.ofAssignment(Lifecycle.TENANT, part)
                            .orElseThrow()
                            .clearings())
                    .hasSize(1);
            guard(id);
        }
    }

    private Callable<?> signs(String id, String organ) {
        Actor leader = life.of(Role.DEPARTMENT_LEADER, organ);
        var decision = new HandleOpinion.Decision(life.part(id, organ).id(), null);
        return act(() -> opinion.sign(leader, decision));
    }

    private static Callable<?> act(Runnable act) {
        return () -> {
            act.run();
            return null;
        };
    }

    private static void oneWins(List<Race.Finish> finishes) {
        assertThat(finishes).filteredOn(Race.Finish::won).hasSize(1);
        assertThat(finishes)
                .filteredOn(finish -> !finish.won())
                .allSatisfy(finish -> assertThat(finish.refused().reason()).isEqualTo(Reason.STALE));
    }

    private void guard(String id) {
        new ClockGuard(jdbc, management, runtime).check(Lifecycle.TENANT, id);
    }
}
