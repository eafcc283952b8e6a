package org.huiyin.supervision.triggers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.huiyin.IntegrationTest;
import org.huiyin.handling.DissatisfactionCause;
import org.huiyin.handling.GiveFeedback;
import org.huiyin.handling.InWork;
import org.huiyin.handling.OrderRehandling;
import org.huiyin.handling.RefuseRehandling;
import org.huiyin.handling.SatisfactionRating;
import org.huiyin.handling.TakeBackAssignment;
import org.huiyin.handling.VerdictForm;
import org.huiyin.handling.conflict.Disagreements;
import org.huiyin.handling.returns.DecideReturn;
import org.huiyin.handling.returns.Disputes;
import org.huiyin.handling.returns.RuleOnReturn;
import org.huiyin.handling.work.ReportProgress;
import org.huiyin.proposal.ProposalState;
import org.huiyin.shared.Actor;
import org.huiyin.shared.Door;
import org.huiyin.shared.Role;
import org.huiyin.supervision.persistence.Ladders;
import org.huiyin.workflow.Obligation;
import org.huiyin.workflow.ObligationBreached;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

/** What brings a proposal to the ladder, and what takes it off again. */
@IntegrationTest
class TriggersTests extends InWork {

    @Autowired
    Disputes disputes;

    @Autowired
    Disagreements disagreements;

    @Autowired
    GiveFeedback feedback;

    @Autowired
    OrderRehandling rehandling;

    @Autowired
    RefuseRehandling refusal;

    @Autowired
    ReportProgress progress;

    @Autowired
    TakeBackAssignment takeBack;

    @Autowired
    Ladders ladders;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void aSecondReturnIsAMatterForTheLadderUntilTheRuling() {
        id = life.assigned("二次申退 " + UUID.randomUUID());
        disputes.returned(id, "zhujian", "minzheng");
        assertThat(stands()).as("once is nobody's fault").isEmpty();
        disputes.decided(id, "zhujian", DecideReturn.Verdict.REJECT, null);
        disputes.returned(id, "zhujian", "minzheng");
        assertThat(stands()).containsExactly("RETURN_DISPUTE zhujian T1 OPEN");
        disputes.ruled(id, "zhujian", RuleOnReturn.Step.DECIDE, null);
        assertThat(stands()).containsExactly("RETURN_DISPUTE zhujian T1 MET");
    }

    @Test
    void twoDepartmentsThatNameEachOtherAreOneTooAndTheNewOneTakesItOff() {
        id = life.assigned("互指 " + UUID.randomUUID());
        disputes.returned(id, "zhujian", "minzheng");
        disputes.decided(id, "zhujian", DecideReturn.Verdict.UPHOLD, "minzheng");
        disputes.returned(id, "minzheng", "zhujian");
        assertThat(stands()).containsExactly("RETURN_DISPUTE minzheng T1 OPEN");
        disputes.ruled(id, "minzheng", RuleOnReturn.Step.DECIDE, "weijian");
        assertThat(stands()).containsExactly("RETURN_DISPUTE minzheng T1 MET");
    }

    @Test
    void departmentsThatCannotAgreeStandOnItUntilTheyAreBroughtTogether() {
        id = life.assigned("意见不一致 " + UUID.randomUUID(), "minzheng");
        life.acknowledged(id, "zhujian");
        life.acknowledged(id, "minzheng");
        disagreements.raised(id, "zhujian", "minzheng");
        assertThat(stands()).containsExactly("OPINION_CONFLICT minzheng T2 OPEN");
        disagreements.settled(id);
        assertThat(stands()).containsExactly("OPINION_CONFLICT minzheng T2 MET");
    }

