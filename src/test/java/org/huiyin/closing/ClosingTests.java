package org.huiyin.closing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.huiyin.IntegrationTest;
import org.huiyin.TestClock;
import org.huiyin.closing.DecidePublication.Command;
import org.huiyin.closing.persistence.ArchivePackages;
import org.huiyin.closing.persistence.Publications;
import org.huiyin.commitment.AnswerAgain;
import org.huiyin.commitment.ConfirmCommitment;
import org.huiyin.commitment.FulfilCommitment;
import org.huiyin.documents.Attachments;
import org.huiyin.handling.Lifecycle;
import org.huiyin.handling.SatisfactionRating;
import org.huiyin.identity.Directory;
import org.huiyin.proposal.ProposalState;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.BusinessException.Reason;
import org.huiyin.shared.Role;
import org.huiyin.workflow.ClockGuard;
import org.huiyin.workflow.Deadlines;
import org.huiyin.workflow.Deadlines.Deadline;
import org.huiyin.workflow.Timers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A concluded proposal is published or withheld by its own clock and sealed on its day. */
@IntegrationTest
class ClosingTests {

    private static final String TENANT = Lifecycle.TENANT;

    @Autowired
    Lifecycle life;

    @Autowired
    DecidePublication decide;

    @Autowired
    ClosingDesk desk;

    @Autowired
    Publications publications;

    @Autowired
    OpenPublications open;

    @Autowired
    ArchivePackages packages;

    @Autowired
    ArchiveProposal archive;

    @Autowired
    Attachments attachments;

    @Autowired
    FulfilCommitment fulfil;

    @Autowired
    ConfirmCommitment confirm;

    @Autowired
    AnswerAgain answer;

    @Autowired
    Directory directory;

    @Autowired
    Deadlines deadlines;

    @Autowired
    TestClock clock;

    @Autowired
    ManagementService management;

    @Autowired
    RuntimeService runtime;

    @Autowired
    JdbcClient jdbc;

    @TempDir
    Path folder;

    private String id;
    private Actor secretariat;

    @BeforeEach
    void concluded() {
        clock.reset();
        secretariat = life.of(Role.CONGRESS_SECRETARIAT, null);
        id = life.assigned("公开归档 " + UUID.randomUUID());
        life.replied(id, "zhujian");
        clock.forward(Duration.ofDays(7));
        life.rated(id, "zhangsulong", SatisfactionRating.SATISFIED);
        life.rated(id, "zhaoyan", SatisfactionRating.SATISFIED);
    }

    @AfterEach
    void clocksAgree() {
        new ClockGuard(jdbc, management, runtime).check(TENANT, id);
        clock.reset();
    }

    @Test
    void publicationCountsFromTheDeliveryAndTheArchiveFromTheConclusion() {
        assertThat(deadline("DISCLOSURE").orElseThrow().due()).isEqualTo(LocalDate.of(2026, 3, 30));
        assertThat(deadline("ARCHIVE")).isEmpty();
        publish("千峰街道的物业由街道组织移交。");
        assertThat(deadline("DISCLOSURE")).isEmpty();
        assertThat(deadline("ARCHIVE").orElseThrow().due()).isEqualTo(LocalDate.of(2026, 4, 8));
        assertThat(life.proposal(id).state()).isEqualTo(ProposalState.DISCLOSED);
    }

    @Test
    void whatIsPublishedAnybodyFindsAndNobodyIsNamed() {
        String word = UUID.randomUUID().toString();
        publish("移交台账已建立，" + word + "。");
        List<Publication> found = open.page(TENANT, word, "2026", "URBAN", null);
        assertThat(found).hasSize(1);
        assertThat(open.published(TENANT, found.get(0).id()).departments()).contains("住房和城乡建设局");
        assertThat(open.page(TENANT, word, "2025", null, null)).isEmpty();
        assertThat(open.page(TENANT, word, null, "ECONOMY", null)).isEmpty();
        assertThat(open.page("xiaodian", word, null, null, null)).isEmpty();
        assertThatThrownBy(() -> open.published("xiaodian", found.get(0).id())).isInstanceOf(BusinessException.class);
    }

    @Test
    void theDraftTakesTheIssuedReplyPointByPoint() {
        ClosingDesk.Decision decision = desk.decision(secretariat, id);
        assertThat(decision.form()).isEqualTo(PublicationForm.FULL);
        publish(decision.text());
        assertThat(publications.ofProposal(TENANT, id).orElseThrow().parts())
                .filteredOn(PublishedPart::isAnswer)
                .containsExactly(
                        new PublishedPart("1", "建立移交小区物业管理机制。", "已建立移交台账。"),
                        new PublishedPart("2", "开展物业从业人员培训。", "列入年度培训计划。"));
    }

