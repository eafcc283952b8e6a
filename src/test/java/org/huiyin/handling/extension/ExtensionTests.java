package org.huiyin.handling.extension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import org.huiyin.handling.InWork;
import org.huiyin.handling.ShowProposal;
import org.huiyin.handling.extension.persistence.ExtensionRequests;
import org.huiyin.handling.returns.ReassignAssignment;
import org.huiyin.journal.DomainEvent.Visibility;
import org.huiyin.journal.Journal;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.BusinessException.Reason;
import org.huiyin.shared.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** More time: asked for in time, signed by a leader, decided by two offices, once, and never beyond six months. Assigned on 2 March, due on 2 June. */
class ExtensionTests extends InWork {

    private static final LocalDate WISHED = LocalDate.of(2026, 8, 3);

    @Autowired
    RequestExtension request;

    @Autowired
    SignExtension sign;

    @Autowired
    ReassignAssignment reassign;

    @Autowired
    DecideExtension decide;

    @Autowired
    ExtensionRequests requests;

    @Autowired
    ShowExtensions shown;

    @Autowired
    Journal journal;

    @Autowired
    ShowProposal show;

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
            assertThat(e.problems().get(0).args()).contains(LocalDate.parse("2026-05-19"));
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

    @Test
    void theLiaisonsRequestWaitsForTheLeaderAndTheOfficesDaysRunFromTheSignature() {
        inWork("延期签字");
        String asked = request.request(liaison(), command(null));
        guard();
        assertThat(requests.get(TENANT, asked).state()).isEqualTo(ExtensionState.PROPOSED);
        assertThat(due("EXTENSION")).isEqualTo(LocalDate.of(2026, 3, 5));
        assertThat(waiting()).contains("Task_SignExtension").noneMatch(e -> e.startsWith("Task_ApproveExtension"));
        assertThatThrownBy(() -> decide.decide(supervision(), new DecideExtension.Command(asked, true, null)))
                .as("the offices have not got it yet")
                .isInstanceOfSatisfying(
                        BusinessException.class, e -> assertThat(code(e)).isEqualTo("error.extension.closed"));
        timers().passUntil(Instant.parse("2026-03-09T02:00:00Z"), id);
        assertThat(told(EnumSet.allOf(Visibility.class))).contains("DeadlineOverdue");
        sign.sign(leader("zhujian"), new SignExtension.Command(asked, true, null));
        guard();
        assertThat(due("EXTENSION")).as("three working days for the offices").isEqualTo(LocalDate.of(2026, 3, 12));
        assertThat(requests.get(TENANT, asked).signature().person())
                .isEqualTo(leader("zhujian").person());
        assertThat(waiting())
                .contains("Task_ApproveExtensionBySupervision", "Task_ApproveExtensionBySecretariat")
                .doesNotContain("Task_SignExtension");
        assertThatThrownBy(() -> sign.sign(leader("zhujian"), new SignExtension.Command(asked, true, null)))
                .isInstanceOfSatisfying(
                        BusinessException.class, e -> assertThat(e.reason()).isEqualTo(Reason.STALE));
        // nobody decides in time: the clock says so
        timers().passUntil(Instant.parse("2026-03-16T02:00:00Z"), id);
        decide.decide(supervision(), new DecideExtension.Command(asked, true, null));
        decide.decide(secretariat(), new DecideExtension.Command(asked, true, null));
        assertThat(due("REPLY")).isEqualTo(WISHED);
    }

