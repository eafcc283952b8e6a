package org.huiyin.whistle.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.huiyin.IntegrationTest;
import org.huiyin.Race;
import org.huiyin.TestClock;
import org.huiyin.documents.Attachment;
import org.huiyin.documents.Attachments;
import org.huiyin.handling.Lifecycle;
import org.huiyin.handling.work.ProgressReport;
import org.huiyin.handling.work.ShowWork;
import org.huiyin.journal.DomainEvent.Visibility;
import org.huiyin.journal.Journal;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.BusinessException.Reason;
import org.huiyin.shared.Ids;
import org.huiyin.shared.Role;
import org.huiyin.whistle.SuggestWhistle;
import org.huiyin.whistle.Whistle;
import org.huiyin.whistle.WhistleKind;
import org.huiyin.whistle.WhistleSource;
import org.huiyin.whistle.WhistleSteps;
import org.huiyin.whistle.persistence.WhistleParts;
import org.huiyin.whistle.persistence.Whistles;
import org.huiyin.workflow.Deadlines;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What came of a whistle on its proposals: progress, an annex of the reply or of the file, no clock moved; and which they are. */
@IntegrationTest
class ResultTests {

    private static final String T = Lifecycle.TENANT;

    @Autowired
    Lifecycle life;

    @Autowired
    TestClock clock;

    @Autowired
    SuggestWhistle suggest;

    @Autowired
    Whistles whistles;

    @Autowired
    WhistleParts parts;

    @Autowired
    NoteResult note;

    @Autowired
    LinkProposal link;

    @Autowired
    WhistleSteps steps;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Attachments attachments;

    @Autowired
    ShowWork work;

    @Autowired
    Deadlines deadlines;

    @Autowired
    Journal journal;

    @BeforeEach
    void startOfMarch() {
        clock.reset();
    }

    @Test
    void theResultBecomesProgressAndAnAnnexOfTheDraftedReplyAndMovesNoClock() throws IOException {
        String id = life.assigned("哨单结果回写 " + Ids.next());
        life.acknowledged(id, "zhujian");
        List<Deadlines.Deadline> before = deadlines.of(T, id);
        String whistle = closed(id);

        note.note(T, whistle);
        note.note(T, whistle);

        assertThat(work.progress(life.of(Role.DEPARTMENT_LIAISON, "zhujian"), id))
                .as("once")
                .singleElement()
                .satisfies(report -> assertThat(report.done()).contains("已补装井盖。"))
                .returns("zhujian", ProgressReport::organ);
        String part = life.part(id, "zhujian").id();
        Attachment annex = attachments.of(T, part, "REPLY").get(0);
        assertThat(annex.fileId())
                .as("the archive takes what hangs on the file")
                .isEqualTo(id);
        assertThat(document(annex)).contains("哨单办理结果", "已补装井盖。", "千峰南路口", "住房和城乡建设局");
        assertThat(deadlines.of(T, id)).as("the lawful deadline stays").isEqualTo(before);
        assertThat(journal.of(T, "PROPOSAL", id, Set.of(Visibility.PARTIES)))
                .filteredOn(row -> row.type().equals("WhistleResultNoted"))
                .singleElement()
                .satisfies(row -> assertThat(row.data().path("organ").asText()).isEqualTo("zhujian"));
    }

    @Test
    void whereNoReplyIsDraftedTheAnnexHangsOnTheProposal() {
        String id = life.docketed("哨单结果无承办 " + Ids.next());
        note.note(T, closed(id));
        assertThat(attachments.of(T, id, ResultFiles.PURPOSE)).hasSize(1);
        assertThat(work.progress(life.of(Role.SUPERVISION_OFFICE, null), id)).isEmpty();
    }

