package org.huiyin.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.huiyin.IntegrationTest;
import org.huiyin.Race;
import org.huiyin.TestClock;
import org.huiyin.handling.Lifecycle;
import org.huiyin.handling.lists.FurtherDesk;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.BusinessException.Reason;
import org.huiyin.shared.ChinaTime;
import org.huiyin.shared.Door;
import org.huiyin.shared.Problem;
import org.huiyin.shared.Role;
import org.huiyin.supervision.ConductCard.Colour;
import org.huiyin.supervision.persistence.ConductCards;
import org.huiyin.supervision.persistence.LadderSteps;
import org.huiyin.supervision.persistence.Ladders;
import org.huiyin.supervision.web.LadderBriefs;
import org.huiyin.workflow.ClockGuard;
import org.huiyin.workflow.Deadlines.Lamp;
import org.huiyin.workflow.Obligation;
import org.huiyin.workflow.ObligationBreached;
import org.huiyin.workflow.ObligationMet;
import org.huiyin.workflow.Timers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The ladder from its first level to its last: every signature, answer and clock, met on every level, raised, and in a race. */
@IntegrationTest
class LadderTests {

    private static final String TENANT = Lifecycle.TENANT;
    private static final String ORGAN = "zhujian";

    @Autowired
    Lifecycle life;

    @Autowired
    Ladders ladders;

    @Autowired
    LadderSteps steps;

    @Autowired
    ConductCards cards;

    @Autowired
    LadderDesk desk;

    @Autowired
    LadderBriefs briefs;

    @Autowired
    SignChaser signChaser;

    @Autowired
    AnswerPaper answer;

    @Autowired
    SignOrder signOrder;

    @Autowired
    CallMeeting callMeeting;

    @Autowired
    RecordMeeting recordMeeting;

    @Autowired
    AskForWhistle askForWhistle;

    @Autowired
    TakeLead takeLead;

    @Autowired
    RuleAsLeader ruleAsLeader;

    @Autowired
    IssueCircular issueCircular;

    @Autowired
    AppealCard appealCard;

    @Autowired
    AnswerAppeal answerAppeal;

    @Autowired
    ApplicationEventPublisher events;

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
    private Obligation owed;

    @Autowired
    LadderBoard board;

    @Autowired
    FurtherDesk further;

    @BeforeEach
    void somethingIsOwed() {
        clock.reset();
        proposal = life.assigned("阶梯 " + UUID.randomUUID());
        owed = new Obligation(
                TENANT, "PROPOSAL", proposal, life.part(proposal, ORGAN).id(), "FIRST_CONTACT");
    }

    @AfterEach
    void clocksAgree() {
        ladders.ofProposal(TENANT, proposal)
                .forEach(ladder -> new ClockGuard(jdbc, management, runtime).check(TENANT, ladder.id()));
        clock.reset();
    }

    /** Nobody signs anything: a working day at each level, weekends not counted, and nothing above the last. */
    @Test
    void silenceClimbsByItselfToTheLastLevel() {
        String id = breached("OVERDUE");
        assertThat(where(id)).isEqualTo("1 WAITING_SIGNATURE OVERDUE");
        pass(id, "2026-03-03T23:59:59");
        assertThat(where(id)).isEqualTo("1 WAITING_SIGNATURE OVERDUE");
        pass(id, "2026-03-04T00:00:00");
        assertThat(where(id)).isEqualTo("2 WAITING_SIGNATURE UNSIGNED");
        pass(id, "2026-03-06T00:00:00");
        assertThat(where(id)).isEqualTo("3 WAITING_SIGNATURE UNSIGNED");
        pass(id, "2026-03-09T23:59:59");
        assertThat(where(id)).as("Friday's day ends on Monday").isEqualTo("3 WAITING_SIGNATURE UNSIGNED");
        pass(id, "2026-03-10T00:00:00");
        assertThat(where(id)).isEqualTo("4 WAITING_SIGNATURE UNSIGNED");
        pass(id, "2026-03-12T00:00:00");
        assertThat(where(id)).isEqualTo("5 WAITING_SIGNATURE UNSIGNED");
        assertThat(new Timers(clock, management, runtime).passUntil(at("2026-06-01T00:00:00"), id))
                .as("nothing is above the last level")
                .isZero();
        assertThat(cards.ofLadder(TENANT, id))
                .as("nobody was told anything that could be unanswered")
                .isEmpty();
        issueCircular.issue(office(), new IssueCircular.Command(id, "对住建局予以通报。"));
        assertThat(ladders.find(TENANT, id).orElseThrow().state()).isEqualTo(Ladder.State.ENDED);
        assertThat(steps.of(TENANT, id))
                .extracting(LadderStep::paperNumber)
                .last()
                .asString()
                .startsWith("万政督函〔2026〕");
        assertThat(running(id)).isZero();
    }

