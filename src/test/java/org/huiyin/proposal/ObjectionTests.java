package org.huiyin.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiyin.proposal.Dossiers.refusal;
import static org.huiyin.proposal.Papers.CONGRESS_SECRETARIAT;
import static org.huiyin.proposal.Papers.CPPCC_SECRETARIAT;
import static org.huiyin.proposal.Papers.DEPUTY;
import static org.huiyin.proposal.Papers.MEMBER;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.huiyin.IntegrationTest;
import org.huiyin.TestClock;
import org.huiyin.handling.Lifecycle;
import org.huiyin.identity.SampleDistricts;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.BusinessException.Reason;
import org.huiyin.workflow.Timers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 不予受理、转社情民意之后: told, objected to once, reconsidered once. */
@IntegrationTest
class ObjectionTests {

    private static final String TENANT = "wanbailin";

    @Autowired
    DeclineProposal decline;

    @Autowired
    TransferAsOpinion transfer;

    @Autowired
    TellProposer tell;

    @Autowired
    ObjectToVerdict object;

    @Autowired
    ReconsiderVerdict reconsider;

    @Autowired
    Lifecycle life;

    @Autowired
    Dossiers dossiers;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ManagementService management;

    @Autowired
    RuntimeService runtime;

    @BeforeEach
    void startOfMarch() {
        clock.reset();
    }

    @Test
    void upheldObjectionLeadsToANewReviewAndNoSecondObjection() {
        String id = declined();
        assertThat(open(id)).containsExactly("APPEAL 2026-03-09");

        object.object(new ObjectToVerdict.Command(id, 1, "属于本区职权"), DEPUTY);
        assertThat(open(id)).containsExactly("RECONSIDERATION 2026-03-09");
        Proposal again =
                reconsider.reconsider(new ReconsiderVerdict.Command(id, 1, true, "确属本区职权"), CONGRESS_SECRETARIAT);

        assertThat(again.state()).isEqualTo(ProposalState.SUBMITTED);
        assertThat(open(id)).containsExactly("REVIEW 2026-03-09");
        dossiers.guard(id);
        decline.decline(new DeclineProposal.Command(id, again.version(), "UNLAWFUL", "与上位法不符"), CONGRESS_SECRETARIAT);
        assertThat(life.proposal(id).state())
                .as("the one objection is spent: the second verdict is final")
                .isEqualTo(ProposalState.ARCHIVED);
        assertThat(dossiers.types(id).subList(0, 5))
                .containsExactly(
                        "VerdictBecameFinal",
                        "ProposalDeclined",
                        "VerdictReconsidered",
                        "VerdictObjected",
                        "ProposalDeclined");
        assertThat(open(id)).isEmpty();
    }

    @Test
    void rejectedObjectionMakesTheVerdictFinal() {
        String id = declined();
        object.object(new ObjectToVerdict.Command(id, 1, "属于本区职权"), DEPUTY);

        Proposal archived =
                reconsider.reconsider(new ReconsiderVerdict.Command(id, 1, false, "属市级职权"), CONGRESS_SECRETARIAT);

        assertThat(archived.state()).isEqualTo(ProposalState.ARCHIVED);
        assertThat(dossiers.running(id)).isZero();
        assertThat(refusal(() -> reconsider.reconsider(
                                new ReconsiderVerdict.Command(id, 2, true, "再议"), CONGRESS_SECRETARIAT))
                        .reason())
                .isEqualTo(Reason.STALE);
    }

    @Test
    void theWindowEndsByTheClockAndThenItIsTooLate() {
        String id = declined();
        dossiers.guard(id);
        new Timers(clock, management, runtime).passUntil(TestClock.START.plus(Duration.ofDays(10)), id);

        assertThat(life.proposal(id).state()).isEqualTo(ProposalState.ARCHIVED);
        assertThat(dossiers.running(id)).isZero();
        assertThat(open(id)).isEmpty();
        assertThat(refusal(() -> object.object(new ObjectToVerdict.Command(id, 2, "晚了"), DEPUTY))
                        .reason())
                .isEqualTo(Reason.STALE);
    }

    @Test
    void afterTheLastDayTheRefusalNamesItEvenBeforeTheClockRang() {
        String id = declined();
        clock.forward(Duration.ofDays(8));

        BusinessException late = refusal(() -> object.object(new ObjectToVerdict.Command(id, 1, "晚了"), DEPUTY));

        assertThat(late.problems().get(0).code()).isEqualTo("error.proposal.objection.over");
        assertThat(late.problems().get(0).args()).containsExactly(LocalDate.parse("2026-03-09"));
    }

