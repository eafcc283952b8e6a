package org.huiyin.handling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.huiyin.IntegrationTest;
import org.huiyin.TestClock;
import org.huiyin.handling.CategoryLetters.Letter;
import org.huiyin.handling.persistence.Replies;
import org.huiyin.handling.persistence.ReplySettings;
import org.huiyin.journal.DomainEvent.Visibility;
import org.huiyin.journal.Journal;
import org.huiyin.proposal.ProposalKind;
import org.huiyin.proposal.ProposalState;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.BusinessException.Reason;
import org.huiyin.shared.Problem;
import org.huiyin.shared.Role;
import org.huiyin.workflow.ClockGuard;
import org.huiyin.workflow.Deadlines;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a reply promises, hides, looked like before, and whom it reaches. */
@IntegrationTest
class ReplyMattersTests {

    private static final String TENANT = Lifecycle.TENANT;

    @Autowired
    Lifecycle life;

    @Autowired
    TestClock clock;

    @Autowired
    ManagementService management;

    @Autowired
    RuntimeService runtime;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Replies replies;

    @Autowired
    ReplyCommitments commitments;

    @Autowired
    ReplySettings settings;

    @Autowired
    ReplyVersions versions;

    @Autowired
    DraftReply draft;

    @Autowired
    ClearReply clear;

    @Autowired
    MaskReply mask;

    @Autowired
    PublicReplies publicReplies;

    @Autowired
    RegisterDelivery delivery;

    @Autowired
    Deadlines deadlines;

    @Autowired
    Journal journal;

    @Autowired
    ShowReply showReply;

    private String id;

    @BeforeEach
    void startOfMarch() {
        clock.reset();
    }

    @AfterEach
    void everyOpenDeadlineHasItsTimer() {
        new ClockGuard(jdbc, management, runtime).check(TENANT, id);
        jdbc.sql("delete from clearing_chain where tenant_id = ?").param(TENANT).update();
        jdbc.sql("delete from category_letter where tenant_id = ?")
                .param(TENANT)
                .update();
        jdbc.sql("update account set locked = false where tenant_id = ?")
                .param(TENANT)
                .update();
        clock.reset();
    }

    @Test
    void plannedReplyWithoutDatedCommitmentsIsNotCleared() {
        consulted("承诺甲");
        assertThat(gates(drafted(OutcomeCategory.PLANNED, ReplyTerms.NONE))).containsExactly("gate.commitment");
        var vague = ReplyCommitment.drafted(2, "培训", " ", null, List.of(new ReplyCommitment.Milestone(null, "开班")));
        assertThat(gates(drafted(OutcomeCategory.PLANNED, terms(false, vague))))
                .containsExactly("gate.commitment.responsible", "gate.commitment.due", "gate.milestone");
        var late = ReplyCommitment.drafted(
                2,
                "培训",
                "李国强",
                LocalDate.of(2026, 3, 2),
                List.of(new ReplyCommitment.Milestone(LocalDate.of(2026, 4, 1), "开班")));
        assertThat(gates(drafted(OutcomeCategory.PLANNED, terms(false, late))))
                .containsExactly("gate.commitment.past", "gate.milestone.late");
    }

    @Test
    void onlyTheDeferredReplyThatPromisesMustCommit() {
        consulted("承诺乙");
        assertThat(gates(drafted(OutcomeCategory.DEFERRED, new ReplyTerms(null, true, null, List.of()))))
                .containsExactly("gate.commitment");
        draft.submit(handler(), drafted(OutcomeCategory.DEFERRED, ReplyTerms.NONE));
        life.cleared(id, "zhujian");
        life.issued(id, "zhujian");
        assertThat(told("CommitmentsMade")).isEmpty();
    }

    @Test
    void commitmentsGoOutWithTheIssuedLetter() {
        atLeader("承诺丙");
        assertThat(told("CommitmentsMade")).isEmpty();
        life.issued(id, "zhujian");
        Reply issued = reply();
        List<ReplyCommitment> made = commitments.of(TENANT, issued.id());
        assertThat(made).singleElement().satisfies(c -> {
            assertThat(c.matter()).isEqualTo("开展从业人员培训两期");
            assertThat(c.due()).isEqualTo(LocalDate.of(2027, 10, 29));
            assertThat(c.organ()).isEqualTo("zhujian");
            assertThat(c.milestones())
                    .containsExactly(new ReplyCommitment.Milestone(LocalDate.of(2027, 6, 30), "完成第一期培训"));
        });
        assertThat(told("CommitmentsMade")).singleElement().satisfies(row -> assertThat(
                        row.data().path("commitmentIds").get(0).asText())
                .isEqualTo(made.get(0).id()));
    }