    /** Every level is signed and answered, and still nothing is done. */
    @Test
    void whatIsAnsweredButNotMadeGoodClimbsAsWell() {
        String id = breached("OVERDUE");
        signChaser.sign(office(), new SignChaser.Command(id, "请说明为何尚未联系提出人。"));
        assertThat(last(id).answerDue()).isEqualTo("2026-03-04");
        answer.ofChaser(deputyLeader(), new AnswerPaper.Command(id, "本周内联系。"));
        pass(id, "2026-03-09T23:59:59");
        assertThat(where(id)).isEqualTo("1 ANSWERED OVERDUE");
        pass(id, "2026-03-10T00:00:00");
        assertThat(where(id)).as("T2").isEqualTo("2 WAITING_SIGNATURE T2");
        signOrder.sign(office(), new SignOrder.Command(id, "限三个工作日内办结。"));
        assertThat(cards.ofLadder(TENANT, id)).extracting(ConductCard::colour).containsExactly(Colour.RED);
        answer.ofOrder(leader(), new AnswerPaper.Command(id, "人员变动，已另派专人。"));
        pass(id, "2026-03-18T00:00:00");
        assertThat(where(id)).isEqualTo("3 WAITING_SIGNATURE UNMET");
        callMeeting.call(office(), meeting(id));
        recordMeeting.record(office(), new RecordMeeting.Command(id, "住建局牵头，月底前办结。", ORGAN, LocalDate.of(2026, 3, 31)));
        pass(id, "2026-03-31T23:59:59");
        assertThat(where(id)).as("the meeting has agreed on the day").isEqualTo("3 ANSWERED UNMET");
        pass(id, "2026-04-01T00:00:00");
        assertThat(where(id)).isEqualTo("4 WAITING_SIGNATURE UNMET");
        takeLead.take(districtLeader(), new TakeLead.Command(id, "明日上午到现场。"));
        ruleAsLeader.rule(districtLeader(), new RuleAsLeader.Command(id, "由住建局月底前办结，不再争议。"));
        pass(id, "2026-04-10T00:00:00");
        assertThat(where(id)).isEqualTo("5 WAITING_SIGNATURE UNMET");
        assertThat(desk.one(leader(), id).steps())
                .extracting(LadderStep::state)
                .containsExactly(
                        LadderStep.State.EXPIRED,
                        LadderStep.State.EXPIRED,
                        LadderStep.State.EXPIRED,
                        LadderStep.State.EXPIRED,
                        LadderStep.State.WAITING_SIGNATURE);
    }

    /** Every level is signed and nobody answers; at the third a whistle is asked for. */
    @Test
    void whatIsSignedButNotAnsweredClimbs() {
        String id = breached("OVERDUE");
        signChaser.sign(office(), new SignChaser.Command(id, "请回执。"));
        pass(id, "2026-03-05T00:00:00");
        assertThat(where(id)).isEqualTo("2 WAITING_SIGNATURE UNANSWERED");
        assertThat(cards.ofLadder(TENANT, id)).extracting(ConductCard::colour).containsExactly(Colour.YELLOW);
        signOrder.sign(office(), new SignOrder.Command(id, "请答复。"));
        pass(id, "2026-03-11T00:00:00");
        assertThat(where(id)).isEqualTo("3 WAITING_SIGNATURE UNANSWERED");
        askForWhistle.ask(office(), new AskForWhistle.Command(id, "qianfeng", "多部门交叉，请街道吹哨。"));
        assertThat(last(id).choice()).isEqualTo(LadderStep.Choice.WHISTLE);
        assertThat(last(id).answerDue())
                .as("three working days to report in and five more")
                .isEqualTo("2026-03-23");
        pass(id, "2026-03-24T00:00:00");
        assertThat(where(id)).isEqualTo("4 WAITING_SIGNATURE UNMET");
        takeLead.take(districtLeader(), new TakeLead.Command(id, "本周到现场。"));
        assertThat(last(id).answerDue()).as("Tomb-sweeping is no working day").isEqualTo("2026-04-08");
        pass(id, "2026-04-09T00:00:00");
        assertThat(where(id)).isEqualTo("5 WAITING_SIGNATURE UNANSWERED");
    }