    @Test
    void withheldWithItsGroundOnly() {
        assertThatThrownBy(() -> decide.decide(secretariat, new Command(id, PublicationForm.NONE, null, " ")))
                .isInstanceOfSatisfying(
                        BusinessException.class,
                        e -> assertThat(e.problems().get(0).field()).isEqualTo("ground"));
        decide.decide(secretariat, new Command(id, PublicationForm.NONE, "不该留下", "涉及商业秘密"));
        Publication kept = publications.ofProposal(TENANT, id).orElseThrow();
        assertThat(kept.subject()).isNull();
        assertThat(kept.text()).isNull();
        assertThat(kept.ground()).isEqualTo("涉及商业秘密");
        assertThatThrownBy(() -> open.published(TENANT, kept.id())).isInstanceOf(BusinessException.class);
        assertThat(life.proposal(id).state()).isEqualTo(ProposalState.DISCLOSED);
    }

    @Test
    void aProposersContactDataNeverGoesOut() {
        String phone = directory.person(TENANT, "zhangsulong").orElseThrow().phone();
        assertThatThrownBy(() -> publish("请致电 " + phone))
                .isInstanceOfSatisfying(
                        BusinessException.class,
                        e -> assertThat(e.problems().get(0).code()).isEqualTo("error.publication.contact"));
        assertThat(life.proposal(id).state()).isEqualTo(ProposalState.CONCLUDED);
    }

    @Test
    void withoutTheProposersConsentItIsWithheld() {
        jdbc.sql(
                        """
                        update feedback set consents_to_disclosure = false
                        where tenant_id = ? and proposal_id = ? and person = 'zhaoyan'""")
                .params(TENANT, id)
                .update();
        assertThat(desk.decision(secretariat, id).form()).isEqualTo(PublicationForm.NONE);
        assertThatThrownBy(() -> publish("全文")).isInstanceOfSatisfying(BusinessException.class, e -> assertThat(
                        e.problems().get(0).code())
                .isEqualTo("error.publication.consent"));
    }

    @Test
    void onlyOnceAndOnlyByTheSecretariatOfTheKind() {
        refused(life.of(Role.CPPCC_SECRETARIAT, null), Reason.FORBIDDEN);
        refused(life.of(Role.SUPERVISION_OFFICE, null), Reason.FORBIDDEN);
        publish("公开。");
        refused(secretariat, Reason.STALE);
    }

    @Test
    void itsClockWarnsAndFallsDueAndTheDecisionMayStillFollow() {
        Instant overdue = deadline("DISCLOSURE").orElseThrow().overdueFrom();
        pass(overdue.plus(Duration.ofDays(1)));
        assertThat(alarms()).containsExactly("DeadlineDueSoon", "DeadlineOverdue");
        publish("迟了的公开。");
        assertThat(life.proposal(id).state()).isEqualTo(ProposalState.DISCLOSED);
    }

    @Test
    void decidedBetweenWarningAndEndLeavesNoTimerBehind() {
        pass(deadline("DISCLOSURE").orElseThrow().warnFrom());
        assertThat(alarms()).containsExactly("DeadlineDueSoon");
        publish("按期公开。");
        pass(Instant.parse("2026-04-08T00:00:00Z"));
        assertThat(alarms()).containsExactly("DeadlineDueSoon");
    }

    @Test
    void onItsDayTheWholeFileIsSealed() throws IOException {
        byte[] list = "%PDF-1.7 移交清单".getBytes(StandardCharsets.UTF_8);
        attachments.store(TENANT, life.deputy("zhangsulong"), id, "PAPER", "移交清单.pdf", "", list);
        publish("千峰街道的物业由街道组织移交。");
        pass(deadline("ARCHIVE").orElseThrow().overdueFrom().minusSeconds(1));
        assertThat(life.proposal(id).state()).isEqualTo(ProposalState.DISCLOSED);
        pass(deadline("ARCHIVE").orElseThrow().overdueFrom());
        assertThat(life.proposal(id).state()).isEqualTo(ProposalState.ARCHIVED);
        ArchivePackage sealed = packages.of(TENANT, id).get(0);
        byte[] zip = desk.archive(life.of(Role.AUDITOR, null), id, sealed.id());
        assertThat(ArchiveFile.sha256(zip)).isEqualTo(sealed.sha256());
        Map<String, byte[]> files = unzip(zip);
        assertThat(files)
                .containsOnlyKeys(
                        "01-paper.html",
                        "02-handling.html",
                        "03-replies.html",
                        "04-feedback.html",
                        "05-publication.html",
                        "06-commitments.html",
                        "07-attachments.html",
                        "attachments/001-移交清单.pdf",
                        "journal.jsonl",
                        "manifest.json");
        assertThat(text(files, "01-paper.html")).contains("charset", "张素龙", "开展物业从业人员培训。");
        assertThat(text(files, "02-handling.html")).contains("代表希望先理清移交清单。");
        assertThat(text(files, "03-replies.html")).contains("万住建函〔2026〕", "已建立移交台账。", "关于区六届人大");
        assertThat(text(files, "04-feedback.html")).contains("赵燕", "满意");
        assertThat(text(files, "05-publication.html")).contains("千峰街道的物业由街道组织移交。");
        assertThat(text(files, "06-commitments.html")).contains("履行中");
        assertThat(text(files, "07-attachments.html"))
                .contains("移交清单.pdf", "attachments/001-移交清单.pdf", ArchiveFile.sha256(list));
        assertThat(files.get("attachments/001-移交清单.pdf")).isEqualTo(list);
        assertThat(sealed.attachments()).hasSize(1);
        assertThat(text(files, "journal.jsonl").lines()).hasSize(sealed.journalRows());
        assertThat(ArchiveCheck.broken(zip)).isEmpty();
    }

