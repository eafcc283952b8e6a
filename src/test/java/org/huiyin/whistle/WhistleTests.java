package org.huiyin.whistle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.huiyin.whistle.WhistleKind.*;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
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
import org.huiyin.calendar.DeadlineCalculator;
import org.huiyin.calendar.DeadlineCalculator.Rule;
import org.huiyin.calendar.LawBooks;
import org.huiyin.calendar.ParameterRow;
import org.huiyin.handling.Lifecycle;
import org.huiyin.handling.lists.FurtherDesk;
import org.huiyin.identity.SampleDistricts;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.BusinessException.Reason;
import org.huiyin.shared.Door;
import org.huiyin.shared.Role;
import org.huiyin.whistle.WhistleDispute.State;
import org.huiyin.whistle.persistence.WhistleDisputes;
import org.huiyin.workflow.ClockGuard;
import org.huiyin.workflow.Deadlines;
import org.huiyin.workflow.Recalculation;
import org.huiyin.workflow.Timers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

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
    WaitingWhistles waiting;

    @Autowired
    FurtherDesk worklist;

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
    CallFurtherDepartment further;

    @Autowired
    SignWhistle signing;

    @Autowired
    DisputeWhistle disputing;

    @Autowired
    ReportIn reporting;

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

    @Autowired
    Deadlines deadlines;

    @Autowired
    DeadlineCalculator calculator;

    @Autowired
    Recalculation recalculation;

    @Autowired
    LawBooks laws;

    @Autowired
    TransactionTemplate transaction;

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
        assertThat(whistle.part(id, "gongan").contact())
                .as("who comes has made contact")
                .isNotNull();
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

    @AfterAll
    void everyFlowWasTaken() {
        for (String key : List.of(
                "whistle",
                "whistle-release",
                "whistle-response",
                "whistle-handling",
                "whistle-arrival",
                "whistle-signing",
                "whistle-dispute",
                "whistle-rating")) {
            var definition = repository
                    .createProcessDefinitionQuery()
                    .processDefinitionKey(key)
                    .latestVersion()
                    .singleResult();
            Set<String> drawn = new TreeSet<>();
            repository
                    .getBpmnModelInstance(definition.getId())
                    .getModelElementsByType(SequenceFlow.class)
                    .forEach(f -> drawn.add(f.getId()));
            assertThat(jdbc.sql("select distinct unnest(elements) from trail where tenant_id = ? and process_key = ?")
                            .params(TENANT, key)
                            .query(String.class)
                            .list())
                    .as(key)
                    .containsAll(drawn);
        }
    }

    @Test
    void whatIsMissingSendsItBackToTheDraft() {
        var full = WhistleLife.draft(HARD_CASE, title);
        id = drafting.draft(
                whistle.staff(),
                new DraftWhistle.Draft(
                        HARD_CASE, null, title, "描述", "地点", null, null, null, null, null, List.of(), null, List.of(),
                        null, List.of()));
        whistle.send(id);
        whistle.release(whistle.leader(), id);
        assertThat(openTasks()).as("the second hand is missing").containsExactly("Task_ReleaseWhistle");
        guard();
        refused(() -> whistle.release(whistle.leader(), id), Reason.GATE_CLOSED);
        assertThat(whistle.release(life.of(Role.DISTRICT_LEADER, "quzhengfu"), id))
                .isFalse();
        assertThat(whistle.whistle(id).missing()).containsExactlyInAnyOrder("GROUNDS", "DUTY", "DATE");
        assertThat(whistle.whistle(id).state()).isEqualTo(WhistleState.DRAFT);
        assertThat(whistle.whistle(id).releasedBy()).as("signatures are void").isNull();
        guard();
        drafting.amend(whistle.staff(), new DraftWhistle.Amend(id, whistle.version(id), full));
        whistle.send(id);
        whistle.release(whistle.leader(), id);
        assertThat(whistle.release(life.of(Role.DISTRICT_LEADER, "quzhengfu"), id))
                .isTrue();
        assertThat(whistle.whistle(id).cosignedByName()).isNotNull();
        assertThat(whistle.whistle(id).number()).isNotNull();
        whistle.dispatch(id, "chengguan");
        assertThat(due("WHISTLE_RESOLVE")).as("the case's own day").isEqualTo("2026-06-30");
    }

    @Test
    void anOtherGroundNeedsWordsAndAnEmergencyItsDanger() {
        var d = WhistleLife.draft(KEY_WORK, title);
        id = drafting.draft(
                whistle.staff(),
                new DraftWhistle.Draft(
                        KEY_WORK,
                        WhistleSource.HOTLINE,
                        title,
                        "描述",
                        "地点",
                        null,
                        null,
                        null,
                        null,
                        null,
                        List.of(Ground.OTHER),
                        " ",
                        d.duties(),
                        null,
                        List.of()));
        whistle.send(id);
        assertThat(whistle.release(whistle.leader(), id)).isFalse();
        assertThat(whistle.whistle(id).missing()).containsExactly("GROUNDS");
        var e = WhistleLife.draft(EMERGENCY, title);
        refused(
                () -> blow.emergency(
                        whistle.leader(),
                        new DraftWhistle.Draft(
                                EMERGENCY, null, title, "描述", "地点", null, null, null, null, " ", List.of(), null,
                                List.of(), null, List.of())),
                Reason.INVALID);
        refused(() -> blow.emergency(whistle.staff(), e), Reason.FORBIDDEN);
        refused(() -> blow.emergency(whistle.leader(), d), Reason.INVALID);
    }

    @Test
    void whatNobodyMayWriteIsRefused() {
        var d = WhistleLife.draft(KEY_WORK, title);
        refused(() -> drafting.draft(whistle.liaison("chengguan"), d), Reason.FORBIDDEN);
        refused(
                () -> drafting.draft(
                        whistle.staff(),
                        new DraftWhistle.Draft(
                                KEY_WORK,
                                WhistleSource.GRID,
                                " ",
                                "描述",
                                "地点",
                                112.0,
                                null,
                                null,
                                null,
                                null,
                                List.of(),
                                null,
                                List.of("chengguan:造桥"),
                                null,
                                List.of())),
                Reason.INVALID);
        id = whistle.sent(KEY_WORK, title);
        refused(() -> whistle.release(life.of(Role.SUBDISTRICT_LEADER, "xiayuan"), id), Reason.NOT_FOUND);
        refused(() -> whistle.release(whistle.staff(), id), Reason.FORBIDDEN);
        refused(() -> blow.release(whistle.leader(), new BlowWhistle.Release(id, 1)), Reason.STALE);
        refused(() -> desk.one(life.of(Role.SUBDISTRICT_STAFF, "xiayuan"), id), Reason.NOT_FOUND);
        refused(() -> desk.one(whistle.liaison("chengguan"), id), Reason.NOT_FOUND);
        refused(() -> desk.one(life.deputy("zhangsulong"), id), Reason.NOT_FOUND);
        assertThat(desk.one(whistle.leader(), id).may(WhatNow.Step.RELEASE, null))
                .isTrue();
        assertThat(desk.one(whistle.staff(), id).may(WhatNow.Step.RELEASE, null))
                .isFalse();
    }

    @Test
    void itIsDroppedRefusedOrNotEstablishedWithTheOrdinaryChannelNamed() {
        id = whistle.drafted(KEY_WORK, title);
        refuse(whistle.staff());
        assertThat(ended()).isTrue();
        id = whistle.sent(KEY_WORK, title);
        refused(() -> refuse(whistle.staff()), Reason.FORBIDDEN);
        refuse(whistle.leader());
        assertThat(ended()).isTrue();
        guard();
        id = whistle.blown(KEY_WORK, title);
        triage.notEstablished(
                whistle.centre(),
                new TriageWhistle.NotEstablished(id, whistle.version(id), "一个部门日常执法即可办", "12345 热线派单给城管局"));
        Whistle w = whistle.whistle(id);
        assertThat(w.state()).isEqualTo(WhistleState.NOT_ESTABLISHED);
        assertThat(w.ordinaryChannel()).isEqualTo("12345 热线派单给城管局");
        assertThat(ended()).isTrue();
        refused(() -> whistle.dispatch(id, "chengguan"), Reason.STALE);
    }

    @Test
    void aSuggestionIsTakenUpOnceDroppedOrConfirmedWithOneTouch() {
        String reference = UUID.randomUUID().toString();
        id = suggested(KEY_WORK, reference);
        assertThat(suggested(KEY_WORK, reference)).as("the same event again").isEqualTo(id);
        assertThat(whistle.whistle(id).state()).isEqualTo(WhistleState.SUGGESTED);
        assertThat(openTasks()).containsExactly("Task_DraftWhistle");
        drafting.amend(
                whistle.staff(), new DraftWhistle.Amend(id, whistle.version(id), WhistleLife.draft(KEY_WORK, title)));
        assertThat(openTasks()).containsExactly("Task_DraftWhistle");
        whistle.send(id);
        assertThat(whistle.whistle(id).source()).isEqualTo(WhistleSource.GRID);
        id = suggested(EMERGENCY, UUID.randomUUID().toString());
        refused(() -> confirm(whistle.staff(), null), Reason.FORBIDDEN);
        refused(() -> confirm(whistle.leader(), null), Reason.INVALID);
        confirm(whistle.leader(), "井盖缺失，已有人跌入");
        assertThat(whistle.whistle(id).state()).isEqualTo(WhistleState.TRIAGE);
        guard();
        id = suggested(KEY_WORK, UUID.randomUUID().toString());
        refused(() -> confirm(whistle.leader(), null), Reason.GATE_CLOSED);
        refuse(whistle.staff());
        assertThat(ended()).isTrue();
    }

    @Test
    void departmentsAreCalledOnceEachAndAHardCaseHasItsDay() {
        id = whistle.blown(HARD_CASE, title);
        refused(() -> whistle.dispatch(id, "chengguan", "chengguan"), Reason.INVALID);
        refused(() -> whistle.dispatch(id, "chengguan", "qianfeng"), Reason.INVALID);
        refused(() -> whistle.dispatch(id, "zhihui"), Reason.INVALID);
        refused(
                () -> triage.dispatch(
                        whistle.centre(),
                        new TriageWhistle.Dispatch(
                                id, whistle.version(id), "chengguan", List.of(), LocalDate.of(2026, 9, 30), null)),
                Reason.INVALID);
        refused(
                () -> triage.dispatch(
                        whistle.centre(),
                        new TriageWhistle.Dispatch(id, whistle.version(id), "chengguan", List.of(), null, 2)),
                Reason.INVALID);
        id = whistle.blown(EMERGENCY, title);
        triage.dispatch(
                whistle.centre(),
                new TriageWhistle.Dispatch(id, whistle.version(id), "zhujian", List.of("gongan"), null, 2));
        assertThat(overdueFrom("WHISTLE_RESOLVE")).isEqualTo(TestClock.START.plusSeconds(2 * 3600));
    }

    @Test
    void whatIsNotDoneIsSentBackAndDoneAgain() {
        id = whistle.dispatched(KEY_WORK, title, "chengguan");
        refused(() -> whistle.reportIn(id, "chengguan"), Reason.GATE_CLOSED);
        whistle.sign(id, "chengguan");
        refused(() -> whistle.sign(id, "chengguan"), Reason.STALE);
        WhistlePart p = whistle.part(id, "chengguan");
        refused(
                () -> reporting.reportIn(
                        whistle.liaison("chengguan"), new ReportIn.Command(p.id(), p.version(), "路口", null, null)),
                Reason.GATE_CLOSED);
        whistle.reportIn(id, "chengguan");
        whistle.resolve(id, "chengguan");
        guard();
        refused(() -> whistle.rateDepartment(id, "chengguan"), Reason.STALE);
        whistle.sendBack(id, "chengguan");
        guard();
        assertThat(openTasks()).containsExactly("Task_ResolveWhistle");
        assertThat(whistle.part(id, "chengguan").sentBackCount()).isEqualTo(1);
        whistle.resolve(id, "chengguan");
        whistle.verify(id, "chengguan");
        WhistlePart done = whistle.part(id, "chengguan");
        refused(
                () -> rateDepartment.rate(
                        whistle.staff(), new RateDepartment.Command(done.id(), done.version(), Mark.DISSATISFIED, " ")),
                Reason.INVALID);
        refused(
                () -> rateDepartment.rate(
                        whistle.staff(), new RateDepartment.Command(done.id(), done.version(), Mark.PROPER, null)),
                Reason.INVALID);
        rated("chengguan");
        assertThat(desk.one(whistle.centre(), id).ratings()).hasSize(2);
        assertThat(ended()).isTrue();
    }

    @Test
    void whoIsNotRatedInTimeStaysUnrated() {
        id = whistle.dispatched(KEY_WORK, title, "chengguan");
        whistle.handled(id, "chengguan");
        whistle.verify(id, "chengguan");
        whistle.rateDepartment(id, "chengguan");
        guard();
        pass(10);
        assertThat(whistle.whistle(id).state()).isEqualTo(WhistleState.CLOSED);
        assertThat(ended()).isTrue();
        assertThat(openTasks()).isEmpty();
        assertThat(status("WHISTLE_RATING")).isEqualTo("MISSED");
    }

    @Test
    void aDisputeUpheldCallsAnotherDepartmentWhoseClocksBeginAnew() {
        id = whistle.dispatched(JOINT_ENFORCEMENT, title, "chengguan", "gongan");
        refused(() -> whistle.dispute(id, "chengguan", "chengguan"), Reason.INVALID);
        whistle.dispute(id, "chengguan", "shichang");
        guard();
        assertThat(whistle.part(id, "chengguan").state()).isEqualTo(PartState.DISPUTED);
        assertThat(openTasks()).contains("Task_RuleByCentre", "Task_SignWhistle");
        refused(() -> whistle.rule(bianban(), id, "chengguan", true, "shichang"), Reason.FORBIDDEN);
        refused(() -> whistle.rule(whistle.centre(), id, "chengguan", true, null), Reason.INVALID);
        refused(() -> whistle.rule(whistle.centre(), id, "chengguan", true, "gongan"), Reason.INVALID);
        whistle.rule(whistle.centre(), id, "chengguan", true, "shichang");
        guard();
        refused(() -> whistle.answer(whistle.head("chengguan"), id, "chengguan", true), Reason.NOT_FOUND);
        whistle.answer(whistle.leader(), id, "chengguan", true);
        guard();
        assertThat(whistle.parts(id))
                .extracting(WhistlePart::organ, WhistlePart::state, WhistlePart::lead)
                .containsExactly(
                        tuple("chengguan", PartState.REPLACED, true),
                        tuple("gongan", PartState.DISPATCHED, false),
                        tuple("shichang", PartState.DISPATCHED, true));
        assertThat(desk.one(whistle.liaison("shichang"), id).disputes())
                .as("no matter of theirs")
                .isEmpty();
        assertThat(desk.one(whistle.liaison("chengguan"), id).disputes()).hasSize(1);
        for (String organ : List.of("shichang", "gongan")) {
            whistle.handled(id, organ);
            whistle.verify(id, organ);
            guard();
        }
        assertThat(openTasks())
                .containsExactly("Task_RateDepartment", "Task_RateDepartment", "Task_RateWhistle", "Task_RateWhistle");
        rated("shichang");
        rated("gongan");
        assertThat(ended()).isTrue();
    }

    /** Its clocks count from its own call; both sides are rated when the last one is verified. */
    @Test
    void aFurtherDepartmentIsCalledWhileOthersAreAtIt() {
        id = whistle.dispatched(JOINT_ENFORCEMENT, title, "chengguan");
        whistle.handled(id, "chengguan");
        pass(1);
        refused(() -> whistle.callFurther(id, "chengguan"), Reason.INVALID);
        refused(() -> whistle.callFurther(id, "qianfeng"), Reason.INVALID);
        refused(() -> whistle.callFurther(id, "zhihui"), Reason.INVALID);
        refused(() -> further(whistle.leader(), "gongan", "要求增派"), Reason.FORBIDDEN);
        refused(() -> further(whistle.centre(), "gongan", " "), Reason.INVALID);
        whistle.callFurther(id, "gongan");
        guard();
        assertThat(openTasks()).containsExactly("Task_SignWhistle", "Task_VerifyResolution");
        assertThat(overdueFrom("WHISTLE_SIGN"))
                .as("a working hour from the morning after")
                .isEqualTo(OffsetDateTime.parse("2026-03-03T10:00:00+08:00").toInstant());
        assertThat(whistle.part(id, "gongan").lead()).isFalse();
        assertThat(journal()).contains("FurtherDepartmentCalled");
        whistle.verify(id, "chengguan");
        guard();
        assertThat(whistle.whistle(id).state())
                .as("the one called later is not done")
                .isEqualTo(WhistleState.DISPATCHED);
        whistle.callFurther(id, "shichang");
        for (String organ : List.of("shichang", "gongan")) {
            whistle.handled(id, organ);
            whistle.verify(id, organ);
            guard();
        }
        assertThat(whistle.whistle(id).state()).isEqualTo(WhistleState.RATING);
        refused(() -> whistle.callFurther(id, "huanjing"), Reason.STALE);
        for (String organ : List.of("chengguan", "gongan", "shichang")) {
            rated(organ);
        }
        assertThat(ended()).isTrue();
        refused(() -> whistle.callFurther(id, "huanjing"), Reason.STALE);
    }

    @Test
    void whoIsCalledLaterMayDisputeAndIsEscalatedToo() {
        id = whistle.dispatched(JOINT_ENFORCEMENT, title, "chengguan");
        whistle.handled(id, "chengguan");
        whistle.callFurther(id, "gongan");
        whistle.dispute(id, "gongan", "shichang");
        whistle.rule(whistle.centre(), id, "gongan", true, "shichang");
        whistle.answer(whistle.leader(), id, "gongan", true);
        guard();
        assertThat(whistle.part(id, "shichang").state()).isEqualTo(PartState.DISPATCHED);
        whistle.dispute(id, "shichang", null);
        whistle.rule(whistle.centre(), id, "shichang", true, null);
        whistle.answer(whistle.leader(), id, "shichang", true);
        guard();
        assertThat(whistle.parts(id))
                .extracting(WhistlePart::organ, WhistlePart::state)
                .containsExactly(
                        tuple("chengguan", PartState.RESOLVED),
                        tuple("gongan", PartState.REPLACED),
                        tuple("shichang", PartState.RELEASED));
        whistle.callFurther(id, "huanjing");
        passUntil(overdueFrom("WHISTLE_SIGN"));
        assertThat(handed()).containsExactly("WHISTLE_SIGN");
        whistle.handled(id, "huanjing");
        whistle.verify(id, "huanjing");
        whistle.verify(id, "chengguan");
        assertThat(whistle.whistle(id).state()).isEqualTo(WhistleState.RATING);
    }

    /** 一事一期限: what is called for after that day is given one of its own. */
    @Test
    void lateInAHardCaseTheFurtherDepartmentHasItsOwnDay() {
        id = whistle.dispatched(HARD_CASE, title, "chengguan");
        clock.set(OffsetDateTime.parse("2026-07-02T09:00:00+08:00").toInstant());
        refused(() -> whistle.callFurther(id, "gongan"), Reason.INVALID);
        LocalDate day = LocalDate.of(2026, 7, 31);
        further.call(
                whistle.centre(), new CallFurtherDepartment.Command(id, whistle.version(id), "gongan", "违建由其拆除。", day));
        assertThat(desk.one(whistle.centre(), id).clocks())
                .filteredOn(c -> c.kind().equals("WHISTLE_RESOLVE")
                        && c.scopeId().equals(whistle.part(id, "gongan").id()))
                .singleElement()
                .satisfies(c -> assertThat(c.due()).isEqualTo(day));
    }

    /** Two hands: what the first has signed waits for another. */
    @Test
    void aHardCaseWaitsForTheSecondHandNotForTheFirst() {
        id = whistle.sent(HARD_CASE, title);
        assertThat(waiting.of(whistle.leader())).anyMatch(w -> w.whistleId().equals(id));
        assertThat(waiting.of(life.of(Role.DISTRICT_LEADER, "quzhengfu")))
                .noneMatch(w -> w.whistleId().equals(id));
        whistle.release(whistle.leader(), id);
        assertThat(waiting.of(whistle.leader())).noneMatch(w -> w.whistleId().equals(id));
        assertThat(waiting.of(life.of(Role.DISTRICT_LEADER, "quzhengfu")))
                .anyMatch(w -> w.whistleId().equals(id));
        refused(() -> whistle.release(whistle.leader(), id), Reason.GATE_CLOSED);
    }

    /** In a flood an emergency and what has waited longest are not pushed off by what came after them. */
    @Test
    void whatCameLastHidesNothingThatWaitsLonger() {
        String district = SampleDistricts.XIAODIAN;
        Actor centre = new Actor(district, "x", "某", Role.COMMAND_CENTRE, "zhihui", "指挥中心", null, Door.PAGE);
        try {
            flood(district, "flood-emergency", "EMERGENCY", 1);
            flood(district, "flood-oldest", "KEY_WORK", 0);
            for (int i = 0; i < WaitingWhistles.MOST; i++) {
                flood(district, "flood-" + i, "KEY_WORK", 2);
            }
            assertThat(waiting.of(centre))
                    .hasSize(WaitingWhistles.MOST)
                    .extracting(WaitingWhistle::whistleId)
                    .contains("flood-oldest", "flood-emergency");
        } finally {
            jdbc.sql("delete from whistle where tenant_id = ? and id like 'flood-%'")
                    .param(district)
                    .update();
        }
    }

    private void flood(String district, String whistle, String kind, int hour) {
        OffsetDateTime drafted =
                OffsetDateTime.parse("2020-03-02T09:00:00+08:00").plusHours(hour);
        jdbc.sql(
                        """
                        insert into whistle (tenant_id, id, number, kind, subdistrict, state, source, title, description, place,
                            drafted_at, blown_at)
                        values (?, ?, ?, ?, 'flood', 'TRIAGE', 'STAFF', '样例', '样例', '样例', ?, ?)""")
                .params(district, whistle, whistle, kind, drafted, drafted)
                .update();
    }

    /** The worklist says the same: what is asked of the first hand is not asked of the second yet, and then not of the first. */
    @Test
    void aHardCaseStandsInTheWorklistOfWhoIsNextToSign() {
        Actor second = life.of(Role.DISTRICT_LEADER, "quzhengfu");
        id = whistle.sent(HARD_CASE, title);
        assertThat(worklist(whistle.leader())).contains(id);
        assertThat(worklist(second)).doesNotContain(id);
        whistle.release(whistle.leader(), id);
        assertThat(worklist(whistle.leader())).doesNotContain(id);
        assertThat(worklist(second)).contains(id);
        assertThat(openTasks()).containsExactly("Task_ReleaseWhistle");
        guard();
        whistle.release(second, id);
        assertThat(worklist(second)).doesNotContain(id);
    }

    private List<String> worklist(Actor actor) {
        return worklist.page(actor, worklist.kind("whistles"), null, 10_000).rows().stream()
                .map(line -> line.waiting().subjectId())
                .toList();
    }

    /** 新单位的时钟重新起算: a ruling that comes after the day of the whole gives the new one as many days again. */
    @Test
    void whoTakesAHardCaseOverAfterItsDayHasAsManyDaysAgain() {
        id = whistle.dispatched(HARD_CASE, title, "chengguan", "gongan");
        whistle.dispute(id, "chengguan", "shichang");
        clock.set(OffsetDateTime.parse("2026-07-02T09:00:00+08:00").toInstant());
        whistle.rule(whistle.centre(), id, "chengguan", true, "shichang");
        whistle.answer(whistle.leader(), id, "chengguan", true);
        assertThat(desk.one(whistle.centre(), id).clocks())
                .filteredOn(c -> c.kind().equals("WHISTLE_RESOLVE")
                        && c.scopeId().equals(whistle.part(id, "shichang").id()))
                .singleElement()
                .satisfies(c -> assertThat(c.due())
                        .as("from 2 March to 30 June were 120 days")
                        .isEqualTo(LocalDate.of(2026, 10, 30)));
    }

    private void further(Actor actor, String organ, String reason) {
        further.call(actor, new CallFurtherDepartment.Command(id, whistle.version(id), organ, reason, null));
    }

    /** Whom the ruling names was called as a supporting one meanwhile: it leads; and when it goes as well, the next. */
    @Test
    void aWhistleIsNeverWithoutALead() {
        id = whistle.dispatched(JOINT_ENFORCEMENT, title, "chengguan", "gongan");
        whistle.dispute(id, "chengguan", "shichang");
        whistle.rule(whistle.centre(), id, "chengguan", true, "shichang");
        whistle.dispute(id, "gongan", null);
        refused(() -> whistle.rule(whistle.centre(), id, "gongan", true, null), Reason.INVALID);
        whistle.rule(whistle.centre(), id, "gongan", false, null);
        whistle.callFurther(id, "shichang");
        whistle.dispute(id, "shichang", null);
        whistle.rule(whistle.centre(), id, "shichang", true, null);
        whistle.answer(whistle.leader(), id, "chengguan", true);
        guard();
        assertThat(whistle.parts(id))
                .extracting(WhistlePart::organ, WhistlePart::state, WhistlePart::lead)
                .containsExactly(
                        tuple("chengguan", PartState.RELEASED, true),
                        tuple("gongan", PartState.DISPUTED, false),
                        tuple("shichang", PartState.DISPUTED, true));
        whistle.answer(whistle.leader(), id, "shichang", true);
        guard();
        assertThat(whistle.part(id, "gongan").lead()).isTrue();
        assertThat(journal()).filteredOn("WhistleLeadChanged"::equals).hasSize(2);
    }

    @Test
    void aSupportingDepartmentMayBeReleasedWithoutAnother() {
        id = whistle.dispatched(JOINT_ENFORCEMENT, title, "chengguan", "gongan");
        whistle.dispute(id, "gongan", null);
        whistle.rule(whistle.centre(), id, "gongan", true, null);
        whistle.answer(whistle.leader(), id, "gongan", true);
        guard();
        assertThat(whistle.parts(id)).extracting(WhistlePart::state).contains(PartState.RELEASED);
        whistle.handled(id, "chengguan");
        whistle.verify(id, "chengguan");
        rated("chengguan");
        assertThat(ended()).isTrue();
    }

    @Test
    void aDisputeGoesUpToTheLeaderWhoseWordIsFinalAndNoClockStops() {
        id = whistle.dispatched(JOINT_ENFORCEMENT, title, "chengguan");
        Instant sign = overdueFrom("WHISTLE_SIGN");
        whistle.dispute(id, "chengguan", null);
        assertThat(overdueFrom("WHISTLE_SIGN")).isEqualTo(sign);
        whistle.rule(whistle.centre(), id, "chengguan", false, null);
        guard();
        refused(() -> whistle.answer(whistle.leader(), id, "chengguan", false), Reason.NOT_FOUND);
        whistle.answer(whistle.head("chengguan"), id, "chengguan", false);
        guard();
        refused(() -> whistle.rule(whistle.centre(), id, "chengguan", false, null), Reason.FORBIDDEN);
        assertThat(desk.one(bianban(), id)
                        .may(WhatNow.Step.RULE, whistle.part(id, "chengguan").id()))
                .isTrue();
        whistle.rule(bianban(), id, "chengguan", true, "shichang");
        whistle.answer(whistle.leader(), id, "chengguan", false);
        guard();
        whistle.rule(life.of(Role.DISTRICT_LEADER, "quzhengfu"), id, "chengguan", false, null);
        guard();
        assertThat(whistle.part(id, "chengguan").state()).isEqualTo(PartState.DISPATCHED);
        assertThat(outcome()).isEqualTo(State.DENIED);
        refused(() -> whistle.dispute(id, "chengguan", null), Reason.GATE_CLOSED);
        assertThat(openTasks()).containsExactly("Task_SignWhistle");
    }

    @Test
    void silenceLetsARulingStand() {
        id = whistle.dispatched(JOINT_ENFORCEMENT, title, "chengguan", "gongan");
        whistle.dispute(id, "chengguan", "shichang");
        whistle.rule(whistle.centre(), id, "chengguan", true, "shichang");
        pass(3);
        guard();
        assertThat(outcome()).isEqualTo(State.UPHELD);
        assertThat(whistle.part(id, "shichang").state()).isEqualTo(PartState.DISPATCHED);
        id = whistle.dispatched(JOINT_ENFORCEMENT, title, "chengguan", "gongan");
        whistle.dispute(id, "chengguan", "shichang");
        whistle.rule(whistle.centre(), id, "chengguan", false, null);
        pass(6);
        assertThat(outcome()).isEqualTo(State.DENIED);
    }

    @Test
    void whoSignsGivesUpTheDispute() {
        id = whistle.dispatched(JOINT_ENFORCEMENT, title, "chengguan");
        whistle.dispute(id, "chengguan", null);
        whistle.sign(id, "chengguan");
        guard();
        assertThat(outcome()).isEqualTo(State.WITHDRAWN);
        assertThat(openTasks()).containsExactly("Task_ContactSubdistrict");
        refused(() -> whistle.rule(whistle.centre(), id, "chengguan", false, null), Reason.STALE);
    }

    @Test
    void aDisputeComesInTimeAndBeforeTheSignature() {
        id = whistle.dispatched(JOINT_ENFORCEMENT, title, "chengguan", "gongan");
        whistle.sign(id, "gongan");
        refused(() -> whistle.dispute(id, "gongan", null), Reason.GATE_CLOSED);
        pass(2);
        refused(() -> whistle.dispute(id, "chengguan", null), Reason.GATE_CLOSED);
    }

    @Test
    void toAnEmergencyOneComesFirstAndObjectsAfterwards() {
        id = whistle.dispatched(EMERGENCY, title, "zhujian", "gongan");
        refused(() -> whistle.dispute(id, "gongan", null), Reason.GATE_CLOSED);
        whistle.sign(id, "gongan");
        whistle.reportIn(id, "gongan");
        whistle.dispute(id, "gongan", "huanjing");
        guard();
        assertThat(whistle.part(id, "gongan").state()).isEqualTo(PartState.REPORTED_IN);
        whistle.rule(whistle.centre(), id, "gongan", true, "huanjing");
        whistle.answer(whistle.leader(), id, "gongan", true);
        guard();
        whistle.handled(id, "huanjing");
        whistle.handled(id, "zhujian");
        assertThat(whistle.part(id, "zhujian").state()).isEqualTo(PartState.RESOLVED);
    }

    /** Nobody answers anything: every clock strikes, around the clock, and each obligation goes to the ladder once. */
    @Test
    void anEmergencyInTheNightOfAHolidayDoesNotWaitForTheMorning() {
        Instant night = OffsetDateTime.parse("2026-05-02T02:00:00+08:00").toInstant();
        clock.set(night);
        id = whistle.blown(EMERGENCY, title);
        assertThat(overdueFrom("WHISTLE_TRIAGE")).isEqualTo(night.plusSeconds(600));
        whistle.dispatch(id, "zhujian");
        assertThat(overdueFrom("WHISTLE_SIGN")).isEqualTo(night.plusSeconds(600));
        assertThat(overdueFrom("WHISTLE_REPORT_IN")).isEqualTo(night.plusSeconds(1800));
        guard();
        passUntil(night.plusSeconds(601));
        assertThat(handed()).containsExactlyInAnyOrder("WHISTLE_SIGN", "WHISTLE_CONTACT");
        passUntil(night.plusSeconds(1801));
        assertThat(handed()).containsExactlyInAnyOrder("WHISTLE_SIGN", "WHISTLE_CONTACT", "WHISTLE_REPORT_IN");
        guard();
        whistle.sign(id, "zhujian");
        whistle.reportIn(id, "zhujian");
        assertThat(whistle.part(id, "zhujian").late()).isEqualTo(new WhistlePart.Late(true, true, true, false));
        passUntil(night.plusSeconds(24 * 3600 + 1));
        assertThat(handed()).contains("WHISTLE_RESOLVE");
        assertThat(journal()).filteredOn("WhistleClockOverdue"::equals).hasSize(4);
        guard();
    }

    @Test
    void whatTheLeadersTheCentreAndTheSubdistrictOweIsEscalatedToo() {
        id = whistle.sent(KEY_WORK, title);
        pass(1);
        assertThat(handed()).containsExactly("WHISTLE_REVIEW");
        whistle.release(whistle.leader(), id);
        pass(2);
        assertThat(handed()).contains("WHISTLE_TRIAGE");
        whistle.dispatch(id, "chengguan");
        whistle.dispute(id, "chengguan", null);
        pass(7);
        assertThat(handed()).contains("WHISTLE_DISPUTE", "WHISTLE_SIGN", "WHISTLE_CONTACT");
        guard();
        whistle.handled(id, "chengguan");
        pass(14);
        assertThat(handed()).contains("WHISTLE_VERIFY");
        guard();
        whistle.verify(id, "chengguan");
        rated("chengguan");
        assertThat(ended()).isTrue();
    }

    @Test
    void oneIsRemindedBeforeTheDay() {
        id = whistle.dispatched(KEY_WORK, title, "chengguan");
        whistle.sign(id, "chengguan");
        whistle.contact(id, "chengguan");
        pass(3);
        assertThat(journal()).contains("WhistleClockDueSoon").doesNotContain("WhistleClockOverdue");
        guard();
        whistle.reportIn(id, "chengguan");
        guard();
        pass(16);
        assertThat(handed()).containsExactly("WHISTLE_RESOLVE");
        whistle.resolve(id, "chengguan");
        assertThat(whistle.part(id, "chengguan").late()).isEqualTo(new WhistlePart.Late(false, false, false, true));
        guard();
    }

    /** What the district gives days instead of minutes reminds as well, before it strikes. */
    @Test
    void aClockThatWasGivenMoreDaysRemindsFirst() {
        id = whistle.sent(KEY_WORK, title);
        moved("WHISTLE_REVIEW", null);
        pass(3);
        assertThat(journal())
                .contains("WhistleClockMoved", "WhistleClockDueSoon")
                .doesNotContain("WhistleClockOverdue");
        pass(9);
        assertThat(handed()).containsExactly("WHISTLE_REVIEW");
        whistle.release(whistle.leader(), id);
        moved("WHISTLE_TRIAGE", null);
        pass(18);
        assertThat(handed()).contains("WHISTLE_TRIAGE");
        whistle.dispatch(id, "chengguan");
        whistle.dispute(id, "chengguan", null);
        String part = whistle.part(id, "chengguan").id();
        for (String kind : List.of("WHISTLE_SIGN", "WHISTLE_CONTACT", "WHISTLE_DISPUTE")) {
            moved(kind, part);
        }
        guard();
        pass(27);
        guard();
        assertThat(handed()).contains("WHISTLE_SIGN", "WHISTLE_CONTACT", "WHISTLE_DISPUTE");
        whistle.sign(id, "chengguan");
        guard();
    }

    private void moved(String kind, String part) {
        transaction.executeWithoutResult(status -> deadlines.move(
                whistle.centre(),
                id,
                part,
                kind,
                calculator.calculate(
                        TENANT, Rule.WORKING_DAYS, 4, LocalDate.ofInstant(clock.instant(), clock.getZone())),
                null,
                "区里给的时间"));
    }

    @Test
    void otherSettingsMoveWhatRunsByTheWhistlesKind() {
        id = whistle.dispatched(KEY_WORK, title, "chengguan");
        var changes = recalculation.plan(TENANT, laws.now(), laws.now().with(reportingIn(KEY_WORK, 5))).stream()
                .filter(change -> change.before().subjectId().equals(id))
                .toList();
        assertThat(changes).singleElement().satisfies(change -> {
            assertThat(change.before().kind()).isEqualTo("WHISTLE_REPORT_IN");
            assertThat(change.due()).isEqualTo(LocalDate.of(2026, 3, 9));
        });
        assertThat(recalculation.plan(TENANT, laws.now(), laws.now().with(reportingIn(HARD_CASE, 7))))
                .noneMatch(change -> change.before().subjectId().equals(id));
    }

    private static ParameterRow reportingIn(WhistleKind kind, int days) {
        var parameter = new DeadlineCalculator.Parameter(
                TENANT, "whistle.reportin", Rule.WORKING_DAYS, days, null, "试行", LocalDate.of(2026, 3, 1));
        return new ParameterRow(0, parameter, kind.scope(), true, null, null);
    }

    @Test
    void ofTwoWhoSignAtOnceOneIsToldThatItHasMovedOn() {
        for (int round = 0; round < 4; round++) {
            id = whistle.dispatched(KEY_WORK, title, "chengguan");
            WhistlePart p = whistle.part(id, "chengguan");
            var finishes = Race.run(
                    round,
                    () -> {
                        signing.sign(whistle.liaison("chengguan"), new SignWhistle.Command(p.id(), p.version()));
                        return null;
                    },
                    () -> {
                        signing.sign(whistle.head("chengguan"), new SignWhistle.Command(p.id(), p.version()));
                        return null;
                    });
            assertThat(finishes).filteredOn(Race.Finish::won).hasSize(1);
            guard();
        }
    }

    @Test
    void aSignatureAndADisputeMeetOnTheWay() {
        for (int round = 0; round < 4; round++) {
            id = whistle.dispatched(KEY_WORK, title, "chengguan");
            WhistlePart p = whistle.part(id, "chengguan");
            var finishes = Race.run(
                    round,
                    () -> {
                        signing.sign(whistle.liaison("chengguan"), new SignWhistle.Command(p.id(), p.version()));
                        return null;
                    },
                    () -> {
                        disputing.dispute(
                                whistle.head("chengguan"),
                                new DisputeWhistle.Command(p.id(), p.version(), "不是本部门职责。", null));
                        return null;
                    });
            assertThat(finishes).filteredOn(Race.Finish::won).hasSize(1);
            assertThat(whistle.part(id, "chengguan").state()).isIn(PartState.SIGNED, PartState.DISPUTED);
            guard();
        }
    }

    private void refuse(Actor actor) {
        refuse.refuse(actor, new RefuseWhistle.Command(id, whistle.version(id), "社区已能自行处置", "由社区网格员按日常流程处置"));
    }

    private String suggested(WhistleKind kind, String reference) {
        return suggest.suggest(
                Actor.system(TENANT, Door.KAFKA),
                new SuggestWhistle.Command(
                        kind,
                        "qianfeng",
                        WhistleSource.GRID,
                        reference,
                        title,
                        "网格员上报",
                        "千峰南路",
                        null,
                        null,
                        "140109",
                        null,
                        null,
                        List.of()));
    }

    private void confirm(Actor actor, String danger) {
        blow.confirm(actor, new BlowWhistle.Confirm(id, whistle.version(id), danger));
    }

    private Actor bianban() {
        return life.of(Role.ESTABLISHMENT_OFFICE, "bianban");
    }

    private State outcome() {
        return disputes.of(TENANT, id).get(0).state();
    }

    /** Until the morning after so many days from the start of the tests. */
    private void pass(int days) {
        passUntil(TestClock.START.plus(Duration.ofDays(days)));
    }

    private void passUntil(Instant target) {
        new Timers(clock, management, runtime).passUntil(target, id);
    }

    private Instant overdueFrom(String kind) {
        return jdbc.sql(
                        "select overdue_from from deadline where tenant_id = ? and subject_id = ? and kind = ? order by id desc limit 1")
                .params(TENANT, id, kind)
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }

    private String due(String kind) {
        return jdbc.sql("select due::text from deadline where tenant_id = ? and subject_id = ? and kind = ?")
                .params(TENANT, id, kind)
                .query(String.class)
                .single();
    }

    private String status(String kind) {
        return jdbc.sql("select status from deadline where tenant_id = ? and subject_id = ? and kind = ?")
                .params(TENANT, id, kind)
                .query(String.class)
                .single();
    }

    private List<String> handed() {
        return jdbc.sql("select kind from deadline where tenant_id = ? and subject_id = ? and handed_at is not null")
                .params(TENANT, id)
                .query(String.class)
                .list();
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
        return jdbc.sql(
                        "select event from journal where tenant_id = ? and subject_type = 'WHISTLE' and subject_id = ? order by sequence")
                .params(TENANT, id)
                .query(String.class)
                .list();
    }

    private boolean ended() {
        return runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(id)
                        .count()
                == 0;
    }

    private static void refused(ThrowingCallable act, Reason reason) {
        assertThatThrownBy(act).isInstanceOfSatisfying(BusinessException.class, e -> assertThat(e.reason())
                .isEqualTo(reason));
    }
}