    /** What was ruled waits for the department; it does not hide what waits for the leader. */
    @Test
    void aLeadersHomeShowsWhatWaitsForTheLeader() {
        clock.set(at("2026-02-02T09:00:00"));
        List<Obligation> all = new ArrayList<>();
        String id = null;
        for (int one = 0; one < 7; one++) {
            owed = new Obligation(TENANT, "PROPOSAL", proposal, owed.scopeId(), "LEAD_" + one);
            all.add(owed);
            if (id != null) {
                takeLead.take(districtLeader(), new TakeLead.Command(id, "到现场。"));
                ruleAsLeader.rule(districtLeader(), new RuleAsLeader.Command(id, "月底前办结。"));
            }
            clock.set(clock.instant().plusSeconds(60));
            id = breached("SECOND_DISSATISFACTION");
        }
        assertThat(briefs.of(districtLeader()).shown())
                .extracting(brief -> brief.ladder().id())
                .contains(id);
        all.forEach(one -> {
            owed = one;
            met();
        });
    }

    /** What was agreed for an early day still has the time of a coordination. */
    @Test
    void anEarlyDayAgreedOnShortensNothing() {
        String id = breached("T5");
        callMeeting.call(office(), meeting(id));
        recordMeeting.record(office(), new RecordMeeting.Command(id, "住建局牵头。", ORGAN, LocalDate.of(2026, 3, 3)));
        pass(id, "2026-03-09T23:59:59");
        assertThat(where(id)).isEqualTo("3 ANSWERED T5");
        pass(id, "2026-03-10T00:00:00");
        assertThat(where(id)).isEqualTo("4 WAITING_SIGNATURE UNMET");
    }

    @Test
    void aMeetingThatIsNotHeldClimbsAsWell() {
        String id = breached("T5");
        callMeeting.call(office(), meeting(id));
        assertThat(desk.one(office(), id).meetings()).singleElement().satisfies(meeting -> assertThat(meeting.organs())
                .containsExactly(ORGAN, "chengguan"));
        pass(id, "2026-03-10T00:00:00");
        assertThat(where(id)).isEqualTo("4 WAITING_SIGNATURE UNANSWERED");
    }

    /** On the day after, nobody would wait for it any more. */
    @Test
    void aMeetingIsCalledForADayWithinItsLevel() {
        String id = breached("T5");
        assertThatThrownBy(() -> callMeeting.call(office(), meeting(id, at("2026-03-10T00:00:00"))))
                .isInstanceOfSatisfying(BusinessException.class, refused -> assertThat(refused.problems())
                        .singleElement()
                        .returns("error.supervision.meetsAt", Problem::code)
                        .returns(List.<Object>of(LocalDate.of(2026, 3, 9)), Problem::args));
        callMeeting.call(office(), meeting(id, at("2026-03-09T23:59:00")));
        assertThat(last(id).answerDue()).isEqualTo("2026-03-09");
    }

    @Test
    void inAnEmergencyAMeetingIsCalledForTheNextMinutes() {
        String id = breached("T5");
        jdbc.sql("update ladder set emergency = true where tenant_id = ? and id = ?")
                .params(TENANT, id)
                .update();
        Instant last = clock.instant().plusSeconds(30 * 60);
        assertThatThrownBy(() -> callMeeting.call(office(), meeting(id, last.plusSeconds(60))))
                .isInstanceOfSatisfying(BusinessException.class, refused -> assertThat(refused.problems())
                        .singleElement()
                        .returns(List.<Object>of(last), Problem::args));
        callMeeting.call(office(), meeting(id, last));
        assertThat(last(id).choice()).isEqualTo(LadderStep.Choice.MEETING);
    }

