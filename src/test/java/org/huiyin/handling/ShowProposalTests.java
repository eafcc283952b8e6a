package org.huiyin.handling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.stream.Collectors;
import org.huiyin.IntegrationTest;
import org.huiyin.TestClock;
import org.huiyin.handling.OpenAct.Code;
import org.huiyin.handling.ProposalDetail.Verdict;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What each viewer sees of one proposal, and what is open to them. */
@IntegrationTest
class ShowProposalTests {

    @Autowired
    Lifecycle life;

    @Autowired
    ShowProposal showProposal;

    @Autowired
    TestClock clock;

    @BeforeEach
    void standStill() {
        clock.reset();
    }

    @Test
    void onlyThoseConcernedSeeThatItExists() {
        String id = life.assigned("谁看得到", "chengguan");
        assertThat(see(life.deputy("zhangsulong"), id).viewpoint()).isEqualTo(Viewpoint.PROPOSER);
        assertThat(see(life.of(Role.DEPARTMENT_HANDLER, "chengguan"), id).viewpoint())
                .isEqualTo(Viewpoint.DEPARTMENT);
        assertThat(see(life.of(Role.AUDITOR, null), id).acts()).isEmpty();
        hidden(life.of(Role.DEPARTMENT_LIAISON, "minzheng"), id);
        hidden(life.deputy("changfei"), id);
        hidden(life.of(Role.CPPCC_SECRETARIAT, null), id);
        hidden(life.of(Role.ADMINISTRATOR, null), id);
        hidden(life.of(Role.COMMAND_CENTRE, null), id);
    }

    @Test
    void actsFollowTheStateAndThePost() {
        String id = life.assigned("轮到谁办", "chengguan");
        Actor liaison = life.of(Role.DEPARTMENT_LIAISON, "zhujian");
        Actor handler = life.of(Role.DEPARTMENT_HANDLER, "zhujian");
        assertThat(codes(liaison, id)).containsExactly(Code.ACKNOWLEDGE);
        assertThat(codes(handler, id)).isEmpty();
        assertThat(codes(life.of(Role.SUPERVISION_OFFICE, null), id)).containsExactly(Code.TAKE_BACK);
        life.acknowledged(id, "zhujian");
        assertThat(codes(handler, id))
                .containsExactlyInAnyOrder(Code.CLAIM, Code.REPORT_PROGRESS, Code.RECORD_CONSULTATION);
        life.claimed(id, "zhujian");
        OpenAct draft = see(handler, id).act(Code.DRAFT_REPLY).orElseThrow();
        assertThat(draft.gates())
                .extracting(gate -> gate.code())
                .contains("gate.consultation", "gate.opinion", "gate.answer", "gate.category");
        assertThat(codes(liaison, id)).doesNotContain(Code.DRAFT_REPLY, Code.CLAIM);
    }

    @Test
    void draftsStayInTheHouseUntilTheirStep() {
        String id = life.assigned("草稿谁看");
        life.acknowledged(id, "zhujian");
        life.claimed(id, "zhujian");
        life.consulted(id, "zhujian");
        life.submittedForClearing(id, "zhujian");
        Actor office = life.of(Role.SUPERVISION_OFFICE, null);
        assertThat(see(life.of(Role.DEPARTMENT_LIAISON, "zhujian"), id).replies())
                .hasSize(1);
        assertThat(see(office, id).replies()).isEmpty();
        assertThat(see(life.deputy("zhangsulong"), id).replies()).isEmpty();
        assertThat(see(life.deputy("zhangsulong"), id).lead().orElseThrow().state())
                .isEqualTo(AssignmentState.HANDLING);
        life.cleared(id, "zhujian");
        assertThat(see(office, id).replies()).hasSize(1);
        life.issued(id, "zhujian");
        assertThat(see(life.deputy("zhangsulong"), id).issuedReply()).isPresent();
        assertThat(codes(life.deputy("zhaoyan"), id)).containsExactly(Code.RATE);
    }

    @Test
    void verdictsAreTheSignersOwnUntilTheRoundIsOver() {
        String id = life.assigned("评价谁看");
        life.replied(id, "zhujian");
        life.rated(id, "zhangsulong", SatisfactionRating.DISSATISFIED);
        Actor department = life.of(Role.DEPARTMENT_HANDLER, "zhujian");
        assertThat(verdicts(life.deputy("zhangsulong"), id)).containsExactly("zhangsulong");
        assertThat(verdicts(life.deputy("zhaoyan"), id)).isEmpty();
        assertThat(verdicts(department, id)).isEmpty();
        assertThat(types(department, id)).noneMatch(type -> type.contains("FeedbackRecorded"));
        assertThat(verdicts(life.of(Role.CONGRESS_SECRETARIAT, null), id)).containsExactly("zhangsulong");
        life.rated(id, "zhaoyan", SatisfactionRating.SATISFIED);
        assertThat(verdicts(department, id)).containsExactlyInAnyOrder("zhangsulong", "zhaoyan");
        assertThat(codes(life.of(Role.CONGRESS_SECRETARIAT, null), id)).contains(Code.ORDER_REHANDLING);
    }

    @Test
    void contactDataIsForThoseWhoHandle() {
        String id = life.assigned("联系方式谁看");
        assertThat(see(life.of(Role.DEPARTMENT_HANDLER, "zhujian"), id).contacts())
                .hasSize(2);
        assertThat(see(life.of(Role.CONGRESS_SECRETARIAT, null), id).contacts()).hasSize(2);
        assertThat(see(life.deputy("zhaoyan"), id).contacts()).isEmpty();
        assertThat(see(life.of(Role.AUDITOR, null), id).contacts()).isEmpty();
    }

    private ProposalDetail see(Actor actor, String id) {
        return showProposal.show(actor, id);
    }

    private void hidden(Actor actor, String id) {
        assertThatThrownBy(() -> showProposal.show(actor, id))
                .isInstanceOfSatisfying(BusinessException.class, refused -> assertThat(refused.reason())
                        .isEqualTo(BusinessException.Reason.NOT_FOUND));
    }

    private Set<Code> codes(Actor actor, String id) {
        return see(actor, id).acts().stream()
                .map(OpenAct::code)
                .filter(code -> code != Code.CORRECT)
                .collect(Collectors.toSet());
    }

    private Set<String> types(Actor actor, String id) {
        return see(actor, id).timeline().stream().map(row -> row.type()).collect(Collectors.toSet());
    }

    private Set<String> verdicts(Actor actor, String id) {
        return see(actor, id).feedback().stream()
                .flatMap(round -> round.verdicts().stream())
                .filter(verdict -> verdict.feedback() != null)
                .map(Verdict::person)
                .collect(Collectors.toSet());
    }
}