    @Test
    void theSignatureAsksForTheCommitmentAgain() {
        atLeader("承诺丁");
        clock.set(Instant.parse("2027-11-01T01:00:00Z"));
        assertThatThrownBy(() -> life.issued(id, "zhujian"))
                .isInstanceOfSatisfying(
                        BusinessException.class, e -> assertThat(codes(e)).containsExactly("gate.commitment.past"));
        clock.reset();
    }

    @Test
    void everySentVersionIsKeptAndCompared() {
        consulted("稿次");
        var first = drafted(OutcomeCategory.PLANNED, terms(false, Lifecycle.commitment()));
        draft.save(handler(), first);
        draft.save(handler(), first);
        draft.submit(handler(), first);
        life.sentBackByOffice(id, "zhujian");
        clock.forward(Duration.ofMinutes(1));
        draft.submit(handler(), life.completeDraft(id, "zhujian"));
        List<ReplyVersion> kept = versions.of(TENANT, reply().id());
        assertThat(kept).extracting(ReplyVersion::sent).containsExactly(false, true, true);
        assertThat(WordDifference.between(kept.get(1).content(), kept.get(2).content()))
                .extracting(WordDifference.Run::change)
                .contains(WordDifference.Change.NEW);
        assertThat(showReply.show(handler(), id, reply().id()).versions()).hasSize(3);
        Actor proposer = life.deputy("zhangsulong");
        assertThatThrownBy(() -> showReply.show(proposer, id, reply().id()))
                .isInstanceOfSatisfying(
                        BusinessException.class, e -> assertThat(e.reason()).isEqualTo(Reason.NOT_FOUND));
    }

    @Test
    void markedWordsAreLeftOutInPublicOnly() {
        consulted("隐去");
        life.submittedForClearing(id, "zhujian");
        Actor office = life.of(Role.DEPARTMENT_LIAISON, "zhujian");
        mask.mark(office, mark(ClearingStep.OFFICE, "移交台账", ReplyMask.Ground.TRADE_SECRET));
        assertThatThrownBy(() -> mask.mark(office, mark(ClearingStep.OFFICE, "没有这句", ReplyMask.Ground.PRIVACY)))
                .isInstanceOfSatisfying(
                        BusinessException.class, e -> assertThat(codes(e)).containsExactly("error.mask.notFound"));
        assertThatThrownBy(() -> mask.mark(office, mark(ClearingStep.OFFICE, "移交台账", ReplyMask.Ground.OTHER)))
                .isInstanceOfSatisfying(BusinessException.class, e -> assertThat(codes(e))
                        .containsExactly("error.mask.twice", "error.mask.remark"));
        assertThatThrownBy(() -> mask.mark(
                        life.of(Role.DEPARTMENT_LEADER, "zhujian"),
                        mark(ClearingStep.LEADER, "年度培训", ReplyMask.Ground.PRIVACY)))
                .isInstanceOfSatisfying(
                        BusinessException.class, e -> assertThat(e.reason()).isEqualTo(Reason.STALE));
        mask.mark(office, mark(ClearingStep.OFFICE, "年度培训", ReplyMask.Ground.INTERNAL));
        mask.unmark(office, new MaskReply.Unmark(part(), ClearingStep.OFFICE, 2));
        life.cleared(id, "zhujian");
        life.issued(id, "zhujian");
        PublicReply open = publicReplies.of(TENANT, reply().id());
        assertThat(open.answers().get(0).text()).isEqualTo("已建立〔略〕。");
        assertThat(open.answers().get(1).text()).isEqualTo("列入年度培训计划。");
        assertThat(reply().answers().get(0).text()).isEqualTo("已建立移交台账。");
        assertThat(told("PassageMasked")).allSatisfy(row -> {
            assertThat(row.visibility()).isEqualTo(Visibility.INTERNAL);
            assertThat(row.data().toString()).doesNotContain("移交台账");
        });
    }