    /** Whose answer is the whistle itself. */
    @Test
    void ofAWhistleAskedForThereAreNoMinutes() {
        String id = breached("T5");
        askForWhistle.ask(office(), new AskForWhistle.Command(id, "qianfeng", "多部门交叉，请街道吹哨。"));
        refused(
                Reason.STALE,
                () -> recordMeeting.record(
                        office(), new RecordMeeting.Command(id, "住建局牵头。", ORGAN, LocalDate.of(2026, 3, 20))));
    }

    @ParameterizedTest
    @CsvSource({"T3, 1", "OVERDUE, 1", "T1, 2", "T2, 2", "T4, 2", "T5, 3", "T7, 3", "T8, 3", "SECOND_DISSATISFACTION, 4"
    })
    void theRulesNameTheLevelItBeginsAt(String trigger, int level) {
        String id = breached(trigger);
        assertThat(where(id)).isEqualTo(level + " WAITING_SIGNATURE " + trigger);
        met();
        assertThat(ladders.find(TENANT, id).orElseThrow().state()).isEqualTo(Ladder.State.MET);
        assertThat(running(id)).isZero();
        assertThat(openClocks(id)).isZero();
    }

    @Test
    void aReplyThatIsLateBeginsAtTheOrder() {
        owed = new Obligation(TENANT, "PROPOSAL", proposal, owed.scopeId(), "REPLY");
        assertThat(where(breached("OVERDUE"))).startsWith("2 ");
    }

    /** Met while an answer is waited for, and while it is to be made good: the clock in hand is put away. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void metWhileAnAnswerIsWaitedForOrAfterIt(int level) {
        String id = breached(List.of("T3", "T1", "T5", "SECOND_DISSATISFACTION").get(level - 1));
        sign(id, level);
        assertThat(openClocks(id)).isOne();
        met();
        assertThat(running(id)).isZero();
        assertThat(openClocks(id)).isZero();
        assertThat(last(id).state()).isEqualTo(LadderStep.State.DONE);

        String again =
                breached(List.of("T3", "T1", "T5", "SECOND_DISSATISFACTION").get(level - 1));
        assertThat(again).isNotEqualTo(id);
        sign(again, level);
        answer(again, level);
        assertThat(last(again).state()).isEqualTo(LadderStep.State.ANSWERED);
        met();
        assertThat(running(again)).isZero();
        assertThat(openClocks(again)).isZero();
    }

    @Test
    void metAtTheLastLevelNoCircularIsIssued() {
        String id = breached("SECOND_DISSATISFACTION");
        pass(id, "2026-03-04T00:00:00");
        assertThat(where(id)).startsWith("5 ");
        met();
        assertThat(running(id)).isZero();
        assertThatThrownBy(() -> issueCircular.issue(office(), new IssueCircular.Command(id, "通报。")))
                .isInstanceOfSatisfying(BusinessException.class, refused -> assertThat(refused.reason())
                        .isEqualTo(Reason.STALE));
    }

    /** A later breach of the same obligation begins anew. */
    @Test
    void aLaterBreachBeginsAtTheFirstLevelAgain() {
        String first = breached("OVERDUE");
        pass(first, "2026-03-04T00:00:00");
        met();
        String second = breached("OVERDUE");
        assertThat(second).isNotEqualTo(first);
        assertThat(where(second)).isEqualTo("1 WAITING_SIGNATURE OVERDUE");
        assertThat(ladders.ofProposal(TENANT, proposal)).hasSize(2);
    }

