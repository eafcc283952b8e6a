package org.huiyin.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.huiyin.proposal.Papers.CONGRESS_SECRETARIAT;
import static org.huiyin.proposal.Papers.DEPUTY;
import static org.huiyin.proposal.Papers.fresh;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.huiyin.IntegrationTest;
import org.huiyin.proposal.RegisterProposal.Command;
import org.huiyin.proposal.RegisterProposal.Registered;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.Ids;
import org.huiyin.shared.Problem;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class RegisterTests {

    @Autowired
    RegisterProposal registerProposal;

    @Autowired
    DocketProposal docketProposal;

    @Autowired
    DeclineProposal declineProposal;

    @Autowired
    Proposals proposals;

    @Test
    void theSameTextIsOneProposalUntilTheFirstIsDeclined() {
        Submission paper = Papers.suggestion(fresh("关于停车的建议"));
        Registered first = register(paper);

        Submission respelled = Papers.suggestion(" " + paper.subject().replace("关于停车", "关于 停车,"));
        Registered second = register(respelled);

        assertThat(second).isEqualTo(new Registered(first.proposalId(), false));
        declineProposal.decline(
                new DeclineProposal.Command(first.proposalId(), 0, "UNLAWFUL", "说明"), CONGRESS_SECRETARIAT);
        assertThat(register(paper).first()).isTrue();
    }

    @Test
    void manyAtOnceAreOne() throws Exception {
        Submission paper = Papers.suggestion(fresh("关于供热的建议"));

        List<Registered> answers = atOnce(8, () -> register(paper));

        assertThat(answers).extracting(Registered::first).containsOnlyOnce(true);
        assertThat(answers)
                .extracting(Registered::proposalId)
                .containsOnly(answers.get(0).proposalId());
    }

    @Test
    void aReferenceUsedForAnotherTextIsRefused() {
        String reference = Ids.next();
        registerProposal.register(new Command("test", reference, Papers.suggestion(fresh("甲案由"))), DEPUTY);

        BusinessException refusal = catchThrowableOfType(
                BusinessException.class,
                () -> registerProposal.register(
                        new Command("test", reference, Papers.suggestion(fresh("乙案由"))), DEPUTY));

        assertThat(refusal.problems()).extracting(Problem::code).containsExactly("error.proposal.reference-taken");
    }

    @Test
    void everythingWrongIsToldAtOnce() {
        Submission wrong = new Submission(
                ProposalKind.DEPUTY_SUGGESTION,
                6,
                19,
                true,
                " ",
                "短",
                List.of(),
                "CITY",
                "zhitao",
                List.of("nobody"),
                null,
                List.of("ducha"),
                "DREAM",
                true,
                null,
                null,
                false);

        BusinessException refusal = catchThrowableOfType(BusinessException.class, () -> register(wrong));

        assertThat(refusal.reason()).isEqualTo(BusinessException.Reason.INVALID);
        assertThat(refusal.problems())
                .extracting(Problem::code)
                .containsExactly(
                        "error.proposal.person.no-deputy",
                        "error.proposal.person.unknown",
                        "error.proposal.session.unknown-congress",
                        "error.proposal.subject.empty",
                        "error.proposal.too-short",
                        "error.proposal.recommendations.missing",
                        "error.proposal.category.unknown",
                        "error.proposal.department.unknown",
                        "error.proposal.origin.unknown");
    }

    @Test
    void theSecretariatMayWriteForADeputyAndThatIsKept() {
        Registered registered = registerProposal.register(
                new Command("test", Ids.next(), Papers.suggestion(fresh("代录的建议"))),
                CONGRESS_SECRETARIAT.forPerson("zhangsulong"));

        Proposal proposal = proposals.get("wanbailin", registered.proposalId());
        assertThat(proposal.submittedBy()).isEqualTo("liukai");
        assertThat(proposal.leadProposer().person()).isEqualTo("zhangsulong");
    }

    @Test
    void aDeputyCannotWriteForAnother() {
        Actor other = new Actor(
                "wanbailin", "zhaoyan", "赵燕", DEPUTY.role(), DEPUTY.organ(), DEPUTY.organName(), null, DEPUTY.door());

        BusinessException refusal = catchThrowableOfType(
                BusinessException.class,
                () -> registerProposal.register(
                        new Command("test", Ids.next(), Papers.suggestion(fresh("他人的建议"))), other));

        assertThat(refusal.reason()).isEqualTo(BusinessException.Reason.FORBIDDEN);
    }

    @Test
    void numbersAreConsecutiveHoweverManyDocketAtOnce() throws Exception {
        List<String> ids = IntStream.range(0, 12)
                .mapToObj(i -> register(
                                Papers.paper(ProposalKind.DEPUTY_SUGGESTION, 2, i % 2 == 0, fresh("编号"), "zhangsulong"))
                        .proposalId())
                .toList();
        ExecutorService pool = Executors.newFixedThreadPool(6);
        try {
            List<Future<Proposal>> docketed = pool.invokeAll(ids.stream()
                    .map(id -> (Callable<Proposal>) () ->
                            docketProposal.docket(new DocketProposal.Command(id, 0, "URBAN"), CONGRESS_SECRETARIAT))
                    .toList());
            List<Integer> numbers = new ArrayList<>();
            for (Future<Proposal> each : docketed) {
                numbers.add(each.get().numberSeq());
            }
            assertThat(numbers).containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12);
        } finally {
            pool.shutdown();
        }
    }

    private Registered register(Submission submission) {
        return registerProposal.register(new Command("test", Ids.next(), submission), DEPUTY);
    }

    private static <T> List<T> atOnce(int times, Callable<T> act) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(times);
        try {
            List<T> answers = new ArrayList<>();
            for (Future<T> each : pool.invokeAll(Collections.nCopies(times, act))) {
                answers.add(each.get());
            }
            return answers;
        } finally {
            pool.shutdown();
        }
    }
}