    @Test
    void summaryIsNeededWhereOnlyItIsPublic() {
        atLeader("摘要");
        Actor leader = life.of(Role.DEPARTMENT_LEADER, "zhujian");
        assertThatThrownBy(() -> clear.issue(leader, new ClearReply.Issue(part(), Disclosure.SUMMARY, null, null)))
                .isInstanceOfSatisfying(
                        BusinessException.class, e -> assertThat(codes(e)).containsExactly("gate.summary"));
        clear.issue(leader, new ClearReply.Issue(part(), Disclosure.SUMMARY, null, "已建台账，培训列入计划。"));
        PublicReply open = publicReplies.of(TENANT, reply().id());
        assertThat(open.summary()).isEqualTo("已建台账，培训列入计划。");
        assertThat(open.answers()).isEmpty();
    }

    @Test
    void lettersOnPaperAreRegisteredBeforeTheReplyCounts() {
        lock("zhaoyan");
        atLeader("纸质送达");
        life.issued(id, "zhujian");
        assertThat(life.part(id, "zhujian").state()).isEqualTo(AssignmentState.ISSUED);
        assertThat(life.proposal(id).state()).isEqualTo(ProposalState.IN_HANDLING);
        assertThat(open("DELIVERY").due()).isEqualTo(LocalDate.of(2026, 3, 5));
        assertThat(reply().toReach()).extracting(Reply.Delivery::person).containsExactly("zhaoyan");
        assertThatThrownBy(() -> delivery.register(handler(), handedOver("zhangsulong", LocalDate.of(2026, 3, 2))))
                .isInstanceOfSatisfying(
                        BusinessException.class, e -> assertThat(codes(e)).containsExactly("error.delivery.person"));
        assertThatThrownBy(() -> delivery.register(handler(), handedOver("zhaoyan", LocalDate.of(2026, 3, 3))))
                .isInstanceOfSatisfying(
                        BusinessException.class, e -> assertThat(codes(e)).containsExactly("error.delivery.dayRange"));
        new ClockGuard(jdbc, management, runtime).check(TENANT, id);
        delivery.register(handler(), handedOver("zhaoyan", LocalDate.of(2026, 3, 2)));
        assertThat(life.part(id, "zhujian").state()).isEqualTo(AssignmentState.DELIVERED);
        assertThat(life.proposal(id).state()).isEqualTo(ProposalState.REPLIED);
        assertThatThrownBy(() -> delivery.register(handler(), handedOver("zhaoyan", LocalDate.of(2026, 3, 2))))
                .isInstanceOfSatisfying(
                        BusinessException.class, e -> assertThat(e.reason()).isEqualTo(Reason.STALE));
    }

    @Test
    void theLeadProposerMayTellTheOthers() {
        lock("zhaoyan");
        consulted("转告");
        var terms = new ReplyTerms(null, false, "3月2日电话，张素龙代表同意转告赵燕代表", List.of(Lifecycle.commitment()));
        draft.submit(handler(), drafted(OutcomeCategory.PLANNED, terms));
        life.cleared(id, "zhujian");
        life.issued(id, "zhujian");
        assertThat(reply().deliveries())
                .extracting(d -> d.person() + " " + d.way())
                .containsExactlyInAnyOrder("zhangsulong APP", "zhaoyan RELAYED");
        assertThat(life.proposal(id).state()).isEqualTo(ProposalState.REPLIED);
    }

    @Test
    void aSmallOrganClearsInFewerSteps() {
        settings.chain(
                TENANT,
                "zhujian",
                List.of(ClearingStep.DEPUTY_LEADER, ClearingStep.LEADER),
                "yangweidong",
                clock.instant());
        consulted("小单位");
        life.submittedForClearing(id, "zhujian");
        assertThat(reply().step()).isEqualTo(ClearingStep.DEPUTY_LEADER);
        clear.pass(
                life.of(Role.DEPARTMENT_DEPUTY_LEADER, "zhujian"),
                new ClearReply.Decision(part(), ClearingStep.DEPUTY_LEADER, null));
        assertThat(reply().step()).isEqualTo(ClearingStep.LEADER);
        life.issued(id, "zhujian");
        assertThat(life.part(id, "zhujian").state()).isEqualTo(AssignmentState.DELIVERED);
    }

    @Test
    void theClearingHasItsDaysAnewAfterASendingBack() {
        consulted("审签期限");
        life.submittedForClearing(id, "zhujian");
        assertThat(open("CLEARING").due()).isEqualTo(LocalDate.of(2026, 3, 9));
        clock.forward(Duration.ofDays(3));
        life.sentBackByOffice(id, "zhujian");
        life.submittedForClearing(id, "zhujian");
        assertThat(open("CLEARING").due()).isEqualTo(LocalDate.of(2026, 3, 12));
    }