    @Test
    void aPackageThatWasTouchedIsFound() throws IOException {
        sealed();
        byte[] zip =
                packages.bytes(TENANT, id, packages.of(TENANT, id).get(0).id()).orElseThrow();
        Map<String, byte[]> files = unzip(zip);
        files.put("03-replies.html", "changed".getBytes(StandardCharsets.UTF_8));
        assertThat(ArchiveCheck.broken(zip(files))).containsExactly("changed: 03-replies.html");
        files = unzip(zip);
        files.remove("04-feedback.html");
        files.put("more.html", new byte[0]);
        assertThat(ArchiveCheck.broken(zip(files)))
                .containsExactly("missing: 04-feedback.html", "not in the manifest: more.html");
        files = unzip(zip);
        String journal = text(files, "journal.jsonl");
        files.put(
                "journal.jsonl",
                journal.substring(journal.indexOf('\n', journal.indexOf('\n') + 1) + 1)
                        .getBytes(StandardCharsets.UTF_8));
        assertThat(ArchiveCheck.broken(zip(files))).contains("changed: journal.jsonl");
        files = unzip(zip);
        files.put(
                "journal.jsonl",
                journal.replace("已建立", "没建立").replace("URBAN", "OTHER").getBytes(StandardCharsets.UTF_8));
        assertThat(ArchiveCheck.broken(zip(files))).anyMatch(why -> why.contains("payload was changed"));
    }

    @Test
    void theCommandTellsWholeFromBroken() throws IOException {
        sealed();
        byte[] zip =
                packages.bytes(TENANT, id, packages.of(TENANT, id).get(0).id()).orElseThrow();
        Path whole = Files.write(folder.resolve("whole.zip"), zip);
        Map<String, byte[]> files = unzip(zip);
        files.remove("manifest.json");
        Path broken = Files.write(folder.resolve("broken.zip"), zip(files));
        var said = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
        assertThat(VerifyArchiveCommand.verify(List.of(whole.toString()), out)).isZero();
        assertThat(VerifyArchiveCommand.verify(List.of(whole.toString(), broken.toString()), out))
                .isOne();
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("no manifest");
    }

    @Test
    void whatEndsAfterTheArchivingIsASupplement() {
        archive.supplement(TENANT, id, "还没有归档");
        assertThat(packages.of(TENANT, id)).isEmpty();
        sealed();
        String first = packages.of(TENANT, id).get(0).sha256();
        clock.forward(Duration.ofDays(90));
        archive.supplement(TENANT, id, "承诺兑现");
        assertThat(packages.of(TENANT, id)).extracting(ArchivePackage::part).containsExactly(0, 1);
        assertThat(packages.of(TENANT, id).get(0).sha256()).isEqualTo(first);
        assertThat(packages.of(TENANT, id).get(1).journalRows())
                .isGreaterThan(packages.of(TENANT, id).get(0).journalRows());
    }

