package org.huiyin.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiyin.proposal.Dossiers.refusal;
import static org.huiyin.proposal.Papers.DEPUTY;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.huiyin.IntegrationTest;
import org.huiyin.TestClock;
import org.huiyin.handling.Lifecycle;
import org.huiyin.journal.Journal;
import org.huiyin.proposal.CoSigning.Answer;
import org.huiyin.proposal.CoSigning.Outcome;
import org.huiyin.proposal.persistence.CoSignings;
import org.huiyin.settings.OwnLaw;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.BusinessException.Reason;
import org.huiyin.shared.Ids;
import org.huiyin.workflow.Timers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 联名邀请: who signs has seen what is handed in, in time; it is handed in once, with those who signed. */
@IntegrationTest
class CoSigningTests {

    private static final String TENANT = "wanbailin";
    private static final Instant END = Instant.parse("2026-03-05T16:00:00Z");

    @Autowired
    InviteCoSigners invite;

    @Autowired
    CoSigningDesk desk;

    @Autowired
    SubmitProposal submit;

    @Autowired
    DiscardDraft discard;

    @Autowired
    CoSignings coSignings;

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

    @Autowired
    OwnLaw law;

    private final List<String> invitations = new ArrayList<>();

    @BeforeEach
    void startOfMarch() {
        clock.reset();
    }

    @AfterEach
    void clocksAgree() {
        invitations.forEach(dossiers::guard);
    }

    @Test
    void theLastAnswerHandsItInWithThoseWhoSigned() {
        String id = invited(Papers.fresh("联名"), "zhaoyan", "changfei").draftId();
        desk.answer(id, true, deputy("zhaoyan"));
        assertThat(handedIn(id)).isZero();
        assertThat(waitingFor(id)).containsExactly("changfei");

        CoSigning done = desk.answer(id, false, deputy("changfei"));

        assertThat(done.outcome()).isEqualTo(Outcome.HANDED_IN);
        assertThat(handedIn(id)).isEqualTo(1);
        assertThat(sent(id)).contains("zhaoyan").doesNotContain("changfei");
        assertThat(dossiers.running(id)).isZero();
        assertThat(dossiers.rows(id))
                .extracting(Journal.Row::type)
                .containsExactly("CoSigningEnded", "CoSignatureDeclined", "CoSignatureGiven", "CoSignersInvited");
        assertThat(dossiers.rows(id).get(0).data().path("end").asText()).isEqualTo("ALL_ANSWERED");
        assertThat(refusal(() -> desk.handIn(id, DEPUTY)).reason()).isEqualTo(Reason.STALE);
        assertThat(refusal(() -> desk.answer(id, true, deputy("zhaoyan"))).reason())
                .isEqualTo(Reason.STALE);
        assertThat(handedIn(id)).isEqualTo(1);
    }

    @Test
    void aSignatureAfterTheEndDoesNotCountAndTheRefusalNamesTheMoment() {
        CoSigning invited = invited(Papers.fresh("联名"), "zhaoyan", "changfei");
        String id = invited.draftId();
        assertThat(invited.expiresAt()).as("3 working days from Monday").isEqualTo(END);
        desk.answer(id, true, deputy("zhaoyan"));
        clock.set(END);

        assertLate(id, "changfei");
        timers().passUntil(END, id);
        assertLate(id, "changfei");

        CoSigning closed = coSignings.find(TENANT, id).orElseThrow();
        assertThat(closed.outcome()).isEqualTo(Outcome.HANDED_IN);
        assertThat(handedIn(id)).isEqualTo(1);
        assertThat(sent(id)).contains("zhaoyan").doesNotContain("changfei");
        Journal.Row end = dossiers.rows(id).get(0);
        assertThat(end.data().path("end").asText()).isEqualTo("EXPIRED");
        assertThat(end.data().path("unsigned").toString()).isEqualTo("[\"changfei\"]");
        assertThat(dossiers.running(id)).isZero();
    }

    @Test
    void whatIsSetForSuggestionsAloneCountsForThem() {
        law.ofSuggestions("cosign.within", "WORKING_DAYS", 1, clock);
        try {
            assertThat(invited(Papers.fresh("联名"), "zhaoyan").expiresAt())
                    .as("the end of Tuesday")
                    .isEqualTo(Instant.parse("2026-03-03T16:00:00Z"));
        } finally {
            law.asItWas();
        }
    }

