package org.huiyin.whistle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.huiyin.whistle.WhistleKind.*;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.huiyin.IntegrationTest;
import org.huiyin.Race;
import org.huiyin.TestClock;
import org.huiyin.handling.Lifecycle;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.BusinessException.Reason;
import org.huiyin.shared.Role;
import org.huiyin.whistle.WhistleDispute.State;
import org.huiyin.whistle.persistence.WhistleDisputes;
import org.huiyin.workflow.ClockGuard;
import org.huiyin.workflow.Timers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A whistle from the draft to the rating, by every way; rows and timers agree, and at the end every flow has been taken. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WhistleTests {

    private static final String TENANT = WhistleLife.TENANT;

    @Autowired
    WhistleLife whistle;

    @Autowired
    Lifecycle life;

    @Autowired
    WhistleDesk desk;

    @Autowired
    WhistleDisputes disputes;

    @Autowired
    DraftWhistle drafting;

    @Autowired
    SuggestWhistle suggest;

    @Autowired
    BlowWhistle blow;

    @Autowired
    RefuseWhistle refuse;

    @Autowired
    TriageWhistle triage;

    @Autowired
    SignWhistle signing;

    @Autowired
    DisputeWhistle disputing;

    @Autowired
    RateDepartment rateDepartment;

    @Autowired
    TestClock clock;

    @Autowired
    ManagementService management;

    @Autowired
    RuntimeService runtime;

    @Autowired
    RepositoryService repository;

    @Autowired
    JdbcClient jdbc;

    private final String title = "占道经营";
    private String id;

    @BeforeEach
    void begin() {
        clock.reset();
        id = null;
    }

    @AfterEach
    void clocksAgree() {
        if (id != null) {
            guard();
        }
        clock.reset();
    }

    private void guard() {
        new ClockGuard(jdbc, management, runtime).check(TENANT, id);
    }

    @Test
    void theStraightWayEndsRatedByBothSides() {
        id = whistle.drafted(JOINT_ENFORCEMENT, title);
        assertThat(openTasks()).containsExactly("Task_DraftWhistle");
        whistle.send(id);
        guard();
        assertThat(openTasks()).containsExactly("Task_ReleaseWhistle");
        assertThat(whistle.release(whistle.leader(), id)).isTrue();
        guard();
        assertThat(whistle.whistle(id).number()).matches("万哨〔2026〕\\d+号");
        whistle.dispatch(id, "chengguan", "gongan");
        guard();
        assertThat(openTasks()).containsExactly("Task_SignWhistle", "Task_SignWhistle");
        whistle.handled(id, "chengguan");
        guard();
        whistle.verify(id, "chengguan");
        whistle.sign(id, "gongan");
        guard();
        assertThat(whistle.part(id, "gongan").state()).isEqualTo(PartState.SIGNED);
        whistle.reportIn(id, "gongan");
        whistle.note(id, "gongan");
        assertThat(whistle.part(id, "gongan").state()).isEqualTo(PartState.HANDLING);
        assertThat(whistle.part(id, "gongan").contact()).as("who comes has made contact").isNotNull();
        whistle.resolve(id, "gongan");
        whistle.verify(id, "gongan");
        guard();
        assertThat(whistle.whistle(id).state()).isEqualTo(WhistleState.RATING);
        rated("chengguan");
        whistle.rateWhistle(id, "gongan");
        assertThat(openTasks()).containsExactly("Task_RateDepartment");
        refused(() -> whistle.rateWhistle(id, "gongan"), Reason.STALE);
        whistle.rateDepartment(id, "gongan");
        assertThat(whistle.whistle(id).state()).isEqualTo(WhistleState.CLOSED);
        assertThat(ended()).isTrue();
        assertThat(journal()).contains("WhistleBlown", "WhistleDispatched", "WhistleClosed");
    }

    private void rated(String organ) {
        whistle.rateDepartment(id, organ);
        whistle.rateWhistle(id, organ);
    }

    private List<String> openTasks() {
        return jdbc.sql(
                        """
                        select element_id from work_item where tenant_id = ? and subject_id = ? and state = 'OPEN'
                        order by element_id""")
                .params(TENANT, id)
                .query(String.class)
                .list();
    }

    private List<String> journal() {
        return jdbc.sql("select event from journal where tenant_id = ? and subject_type = 'WHISTLE' and subject_id = ? order by sequence")
                .params(TENANT, id)
                .query(String.class)
                .list();
    }

    private boolean ended() {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(id).count() == 0;
    }

    private static void refused(ThrowingCallable act, Reason reason) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        BusinessException.class, e -> assertThat(e.reason()).isEqualTo(reason));
    }
}
