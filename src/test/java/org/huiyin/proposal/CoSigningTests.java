package org.huiyin.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.huiyin.proposal.Papers.DEPUTY;

import java.time.Duration;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.huiyin.IntegrationTest;
import org.huiyin.TestClock;
import org.huiyin.handling.Lifecycle;
import org.huiyin.proposal.CoSigning.Answer;
import org.huiyin.proposal.CoSigning.Outcome;
import org.huiyin.proposal.persistence.CoSignings;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.BusinessException.Reason;
import org.huiyin.shared.Ids;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 联名邀请: who signs has seen what is handed in, in time; it is handed in once, with those who signed. */
@IntegrationTest
class CoSigningTests {

    private static final String TENANT = "wanbailin";

    @Autowired
    InviteCoSigners invite;

    @Autowired
    CoSigningDesk desk;

    @Autowired
    CoSigningExpiry expiry;

    @Autowired
    CoSignings coSignings;

    @Autowired
    Lifecycle life;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void startOfMarch() {
        clock.reset();
    }

    @Test
    void theLastAnswerHandsItInWithThoseWhoSigned() {
        String id = invited(Papers.fresh("联名"), "zhaoyan", "changfei").draftId();
        desk.answer(id, true, deputy("zhaoyan"));
        assertThat(handedIn(id)).isZero();

        CoSigning done = desk.answer(id, false, deputy("changfei"));

        assertThat(done.outcome()).isEqualTo(Outcome.HANDED_IN);
        assertThat(handedIn(id)).isEqualTo(1);
        assertThat(sent(id)).contains("zhaoyan").doesNotContain("changfei");
        assertThat(refusal(() -> desk.handIn(id, DEPUTY)).reason()).isEqualTo(Reason.STALE);
        assertThat(handedIn(id)).isEqualTo(1);
    }

    @Test
    void aSignatureAfterTheEndDoesNotCountAndTheRefusalNamesTheMoment() {
        CoSigning invited = invited(Papers.fresh("联名"), "zhaoyan", "changfei");
        assertThat(invited.expiresAt()).as("3 working days from Monday").isEqualTo("2026-03-05T16:00:00Z");
        desk.answer(invited.draftId(), true, deputy("zhaoyan"));
        clock.set(invited.expiresAt());

        BusinessException late = refusal(() -> desk.answer(invited.draftId(), true, deputy("changfei")));
        assertThat(late.problems().get(0).code()).isEqualTo("error.proposal.co-signing.expired");
        assertThat(late.problems().get(0).args()).containsExactly("2026-03-06 00:00");

        expiry.run();
        expiry.run();
        CoSigning closed = coSignings.find(TENANT, invited.draftId()).orElseThrow();
        assertThat(closed.outcome()).isEqualTo(Outcome.HANDED_IN);
        assertThat(handedIn(invited.draftId())).isEqualTo(1);
        assertThat(sent(invited.draftId())).contains("zhaoyan").doesNotContain("changfei");
    }

    @Test
    void beforeTheEndTheClockDoesNothing() {
        CoSigning invited = invited(Papers.fresh("联名"), "zhaoyan");
        clock.set(invited.expiresAt().minusSeconds(1));
        expiry.run();
        assertThat(coSignings.find(TENANT, invited.draftId()).orElseThrow().isOpen())
                .isTrue();
    }

    @Test
    void anotherTextMakesTheSignaturesVoid() {
        String id = Ids.next();
        String subject = Papers.fresh("联名");
        invite.invite(command(id, subject, "zhaoyan", "changfei"), DEPUTY);
        desk.answer(id, true, deputy("zhaoyan"));

        assertThat(invite.invite(command(id, subject, "zhaoyan", "changfei"), DEPUTY)
                        .voided())
                .as("the same words")
                .isZero();
        InviteCoSigners.Invited again = invite.invite(command(id, subject + "（修改）", "zhaoyan", "changfei"), DEPUTY);

        assertThat(again.voided()).isEqualTo(1);
        assertThat(again.coSigning().invitations())
                .extracting(CoSigning.Invitation::answer)
                .containsOnly(Answer.INVITED);
        assertThat(coSignings.find(TENANT, id).orElseThrow().signed()).isEmpty();
    }

    @Test
    void theLeadProposerHandsInAtOnceOrCallsItOff() {
        String now = invited(Papers.fresh("联名"), "zhaoyan", "changfei").draftId();
        desk.answer(now, true, deputy("changfei"));
        desk.handIn(now, DEPUTY);
        assertThat(sent(now)).contains("changfei").doesNotContain("zhaoyan");

        String off = invited(Papers.fresh("联名"), "zhaoyan").draftId();
        desk.cancel(off, DEPUTY);
        assertThat(refusal(() -> desk.answer(off, true, deputy("zhaoyan"))).reason())
                .isEqualTo(Reason.STALE);
        clock.forward(Duration.ofDays(30));
        expiry.run();
        assertThat(handedIn(off)).isZero();
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
    }

    private CoSigning invited(String subject, String... persons) {
        return invite.invite(command(Ids.next(), subject, persons), DEPUTY).coSigning();
    }

    private static InviteCoSigners.Command command(String id, String subject, String... persons) {
        return new InviteCoSigners.Command(id, Papers.suggestion(subject).signedWith(List.of(persons)), null);
    }

    private Actor deputy(String person) {
        return life.deputy(person);
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

    private static BusinessException refusal(ThrowingCallable act) {
        BusinessException refusal = catchThrowableOfType(BusinessException.class, act);
        assertThat(refusal).isNotNull();
        return refusal;
    }
}