    @Test
    void nothingOnRecordTwentyWorkingDaysBeforeTheEndIsAStandstillUntilSomethingIs() {
        inWork("停滞");
        // 2 June is the last day; 20 working days before lies 1 to 5 May, so it is 30 April
        assertThat(due("REPLY")).isEqualTo(LocalDate.of(2026, 6, 2));
        timers().passUntil(Instant.parse("2026-05-06T00:00:00Z"), id);
        guard();
        assertThat(stands()).contains("STANDSTILL zhujian T3 OPEN");
        assertThat(alarms("REPLY")).containsExactly("DeadlineReminded");
        timers().passUntil(Instant.parse("2026-05-22T00:00:00Z"), id);
        assertThat(told("StandstillNoted")).as("noted once").isEqualTo(1);
        life.consulted(id, "zhujian");
        assertThat(stands()).contains("STANDSTILL zhujian T3 MET");
        assertThat(told("StandstillEnded")).isEqualTo(1);
        timers().passUntil(Instant.parse("2026-06-02T00:00:00Z"), id);
        assertThat(alarms("REPLY")).containsExactly("DeadlineReminded", "DeadlineDueSoon", "DeadlineReminded");
        assertThat(told("StandstillNoted")).isEqualTo(1);
    }

    @Test
    void aReportIsSomethingToShow() {
        inWork("有进展");
        progress.report(
                life.of(Role.DEPARTMENT_HANDLER, "zhujian"),
                new ReportProgress.Command(part(), "已摸底。", "拟约谈企业。", null));
        timers().passUntil(Instant.parse("2026-05-22T00:00:00Z"), id);
        assertThat(told("StandstillNoted")).isZero();
    }

    @Test
    void aMissedMonthStandsOnTheLadderUntilALateReportComes() {
        inWork("漏报");
        timers().passUntil(Instant.parse("2026-03-27T01:00:00Z"), id);
        assertThat(stands()).contains("PROGRESS zhujian OVERDUE OPEN");
        progress.report(
                life.of(Role.DEPARTMENT_HANDLER, "zhujian"),
                new ReportProgress.Command(part(), "补报三月。", "四月约谈。", null));
        assertThat(stands()).contains("PROGRESS zhujian OVERDUE MET");
        assertThat(due("PROGRESS")).isEqualTo(LocalDate.of(2026, 4, 27));
    }

    @Test
    void dissatisfactionBringsItOnlyForACauseThatNoBetterLetterMends() {
        replied("不满意甲");
        rate("zhangsulong", SatisfactionRating.DISSATISFIED, DissatisfactionCause.EMPTY_REPLY);
        assertThat(stands()).isEmpty();
        rate("zhaoyan", SatisfactionRating.DISSATISFIED, DissatisfactionCause.SITE_UNCHANGED);
        assertThat(stands()).containsExactly("DISSATISFIED zhujian T5 OPEN");
        rehandled();
        rate("zhangsulong", SatisfactionRating.SATISFIED, null);
        assertThat(stands()).as("the other one has not said yet").containsExactly("DISSATISFIED zhujian T5 OPEN");
        rate("zhaoyan", SatisfactionRating.MOSTLY_SATISFIED, DissatisfactionCause.PASSED_ON);
        assertThat(stands()).containsExactly("DISSATISFIED zhujian T5 MET");
    }

    @Test
    void dissatisfiedAgainItRisesToTheDistrictLeader() {
        replied("不满意乙");
        rate("zhangsulong", SatisfactionRating.DISSATISFIED, DissatisfactionCause.PASSED_ON);
        rate("zhaoyan", SatisfactionRating.SATISFIED, null);
        rehandled();
        rate("zhangsulong", SatisfactionRating.DISSATISFIED, DissatisfactionCause.OTHER);
        assertThat(stands()).containsExactly("DISSATISFIED zhujian T5 OPEN");
        assertThat(ladders.ofProposal(TENANT, id)).singleElement().satisfies(ladder -> assertThat(ladder.level())
                .isEqualTo(4));
    }

    /** 结果不满意: how one was treated is another matter. */
    @Test
    void theMannerAloneBringsNothingToTheLadder() {
        replied("不满意戊");
        rate(
                "zhangsulong",
                SatisfactionRating.DISSATISFIED,
                SatisfactionRating.SATISFIED,
                DissatisfactionCause.PASSED_ON);
        assertThat(stands()).isEmpty();
    }

    @Test
    void whoIsSilentAfterTheRehandlingIsNotDissatisfiedAnyMore() {
        replied("不满意丁");
        rate("zhangsulong", SatisfactionRating.DISSATISFIED, DissatisfactionCause.PASSED_ON);
        rate("zhaoyan", SatisfactionRating.SATISFIED, null);
        rehandled();
        assertThat(stands()).containsExactly("DISSATISFIED zhujian T5 OPEN");
        timers().passUntil(Instant.parse("2026-04-01T00:00:00Z"), id);
        assertThat(stands()).containsExactly("DISSATISFIED zhujian T5 MET");
    }