    @Test
    void aWhistleServesManyProposalsAndALaterOneGetsTheResultAtOnce() {
        String first = life.assigned("同一地点甲 " + Ids.next());
        String second = life.assigned("同一地点乙 " + Ids.next());
        var staff = life.of(Role.SUBDISTRICT_STAFF, "qianfeng");
        String whistle = blown(first);
        String number = life.proposal(second).number();
        link.link(staff, new LinkProposal.Link(whistle, number));
        assertThat(whistle(whistle).proposals()).containsExactlyInAnyOrder(first, second);
        assertThatThrownBy(() -> link.link(staff, new LinkProposal.Link(whistle, number)))
                .isInstanceOfSatisfying(
                        BusinessException.class, e -> assertThat(e.reason()).isEqualTo(Reason.STALE));
        link.unlink(staff, new LinkProposal.Unlink(whistle, second, "不在同一地点"));
        assertThat(whistle(whistle).proposals()).containsExactly(first);
        assertThatThrownBy(() ->
                        link.link(life.of(Role.SUBDISTRICT_STAFF, "heping"), new LinkProposal.Link(whistle, number)))
                .as("another sub-district's whistle")
                .isInstanceOfSatisfying(
                        BusinessException.class, e -> assertThat(e.reason()).isEqualTo(Reason.NOT_FOUND));

        close(whistle);
        link.link(staff, new LinkProposal.Link(whistle, number));

        assertThat(work.progress(life.of(Role.DEPARTMENT_LIAISON, "zhujian"), second))
                .hasSize(1);
        assertThatThrownBy(() -> link.unlink(staff, new LinkProposal.Unlink(whistle, second, "误联")))
                .as("what is noted stays")
                .isInstanceOf(BusinessException.class);
    }

    /** Whoever hears of the closing does so at once; the link that comes in that moment is heard with it, or tells the result itself. */
    @Test
    void aProposalLinkedWhileItsWhistleIsClosedGetsTheResultOnce() {
        String first = life.docketed("同时销号甲 " + Ids.next());
        String second = life.docketed("同时销号乙 " + Ids.next());
        var staff = life.of(Role.SUBDISTRICT_STAFF, "qianfeng");
        List<String> all = Race.prepared(() -> rating(first));
        for (int round = 0; round < all.size(); round++) {
            String whistle = all.get(round);
            var finishes = Race.run(
                    round,
                    () -> {
                        link.link(staff, new LinkProposal.Link(whistle, second));
                        return null;
                    },
                    () -> {
                        transaction.executeWithoutResult(status -> steps.close(T, whistle));
                        note.note(T, whistle);
                        return null;
                    });
            assertThat(finishes).allMatch(Race.Finish::won);
            assertThat(whistle(whistle).proposals()).contains(second);
            assertThat(noted(whistle)).as("round %d", round).containsExactlyInAnyOrder(first, second);
        }
    }

    /** Nobody has verified anything, so that no annex is written a hundred times. */
    private String rating(String proposal) {
        String whistle = blown(proposal);
        whistles.rating(whistle(whistle), clock.instant());
        return whistle;
    }

    private List<String> noted(String whistle) {
        return jdbc.sql("select proposal_id from whistle_result where tenant_id = ? and whistle_id = ?")
                .params(T, whistle)
                .query(String.class)
                .list();
    }

    private String closed(String proposal) {
        String whistle = blown(proposal);
        close(whistle);
        return whistle;
    }

    /** Rows as the acts leave them; the acts have tests of their own. */
    private String blown(String proposal) {
        String id = suggest.suggest(
                life.of(Role.SUBDISTRICT_LEADER, "qianfeng"),
                new SuggestWhistle.Command(
                        WhistleKind.KEY_WORK,
                        "qianfeng",
                        WhistleSource.PROPOSAL,
                        null,
                        "井盖缺失",
                        "人行道井盖缺失。",
                        "千峰南路口",
                        null,
                        null,
                        null,
                        null,
                        null,
                        List.of(proposal)));
        whistles.blown(whistle(id), "试哨〔2026〕" + id.substring(0, 8), clock.instant());
        return id;
    }

    private void close(String whistle) {
        String part = Ids.next();
        parts.add(T, part, whistle, "zhujian", true, clock.instant());
        parts.resolved(parts.find(T, part).orElseThrow(), "已补装井盖。", "高跃进", clock.instant(), false);
        parts.verified(parts.find(T, part).orElseThrow(), "梁卫东", clock.instant());
        whistles.closed(whistle(whistle), clock.instant());
    }

    private Whistle whistle(String id) {
        return whistles.find(T, id).orElseThrow();
    }

    private String document(Attachment annex) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        attachments.write(T, annex.id(), out);
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals("word/document.xml")) {
                    return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        }
        throw new AssertionError("no document in the annex");
    }
}