    @Test
    void whoHasNotAnsweredIsRemindedADayBeforeTheEndOnce() {
        String id = invited(Papers.fresh("联名"), "zhaoyan", "changfei").draftId();
        desk.answer(id, true, deputy("zhaoyan"));

        assertThat(timers().passUntil(END.minus(Duration.ofHours(24)).minusSeconds(1), id))
                .isZero();
        assertThat(timers().passUntil(END.minusSeconds(1), id)).isEqualTo(1);

        assertThat(coSignings.find(TENANT, id).orElseThrow().isOpen()).isTrue();
        Journal.Row reminded = dossiers.rows(id).get(0);
        assertThat(reminded.type()).isEqualTo("CoSignersReminded");
        assertThat(reminded.data().path("invited").toString()).isEqualTo("[\"changfei\"]");
        assertThat(reminded.at()).isEqualTo(END.minus(Duration.ofHours(24)));
        dossiers.guard(id);
        assertThat(timers().passUntil(END, id)).isEqualTo(1);
        assertThat(coSignings.find(TENANT, id).orElseThrow().outcome()).isEqualTo(Outcome.HANDED_IN);
    }

    @Test
    void anotherTextMakesTheSignaturesVoidAndAsksEverybodyAgain() {
        String id = Ids.next();
        invitations.add(id);
        String subject = Papers.fresh("联名");
        invite.invite(command(id, subject, "zhaoyan", "changfei"), DEPUTY);
        desk.answer(id, true, deputy("zhaoyan"));
        clock.forward(Duration.ofDays(1));

        InviteCoSigners.Invited same =
                invite.invite(command(id, subject, "zhaoyan", "changfei", "qinmingyuan"), DEPUTY);
        assertThat(same.voided()).as("the same words").isZero();
        assertThat(same.coSigning().expiresAt()).isEqualTo(END);
        assertThat(waitingFor(id)).containsExactlyInAnyOrder("changfei", "qinmingyuan");
        dossiers.guard(id);

        InviteCoSigners.Invited again = invite.invite(command(id, subject + "（修改）", "zhaoyan", "changfei"), DEPUTY);

        assertThat(again.voided()).isEqualTo(1);
        assertThat(again.coSigning().expiresAt()).isEqualTo(END.plus(Duration.ofDays(1)));
        assertThat(again.coSigning().invitations())
                .extracting(CoSigning.Invitation::answer)
                .containsOnly(Answer.INVITED);
        assertThat(waitingFor(id)).containsExactlyInAnyOrder("zhaoyan", "changfei");
        desk.answer(id, true, deputy("zhaoyan"));
        desk.answer(id, true, deputy("changfei"));
        assertThat(sent(id)).contains("zhaoyan", "changfei", "（修改）");
    }

    @Test
    void theLeadProposerHandsInAtOnceOrCallsItOff() {
        String now = invited(Papers.fresh("联名"), "zhaoyan", "changfei").draftId();
        desk.answer(now, true, deputy("changfei"));
        desk.handIn(now, DEPUTY);
        assertThat(sent(now)).contains("changfei").doesNotContain("zhaoyan");
        assertThat(dossiers.running(now)).isZero();
        assertThat(dossiers.rows(now).get(0).data().path("end").asText()).isEqualTo("BY_LEAD");

        String off = invited(Papers.fresh("联名"), "zhaoyan").draftId();
        BusinessException waits =
                refusal(() -> submit.submit(new SubmitProposal.Command(off, Papers.suggestion("绕过联名"), null), DEPUTY));
        assertThat(waits.reason()).isEqualTo(Reason.GATE_CLOSED);
        assertThat(refusal(() -> discard.discard(off, DEPUTY)).reason()).isEqualTo(Reason.GATE_CLOSED);
        desk.cancel(off, DEPUTY);
        BusinessException closed = refusal(() -> desk.answer(off, true, deputy("zhaoyan")));
        assertThat(closed.reason()).isEqualTo(Reason.STALE);
        assertThat(closed.problems().get(0).args()).containsExactly("2026-03-02 09:00");
        timers().passUntil(clock.instant().plus(Duration.ofDays(30)), off);
        assertThat(handedIn(off)).isZero();
        discard.discard(off, DEPUTY);
        assertThat(coSignings.find(TENANT, off)).isEmpty();
    }

