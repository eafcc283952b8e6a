package org.huiyin.handling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.huiyin.IntegrationTest;
import org.huiyin.TestClock;
import org.huiyin.documents.Attachments;
import org.huiyin.handling.GiveFeedback.Command;
import org.huiyin.handling.ProposalDetail.Verdict;
import org.huiyin.handling.persistence.Feedbacks;
import org.huiyin.identity.ClientNetworks;
import org.huiyin.journal.Journal;
import org.huiyin.proposal.ProposalState;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.BusinessException.Reason;
import org.huiyin.shared.ChinaTime;
import org.huiyin.shared.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The proposers' verdicts: their own, whole, kept, and told apart where they look arranged. */
@IntegrationTest
class FeedbackTests {

    private static final String TENANT = Lifecycle.TENANT;

    @Autowired
    Lifecycle life;

    @Autowired
    GiveFeedback feedback;

    @Autowired
    RecordFeedbackOnBehalf onBehalf;

    @Autowired
    Attachments attachments;

    @Autowired
    Feedbacks feedbacks;

    @Autowired
    ClientNetworks networks;

    @Autowired
    ShowProposal showProposal;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    private String id;

    @BeforeEach
    void replied() {
        clock.reset();
        id = life.assigned("评价 " + java.util.UUID.randomUUID());
        life.replied(id, "zhujian");
        clock.forward(Duration.ofDays(3));
    }

    @Test
    void theWholeFormIsKept() {
        VerdictForm form = new VerdictForm(
                SatisfactionRating.MOSTLY_SATISFIED,
                SatisfactionRating.DISSATISFIED,
                "ON_SITE",
                3,
                false,
                false,
                "楼道还没有修。",
                true,
                null);
        feedback.give(life.deputy("zhangsulong"), new Command(id, null, form, null));
        Feedback kept = feedbacks.of(TENANT, id).get(0);
        assertThat(kept.form()).isEqualTo(form.signedOn(ChinaTime.dateOf(clock.instant())));
        assertThat(kept.organ()).isEqualTo("zhujian");
        assertThat(kept.late()).isFalse();
        assertThat(kept.recordedByName()).isNull();
    }

    @Test
    void aDepartmentThatTriesIsRefusedAndTheAttemptIsKept() {
        Actor liaison = life.of(Role.DEPARTMENT_LIAISON, "zhujian");
        refused(liaison);
        assertThat(feedbacks.of(TENANT, id)).isEmpty();
        assertThat(attempts(life.of(Role.CONGRESS_SECRETARIAT, null)))
                .singleElement()
                .satisfies(
                        row -> assertThat(row.organ() + " " + row.person()).isEqualTo("zhujian " + liaison.person()));
        assertThat(attempts(life.of(Role.AUDITOR, null))).hasSize(1);
        assertThat(attempts(life.deputy("zhangsulong"))).isEmpty();
    }

    @Test
    void aDeputyWhoHasNotSignedIsRefusedAndTheAttemptIsKept() {
        refused(life.deputy("changfei"));
        assertThat(attempts(life.of(Role.CONGRESS_SECRETARIAT, null)))
                .extracting(Journal.Row::person)
                .containsExactly("changfei");
    }

    @Test
    void aVerdictFromTheDepartmentsNetworkIsMarkedForTheSecretariatAlone() {
        String office = networks.of(TENANT, "10.21.7.5");
        networks.seen(TENANT, "zhujian", office, ChinaTime.dateOf(clock.instant()));
        give("zhangsulong", networks.of(TENANT, "10.21.7.203"));
        give("zhaoyan", networks.of(TENANT, "10.99.7.203"));
        assertThat(marks(life.of(Role.CONGRESS_SECRETARIAT, null)))
                .containsExactly(Set.of(FeedbackMark.DEPARTMENT_NETWORK), Set.of());
        assertThat(marks(life.of(Role.DEPARTMENT_LIAISON, "zhujian"))).containsExactly(Set.of(), Set.of());
        assertThat(marks(life.of(Role.SUPERVISION_OFFICE, null))).containsExactly(Set.of(), Set.of());
        assertThat(marks(life.deputy("zhangsulong"))).containsExactly(Set.of());
    }

    @Test
    void whatADepartmentUsedLongAgoSaysNothing() {
        networks.seen(
                TENANT,
                "zhujian",
                networks.of(TENANT, "10.22.7.5"),
                ChinaTime.dateOf(clock.instant()).minusDays(91));
        give("zhangsulong", networks.of(TENANT, "10.22.7.5"));
        assertThat(feedbacks.of(TENANT, id).get(0).marks()).isEmpty();
    }

    @Test
    void aVerdictWithinSecondsOfTheLetterIsMarked() {
        String fresh = life.assigned("刚送达 " + java.util.UUID.randomUUID());
        life.replied(fresh, "zhujian");
        clock.forward(Duration.ofSeconds(59));
        life.rated(fresh, "zhangsulong", SatisfactionRating.SATISFIED);
        clock.forward(Duration.ofSeconds(1));
        life.rated(fresh, "zhaoyan", SatisfactionRating.SATISFIED);
        assertThat(feedbacks.of(TENANT, fresh))
                .extracting(Feedback::marks)
                .containsExactly(Set.of(FeedbackMark.AT_ONCE), Set.of());
    }

