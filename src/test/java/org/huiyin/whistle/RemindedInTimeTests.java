package org.huiyin.whistle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.huiyin.IntegrationTest;
import org.huiyin.TestClock;
import org.huiyin.calendar.DeadlineCalculator;
import org.huiyin.calendar.DeadlineCalculator.Rule;
import org.huiyin.workflow.ClockGuard;
import org.huiyin.workflow.Deadlines;
import org.huiyin.workflow.Timers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Each clock of a whistle is given days, reminds of them, and is put away by whoever then acts in time. */
@IntegrationTest
class RemindedInTimeTests {

    private static final String TENANT = WhistleLife.TENANT;
    private static final String ORGAN = "chengguan";

    private static final List<String> WAY = List.of(
            "WHISTLE_REVIEW",
            "WHISTLE_TRIAGE",
            "WHISTLE_DISPUTE",
            "WHISTLE_SIGN",
            "WHISTLE_CONTACT",
            "WHISTLE_REPORT_IN",
            "WHISTLE_RESOLVE",
            "WHISTLE_VERIFY");

    @Autowired
    WhistleLife life;

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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "WHISTLE_REVIEW",
                "WHISTLE_TRIAGE",
                "WHISTLE_DISPUTE",
                "WHISTLE_SIGN",
                "WHISTLE_CONTACT",
                "WHISTLE_REPORT_IN",
                "WHISTLE_RESOLVE",
                "WHISTLE_VERIFY"
            })
    void whoActsAfterTheReminderIsNotLate(String kind) {
        id = life.sent(WhistleKind.KEY_WORK, "提醒之后再办");
        WAY.subList(0, WAY.indexOf(kind)).forEach(this::actUnlessDispute);
        if (kind.equals("WHISTLE_DISPUTE")) {
            life.dispute(id, ORGAN, null);
        }
        givenDays(kind);
        new Timers(clock, management, runtime).passUntil(reminder(kind), id);
        assertThat(told(kind)).containsExactly("WhistleClockMoved", "WhistleClockDueSoon");
        act(kind);
        assertThat(status(kind)).isEqualTo("MET");
        WAY.subList(WAY.indexOf(kind) + 1, WAY.size()).forEach(this::actUnlessDispute);
        assertThat(life.whistle(id).state()).isEqualTo(WhistleState.RATING);
    }

    private void actUnlessDispute(String kind) {
        if (!kind.equals("WHISTLE_DISPUTE")) {
            act(kind);
        }
    }

    private void act(String kind) {
        switch (kind) {
            case "WHISTLE_REVIEW" -> life.release(life.leader(), id);
            case "WHISTLE_TRIAGE" -> life.dispatch(id, ORGAN);
            case "WHISTLE_DISPUTE" -> life.rule(life.centre(), id, ORGAN, false, null);
            case "WHISTLE_SIGN" -> life.sign(id, ORGAN);
            case "WHISTLE_CONTACT" -> life.contact(id, ORGAN);
            case "WHISTLE_REPORT_IN" -> life.reportIn(id, ORGAN);
            case "WHISTLE_RESOLVE" -> life.resolve(id, ORGAN);
            default -> life.verify(id, ORGAN);
        }
    }

    /** Minutes and hours do not remind; days do. */
    private void givenDays(String kind) {
        String scope = WAY.indexOf(kind) < WAY.indexOf("WHISTLE_DISPUTE")
                ? null
                : life.part(id, ORGAN).id();
        transaction.executeWithoutResult(status -> deadlines.move(
                life.centre(),
                id,
                scope,
                kind,
                calculator.calculate(
                        TENANT, Rule.WORKING_DAYS, 4, LocalDate.ofInstant(clock.instant(), clock.getZone())),
                null,
                "区里给的时间"));
    }

    private Instant reminder(String kind) {
        return jdbc.sql(
                        """
                        select warn_from from deadline
                        where tenant_id = ? and subject_id = ? and kind = ? and status = 'OPEN'""")
                .params(TENANT, id, kind)
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }

    private String status(String kind) {
        return jdbc.sql("select status from deadline where tenant_id = ? and subject_id = ? and kind = ?")
                .params(TENANT, id, kind)
                .query(String.class)
                .single();
    }

    private List<String> told(String kind) {
        return jdbc.sql(
                        """
                        select j.event from journal j join journal_payload p on p.journal_id = j.id
                        where j.tenant_id = ? and j.subject_id = ? and p.payload ->> 'kind' = ?
                        and j.event like 'WhistleClock%' order by j.sequence""")
                .params(TENANT, id, kind)
                .query(String.class)
                .list();
    }
}