    @Test
    void aDistrictWithoutDDoesNotOfferIt() {
        settings.letter(
                TENANT,
                new CategoryLetters.Row(
                        ProposalKind.DEPUTY_SUGGESTION,
                        OutcomeCategory.NOTED,
                        LocalDate.of(2026, 1, 1),
                        null,
                        "本区不设 D 类"),
                "yangweidong");
        settings.letter(
                TENANT,
                new CategoryLetters.Row(
                        ProposalKind.DEPUTY_SUGGESTION,
                        OutcomeCategory.PLANNED,
                        LocalDate.of(2026, 4, 1),
                        new Letter("乙", "列入计划"),
                        "改用甲乙丙"),
                "yangweidong");
        consulted("字母");
        assertThat(gates(drafted(OutcomeCategory.NOTED, ReplyTerms.NONE))).containsExactly("gate.categoryUnused");
        life.submittedForClearing(id, "zhujian");
        life.cleared(id, "zhujian");
        life.issued(id, "zhujian");
        clock.set(Instant.parse("2026-04-02T01:00:00Z"));
        assertThat(letters.on(life.proposal(id), reply(), LocalDate.of(2026, 4, 2), java.util.Locale.SIMPLIFIED_CHINESE)
                        .letter())
                .as("the letter of its day")
                .isEqualTo("B");
        assertThat(letters.of(
                        TENANT,
                        ProposalKind.DEPUTY_SUGGESTION,
                        OutcomeCategory.PLANNED,
                        LocalDate.of(2026, 4, 2),
                        java.util.Locale.SIMPLIFIED_CHINESE))
                .contains(new Letter("乙", "列入计划"));
    }

    @Autowired
    CategoryLetters letters;

    private void consulted(String subject) {
        id = life.assigned(subject + " " + clock.instant());
        life.acknowledged(id, "zhujian");
        life.claimed(id, "zhujian");
        life.consulted(id, "zhujian");
    }

    private void atLeader(String subject) {
        consulted(subject);
        life.submittedForClearing(id, "zhujian");
        life.cleared(id, "zhujian");
    }

    private DraftReply.Draft drafted(OutcomeCategory category, ReplyTerms terms) {
        var whole = life.completeDraft(id, "zhujian");
        return new DraftReply.Draft(
                whole.assignmentId(), category, whole.disclosure(), null, "现答复。", null, whole.answers(), terms);
    }

    private static ReplyTerms terms(boolean promised, ReplyCommitment... rows) {
        return new ReplyTerms(null, promised, null, List.of(rows));
    }

    private List<String> gates(DraftReply.Draft reply) {
        try {
            draft.submit(handler(), reply);
            return List.of();
        } catch (BusinessException refused) {
            assertThat(refused.reason()).isEqualTo(Reason.GATE_CLOSED);
            return codes(refused);
        }
    }

    private static List<String> codes(BusinessException refused) {
        return refused.problems().stream().map(Problem::code).toList();
    }

    private MaskReply.Mark mark(ClearingStep step, String passage, ReplyMask.Ground ground) {
        return new MaskReply.Mark(part(), step, passage, ground, null);
    }

    private RegisterDelivery.Command handedOver(String person, LocalDate day) {
        return new RegisterDelivery.Command(part(), person, null, day, "经办人送到单位");
    }

    private void lock(String person) {
        jdbc.sql("update account set locked = true where tenant_id = ? and person = ?")
                .params(TENANT, person)
                .update();
    }

    private Actor handler() {
        return life.of(Role.DEPARTMENT_HANDLER, "zhujian");
    }

    private String part() {
        return life.part(id, "zhujian").id();
    }

    private Reply reply() {
        return replies.ofAssignment(TENANT, part()).orElseThrow();
    }

    private Deadlines.Deadline open(String kind) {
        return deadlines.of(TENANT, id).stream()
                .filter(d -> d.kind().equals(kind) && d.status().equals("OPEN"))
                .findFirst()
                .orElseThrow();
    }

    private List<Journal.Row> told(String type) {
        return journal.of(TENANT, "PROPOSAL", id, java.util.EnumSet.allOf(Visibility.class)).stream()
                .filter(row -> row.type().equals(type))
                .toList();
    }
}
