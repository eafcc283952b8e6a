package org.huiyin.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiyin.proposal.Dossiers.refusal;
import static org.huiyin.proposal.Papers.CONGRESS_SECRETARIAT;
import static org.huiyin.proposal.Papers.DEPUTY;

import java.util.List;
import org.huiyin.IntegrationTest;
import org.huiyin.TestClock;
import org.huiyin.handling.Lifecycle;
import org.huiyin.handling.ProposalAccess;
import org.huiyin.handling.SatisfactionRating;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.BusinessException.Reason;
import org.huiyin.shared.Role;
import org.huiyin.workflow.Deadlines;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** 并案: handled once, answered and rated one by one; what becomes of mother and children. */
@IntegrationTest
class MergerTests {

    private static final String TENANT = "wanbailin";

    @Autowired
    MergeProposals merge;

    @Autowired
    UnmergeProposal unmerge;

    @Autowired
    WithdrawProposal withdraw;

    @Autowired
    ProposalAccess access;

    @Autowired
    Proposals proposals;

    @Autowired
    Lifecycle life;

    @Autowired
    Dossiers dossiers;

    @Autowired
    TestClock clock;

    @BeforeEach
    void startOfMarch() {
        clock.reset();
    }

    @Test
    void childUnderReviewIsNumberedAndFollows() {
        String mother = life.docketed(Papers.fresh("母案"));
        String child = ledBy("changfei");

        Proposal merged = merge(mother, child);

        assertThat(merged.mother()).isTrue();
        Proposal followed = proposals.get(TENANT, child);
        assertThat(followed.state()).isEqualTo(ProposalState.MERGED);
        assertThat(followed.mergedInto()).isEqualTo(mother);
        assertThat(followed.number()).matches("建议-6-6-城建-\\d{3,}").isNotEqualTo(merged.number());
        assertThat(proposals.mergedInto(TENANT, mother)).containsExactly(followed);
        assertThat(openDeadlines(child)).isEmpty();
        assertThat(dossiers.running(child)).isZero();
        assertThat(dossiers.types(child).get(0)).isEqualTo("ProposalMerged");
        assertThat(dossiers.types(mother).get(0)).isEqualTo("ChildrenMerged");
    }

    @Test
    void docketedChildLeavesTheSupervisionOfficesDesk() {
        String mother = life.docketed(Papers.fresh("母案"));
        String child = docketed(ledBy("changfei"));
        String number = life.proposal(child).number();

        merge(mother, number);

        assertThat(life.proposal(child).state()).isEqualTo(ProposalState.MERGED);
        assertThat(life.proposal(child).number()).isEqualTo(number);
        assertThat(dossiers.running(child)).isZero();
        assertThat(openDeadlines(child)).isEmpty();
    }

    @Test
    void everySignerOfEveryChildIsAnsweredAndAsked() {
        String mother = life.docketed(Papers.fresh("母案"));
        String child = ledBy("changfei");
        merge(mother, child);
        life.assign(mother, "zhujian");
        life.replied(mother, "zhujian");

        assertThat(life.proposal(child).state()).isEqualTo(ProposalState.REPLIED);
        assertThat(delivered(mother)).containsExactlyInAnyOrder("zhangsulong", "zhaoyan", "changfei");
        assertThat(proposals.paperOf(life.proposal(mother), "changfei").map(Proposal::id))
                .contains(child);
        assertThat(dossiers.types(child).get(0)).isEqualTo("FollowedMother");

        life.rated(mother, "zhangsulong", SatisfactionRating.SATISFIED);
        life.rated(mother, "zhaoyan", SatisfactionRating.SATISFIED);
        assertThat(life.proposal(mother).state()).isEqualTo(ProposalState.REPLIED);
        life.rated(mother, "changfei", SatisfactionRating.SATISFIED);
        assertThat(life.proposal(mother).state()).isEqualTo(ProposalState.CONCLUDED);
        assertThat(life.proposal(child).state()).isEqualTo(ProposalState.CONCLUDED);
    }