    @Test
    void insideALadderLevelsOnlyRise() {
        String id = breached("T3");
        signChaser.sign(office(), new SignChaser.Command(id, "请回执。"));
        assertThat(breached("T1")).as("one ladder per obligation").isEqualTo(id);
        assertThat(where(id)).isEqualTo("2 WAITING_SIGNATURE T1");
        assertThat(openClocks(id))
                .as("the chaser's answer is waited for no more")
                .isOne();
        assertThatThrownBy(() -> answer.ofChaser(deputyLeader(), new AnswerPaper.Command(id, "回执。")))
                .isInstanceOfSatisfying(BusinessException.class, refused -> assertThat(refused.reason())
                        .isEqualTo(Reason.STALE));
        breached("T3");
        breached("T2");
        assertThat(where(id)).isEqualTo("2 WAITING_SIGNATURE T1");
        breached("T5");
        assertThat(where(id)).isEqualTo("3 WAITING_SIGNATURE T5");
        breached("SECOND_DISSATISFACTION");
        assertThat(where(id)).isEqualTo("4 WAITING_SIGNATURE SECOND_DISSATISFACTION");
        assertThat(steps.of(TENANT, id)).extracting(LadderStep::level).containsExactly(1, 2, 3, 4);
    }

    @Test
    void severalLaddersOfOneProposalRunOnTheirOwn() {
        String contact = breached("OVERDUE");
        owed = new Obligation(TENANT, "PROPOSAL", proposal, owed.scopeId(), "PROGRESS");
        String progress = breached("OVERDUE");
        pass(contact, "2026-03-04T00:00:00");
        assertThat(where(contact)).startsWith("2 ");
        assertThat(where(progress)).startsWith("1 ");
        met();
        assertThat(ladders.find(TENANT, progress).orElseThrow().state()).isEqualTo(Ladder.State.MET);
        assertThat(ladders.find(TENANT, contact).orElseThrow().isOpen()).isTrue();
    }

    @Test
    void twoBreachesAtTheSameMomentOpenOneLadder() {
        for (int round = 0; round < 10; round++) {
            owed = new Obligation(TENANT, "PROPOSAL", proposal, owed.scopeId(), "RACE_" + round);
            var finishes = Race.run(round, () -> publish("OVERDUE"), () -> publish("T1"));
            assertThat(finishes).allMatch(Race.Finish::won);
            var opened = ladders.ofProposal(TENANT, proposal).stream()
                    .filter(ladder -> ladder.obligation().equals(owed))
                    .toList();
            assertThat(opened).hasSize(1);
            assertThat(opened.get(0).level())
                    .as("whoever came first, T1 raised it")
                    .isEqualTo(2);
            met();
        }
    }

    /** At two in the morning of a holiday: five minutes for each signature, while everybody sleeps. */
    @Test
    void anEmergencysLadderCountsMinutesDayAndNight() {
        clock.set(at("2026-02-17T02:00:00"));
        String id = transaction.execute(status -> {
            publishInside("OVERDUE");
            jdbc.sql("update ladder set emergency = true where tenant_id = ? and proposal_id = ?")
                    .params(TENANT, proposal)
                    .update();
            return ladders.lockOpen(owed).orElseThrow().id();
        });
        pass(id, "2026-02-17T02:04:59");
        assertThat(where(id)).startsWith("1 ");
        pass(id, "2026-02-17T02:05:00");
        assertThat(where(id)).startsWith("2 ");
        pass(id, "2026-02-17T02:20:00");
        assertThat(where(id)).startsWith("5 ");
    }

    /** One whose rows are broken stands still; the other climbs. */
    @Test
    void aCaseThatFailsHoldsUpNoOther() {
        String broken = breached("OVERDUE");
        owed = new Obligation(TENANT, "PROPOSAL", proposal, owed.scopeId(), "PROGRESS");
        String sound = breached("OVERDUE");
        jdbc.sql("delete from ladder_step where tenant_id = ? and ladder_id = ?")
                .params(TENANT, broken)
                .update();
        clock.set(at("2026-03-04T00:00:00"));
        assertThatThrownBy(() -> new Timers(clock, management, runtime).passUntil(clock.instant(), broken));
        pass(sound, "2026-03-04T00:00:00");
        assertThat(where(sound)).startsWith("2 ");
        assertThat(ladders.find(TENANT, broken).orElseThrow().level()).isOne();
        met();
        owed = new Obligation(TENANT, "PROPOSAL", proposal, owed.scopeId(), "FIRST_CONTACT");
        met();
        assertThat(running(broken)).isZero();
    }