    /** No notice for 2027 yet: the window ends on a day that is but an estimate. */
    @Test
    void anEstimatedLastDayIsHeldAgainstNobody() {
        clock.set(Instant.parse("2026-12-29T01:00:00Z"));
        String id = declined();
        clock.forward(Duration.ofDays(20));
        object.object(new ObjectToVerdict.Command(id, 1, "属于本区职权"), DEPUTY);
        assertThat(dossiers.types(id).get(0)).isEqualTo("VerdictObjected");
    }

    @Test
    void whoHasNoAccountIsToldByTheSecretariatFirst() {
        Submission paper = Papers.paper(ProposalKind.DEPUTY_SUGGESTION, 6, true, Papers.fresh("无账号"), "qinmingyuan");
        String id = dossiers.registered(paper, life.deputy("qinmingyuan"));
        SampleDistricts.withoutAccount(
                jdbc,
                "qinmingyuan",
                () -> decline.decline(new DeclineProposal.Command(id, 0, "UNLAWFUL", "说明"), CONGRESS_SECRETARIAT));
        assertThat(open(id)).containsExactly("NOTICE 2026-03-09");
        dossiers.guard(id);
        ObjectToVerdict.Command objection = new ObjectToVerdict.Command(id, 1, "不违法");
        assertThat(refusal(() -> object.object(objection, CONGRESS_SECRETARIAT))
                        .problems()
                        .get(0)
                        .code())
                .isEqualTo("error.proposal.objection.not-told");

        clock.forward(Duration.ofDays(1));
        tell.tell(new TellProposer.Command(id, 1, ToldWay.PHONE, "3月3日电话告知本人"), CONGRESS_SECRETARIAT);

        assertThat(open(id)).containsExactly("APPEAL 2026-03-10");
        assertThat(refusal(() ->
                                tell.tell(new TellProposer.Command(id, 1, ToldWay.PHONE, "再说一遍"), CONGRESS_SECRETARIAT))
                        .reason())
                .isEqualTo(Reason.STALE);
        object.object(objection, CONGRESS_SECRETARIAT);
        assertThat(dossiers.rows(id).get(0).onBehalfOf()).isEqualTo("qinmingyuan");
    }

    @Test
    void opinionIsSentOnByTheCppccAlone() {
        String id = dossiers.registered(Papers.proposal(Papers.fresh("社情")), MEMBER);
        TransferAsOpinion.Command command = new TransferAsOpinion.Command(id, 0, "区委统战部", "宜作社情民意参考");
        assertThat(refusal(() -> transfer.transfer(command, CONGRESS_SECRETARIAT))
                        .reason())
                .isEqualTo(Reason.FORBIDDEN);
        assertThat(refusal(() -> transfer.transfer(new TransferAsOpinion.Command(id, 0, " ", "理由"), CPPCC_SECRETARIAT))
                        .reason())
                .isEqualTo(Reason.INVALID);

        Proposal opinion = transfer.transfer(command, CPPCC_SECRETARIAT);

        assertThat(opinion.state()).isEqualTo(ProposalState.TRANSFERRED_AS_OPINION);
        assertThat(opinion.number()).isNull();
        assertThat(open(id)).containsExactly("APPEAL 2026-03-09");
        object.object(new ObjectToVerdict.Command(id, 1, "请立案"), MEMBER);
        reconsider.reconsider(new ReconsiderVerdict.Command(id, 1, true, "可以立案"), CPPCC_SECRETARIAT);
        assertThat(life.proposal(id).state()).isEqualTo(ProposalState.SUBMITTED);
        String suggestion = life.submitted(Papers.fresh("建议"));
        assertThat(refusal(() -> transfer.transfer(
                                new TransferAsOpinion.Command(suggestion, 0, "街道", "理由"), CPPCC_SECRETARIAT))
                        .reason())
                .isEqualTo(Reason.FORBIDDEN);
    }

    @Test
    void onlyTheLeadProposerObjectsAndOnlyOnce() {
        String id = declined();
        ObjectToVerdict.Command command = new ObjectToVerdict.Command(id, 1, "属于本区职权");
        assertThat(refusal(() -> object.object(command, life.deputy("zhaoyan"))).reason())
                .isEqualTo(Reason.FORBIDDEN);
        assertThat(refusal(() -> object.object(new ObjectToVerdict.Command(id, 0, "旧页面"), DEPUTY))
                        .reason())
                .isEqualTo(Reason.STALE);
        object.object(command, DEPUTY);

        assertThat(refusal(() -> object.object(command, DEPUTY))
                        .problems()
                        .get(0)
                        .code())
                .isEqualTo("error.proposal.objection.once");
    }

    private String declined() {
        String id = life.submitted(Papers.fresh("不予受理"));
        decline.decline(
                new DeclineProposal.Command(id, 0, "OUTSIDE_DISTRICT_OR_POWERS", "属市级职权"), CONGRESS_SECRETARIAT);
        return id;
    }

    private List<String> open(String id) {
        return dossiers.open(id).stream().map(d -> d.kind() + " " + d.due()).toList();
    }
}
