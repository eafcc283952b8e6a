package org.huiyin.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.huiyin.proposal.Papers.CONGRESS_SECRETARIAT;
import static org.huiyin.proposal.Papers.DEPUTY;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.RuntimeService;
import org.huiyin.IntegrationTest;
import org.huiyin.TestClock;
import org.huiyin.handling.Lifecycle;
import org.huiyin.journal.DomainEvent.Visibility;
import org.huiyin.journal.Journal;
import org.huiyin.messaging.TestSender;
import org.huiyin.messaging.TopicReader;
import org.huiyin.messaging.Topics;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.BusinessException.Reason;
import org.huiyin.shared.Ids;
import org.huiyin.workflow.Deadlines;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** 撤回: whose, until when, and that nothing runs on afterwards. */
@IntegrationTest
class WithdrawalTests {

    private static final String TENANT = "wanbailin";

    @Autowired
    WithdrawProposal withdraw;

    @Autowired
    LeaveProposal leave;

    @Autowired
    CloseUncompleted close;

    @Autowired
    RequestCompletion completion;

    @Autowired
    Proposals proposals;

    @Autowired
    Deadlines deadlines;

    @Autowired
    Journal journal;

    @Autowired
    Lifecycle life;

    @Autowired
    TestClock clock;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TestSender sender;

    @Autowired
    TopicReader reader;

    @BeforeEach
    void startOfMarch() {
        clock.reset();
    }

    @Test
    void endsAReviewAndItsClock() {
        String id = life.submitted(Papers.fresh("撤回"));

        Proposal withdrawn = withdraw.withdraw(command(id, "已由街道解决"), DEPUTY);

        assertThat(withdrawn.state()).isEqualTo(ProposalState.WITHDRAWN);
        assertThat(proposals.get(TENANT, id)).isEqualTo(withdrawn);
        assertThat(openDeadlines(id)).isEmpty();
        Journal.Row row = rows(id).get(0);
        assertThat(row.type()).isEqualTo("ProposalWithdrawn");
        assertThat(row.data().path("before").asText()).isEqualTo("SUBMITTED");
        assertThat(row.data().path("ground").asText()).isEqualTo("BY_PROPOSER");
        assertThat(row.data().path("reason").asText()).isEqualTo("已由街道解决");
    }