    /** To be signed within a working day of New Year's Eve, and of 1 January nobody knows yet whether it is one. */
    @Test
    void anEstimatedDayIsRedOnNoList() {
        clock.set(at("2026-12-31T09:00:00"));
        String id = breached("T1");
        clock.set(at("2027-01-05T09:00:00"));
        assertThat(board.page(office(), LadderQuestion.about(proposal, false), null, 10)
                        .rows())
                .extracting(line -> line.lamp(clock.instant()))
                .containsExactly(Lamp.PROVISIONAL);
        assertThat(further.page(office(), further.kind("ladders"), null, 1000).rows())
                .filteredOn(line -> line.waiting().subjectId().equals(id))
                .extracting(FurtherDesk.Line::lamp)
                .containsExactly(Lamp.PROVISIONAL);
    }

    @Test
    void aCardIsAppealedOnceInItsDaysAndVoidWhenTheAppealIsRight() {
        String id = breached("T1");
        signOrder.sign(office(), new SignOrder.Command(id, "限期办结。"));
        ConductCard card = cards.ofLadder(TENANT, id).get(0);
        assertThat(card.appealUntil()).isEqualTo("2026-03-09");
        assertThat(desk.one(leader(), id).cards().get(0).may()).containsExactly(LadderAct.APPEAL_CARD);
        Actor stranger = life.of(Role.DEPARTMENT_LEADER, "chengguan");
        refused(Reason.NOT_FOUND, () -> appealCard.appeal(stranger, new AppealCard.Command(card.id(), "不服。")));
        refused(Reason.STALE, () -> answerAppeal.answer(office(), new AnswerAppeal.Command(card.id(), true, "成立。")));
        appealCard.appeal(leader(), new AppealCard.Command(card.id(), "交办当日已联系，未及登记。"));
        assertThat(cards.ofLadder(TENANT, id).get(0).answerUntil()).isEqualTo("2026-03-09");
        refused(Reason.STALE, () -> appealCard.appeal(leader(), new AppealCard.Command(card.id(), "再申。")));
        refused(
                Reason.FORBIDDEN,
                () -> answerAppeal.answer(leader(), new AnswerAppeal.Command(card.id(), true, "成立。")));
        answerAppeal.answer(office(), new AnswerAppeal.Command(card.id(), true, "经查属实。"));
        assertThat(cards.ofLadder(TENANT, id).get(0).state()).isEqualTo(ConductCard.State.UPHELD_VOID);
        assertThat(desk.cards(leader())).extracting(line -> line.card().id()).contains(card.id());
        assertThat(desk.cards(stranger)).extracting(line -> line.card().id()).doesNotContain(card.id());
        assertThat(desk.cards(office())).extracting(line -> line.card().id()).contains(card.id());
        Actor secretariat = life.of(Role.CONGRESS_SECRETARIAT, null);
        assertThat(desk.one(secretariat, id).cards())
                .as("it sees the ladder, but no cards")
                .isEmpty();
        refused(Reason.FORBIDDEN, () -> desk.cards(secretariat));
        assertThat(where(id)).as("an appeal does not stop the ladder").isEqualTo("2 SENT T1");
    }

    @Test
    void anAppealThatIsLateIsRefusedAndOneThatIsWrongConfirmsTheCard() {
        String id = breached("T1");
        signOrder.sign(office(), new SignOrder.Command(id, "限期办结。"));
        ConductCard card = cards.ofLadder(TENANT, id).get(0);
        clock.set(at("2026-03-10T00:00:00"));
        refused(Reason.GATE_CLOSED, () -> appealCard.appeal(leader(), new AppealCard.Command(card.id(), "不服。")));
        clock.set(at("2026-03-09T23:59:00"));
        appealCard.appeal(leader(), new AppealCard.Command(card.id(), "不服。"));
        answerAppeal.answer(office(), new AnswerAppeal.Command(card.id(), false, "无新证据。"));
        assertThat(cards.ofLadder(TENANT, id).get(0).state()).isEqualTo(ConductCard.State.CONFIRMED);
    }

    /** Signed on 28 December: five working days end on 4 January, of which nobody knows yet whether it is one. */
    @Test
    void anEstimatedLastDayToAppealRefusesNobody() {
        clock.set(at("2026-12-28T09:00:00"));
        String id = breached("T1");
        signOrder.sign(office(), new SignOrder.Command(id, "限期办结。"));
        ConductCard card = cards.ofLadder(TENANT, id).get(0);
        assertThat(card.appealUntil()).isEqualTo("2027-01-04");
        clock.set(at("2027-01-06T09:00:00"));
        appealCard.appeal(leader(), new AppealCard.Command(card.id(), "不服。"));
        assertThat(cards.ofLadder(TENANT, id).get(0).state()).isEqualTo(ConductCard.State.APPEALED);
    }

