package org.huiyin.handling.extension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.huiyin.IntegrationTest;
import org.huiyin.TestClock;
import org.huiyin.handling.Lifecycle;
import org.huiyin.handling.ShowProposal;
import org.huiyin.handling.extension.persistence.ExtensionRequests;
import org.huiyin.journal.DomainEvent.Visibility;
import org.huiyin.journal.Journal;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.BusinessException.Reason;
import org.huiyin.shared.Role;
import org.huiyin.workflow.ClockGuard;
import org.huiyin.workflow.Deadlines;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** More time: asked for in time, decided by two offices, once, and never beyond six months. Assigned on 2 March, due on 2 June. */
@IntegrationTest
class ExtensionTests {

    private static final String TENANT = Lifecycle.TENANT;
    private static final LocalDate WISHED = LocalDate.of(2026, 8, 3);

    @Autowired
    Lifecycle life;

    @Autowired
    TestClock clock;

    @Autowired
    ManagementService management;

    @Autowired
    RuntimeService runtime;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Deadlines deadlines;

    @Autowired
    RequestExtension request;

    @Autowired
    DecideExtension decide;

    @Autowired
    ExtensionRequests requests;

    @Autowired
    Journal journal;

    @Autowired
    ShowProposal show;

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
    void grantedByBothMovesTheReplyAndTheSafeDate() {
        inWork("延期甲", "chengguan");
        LocalDate safe = due("CO_HANDLING_SAFE");
        String asked = ask(WISHED);
        guard();
        assertThat(due("EXTENSION")).isEqualTo(LocalDate.of(2026, 3, 5));
        assertThat(show.show(life.deputy("zhangsulong"), id).deadlines())
                .as("nothing of it is told to the proposers before it is granted")
                .noneMatch(d -> d.deadline().kind().equals("EXTENSION"));
        decide.decide(supervision(), new DecideExtension.Command(asked, true, null));
        assertThat(due("REPLY")).isEqualTo(LocalDate.of(2026, 6, 2));
        decide.decide(secretariat(), new DecideExtension.Command(asked, true, "同意"));
        assertThat(due("REPLY")).isEqualTo(WISHED);
        assertThat(due("CO_HANDLING_SAFE")).isEqualTo(LocalDate.of(2026, 7, 14)).isAfter(safe);
        assertThat(requests.get(TENANT, asked).state()).isEqualTo(ExtensionState.GRANTED);
        assertThat(jdbc.sql(
                                """
                                select m.due_before || ' ' || m.due_after from deadline_move m
                                join deadline d on d.id = m.deadline_id and d.tenant_id = m.tenant_id
                                where m.tenant_id = ? and d.subject_id = ? and d.kind = 'REPLY'""")
                        .params(TENANT, id)
                        .query(String.class)
                        .single())
                .isEqualTo("2026-06-02 2026-08-03");
        assertThat(told(EnumSet.of(Visibility.PUBLIC, Visibility.PARTIES)))
                .as("what the proposers learn")
                .contains("ExtensionGranted")
                .doesNotContain("ExtensionRequested", "ExtensionDecided");
        assertThatThrownBy(() -> ask(LocalDate.of(2026, 8, 28)))
                .as("once only")
                .isInstanceOfSatisfying(
                        BusinessException.class, e -> assertThat(code(e)).isEqualTo("error.extension.times"));
    }

    @Test
    void oneRefusalIsEnoughAndIsNotToldToTheProposers() {
        inWork("延期乙");
        String asked = ask(WISHED);
        assertThatThrownBy(() -> decide.decide(secretariat(), new DecideExtension.Command(asked, false, " ")))
                .isInstanceOfSatisfying(
                        BusinessException.class, e -> assertThat(e.reason()).isEqualTo(Reason.INVALID));
        decide.decide(secretariat(), new DecideExtension.Command(asked, false, "理由不充分"));
        assertThat(requests.get(TENANT, asked).state()).isEqualTo(ExtensionState.REFUSED);
        assertThat(due("REPLY")).isEqualTo(LocalDate.of(2026, 6, 2));
        assertThatThrownBy(() -> decide.decide(supervision(), new DecideExtension.Command(asked, true, null)))
                .isInstanceOfSatisfying(
                        BusinessException.class, e -> assertThat(e.reason()).isEqualTo(Reason.STALE));
        assertThat(told(EnumSet.of(Visibility.PUBLIC, Visibility.PARTIES))).noneMatch(t -> t.startsWith("Extension"));
        ask(WISHED);
    }