    /** By the promise's own life, not by a call: its last letter is in the supplement, and so is the journal's row that tells of it. */
    @Test
    void aPromiseThatEndsAfterTheArchivingSupplementsIt() throws IOException {
        attachments.store(
                TENANT,
                life.deputy("zhangsulong"),
                id,
                "PAPER",
                "原件.pdf",
                "",
                "%PDF-1.7 1".getBytes(StandardCharsets.US_ASCII));
        sealed();
        String promise = jdbc.sql("select id from commitment where tenant_id = ? and proposal_id = ?")
                .params(TENANT, id)
                .query(String.class)
                .single();
        clock.forward(Duration.ofDays(60));
        attachments.store(
                TENANT,
                life.of(Role.DEPARTMENT_HANDLER, "zhujian"),
                promise,
                "COMMITMENT",
                "结业名单.pdf",
                "",
                "%PDF-1.7 2".getBytes(StandardCharsets.US_ASCII));
        fulfil.report(
                life.of(Role.DEPARTMENT_HANDLER, "zhujian"), new FulfilCommitment.Report(promise, "两期培训均已结业。", null));
        confirm.confirm(life.deputy("zhangsulong"), new ConfirmCommitment.Command(promise, true, null));
        assertThat(packages.of(TENANT, id)).hasSize(1);
        answer.answer(life.of(Role.DEPARTMENT_LEADER, "zhujian"), new AnswerAgain.Command(promise, "培训承诺已经兑现。"));
        List<ArchivePackage> all = packages.of(TENANT, id);
        assertThat(all).hasSize(2);
        byte[] zip = packages.bytes(TENANT, id, all.get(1).id()).orElseThrow();
        Map<String, byte[]> files = unzip(zip);
        assertThat(text(files, "06-commitments.html")).contains("培训承诺已经兑现。", "两期培训均已结业。", "已再次答复");
        assertThat(files).containsKey("attachments/002-结业名单.pdf").doesNotContainKey("attachments/001-原件.pdf");
        assertThat(text(files, "07-attachments.html")).contains("在以前的档案包中");
        assertThat(text(files, "journal.jsonl")).contains("\"CommitmentAnswered\"");
        assertThat(ArchiveCheck.broken(zip)).isEmpty();
    }

    @Test
    void theWordsOfAProposalAreNoMarkupInThePackage() throws IOException {
        publish("<b>公开</b>。");
        pass(deadline("ARCHIVE").orElseThrow().overdueFrom());
        Map<String, byte[]> files = unzip(
                packages.bytes(TENANT, id, packages.of(TENANT, id).get(0).id()).orElseThrow());
        assertThat(text(files, "05-publication.html"))
                .contains("&lt;b&gt;公开&lt;/b&gt;。", "<style>", "@page")
                .doesNotContain("<script", "<link", "src=");
    }

    @Test
    void theArchiveIsReadByWhomTheMatrixNames() {
        sealed();
        String sealed = packages.of(TENANT, id).get(0).id();
        assertThat(desk.archive(secretariat, id, sealed)).isNotEmpty();
        assertThat(desk.show(life.of(Role.AUDITOR, null), id).packages()).hasSize(1);
        assertThat(desk.show(life.deputy("zhangsulong"), id).packages()).isEmpty();
        assertThatThrownBy(() -> desk.archive(life.of(Role.DEPARTMENT_LIAISON, "zhujian"), id, sealed))
                .isInstanceOf(BusinessException.class);
        assertThatThrownBy(() -> desk.archive(life.of(Role.CPPCC_SECRETARIAT, null), id, sealed))
                .isInstanceOfSatisfying(
                        BusinessException.class, e -> assertThat(e.reason()).isEqualTo(Reason.NOT_FOUND));
    }

    private void sealed() {
        publish("公开。");
        pass(deadline("ARCHIVE").orElseThrow().overdueFrom());
    }

    private void publish(String text) {
        decide.decide(secretariat, new Command(id, PublicationForm.SUMMARY, text, null));
    }

    private void refused(Actor actor, Reason reason) {
        assertThatThrownBy(() -> decide.decide(actor, new Command(id, PublicationForm.FULL, "文字", null)))
                .isInstanceOfSatisfying(
                        BusinessException.class, e -> assertThat(e.reason()).isEqualTo(reason));
    }

    private List<String> alarms() {
        return jdbc.sql(
                        """
                        select event from journal where tenant_id = ? and subject_id = ? and event like 'Deadline%'
                            and at >= ? order by sequence""")
                .params(TENANT, id, java.sql.Timestamp.from(TestClock.START.plus(Duration.ofDays(7))))
                .query(String.class)
                .list();
    }

    private void pass(Instant target) {
        new Timers(clock, management, runtime).passUntil(target, id);
    }

    private Optional<Deadline> deadline(String kind) {
        return deadlines.of(TENANT, id).stream()
                .filter(d -> d.kind().equals(kind) && d.status().equals("OPEN"))
                .findFirst();
    }

    private static String text(Map<String, byte[]> files, String name) {
        return new String(files.get(name), StandardCharsets.UTF_8);
    }

    private static Map<String, byte[]> unzip(byte[] zip) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), in.readAllBytes());
            }
        }
        return files;
    }

    private static byte[] zip(Map<String, byte[]> files) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        }
        return out.toByteArray();
    }
}