    /** The office is reminded a working day ahead and told when it is late; the card stands meanwhile. */
    @Test
    void anAppealThatIsNotAnsweredInItsDaysIsOverdue() {
        String id = breached("T1");
        signOrder.sign(office(), new SignOrder.Command(id, "限期办结。"));
        ConductCard card = cards.ofLadder(TENANT, id).get(0);
        appealCard.appeal(leader(), new AppealCard.Command(card.id(), "不服。"));
        met();
        assertThat(running(id)).as("the ladder is over, the appeal is not").isOne();
        new ClockGuard(jdbc, management, runtime).check(TENANT, id);
        pass(id, "2026-03-06T00:00:00");
        assertThat(told(id)).contains("CardAppealDueSoon").doesNotContain("CardAppealOverdue");
        new ClockGuard(jdbc, management, runtime).check(TENANT, id);
        pass(id, "2026-03-10T00:00:00");
        assertThat(told(id)).contains("CardAppealOverdue");
        answerAppeal.answer(office(), new AnswerAppeal.Command(card.id(), true, "成立。"));
        assertThat(running(id)).isZero();
        assertThat(openClocks(id)).isZero();
    }

    @Test
    void anAppealAnsweredAfterTheReminderIsNotLate() {
        String id = breached("T1");
        signOrder.sign(office(), new SignOrder.Command(id, "限期办结。"));
        ConductCard card = cards.ofLadder(TENANT, id).get(0);
        appealCard.appeal(leader(), new AppealCard.Command(card.id(), "不服。"));
        met();
        pass(id, "2026-03-06T00:00:00");
        answerAppeal.answer(office(), new AnswerAppeal.Command(card.id(), false, "无新证据。"));
        pass(id, "2026-03-10T00:00:00");
        assertThat(told(id)).contains("CardAppealDueSoon").doesNotContain("CardAppealOverdue");
        assertThat(running(id)).isZero();
        assertThat(openClocks(id)).isZero();
    }

    @Test
    void onlyThoseConcernedSeeALadder() {
        String id = breached("OVERDUE");
        assertThat(desk.one(leader(), id).may()).isEmpty();
        assertThat(desk.one(office(), id).may()).containsExactly(LadderAct.SIGN_CHASER);
        assertThat(desk.ofProposal(life.of(Role.CONGRESS_SECRETARIAT, null), proposal))
                .hasSize(1);
        refused(Reason.NOT_FOUND, () -> desk.one(life.of(Role.CPPCC_SECRETARIAT, null), id));
        refused(Reason.NOT_FOUND, () -> desk.one(life.of(Role.DEPARTMENT_LEADER, "chengguan"), id));
        refused(Reason.NOT_FOUND, () -> desk.one(life.of(Role.COMMAND_CENTRE, null), id));
        refused(Reason.FORBIDDEN, () -> desk.one(life.deputy("zhangsulong"), id));
    }

    @Test
    void whatIsWrongIsNamedAtOnce() {
        String id = breached("T5");
        assertThatThrownBy(() -> callMeeting.call(
                        office(), new CallMeeting.Command(id, clock.instant(), " ", null, List.of("nobody"), null)))
                .isInstanceOfSatisfying(BusinessException.class, refused -> assertThat(refused.problems())
                        .extracting("code")
                        .containsExactly(
                                "error.supervision.place",
                                "error.supervision.chair",
                                "error.supervision.meetsAt",
                                "error.supervision.organ"));
        assertThatThrownBy(() -> askForWhistle.ask(office(), new AskForWhistle.Command(id, "chengguan", "")))
                .isInstanceOfSatisfying(BusinessException.class, refused -> assertThat(refused.problems())
                        .extracting("code")
                        .containsExactly("error.supervision.reason", "error.supervision.subdistrict"));
        refused(
                Reason.NOT_FOUND,
                () -> answer.ofChaser(
                        life.of(Role.DEPARTMENT_LEADER, "chengguan"), new AnswerPaper.Command(id, "回执。")));
    }