    @Test
    void onlyTheChildsDissatisfiedProposerIsAskedAgain() {
        String mother = life.docketed(Papers.fresh("母案"));
        String child = ledBy("changfei");
        merge(mother, child);
        life.assign(mother, "zhujian");
        life.replied(mother, "zhujian");
        life.rated(mother, "zhangsulong", SatisfactionRating.SATISFIED);
        life.rated(mother, "zhaoyan", SatisfactionRating.SATISFIED);

        life.rated(mother, "changfei", SatisfactionRating.DISSATISFIED);

        assertThat(life.proposal(mother).state()).isEqualTo(ProposalState.REHANDLING_PENDING);
        assertThat(life.proposal(child).state()).isEqualTo(ProposalState.REHANDLING_PENDING);
    }

    @Test
    void withdrawnMotherIsSucceededByTheFirstChild() {
        String mother = life.docketed(Papers.fresh("母案"));
        String first = ledBy("changfei");
        String second = ledBy("qinmingyuan");
        merge(mother, first, second);
        life.assign(mother, "zhujian");
        life.acknowledged(mother, "zhujian");

        withdraw.withdraw(new WithdrawProposal.Command(mother, null, "问题已解决"), DEPUTY);

        assertThat(dossiers.running(mother)).isZero();
        assertThat(openDeadlines(mother)).isEmpty();
        Proposal successor = life.proposal(first);
        assertThat(successor.state()).isEqualTo(ProposalState.DOCKETED);
        assertThat(successor.mergedInto()).isNull();
        assertThat(successor.mother()).isTrue();
        assertThat(life.proposal(second).mergedInto()).isEqualTo(first);
        assertThat(openDeadlines(first)).containsExactly("ASSIGN");
        dossiers.guard(first);

        life.assign(first, "zhujian");
        life.replied(first, "zhujian");
        assertThat(delivered(first)).containsExactlyInAnyOrder("changfei", "qinmingyuan");
        assertThat(life.proposal(second).state()).isEqualTo(ProposalState.REPLIED);
    }

    @Test
    void childIsTakenOutUntilTheMotherIsAssigned() {
        String mother = life.docketed(Papers.fresh("母案"));
        String child = ledBy("changfei");
        merge(mother, child);

        UnmergeProposal.Command command = new UnmergeProposal.Command(child, 1, "不是一回事");
        assertThat(refusal(() -> unmerge.unmerge(new UnmergeProposal.Command(child, 0, "不是一回事"), CONGRESS_SECRETARIAT))
                        .reason())
                .isEqualTo(Reason.STALE);
        Proposal alone = unmerge.unmerge(command, CONGRESS_SECRETARIAT);

        assertThat(alone.state()).isEqualTo(ProposalState.DOCKETED);
        assertThat(alone.mergedInto()).isNull();
        assertThat(life.proposal(mother).mother()).isFalse();
        assertThat(openDeadlines(child)).containsExactly("ASSIGN");
        dossiers.guard(child);
        life.assign(child, "zhujian");
        assertThat(life.proposal(child).state()).isEqualTo(ProposalState.IN_HANDLING);
    }

    @Test
    void childOfAnAssignedMotherStays() {
        String mother = life.docketed(Papers.fresh("母案"));
        String child = ledBy("changfei");
        merge(mother, child);
        life.assign(mother, "zhujian");

        BusinessException refusal =
                refusal(() -> unmerge.unmerge(new UnmergeProposal.Command(child, 1, "不是一回事"), CONGRESS_SECRETARIAT));
        assertThat(refusal.reason()).isEqualTo(Reason.STALE);
        assertThat(refusal.problems().get(0).code()).isEqualTo("error.proposal.unmerge.assigned");
    }

    @Test
    void withdrawnChildIsNotAnsweredAnyMore() {
        String mother = life.docketed(Papers.fresh("母案"));
        String child = ledBy("changfei");
        merge(mother, child);
        life.assign(mother, "zhujian");

        withdraw.withdraw(new WithdrawProposal.Command(child, null, "已解决"), life.deputy("changfei"));

        life.replied(mother, "zhujian");
        assertThat(delivered(mother)).containsExactlyInAnyOrder("zhangsulong", "zhaoyan");
        assertThat(life.proposal(mother).mother()).isFalse();
        assertThat(life.proposal(child).state()).isEqualTo(ProposalState.WITHDRAWN);
    }