    @Test
    void whatCanNoLongerBeHandedInIsToldToItsLeadProposer() {
        CoSigning c = invited(Papers.fresh("联名"), "zhaoyan");
        // as if the session it was written for had been taken back
        jdbc.sql(
                        """
                        update co_signing set submission = jsonb_set(submission, '{session}', '19')
                        where tenant_id = ? and draft_id = ?""")
                .params(TENANT, c.draftId())
                .update();

        timers().passUntil(END, c.draftId());

        assertThat(coSignings.find(TENANT, c.draftId()).orElseThrow().outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(handedIn(c.draftId())).isZero();
        assertThat(dossiers.rows(c.draftId()).get(0).data().path("end").asText())
                .isEqualTo("NOT_ACCEPTED");
        assertThat(dossiers.running(c.draftId())).isZero();
    }

    @Test
    void onlyThoseInvitedSeeAndSignIt() {
        String id = invited(Papers.fresh("联名"), "zhaoyan").draftId();

        assertThat(desk.show(id, deputy("zhaoyan")).submission().grounds()).isNotBlank();
        assertThat(refusal(() -> desk.show(id, deputy("changfei"))).reason()).isEqualTo(Reason.NOT_FOUND);
        assertThat(refusal(() -> desk.answer(id, true, deputy("changfei"))).reason())
                .isEqualTo(Reason.NOT_FOUND);
        assertThat(refusal(() -> desk.handIn(id, deputy("zhaoyan"))).reason()).isEqualTo(Reason.NOT_FOUND);
        assertThat(refusal(() -> invite.invite(command(Ids.next(), Papers.fresh("联名"), "zhaoyan"), deputy("changfei")))
                        .reason())
                .isEqualTo(Reason.FORBIDDEN);
        assertThat(refusal(() -> invite.invite(command(Ids.next(), Papers.fresh("联名")), DEPUTY))
                        .reason())
                .isEqualTo(Reason.INVALID);
        desk.answer(id, false, deputy("zhaoyan"));
        assertThat(desk.all(deputy("zhaoyan"))).extracting(CoSigning::draftId).contains(id);
        assertThat(desk.all(deputy("changfei"))).extracting(CoSigning::draftId).doesNotContain(id);
    }

    /** 联名人须由本人签名 */
    @Test
    void nobodyIsSimplyNamed() {
        Submission named = Papers.suggestion(Papers.fresh("列名")).signedWith(List.of("zhaoyan"));
        BusinessException refused =
                refusal(() -> submit.submit(new SubmitProposal.Command(Ids.next(), named, null), DEPUTY));
        assertThat(refused.reason()).isEqualTo(Reason.INVALID);
        assertThat(refused.problems().get(0).code()).isEqualTo("error.proposal.co-signers.uninvited");
    }

    private void assertLate(String id, String person) {
        BusinessException late = refusal(() -> desk.answer(id, true, deputy(person)));
        assertThat(late.reason()).isEqualTo(Reason.GATE_CLOSED);
        assertThat(late.problems().get(0).code()).isEqualTo("error.proposal.co-signing.expired");
        assertThat(late.problems().get(0).args()).containsExactly("2026-03-06 00:00");
    }

    private CoSigning invited(String subject, String... persons) {
        String id = Ids.next();
        invitations.add(id);
        return invite.invite(command(id, subject, persons), DEPUTY).coSigning();
    }

    private static InviteCoSigners.Command command(String id, String subject, String... persons) {
        return new InviteCoSigners.Command(id, Papers.suggestion(subject).signedWith(List.of(persons)), null);
    }

    private Timers timers() {
        return new Timers(clock, management, runtime);
    }

    private Actor deputy(String person) {
        return life.deputy(person);
    }

    /** Whom the worklist asks to sign. */
    private List<String> waitingFor(String id) {
        return jdbc.sql(
                        """
                        select assignee from work_item
                        where tenant_id = ? and subject_id = ? and element_id = 'Task_CoSign' and state = 'OPEN'""")
                .params(TENANT, id)
                .query(String.class)
                .list();
    }

    /** What is handed in leaves the draft's row marked; its event goes out once. */
    private int handedIn(String id) {
        return jdbc.sql(
                        "select count(*) from proposal_draft where tenant_id = ? and id = ? and submitted_at is not null")
                .params(TENANT, id)
                .query(Integer.class)
                .single();
    }

    private String sent(String id) {
        return jdbc.sql("select content::text from proposal_draft where tenant_id = ? and id = ?")
                .params(TENANT, id)
                .query(String.class)
                .single();
    }
}