    /** Days of proposers and of the offices are nobody's shortcoming. */
    @Test
    void nobodyIsChasedForAnOfficesOwnDays() {
        owed = new Obligation(TENANT, "PROPOSAL", proposal, owed.scopeId(), "RULING");
        publish("OVERDUE");
        assertThat(ladders.ofProposal(TENANT, proposal)).isEmpty();
    }

    private List<String> told(String id) {
        return jdbc.sql("select event from journal where tenant_id = ? and subject_type = 'LADDER' and subject_id = ?")
                .params(TENANT, id)
                .query(String.class)
                .list();
    }

    private void sign(String id, int level) {
        switch (level) {
            case 1 -> signChaser.sign(office(), new SignChaser.Command(id, "请回执。"));
            case 2 -> signOrder.sign(office(), new SignOrder.Command(id, "请答复。"));
            case 3 -> callMeeting.call(office(), meeting(id));
            default -> takeLead.take(districtLeader(), new TakeLead.Command(id, "到现场。"));
        }
    }

    private void answer(String id, int level) {
        switch (level) {
            case 1 -> answer.ofChaser(deputyLeader(), new AnswerPaper.Command(id, "即办。"));
            case 2 -> answer.ofOrder(leader(), new AnswerPaper.Command(id, "即办。"));
            case 3 -> recordMeeting.record(
                    office(), new RecordMeeting.Command(id, "住建局牵头。", ORGAN, LocalDate.of(2026, 3, 31)));
            default -> ruleAsLeader.rule(districtLeader(), new RuleAsLeader.Command(id, "月底前办结。"));
        }
    }

    private CallMeeting.Command meeting(String id) {
        return meeting(id, clock.instant().plusSeconds(86_400));
    }

    private static CallMeeting.Command meeting(String id, Instant meetsAt) {
        return new CallMeeting.Command(id, meetsAt, "区政府三楼会议室", "副区长", List.of("chengguan", ORGAN), "各带已办情况，商定牵头和期限。");
    }

    private String breached(String trigger) {
        publish(trigger);
        return transaction.execute(
                status -> ladders.lockOpen(owed).orElseThrow().id());
    }

    private Object publish(String trigger) {
        transaction.executeWithoutResult(status -> publishInside(trigger));
        return null;
    }

    private void publishInside(String trigger) {
        events.publishEvent(
                new ObligationBreached(Actor.system(TENANT, Door.CLOCK), owed, trigger, LocalDate.of(2026, 2, 27)));
    }

    private void met() {
        transaction.executeWithoutResult(
                status -> events.publishEvent(new ObligationMet(Actor.system(TENANT, Door.CLOCK), owed)));
    }

    private void pass(String id, String until) {
        new Timers(clock, management, runtime).passUntil(at(until), id);
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(ChinaTime.ZONE).toInstant();
    }

    private String where(String id) {
        LadderStep step = last(id);
        assertThat(ladders.find(TENANT, id).orElseThrow().level()).isEqualTo(step.level());
        return step.level() + " " + step.state() + " " + step.trigger();
    }

    private LadderStep last(String id) {
        return steps.last(ladders.find(TENANT, id).orElseThrow()).orElseThrow();
    }

    private long running(String id) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(id)
                .count();
    }

    private int openClocks(String id) {
        return jdbc.sql("select count(*) from deadline where tenant_id = ? and subject_id = ? and status = 'OPEN'")
                .params(TENANT, id)
                .query(Integer.class)
                .single();
    }

    private static void refused(Reason reason, Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(BusinessException.class, refused -> assertThat(refused.reason())
                        .isEqualTo(reason));
    }

    private Actor office() {
        return life.of(Role.SUPERVISION_OFFICE, null);
    }

    private Actor districtLeader() {
        return life.of(Role.DISTRICT_LEADER, null);
    }

    private Actor deputyLeader() {
        return life.of(Role.DEPARTMENT_DEPUTY_LEADER, ORGAN);
    }

    private Actor leader() {
        return life.of(Role.DEPARTMENT_LEADER, ORGAN);
    }
}
