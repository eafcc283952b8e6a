package org.huiyin.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.huiyin.IntegrationTest;
import org.huiyin.TestClock;
import org.huiyin.calendar.ChangeLaw;
import org.huiyin.calendar.DeadlineCalculator;
import org.huiyin.calendar.DeadlineCalculator.Rule;
import org.huiyin.handling.Lifecycle;
import org.huiyin.settings.ParameterChange;
import org.huiyin.settings.SetParameter;
import org.huiyin.shared.Actor;
import org.huiyin.shared.ChinaTime;
import org.huiyin.shared.Role;
import org.huiyin.supervision.persistence.LadderSteps;
import org.huiyin.supervision.persistence.Ladders;
import org.huiyin.workflow.ClockGuard;
import org.huiyin.workflow.Deadlines;
import org.huiyin.workflow.Deadlines.Deadline;
import org.huiyin.workflow.Timers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** From the real rows to the ladder and back: overdue by the process's own timer, met by people, moved by an act or by a setting. */
@IntegrationTest
class HandingOverTests {

    private static final String TENANT = Lifecycle.TENANT;
    private static final String ORGAN = "zhujian";
    private static final String RED = "2026-03-06T00:00:00";

    @Autowired
    Lifecycle life;

    @Autowired
    Ladders ladders;

    @Autowired
    LadderSteps steps;

    @Autowired
    SignChaser signChaser;

    @Autowired
    SetParameter set;

    @Autowired
    ChangeLaw law;

    @Autowired
    Deadlines deadlines;

    @Autowired
    DeadlineCalculator calculator;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    @Autowired
    ManagementService management;

    @Autowired
    RuntimeService runtime;

    private String proposal;

    @BeforeEach
    void assigned() {
        clock.reset();
        proposal = life.assigned("转阶梯 " + UUID.randomUUID());
    }

    @AfterEach
    void asTheLawWas() {
        ClockGuard guard = new ClockGuard(jdbc, management, runtime);
        guard.check(TENANT, proposal);
        ladders.ofProposal(TENANT, proposal).forEach(ladder -> guard.check(TENANT, ladder.id()));
        transaction.executeWithoutResult(status -> {
            jdbc.sql("delete from deadline_parameter where set_by is not null").update();
            law.hold();
        });
        clock.reset();
    }

    @Test
    void whatIsDoneInTimeNeverTouchesTheLadder() {
        life.acknowledged(proposal, ORGAN);
        assertThat(ladders.ofProposal(TENANT, proposal)).isEmpty();
        assertThat(row().status()).isEqualTo("MET");
    }

    @Test
    void anAcknowledgementThatIsLateOpensALadderAndEndsIt() {
        pass(RED);
        Ladder ladder = only();
        assertThat(ladder.obligation().kind()).isEqualTo("ACKNOWLEDGE");
        assertThat(ladder.organ()).isEqualTo(ORGAN);
        assertThat(ladder.level()).isOne();
        assertThat(ladder.openingTrigger()).isEqualTo("OVERDUE");
        life.acknowledged(proposal, ORGAN);
        assertThat(only().state()).isEqualTo(Ladder.State.MET);
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(ladder.id())
                        .count())
                .isZero();
        assertThat(journal(ladder.id())).contains("LadderOpened", "LadderLevelReached", "LadderMet");
    }

    /** Given another day it is late no more; late again, it goes there again. */
    @Test
    void anotherDayEndsTheLadderAndALaterBreachOpensAnother() {
        pass(RED);
        var another = calculator.calculate(TENANT, Rule.WORKING_DAYS, 1, LocalDate.of(2026, 3, 5));
        transaction.executeWithoutResult(status ->
                deadlines.move(office(), proposal, part(), "ACKNOWLEDGE", another, another.overdueFrom(), "另定"));
        assertThat(only().state()).isEqualTo(Ladder.State.MET);
        pass("2026-03-07T00:00:00");
        List<Ladder> both = ladders.ofProposal(TENANT, proposal);
        assertThat(both).extracting(Ladder::state).containsExactly(Ladder.State.MET, Ladder.State.OPEN);
        assertThat(both.get(1).level()).isOne();
    }

    @Test
    void aSettingThatGivesMoreTimeEndsTheLadderAsWell() {
        pass(RED);
        set("sign.red", 20);
        assertThat(only().state()).isEqualTo(Ladder.State.MET);
    }

    /** The ladder's own clocks follow the settings, too: the paper says the new day, its timer wakes then. */
    @Test
    void aSettingMovesTheClockOfAChaser() {
        pass(RED);
        String id = only().id();
        signChaser.sign(office(), new SignChaser.Command(id, "请尽快签收。"));
        assertThat(step(id).answerDue()).isEqualTo("2026-03-10");
        set("ladder.chaser", 4);
        assertThat(step(id).answerDue()).isEqualTo("2026-03-12");
        assertThat(journal(id)).contains("LadderClockMoved");
        new Timers(clock, management, runtime).passUntil(at("2026-03-12T23:59:59"), id);
        assertThat(step(id).state()).isEqualTo(LadderStep.State.SENT);
        new Timers(clock, management, runtime).passUntil(at("2026-03-13T00:00:00"), id);
        assertThat(step(id).level()).isEqualTo(2);
    }

    private void set(String code, int days) {
        ParameterChange change = new ParameterChange(
                code, null, null, null, "WORKING_DAYS", days, null, "区政府会议决定", ChinaTime.today(clock), true);
        set.apply(office(), change, set.preview(office(), change).print());
    }

    private void pass(String until) {
        new Timers(clock, management, runtime).passUntil(at(until), proposal);
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(ChinaTime.ZONE).toInstant();
    }

    private Ladder only() {
        List<Ladder> found = ladders.ofProposal(TENANT, proposal);
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private LadderStep step(String id) {
        return steps.last(ladders.find(TENANT, id).orElseThrow()).orElseThrow();
    }

    private Deadline row() {
        return deadlines.of(TENANT, proposal).stream()
                .filter(row -> row.kind().equals("ACKNOWLEDGE"))
                .findFirst()
                .orElseThrow();
    }

    private List<String> journal(String id) {
        return jdbc.sql("select event from journal where tenant_id = ? and subject_type = 'LADDER' and subject_id = ?")
                .params(TENANT, id)
                .query(String.class)
                .list();
    }

    private String part() {
        return life.part(proposal, ORGAN).id();
    }

    private Actor office() {
        return life.of(Role.SUPERVISION_OFFICE, null);
    }
}
