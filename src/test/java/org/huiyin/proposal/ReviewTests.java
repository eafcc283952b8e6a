package org.huiyin.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.huiyin.proposal.Papers.CONGRESS_SECRETARIAT;
import static org.huiyin.proposal.Papers.CPPCC_SECRETARIAT;
import static org.huiyin.proposal.Papers.DEPUTY;
import static org.huiyin.proposal.Papers.MEMBER;
import static org.huiyin.proposal.Papers.fresh;

import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.huiyin.IntegrationTest;
import org.huiyin.journal.DomainEvent.Visibility;
import org.huiyin.journal.Journal;
import org.huiyin.proposal.RegisterProposal.Registered;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.BusinessException.Reason;
import org.huiyin.shared.Ids;
import org.huiyin.workflow.Deadlines;
import org.huiyin.workflow.Deadlines.Deadline;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class ReviewTests {

    @Autowired
    RegisterProposal registerProposal;

    @Autowired
    DocketProposal docketProposal;

    @Autowired
    DeclineProposal declineProposal;

    @Autowired
    RequestCompletion requestCompletion;

    @Autowired
    ResubmitProposal resubmitProposal;

    @Autowired
    CorrectRecord correctRecord;

    @Autowired
    Proposals proposals;

    @Autowired
    Deadlines deadlines;

    @Autowired
    Journal journal;

    @Test
    void registeringOpensTheReviewOfFiveWorkingDays() {
        Proposal proposal = suggestion();

        assertThat(proposal.state()).isEqualTo(ProposalState.SUBMITTED);
        assertThat(proposal.version()).isZero();
        assertThat(proposal.leadProposer().name()).isEqualTo("张素龙");
        assertThat(open(proposal)).singleElement().satisfies(d -> {
            assertThat(d.kind()).isEqualTo("REVIEW");
            assertThat(d.due()).hasToString("2026-03-09");
        });
        assertThat(types(proposal)).containsExactly("ProposalReceived");
    }

    @Test
    void docketingNumbersAndOpensTheAssignment() {
        Proposal proposal = suggestion();

        Proposal docketed =
                docketProposal.docket(new DocketProposal.Command(proposal.id(), 0, "ECOLOGY"), CONGRESS_SECRETARIAT);

        assertThat(docketed.state()).isEqualTo(ProposalState.DOCKETED);
        assertThat(docketed.number()).matches("建议-6-6-生态-\\d{3,}");
        assertThat(proposals.get("wanbailin", proposal.id())).isEqualTo(docketed);
        // the session closed on 6 February; docketing is later: 30 days from 2 March is 1 April
        assertThat(open(docketed)).singleElement().satisfies(d -> {
            assertThat(d.kind()).isEqualTo("ASSIGN");
            assertThat(d.parameter()).isEqualTo("suggestion.assign.session");
            assertThat(d.due()).hasToString("2026-04-01");
        });
    }

    @Test
    void betweenSessionsTheNumberSaysSoAndTheTimeIsShort() {
        Proposal proposal = register(Papers.proposal(fresh("关于养老的提案")), MEMBER);

        Proposal docketed =
                docketProposal.docket(new DocketProposal.Command(proposal.id(), 0, null), CPPCC_SECRETARIAT);

        assertThat(docketed.number()).matches("提案-6-6-闭-城建-\\d{3,}");
        assertThat(open(docketed)).singleElement().satisfies(d -> {
            assertThat(d.parameter()).isEqualTo("suggestion.assign.offsession");
            assertThat(d.due()).hasToString("2026-03-09");
        });
    }

    @Test
    void aPaperOfAnotherDistrictDoesNotExist() {
        Actor neighbour = new Actor(
                "xiaodian",
                "liangwenjing",
                "梁文静",
                CONGRESS_SECRETARIAT.role(),
                "daigongwei",
                "",
                null,
                CONGRESS_SECRETARIAT.door());
        Proposal proposal = suggestion();

        assertRefused(
                Reason.NOT_FOUND,
                () -> docketProposal.docket(new DocketProposal.Command(proposal.id(), 0, "URBAN"), neighbour));
    }

    @Test
    void anOlderVersionAndASecondDecisionAreStale() {
        Proposal proposal = suggestion();
        correctRecord.correct(subject(proposal, 0, fresh("关于停车设施的建议")), CONGRESS_SECRETARIAT);

        assertRefused(
                Reason.STALE,
                () -> docketProposal.docket(
                        new DocketProposal.Command(proposal.id(), 0, "URBAN"), CONGRESS_SECRETARIAT));
        docketProposal.docket(new DocketProposal.Command(proposal.id(), 1, "URBAN"), CONGRESS_SECRETARIAT);
        assertRefused(
                Reason.STALE,
                () -> declineProposal.decline(
                        new DeclineProposal.Command(proposal.id(), 2, "UNLAWFUL", "说明"), CONGRESS_SECRETARIAT));
    }

    @Test
    void decliningNeedsAReasonOfTheKindAndAnExplanation() {
        Proposal proposal = suggestion();

        BusinessException refusal = assertRefused(
                Reason.INVALID,
                () -> declineProposal.decline(
                        new DeclineProposal.Command(proposal.id(), 0, "SECRET_MATTER", " "), CONGRESS_SECRETARIAT));
        assertThat(refusal.problems()).extracting("field").containsExactly("reasonCode", "explanation");

        Proposal declined = declineProposal.decline(
                new DeclineProposal.Command(proposal.id(), 0, "OUTSIDE_DISTRICT_OR_POWERS", "属市级职权"),
                CONGRESS_SECRETARIAT);
        assertThat(declined.state()).isEqualTo(ProposalState.DECLINED);
        assertThat(open(declined)).extracting(Deadline::kind).containsExactly("APPEAL");
    }

    @Test
    void completionGoesBackAndComesAgain() {
        Proposal proposal = suggestion();
        Proposal returned = requestCompletion.request(
                new RequestCompletion.Command(proposal.id(), 0, "请补充统计数据"), CONGRESS_SECRETARIAT);
        assertThat(open(returned)).extracting(Deadline::kind).containsExactly("COMPLETION");

        ResubmitProposal.Command again = completed(proposal, "补充了三个小区的统计数据,缺口四百个。");
        assertRefused(Reason.FORBIDDEN, () -> resubmitProposal.resubmit(again, coDeputy()));
        Proposal submitted = resubmitProposal.resubmit(again, DEPUTY);

        assertThat(submitted.state()).isEqualTo(ProposalState.SUBMITTED);
        assertThat(submitted.grounds()).startsWith("补充了");
        assertThat(submitted.recommendations()).hasSize(1);
        assertThat(submitted.wishedDepartments()).containsExactly("zhujian");
        assertThat(open(submitted)).extracting(Deadline::kind).containsExactly("REVIEW");
        assertRefused(Reason.STALE, () -> resubmitProposal.resubmit(again, DEPUTY));
        assertThat(types(proposal)).containsExactly("ProposalResubmitted", "CompletionRequested", "ProposalReceived");
    }

    @Test
    void aCorrectionKeepsTheOldWords() {
        Proposal proposal = suggestion();

        Proposal corrected = correctRecord.correct(
                new CorrectRecord.Command(proposal.id(), 0, CorrectRecord.Field.RECOMMENDATION, 2, "推动停车场错时开放。", "漏字"),
                CONGRESS_SECRETARIAT);

        assertThat(corrected.version()).isEqualTo(1);
        assertThat(proposals.get("wanbailin", proposal.id())).isEqualTo(corrected);
        Journal.Row row = rows(proposal).get(0);
        assertThat(row.type()).isEqualTo("RecordCorrected");
        assertThat(row.data().path("before").asText()).isEqualTo("推动错时开放。");
        assertThat(row.data().path("after").asText()).isEqualTo("推动停车场错时开放。");
        assertRefused(
                Reason.INVALID,
                () -> correctRecord.correct(
                        new CorrectRecord.Command(proposal.id(), 1, CorrectRecord.Field.SUBJECT, null, "短", " "),
                        CONGRESS_SECRETARIAT));
        assertRefused(
                Reason.INVALID,
                () -> correctRecord.correct(
                        new CorrectRecord.Command(proposal.id(), 1, CorrectRecord.Field.RECOMMENDATION, 9, "新文字", "错"),
                        CONGRESS_SECRETARIAT));
    }

    private static CorrectRecord.Command subject(Proposal proposal, int version, String value) {
        return new CorrectRecord.Command(proposal.id(), version, CorrectRecord.Field.SUBJECT, null, value, "错字");
    }

    private static ResubmitProposal.Command completed(Proposal proposal, String grounds) {
        Resubmission text = new Resubmission(
                proposal.id(),
                null,
                proposal.subject(),
                grounds,
                Proposal.numbered(List.of("建设停车场。")),
                null,
                null,
                null,
                null);
        return new ResubmitProposal.Command(proposal.id(), text);
    }

    private static Actor coDeputy() {
        return new Actor(
                "wanbailin", "zhaoyan", "赵燕", DEPUTY.role(), DEPUTY.organ(), DEPUTY.organName(), null, DEPUTY.door());
    }

    private Proposal suggestion() {
        return register(Papers.suggestion(fresh("关于停车的建议")), DEPUTY);
    }

    private Proposal register(Submission submission, Actor actor) {
        Registered registered =
                registerProposal.register(new RegisterProposal.Command("test", Ids.next(), submission), actor);
        return proposals.get("wanbailin", registered.proposalId());
    }

    private List<Deadline> open(Proposal proposal) {
        return deadlines.of("wanbailin", proposal.id()).stream()
                .filter(d -> d.status().equals("OPEN"))
                .toList();
    }

    private List<Journal.Row> rows(Proposal proposal) {
        return journal.of("wanbailin", "PROPOSAL", proposal.id(), Set.of(Visibility.values()));
    }

    private List<String> types(Proposal proposal) {
        return rows(proposal).stream().map(Journal.Row::type).toList();
    }

    private static BusinessException assertRefused(Reason reason, ThrowingCallable act) {
        BusinessException refusal = catchThrowableOfType(BusinessException.class, act);
        assertThat(refusal).isNotNull();
        assertThat(refusal.reason()).isEqualTo(reason);
        return refusal;
    }
}