    @Test
    void unsignedTheOfficesNeverSeeItAndItMayBeAskedAnew() {
        inWork("延期不签");
        String asked = request.request(liaison(), command(leader("zhujian").person()));
        assertThat(requests.get(TENANT, asked).leader())
                .isEqualTo(leader("zhujian").person());
        assertThatThrownBy(() -> sign.sign(leader("minzheng"), new SignExtension.Command(asked, true, null)))
                .as("another department's leader")
                .isInstanceOfSatisfying(
                        BusinessException.class, e -> assertThat(e.reason()).isEqualTo(Reason.FORBIDDEN));
        assertThatThrownBy(() -> sign.sign(liaison(), new SignExtension.Command(asked, true, null)))
                .isInstanceOfSatisfying(
                        BusinessException.class, e -> assertThat(e.reason()).isEqualTo(Reason.FORBIDDEN));
        assertThatThrownBy(() -> sign.sign(leader("zhujian"), new SignExtension.Command(asked, false, " ")))
                .isInstanceOfSatisfying(
                        BusinessException.class, e -> assertThat(e.reason()).isEqualTo(Reason.INVALID));
        sign.sign(leader("zhujian"), new SignExtension.Command(asked, false, "先自己想办法"));
        guard();
        assertThat(requests.get(TENANT, asked).state()).isEqualTo(ExtensionState.UNSIGNED);
        assertThat(requests.get(TENANT, asked).unsignedReason()).isEqualTo("先自己想办法");
        assertThat(open("EXTENSION")).isNull();
        assertThat(told(EnumSet.of(Visibility.PUBLIC, Visibility.PARTIES))).noneMatch(t -> t.startsWith("Extension"));
        request.request(liaison(), command(null));
        guard();
    }

    @Test
    void theSignatureTooComesInTime() {
        inWork("延期迟签");
        clock.set(Instant.parse("2026-05-19T01:00:00Z"));
        String asked = request.request(liaison(), command(null));
        clock.set(Instant.parse("2026-05-20T01:00:00Z"));
        assertThatThrownBy(() -> sign.sign(leader("zhujian"), new SignExtension.Command(asked, true, null)))
                .isInstanceOfSatisfying(
                        BusinessException.class, e -> assertThat(code(e)).isEqualTo("error.extension.late"));
        sign.sign(leader("zhujian"), new SignExtension.Command(asked, false, "已过申请期"));
    }

    @Test
    void onlyALeaderOfTheDepartmentCanBeNamed() {
        inWork("延期送签");
        assertThatThrownBy(() -> request.request(liaison(), command("changjianguo")))
                .isInstanceOfSatisfying(
                        BusinessException.class, e -> assertThat(code(e)).isEqualTo("error.extension.leader"));
    }

    /** Given to 民政局 on 20 April, thirty days would go beyond the safe date; with more time for the lead they are given in full. */
    @Test
    void anOpinionCutShortByTheSafeDateGetsItsDaysBack() {
        inWork("延期会办", "chengguan");
        life.acknowledged(id, "chengguan");
        clock.set(Instant.parse("2026-04-20T01:00:00Z"));
        reassign.reassign(supervision(), new ReassignAssignment.Command(part("chengguan"), "minzheng", "职责调整"));
        assertThat(due("CO_HANDLING")).as("cut short").isEqualTo(due("CO_HANDLING_SAFE"));
        String asked = ask(WISHED);
        decide.decide(supervision(), new DecideExtension.Command(asked, true, null));
        decide.decide(secretariat(), new DecideExtension.Command(asked, true, null));
        assertThat(due("CO_HANDLING_SAFE")).isEqualTo(LocalDate.of(2026, 7, 14));
        assertThat(due("CO_HANDLING")).isEqualTo(LocalDate.of(2026, 5, 20));
        assertThat(jdbc.sql(
                                """
                                select d.kind || ' ' || m.due_before || ' ' || m.due_after from deadline_move m
                                join deadline d on d.id = m.deadline_id and d.tenant_id = m.tenant_id
                                where m.tenant_id = ? and d.subject_id = ? and d.scope_id = ? order by m.id""")
                        .params(TENANT, id, part("minzheng"))
                        .query(String.class)
                        .list())
                .as("old and new day of both are kept")
                .containsExactly("CO_HANDLING 2026-05-13 2026-05-20", "CO_HANDLING_SAFE 2026-05-13 2026-07-14");
        guard();
    }

    /** 住建局 had two months more, then 民政局 takes over the day: it runs on, and was extended once. */
    @Test
    void whoTakesTheDayOverTakesOverThatItWasExtended() {
        inWork("延期后改派");
        grant(ask(WISHED));
        clock.set(Instant.parse("2026-04-20T01:00:00Z"));
        reassign.reassign(supervision(), new ReassignAssignment.Command(part(), "minzheng", "职责调整"));
        life.acknowledged(id, "minzheng");
        assertThatThrownBy(() -> ask("minzheng", LocalDate.of(2026, 9, 2)))
                .isInstanceOfSatisfying(
                        BusinessException.class, e -> assertThat(code(e)).isEqualTo("error.extension.times"));
        assertThat(shown.limits(life.proposal(id), life.part(id, "minzheng")))
                .as("the page offers nothing that is refused")
                .isEmpty();
        assertThat(due("REPLY")).isEqualTo(WISHED);
    }