    @Test
    void tooLateIsRefusedWithTheLastDay() {
        inWork("延期丙");
        clock.set(Instant.parse("2026-05-19T01:00:00Z"));
        String asked = ask(WISHED);
        decide.decide(supervision(), new DecideExtension.Command(asked, false, "再议"));
        clock.set(Instant.parse("2026-05-20T01:00:00Z"));
        assertThatThrownBy(() -> ask(WISHED)).isInstanceOfSatisfying(BusinessException.class, e -> {
            assertThat(code(e)).isEqualTo("error.extension.late");
            assertThat(e.problems().get(0).args()).contains("2026-05-19");
        });
        clock.reset();
    }

    @Test
    void neverBeyondThreeMonthsMoreOrSixInAll() {
        inWork("延期丁");
        for (LocalDate day : List.of(LocalDate.of(2026, 6, 2), LocalDate.of(2026, 9, 3))) {
            assertThatThrownBy(() -> ask(day)).isInstanceOfSatisfying(BusinessException.class, e -> assertThat(code(e))
                    .isEqualTo("error.extension.range"));
        }
        ask(LocalDate.of(2026, 9, 2));
        assertThatThrownBy(() -> ask(WISHED)).isInstanceOfSatisfying(BusinessException.class, e -> assertThat(code(e))
                .isEqualTo("error.extension.open"));
    }

    @Test
    void onlyTheSecretariatOfTheKindAndOnceEach() {
        inWork("延期戊");
        String asked = ask(WISHED);
        assertThatThrownBy(() -> decide.decide(
                        life.of(Role.CPPCC_SECRETARIAT, null), new DecideExtension.Command(asked, true, null)))
                .isInstanceOfSatisfying(
                        BusinessException.class, e -> assertThat(e.reason()).isEqualTo(Reason.FORBIDDEN));
        decide.decide(supervision(), new DecideExtension.Command(asked, true, null));
        assertThatThrownBy(() -> decide.decide(supervision(), new DecideExtension.Command(asked, true, null)))
                .isInstanceOfSatisfying(
                        BusinessException.class, e -> assertThat(code(e)).isEqualTo("error.extension.decided"));
    }

    @Test
    void theReplyOvertakesTheRequest() {
        inWork("延期己");
        String asked = ask(WISHED);
        life.consulted(id, "zhujian");
        life.submittedForClearing(id, "zhujian");
        life.cleared(id, "zhujian");
        life.issued(id, "zhujian");
        assertThat(requests.get(TENANT, asked).state()).isEqualTo(ExtensionState.LAPSED);
    }

    private void inWork(String subject, String... coHandling) {
        id = life.assigned(subject + " " + clock.instant(), coHandling);
        life.acknowledged(id, "zhujian");
        life.claimed(id, "zhujian");
    }

    private String ask(LocalDate day) {
        return request.request(
                life.of(Role.DEPARTMENT_LEADER, "zhujian"),
                new RequestExtension.Command(
                        life.part(id, "zhujian").id(), day, "资金方案须区财政评审", "六月评审，七月面商，七月底前答复", null));
    }

    private Actor supervision() {
        return life.of(Role.SUPERVISION_OFFICE, null);
    }

    private Actor secretariat() {
        return life.of(Role.CONGRESS_SECRETARIAT, null);
    }

    private LocalDate due(String kind) {
        return deadlines.of(TENANT, id).stream()
                .filter(d -> d.kind().equals(kind) && d.status().equals("OPEN"))
                .findFirst()
                .orElseThrow()
                .due();
    }

    private List<String> told(EnumSet<Visibility> visible) {
        return journal.of(TENANT, "PROPOSAL", id, visible).stream()
                .map(Journal.Row::type)
                .toList();
    }

    private static String code(BusinessException refused) {
        return refused.problems().get(0).code();
    }

    private void guard() {
        new ClockGuard(jdbc, management, runtime).check(TENANT, id);
    }
}