    @Test
    void endsHandlingInEveryDepartment() {
        String id = life.assigned(Papers.fresh("撤回"), "caizheng");
        life.acknowledged(id, "zhujian");
        assertThat(openDeadlines(id)).contains("REPLY", "CO_HANDLING", "CO_HANDLING_SAFE", "ACKNOWLEDGE");

        withdraw.withdraw(command(id, "问题已解决"), DEPUTY);

        assertThat(openDeadlines(id)).isEmpty();
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(id)
                        .count())
                .isZero();
        assertThat(life.proposal(id).number()).as("a number is not given again").isNotNull();
    }

    @Test
    void isNotPossibleOnceAReplyIsIssued() {
        String id = life.assigned(Papers.fresh("撤回"));
        life.replied(id, "zhujian");

        assertThat(refusal(() -> withdraw.withdraw(command(id, "不要了"), DEPUTY)).reason())
                .isIn(Reason.STALE, Reason.GATE_CLOSED);
        assertThat(life.proposal(id).state()).isEqualTo(ProposalState.REPLIED);
    }

    @Test
    void belongsToTheLeadProposerAndNeedsAReason() {
        String id = life.submitted(Papers.fresh("撤回"));

        BusinessException notLead = refusal(() -> withdraw.withdraw(command(id, "我不同意"), life.deputy("zhaoyan")));
        assertThat(notLead.reason()).isEqualTo(Reason.FORBIDDEN);
        assertThat(notLead.problems().get(0).code()).isEqualTo("error.proposal.withdrawal.not-lead");
        assertThat(refusal(() -> withdraw.withdraw(command(id, " "), DEPUTY)).reason())
                .isEqualTo(Reason.INVALID);
        WithdrawProposal.Command stale = new WithdrawProposal.Command(id, 7, "已解决");
        assertThat(refusal(() -> withdraw.withdraw(stale, DEPUTY)).reason()).isEqualTo(Reason.STALE);
        assertThat(life.proposal(id).state()).isEqualTo(ProposalState.SUBMITTED);
    }

    @Test
    void sameTextMayBeHandedInAgainAfterwards() {
        String subject = Papers.fresh("撤回后重提");
        String first = life.submitted(subject);
        withdraw.withdraw(command(first, "需要重写"), DEPUTY);

        String second = life.submittedAs(subject, Ids.next());

        assertThat(second).isNotEqualTo(first);
        assertThat(life.proposal(second).state()).isEqualTo(ProposalState.SUBMITTED);
        assertThat(refusal(() -> withdraw.withdraw(command(first, "再撤一次"), DEPUTY))
                        .reason())
                .isEqualTo(Reason.STALE);
    }

    @Test
    void coSignerTakesTheOwnNameOffBeforeReviewOnly() {
        String id = life.submitted(Papers.fresh("退出联名"));
        Actor coSigner = life.deputy("zhaoyan");

        assertThat(refusal(() -> leave.leave(new LeaveProposal.Command(id, 0, "意见不同"), DEPUTY))
                        .reason())
                .isEqualTo(Reason.FORBIDDEN);
        leave.leave(new LeaveProposal.Command(id, 0, "意见不同"), coSigner);

        assertThat(life.proposal(id).signers())
                .extracting(Proposal.Signer::person)
                .containsExactly("zhangsulong");
        assertThat(life.proposal(id).version()).isEqualTo(1);
        String docketed = life.docketed(Papers.fresh("退出联名"));
        assertThat(refusal(() -> leave.leave(new LeaveProposal.Command(docketed, null, "晚了"), coSigner))
                        .reason())
                .isEqualTo(Reason.STALE);
    }

    @Test
    void uncompletedPaperIsClosedByThePeopleOfTheSecretariatAfterItsLastDay() {
        String id = life.submitted(Papers.fresh("逾期未补正"));
        completion.request(new RequestCompletion.Command(id, 0, "缺数据"), CONGRESS_SECRETARIAT);
        CloseUncompleted.Command command = new CloseUncompleted.Command(id, 1, "两次电话未补正");

        BusinessException early = refusal(() -> close.close(command, CONGRESS_SECRETARIAT));
        assertThat(early.problems().get(0).args()).containsExactly(LocalDate.parse("2026-03-09"));
        clock.forward(Duration.ofDays(8));
        close.close(command, CONGRESS_SECRETARIAT);

        assertThat(life.proposal(id).state()).isEqualTo(ProposalState.WITHDRAWN);
        assertThat(rows(id).get(0).data().path("ground").asText()).isEqualTo("NOT_COMPLETED");
        assertThat(openDeadlines(id)).isEmpty();
    }

    /** No notice for 2027 yet: the last day to complete is but an estimate. */
    @Test
    void nobodyIsClosedForAnEstimatedDay() {
        clock.set(Instant.parse("2026-12-29T01:00:00Z"));
        String id = life.submitted(Papers.fresh("跨年补正"));
        completion.request(new RequestCompletion.Command(id, 0, "缺数据"), CONGRESS_SECRETARIAT);
        clock.forward(Duration.ofDays(20));
        var command = new CloseUncompleted.Command(id, 1, "两次电话未补正");
        assertThat(refusal(() -> close.close(command, CONGRESS_SECRETARIAT))
                        .problems()
                        .get(0)
                        .code())
                .isEqualTo("error.proposal.closing.not-yet");
        assertThat(close.offers(life.proposal(id), CONGRESS_SECRETARIAT)).isFalse();
    }

    @Test
    void eventNamesTheSendersReferenceAndWaitsForItsSubmission() {
        String reference = Ids.next();
        TestSender.Event event = event(reference);
        event.send();
        assertThat(answer(event)).isEqualTo("PARKED");

        String id = life.submitted(Papers.fresh("撤回"));
        TestSender.Event named = event(life.proposal(id).subject());
        named.send();
        assertThat(answer(named)).isEqualTo("ACCEPTED");
        assertThat(life.proposal(id).state()).isEqualTo(ProposalState.WITHDRAWN);
    }

    private TestSender.Event event(String reference) {
        return sender.event("{\"senderReference\": \"" + reference + "\", \"reason\": \"问题已解决\"}")
                .with("ce_source", "wanbailin-congress")
                .with("ce_type", "proposal.withdrawn.v1")
                .with("ce_actor", "zhangsulong")
                .to(Topics.SUBMISSIONS)
                .key(reference);
    }

    private String answer(TestSender.Event event) {
        return reader.await(Topics.INTAKE_RESULTS, 1, told -> event.id().equals(told.subject()))
                .get(0)
                .data()
                .path("result")
                .asText();
    }

    private static WithdrawProposal.Command command(String id, String reason) {
        return new WithdrawProposal.Command(id, null, reason);
    }

    private List<String> openDeadlines(String id) {
        return deadlines.of(TENANT, id).stream()
                .filter(d -> d.status().equals("OPEN"))
                .map(Deadlines.Deadline::kind)
                .toList();
    }

    private List<Journal.Row> rows(String id) {
        return journal.of(TENANT, "PROPOSAL", id, Set.of(Visibility.values()));
    }

    private static BusinessException refusal(ThrowingCallable act) {
        BusinessException refusal = catchThrowableOfType(BusinessException.class, act);
        assertThat(refusal).isNotNull();
        return refusal;
    }
}