    @Test
    void aRehandlingRefusedTakesItOff() {
        replied("不满意丙");
        rate("zhangsulong", SatisfactionRating.DISSATISFIED, DissatisfactionCause.PASSED_ON);
        rate("zhaoyan", SatisfactionRating.SATISFIED, null);
        refusal.refuse(life.of(Role.CONGRESS_SECRETARIAT, null), new RefuseRehandling.Command(id, "已按程序答复。"));
        assertThat(stands()).containsExactly("DISSATISFIED zhujian T5 MET");
    }

    /** What nobody has settled ends with the handling: nobody is chased for a proposal that is concluded. */
    @ParameterizedTest
    @ValueSource(strings = {"SPOT", "RETURN_DISPUTE", "OPINION_CONFLICT"})
    void theConclusionTakesOffWhatHappenedOnTheWay(String kind) {
        replied("办结 " + kind);
        breached(kind);
        assertThat(stands()).containsExactly(kind + " zhujian T7 OPEN");
        rate("zhangsulong", SatisfactionRating.SATISFIED, null);
        assertThat(stands()).as("one has not said yet").containsExactly(kind + " zhujian T7 OPEN");
        rate("zhaoyan", SatisfactionRating.SATISFIED, null);
        assertThat(life.proposal(id).state()).isEqualTo(ProposalState.CONCLUDED);
        assertThat(stands()).containsExactly(kind + " zhujian T7 MET");
    }

    @Test
    void aSheetTakenBackTakesTheDisputeOfACoHandlingDepartmentWithIt() {
        id = life.assigned("整单撤回 " + UUID.randomUUID(), "minzheng");
        disputes.returned(id, "minzheng", "caizheng");
        disputes.decided(id, "minzheng", DecideReturn.Verdict.REJECT, null);
        disputes.returned(id, "minzheng", "caizheng");
        assertThat(stands()).containsExactly("RETURN_DISPUTE minzheng T1 OPEN");
        takeBack.takeBack(life.of(Role.SUPERVISION_OFFICE, null), new TakeBackAssignment.Command(part(), "分办有误。"));
        assertThat(stands()).containsExactly("RETURN_DISPUTE minzheng T1 MET");
    }

    private void breached(String kind) {
        transaction.executeWithoutResult(status -> events.publishEvent(new ObligationBreached(
                Actor.system(TENANT, Door.CLOCK),
                new Obligation(TENANT, "PROPOSAL", id, null, kind),
                "T7",
                LocalDate.of(2026, 3, 2))));
    }

    private void replied(String subject) {
        id = life.assigned(subject + " " + UUID.randomUUID());
        life.replied(id, "zhujian");
    }

    private void rehandled() {
        rehandling.order(life.of(Role.CONGRESS_SECRETARIAT, null), new OrderRehandling.Command(id, "到现场再办一次。", false));
        life.claimed(id, "zhujian");
        life.consulted(id, "zhujian");
        life.submittedForClearing(id, "zhujian");
        life.cleared(id, "zhujian");
        life.issued(id, "zhujian");
    }

    private void rate(String person, SatisfactionRating result, DissatisfactionCause cause) {
        rate(person, SatisfactionRating.SATISFIED, result, cause);
    }

    private void rate(
            String person, SatisfactionRating attitude, SatisfactionRating result, DissatisfactionCause cause) {
        String why = cause == null ? null : "现场没有变化。";
        VerdictForm said = new VerdictForm(attitude, result, "MEETING", 1, true, true, why, cause != null, null, cause);
        feedback.give(life.deputy(person), new GiveFeedback.Command(id, null, said, null));
    }

    /** Kind, who owes, what opened it, and how it stands. */
    private List<String> stands() {
        return ladders.ofProposal(TENANT, id).stream()
                .map(l -> l.obligation().kind() + " " + l.organ() + " " + l.openingTrigger() + " " + l.state())
                .toList();
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

    private int told(String event) {
        return jdbc.sql("select count(*) from journal where tenant_id = ? and subject_id = ? and event = ?")
                .params(TENANT, id, event)
                .query(Integer.class)
                .single();
    }
}