    @Test
    void motherOfOthersBringsThemAlong() {
        String grandmother = life.docketed(Papers.fresh("母案"));
        String mother = life.docketed(Papers.fresh("母案"));
        String child = ledBy("changfei");
        merge(mother, child);

        merge(grandmother, mother);

        assertThat(proposals.mergedInto(TENANT, grandmother))
                .extracting(Proposal::id)
                .containsExactlyInAnyOrder(mother, child);
        assertThat(life.proposal(mother).mother()).isFalse();
    }

    @Test
    void mergesOnlyItsOwnKindAndWhatIsNotAssigned() {
        String mother = life.docketed(Papers.fresh("母案"));
        String assigned = life.assigned(Papers.fresh("已交办"));

        assertThat(refusal(() -> merge(mother, assigned)).reason()).isEqualTo(Reason.STALE);
        assertThat(refusal(() -> merge(mother, mother)).reason()).isEqualTo(Reason.INVALID);
        assertThat(refusal(() -> merge(mother)).reason()).isEqualTo(Reason.INVALID);
        assertThat(refusal(() -> merge(mother, "建议-1-1-城建-999")).reason()).isEqualTo(Reason.INVALID);
        String proposal = dossiers.registered(Papers.proposal(Papers.fresh("提案")), Papers.MEMBER);
        assertThat(refusal(() -> merge(mother, proposal)).problems().get(0).code())
                .isEqualTo("error.proposal.merge.kind");
        String submitted = life.submitted(Papers.fresh("未立案"));
        assertThat(refusal(() -> merge(submitted, ledBy("changfei"))).reason()).isEqualTo(Reason.STALE);
        MergeProposals.Command foreign = new MergeProposals.Command(mother, 1, List.of(ledBy("changfei")), "同一问题");
        assertThat(refusal(() -> merge.merge(foreign, Papers.CPPCC_SECRETARIAT)).reason())
                .isEqualTo(Reason.FORBIDDEN);
    }

    @Test
    void childsProposerAndTheMothersDepartmentsSeeBoth() {
        String mother = life.docketed(Papers.fresh("母案"));
        String child = ledBy("changfei");
        Actor childsProposer = life.deputy("changfei");
        assertThat(refusal(() -> access.visible(childsProposer, mother)).reason())
                .isEqualTo(Reason.NOT_FOUND);
        merge(mother, child);
        life.assign(mother, "zhujian");

        assertThat(access.visible(childsProposer, mother).id()).isEqualTo(mother);
        assertThat(access.visible(life.of(Role.DEPARTMENT_LIAISON, "zhujian"), child)
                        .id())
                .isEqualTo(child);
        assertThat(refusal(() -> access.visible(life.of(Role.DEPARTMENT_LIAISON, "caizheng"), child))
                        .reason())
                .isEqualTo(Reason.NOT_FOUND);
        assertThat(refusal(() -> access.visible(life.deputy("qinmingyuan"), mother))
                        .reason())
                .isEqualTo(Reason.NOT_FOUND);
    }

    private String ledBy(String deputy) {
        Submission paper = Papers.paper(ProposalKind.DEPUTY_SUGGESTION, 6, true, Papers.fresh("子案"), deputy);
        return dossiers.registered(paper, life.deputy(deputy));
    }

    @Autowired
    DocketProposal docket;

    private String docketed(String id) {
        docket.docket(new DocketProposal.Command(id, 0, "URBAN"), CONGRESS_SECRETARIAT);
        return id;
    }

    private Proposal merge(String mother, String... children) {
        int version = life.proposal(mother).version();
        return merge.merge(
                new MergeProposals.Command(mother, version, List.of(children), "反映同一问题"), CONGRESS_SECRETARIAT);
    }

    private List<String> delivered(String id) {
        return dossiers.rows(id).stream()
                .filter(row -> row.type().equals("ReplyDelivered"))
                .map(row -> row.data().path("person").asText())
                .toList();
    }

    private List<String> openDeadlines(String id) {
        return dossiers.open(id).stream().map(Deadlines.Deadline::kind).toList();
    }
}
