package org.huiyin.handling.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.huiyin.handling.Consultation;
import org.huiyin.handling.ConsultationStage;
import org.huiyin.handling.ConsultationWay;
import org.huiyin.handling.InWork;
import org.huiyin.handling.RecordConsultation;
import org.huiyin.handling.persistence.Consultations;
import org.huiyin.handling.work.persistence.ProgressReports;
import org.huiyin.settings.OwnLaw;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.BusinessException.Reason;
import org.huiyin.shared.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a department owes while it works: a first contact, progress each month; who does it; what the proposers say. */
class WorkTests extends InWork {

    @Autowired
    ReportProgress progress;

    @Autowired
    ProgressReports reports;

    @Autowired
    AnswerConsultation answer;

    @Autowired
    RecordConsultation record;

    @Autowired
    Consultations consultations;

    @Autowired
    TransferWork transfer;

    @Autowired
    StandstillSteps standstill;

    @Autowired
    OwnLaw law;

    @Test
    void progressIsDueOnThe25thAndEachReportOpensTheNextMonth() {
        inWork("进展甲");
        assertThat(due("PROGRESS")).isEqualTo(LocalDate.of(2026, 3, 25));
        report("已摸底移交清单。");
        assertThat(due("PROGRESS")).as("25 April is a Saturday").isEqualTo(LocalDate.of(2026, 4, 27));
        guard();
        report("已约谈企业。");
        assertThat(due("PROGRESS"))
                .as("a second report leaves the next month alone")
                .isEqualTo(LocalDate.of(2026, 4, 27));
        assertThat(reports.of(TENANT, id))
                .extracting(ProgressReport::month)
                .containsExactly(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 1));
    }

    /** Due on 2 June: sixteen working days are left on 11 May. */
    @Test
    void howNearAStandstillIsLookedForIsSetForEachKind() {
        inWork("停滞按种类");
        clock.set(Instant.parse("2026-05-11T01:00:00Z"));
        assertThat(standstill.standsStill(TENANT, part())).isTrue();
        clock.reset();
        law.ofSuggestions("standstill.before", "WORKING_DAYS", 5, clock);
        try {
            clock.set(Instant.parse("2026-05-11T01:00:00Z"));
            assertThat(standstill.standsStill(TENANT, part())).isFalse();
        } finally {
            law.asItWas();
            clock.reset();
        }
    }

    @Test
    void missedMonthIsMarkedAndTheNextFollows() {
        inWork("进展乙");
        timers().passUntil(Instant.parse("2026-03-27T01:00:00Z"), id);
        assertThat(alarms("PROGRESS")).containsExactly("DeadlineDueSoon", "DeadlineOverdue");
        assertThat(due("PROGRESS")).isEqualTo(LocalDate.of(2026, 4, 27));
        guard();
        report("迟报三月进展。");
        assertThat(reports.of(TENANT, id).get(0).month()).isEqualTo(LocalDate.of(2026, 3, 1));
        assertThat(due("PROGRESS")).isEqualTo(LocalDate.of(2026, 4, 27));
        timers().passUntil(Instant.parse("2026-05-01T01:00:00Z"), id);
        assertThat(due("PROGRESS")).isEqualTo(LocalDate.of(2026, 5, 25));
        guard();
    }

    @Test
    void whoBeganShortlyBeforeThe25thReportsFromTheNextMonthOn() {
        clock.set(Instant.parse("2026-03-17T01:00:00Z"));
        inWork("进展丙");
        assertThat(due("PROGRESS")).isEqualTo(LocalDate.of(2026, 4, 27));
    }

    @Test
    void noProgressIsAskedForWhileTheReplyIsCleared() {
        inWork("进展丁");
        life.consulted(id, "zhujian");
        life.submittedForClearing(id, "zhujian");
        assertThat(open("PROGRESS")).isNull();
        guard();
        life.sentBackByOffice(id, "zhujian");
        assertThat(due("PROGRESS")).isEqualTo(LocalDate.of(2026, 3, 25));
    }

    @Test
    void emptyProgressIsRefusedAndOnlyOwnDepartmentReports() {
        inWork("进展戊");
        assertThatThrownBy(() -> progress.report(handler(), new ReportProgress.Command(part(), " ", null, null)))
                .isInstanceOfSatisfying(
                        BusinessException.class, e -> assertThat(e.problems()).hasSize(2));
        Actor other = life.of(Role.DEPARTMENT_HANDLER, "minzheng");
        assertThatThrownBy(() -> progress.report(other, new ReportProgress.Command(part(), "甲", "乙", null)))
                .isInstanceOfSatisfying(
                        BusinessException.class, e -> assertThat(e.reason()).isEqualTo(Reason.FORBIDDEN));
        life.consulted(id, "zhujian");
        life.submittedForClearing(id, "zhujian");
        life.cleared(id, "zhujian");
        life.issued(id, "zhujian");
        assertThatThrownBy(() -> report("已签发。"))
                .isInstanceOfSatisfying(
                        BusinessException.class, e -> assertThat(e.reason()).isEqualTo(Reason.STALE));
    }

    @Test
    void firstContactIsCountedFromTheAssignmentAndMetByTheFirstRecord() {
        inWork("首次联系");
        assertThat(due("FIRST_CONTACT")).isEqualTo(LocalDate.of(2026, 3, 23));
        timers().passUntil(Instant.parse("2026-03-20T01:00:00Z"), id);
        assertThat(alarms("FIRST_CONTACT")).containsExactly("DeadlineDueSoon");
        life.consulted(id, "zhujian");
        assertThat(open("FIRST_CONTACT")).isNull();
        guard();
        life.consulted(id, "zhujian");
        assertThat(told("FirstContactMade")).isEqualTo(1);
    }

    @Test
    void missedFirstContactIsMarked() {
        inWork("未联系");
        timers().passUntil(Instant.parse("2026-03-24T09:00:00Z"), id);
        assertThat(alarms("FIRST_CONTACT")).containsExactly("DeadlineDueSoon", "DeadlineOverdue");
        life.consulted(id, "zhujian");
        assertThat(open("FIRST_CONTACT")).isNull();
    }

    @Test
    void whoLeadsConfirmsOrContestsARecordOnceAndJointSignersReadIt() {
        inWork("确认");
        life.consulted(id, "zhujian");
        Consultation held = consultations.of(TENANT, id).get(0);
        assertThat(held.stage()).isEqualTo(ConsultationStage.DURING);
        Actor lead = life.deputy("zhangsulong");
        assertThatThrownBy(() -> answer.answer(lead, new AnswerConsultation.Command(held.id(), false, " ")))
                .isInstanceOfSatisfying(
                        BusinessException.class, e -> assertThat(e.reason()).isEqualTo(Reason.INVALID));
        assertThatThrownBy(() ->
                        answer.answer(life.deputy("zhaoyan"), new AnswerConsultation.Command(held.id(), true, null)))
                .isInstanceOfSatisfying(
                        BusinessException.class, e -> assertThat(e.reason()).isEqualTo(Reason.FORBIDDEN));
        answer.answer(lead, new AnswerConsultation.Command(held.id(), false, "当天没有见面"));
        assertThatThrownBy(() -> answer.answer(lead, new AnswerConsultation.Command(held.id(), true, null)))
                .isInstanceOfSatisfying(
                        BusinessException.class, e -> assertThat(e.reason()).isEqualTo(Reason.STALE));
        assertThatThrownBy(() ->
                        answer.answer(life.deputy("changfei"), new AnswerConsultation.Command(held.id(), true, null)))
                .isInstanceOfSatisfying(
                        BusinessException.class, e -> assertThat(e.reason()).isEqualTo(Reason.NOT_FOUND));
        assertThat(consultations.of(TENANT, id).get(0).answers())
                .extracting(a -> a.person() + " " + a.agreed())
                .containsExactly("zhangsulong false");
    }

    @Test
    void departmentCallsOnceMoreAfterTheReply() {
        inWork("办后");
        life.consulted(id, "zhujian");
        life.submittedForClearing(id, "zhujian");
        life.cleared(id, "zhujian");
        life.issued(id, "zhujian");
        record.record(
                handler(),
                new RecordConsultation.Command(
                        part(), ConsultationWay.PHONE, false, clock.instant(), null, "张素龙代表", "回访，代表无补充意见。"));
        assertThat(consultations.of(TENANT, id))
                .extracting(Consultation::stage)
                .containsExactlyInAnyOrder(ConsultationStage.DURING, ConsultationStage.AFTER);
    }

    @Test
    void theLiaisonGivesTheWorkToAnotherPersonOfTheHouse() {
        inWork("换人");
        Actor liaison = life.of(Role.DEPARTMENT_LIAISON, "zhujian");
        assertThatThrownBy(() -> transfer.transfer(liaison, new TransferWork.Command(part(), "qiaochunsheng", "请假")))
                .isInstanceOfSatisfying(
                        BusinessException.class,
                        e -> assertThat(e.problems().get(0).code()).isEqualTo("error.transfer.person"));
        transfer.transfer(liaison, new TransferWork.Command(part(), liaison.person(), "经办人请假"));
        assertThat(life.part(id, "zhujian").handler()).isEqualTo(liaison.person());
        assertThat(jdbc.sql("select assignee from work_item where tenant_id = ? and subject_id = ? and state = 'OPEN'")
                        .params(TENANT, id)
                        .query(String.class)
                        .list())
                .containsExactly(liaison.person());
        assertThatThrownBy(() -> life.submittedForClearing(id, "zhujian"))
                .as("the former handler")
                .isInstanceOfSatisfying(
                        BusinessException.class, e -> assertThat(e.reason()).isEqualTo(Reason.GATE_CLOSED));
    }

    private void report(String done) {
        progress.report(handler(), new ReportProgress.Command(part(), done, "继续推进", ProgressColour.BLUE));
    }

    private Actor handler() {
        return life.of(Role.DEPARTMENT_HANDLER, "zhujian");
    }

    private List<String> alarms(String kind) {
        return jdbc.sql(
                        """
                        select j.event from journal j join journal_payload p on p.journal_id = j.id
                        where j.tenant_id = ? and j.subject_id = ? and p.payload ->> 'kind' = ? and j.event like 'Deadline%'
                        order by j.sequence""")
                .params(TENANT, id, kind)
                .query(String.class)
                .list();
    }

    private int told(String type) {
        return jdbc.sql("select count(*) from journal where tenant_id = ? and subject_id = ? and event = ?")
                .params(TENANT, id, type)
                .query(Integer.class)
                .single();
    }
}