    /** The same without an extension before: what is left of the six months is counted from the first assignment. */
    @Test
    void whoTakesTheDayOverHasNoMoreThanTheSameSixMonths() {
        inWork("改派后延期");
        clock.set(Instant.parse("2026-04-20T01:00:00Z"));
        reassign.reassign(supervision(), new ReassignAssignment.Command(part(), "minzheng", "职责调整"));
        life.acknowledged(id, "minzheng");
        assertThatThrownBy(() -> ask("minzheng", LocalDate.of(2026, 9, 3)))
                .isInstanceOfSatisfying(
                        BusinessException.class, e -> assertThat(code(e)).isEqualTo("error.extension.range"));
        grant(ask("minzheng", LocalDate.of(2026, 9, 2)));
        assertThat(due("REPLY")).isEqualTo(LocalDate.of(2026, 9, 2));
    }

    /** Due on 2 February 2027, of which year no notice is known: ten working days before is an estimate, too. */
    @Test
    void anEstimatedLastDayToAskRefusesNobody() {
        clock.set(Instant.parse("2026-11-02T01:00:00Z"));
        inWork("跨年延期");
        ExtensionLaw.Limits limits =
                shown.limits(life.proposal(id), life.part(id, "zhujian")).orElseThrow();
        assertThat(limits.askUntil()).isEqualTo("2027-01-19");
        assertThat(limits.provisional()).isTrue();
        clock.set(Instant.parse("2027-01-25T01:00:00Z"));
        String asked = request.request(
                liaison(), new RequestExtension.Command(part(), LocalDate.of(2027, 4, 1), "资金评审", "四月答复", null));
        sign.sign(leader("zhujian"), new SignExtension.Command(asked, true, null));
        grant(asked);
        assertThat(due("REPLY")).isEqualTo("2027-04-01");
    }

    private void grant(String asked) {
        decide.decide(supervision(), new DecideExtension.Command(asked, true, null));
        decide.decide(secretariat(), new DecideExtension.Command(asked, true, null));
    }

    @Test
    void whoHasThePartNoMoreAsksForNoTime() {
        inWork("延期中改派");
        String asked = ask(WISHED);
        reassign.reassign(supervision(), new ReassignAssignment.Command(part(), "minzheng", "职责调整"));
        assertThat(requests.get(TENANT, asked).state()).isEqualTo(ExtensionState.LAPSED);
        assertThat(waiting()).noneMatch(element -> element.contains("Extension"));
    }

    private String ask(LocalDate day) {
        return ask("zhujian", day);
    }

    private String ask(String organ, LocalDate day) {
        return request.request(
                leader(organ), new RequestExtension.Command(part(organ), day, "资金方案须区财政评审", "六月评审，七月面商，七月底前答复", null));
    }

    private RequestExtension.Command command(String leader) {
        return new RequestExtension.Command(part(), WISHED, "资金方案须区财政评审", "六月评审，七月底前答复", leader);
    }

    private Actor liaison() {
        return life.of(Role.DEPARTMENT_LIAISON, "zhujian");
    }

    private Actor leader(String organ) {
        return life.of(Role.DEPARTMENT_LEADER, organ);
    }

    private List<String> waiting() {
        return jdbc.sql("select element_id from work_item where tenant_id = ? and subject_id = ? and state = 'OPEN'")
                .params(TENANT, id)
                .query(String.class)
                .list();
    }

    private Actor supervision() {
        return life.of(Role.SUPERVISION_OFFICE, null);
    }

    private Actor secretariat() {
        return life.of(Role.CONGRESS_SECRETARIAT, null);
    }

    private List<String> told(EnumSet<Visibility> visible) {
        return journal.of(TENANT, "PROPOSAL", id, visible).stream()
                .map(Journal.Row::type)
                .toList();
    }
}