    @Test
    void addressesAreKeptAsHashesOfTheirNetworkOnly() {
        String network = networks.of(TENANT, "10.23.7.5");
        assertThat(network).matches("[0-9a-f]{64}").isEqualTo(networks.of(TENANT, "10.23.7.9"));
        assertThat(networks.of("xiaodian", "10.23.7.5")).isNotEqualTo(network);
        assertThat(networks.of(TENANT, "127.0.0.1")).isNull();
        assertThat(networks.of(TENANT, "::1")).isNull();
        assertThat(networks.of(TENANT, "not an address")).isNull();
        assertThat(networks.of(TENANT, "2001:db8:1:2::7")).isEqualTo(networks.of(TENANT, "2001:db8:1:2:ff::9"));
    }

    @Test
    void eachDepartmentThatRepliedGetsAVerdictOfItsOwn() {
        asked("zhujian", "chengguan");
        assertThatThrownBy(() -> give("zhangsulong", null))
                .isInstanceOfSatisfying(
                        BusinessException.class,
                        e -> assertThat(e.problems().get(0).field()).isEqualTo("organ"));
        rate("zhangsulong", "zhujian", SatisfactionRating.SATISFIED);
        assertThat(openTasks()).containsExactlyInAnyOrder("zhangsulong", "zhaoyan");
        rate("zhangsulong", "chengguan", SatisfactionRating.DISSATISFIED);
        assertThat(openTasks()).containsExactly("zhaoyan");
        rate("zhaoyan", "chengguan", SatisfactionRating.SATISFIED);
        assertThat(life.proposal(id).state()).isEqualTo(ProposalState.REPLIED);
        rate("zhaoyan", "zhujian", SatisfactionRating.SATISFIED);
        assertThat(life.proposal(id).state()).isEqualTo(ProposalState.REHANDLING_PENDING);
        assertThat(feedbacks.of(TENANT, id)).hasSize(4);
    }

    @Test
    void fromPaperOnlyTheSecretariatOfTheKindRecordsWithTheScan() {
        Actor secretariat = life.of(Role.CONGRESS_SECRETARIAT, null);
        var scan = new RecordFeedbackOnBehalf.Scan(
                "征询意见表.pdf", "application/pdf", "%PDF-1.4 signed".getBytes(StandardCharsets.UTF_8));
        var whole = onBehalf("zhaoyan", scan);
        assertThatThrownBy(() -> onBehalf.record(life.of(Role.CPPCC_SECRETARIAT, null), whole))
                .isInstanceOfSatisfying(
                        BusinessException.class, e -> assertThat(e.reason()).isEqualTo(Reason.FORBIDDEN));
        assertThatThrownBy(() -> onBehalf.record(life.of(Role.DEPARTMENT_LIAISON, "zhujian"), whole))
                .isInstanceOfSatisfying(
                        BusinessException.class, e -> assertThat(e.reason()).isEqualTo(Reason.FORBIDDEN));
        assertThatThrownBy(() -> onBehalf.record(secretariat, onBehalf("zhaoyan", null)))
                .isInstanceOfSatisfying(
                        BusinessException.class,
                        e -> assertThat(e.problems().get(0).field()).isEqualTo("scan"));
        onBehalf.record(secretariat, whole);
        Feedback kept = feedbacks.of(TENANT, id).get(0);
        assertThat(kept.person()).isEqualTo("zhaoyan");
        assertThat(kept.recordedByName()).isEqualTo(secretariat.personName());
        assertThat(attachments.find(TENANT, kept.scanId()).orElseThrow().sealed())
                .isTrue();
        assertThat(kept.form().signedOn()).isEqualTo(LocalDate.of(2026, 3, 4));
        assertThatThrownBy(() -> onBehalf.record(secretariat, whole))
                .isInstanceOfSatisfying(
                        BusinessException.class, e -> assertThat(e.reason()).isEqualTo(Reason.STALE));
    }

    private RecordFeedbackOnBehalf.Command onBehalf(String person, RecordFeedbackOnBehalf.Scan scan) {
        VerdictForm form = Lifecycle.verdict(SatisfactionRating.SATISFIED).signedOn(LocalDate.of(2026, 3, 4));
        return new RecordFeedbackOnBehalf.Command(id, person, null, form, scan);
    }

    /** As if both had replied on their own (分办). */
    private void asked(String... organs) {
        jdbc.sql("update feedback_round set organs = ?::text[] where tenant_id = ? and proposal_id = ?")
                .params(organs, TENANT, id)
                .update();
    }

    private List<String> openTasks() {
        return jdbc.sql(
                        """
                        select assignee from work_item where tenant_id = ? and subject_id = ? and state = 'OPEN'
                            and element_id = 'Task_GiveFeedback'""")
                .params(TENANT, id)
                .query(String.class)
                .list();
    }

    private void rate(String person, String organ, SatisfactionRating result) {
        feedback.give(life.deputy(person), new Command(id, organ, Lifecycle.verdict(result), null));
    }

    private void give(String person, String network) {
        feedback.give(
                life.deputy(person), new Command(id, null, Lifecycle.verdict(SatisfactionRating.SATISFIED), network));
    }

    private void refused(Actor actor) {
        var command = new Command(id, null, Lifecycle.verdict(SatisfactionRating.SATISFIED), null);
        assertThatThrownBy(() -> feedback.give(actor, command))
                .isInstanceOfSatisfying(
                        BusinessException.class, e -> assertThat(e.reason()).isEqualTo(Reason.FORBIDDEN));
    }

    private List<Journal.Row> attempts(Actor viewer) {
        return showProposal.show(viewer, id).timeline().stream()
                .filter(row -> row.type().equals("RatingRefused"))
                .toList();
    }

    private List<Set<FeedbackMark>> marks(Actor viewer) {
        return showProposal.show(viewer, id).feedback().get(0).verdicts().stream()
                .filter(Verdict::given)
                .map(verdict -> verdict.feedback().marks())
                .toList();
    }
}
