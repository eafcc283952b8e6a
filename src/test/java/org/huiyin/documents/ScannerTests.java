package org.huiyin.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import org.huiyin.IntegrationTest;
import org.huiyin.TestClock;
import org.huiyin.documents.Attachment.Scan;
import org.huiyin.documents.persistence.ScanQueue;
import org.huiyin.handling.Lifecycle;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.unit.DataSize;

/** With a scanner a file opens only after it was passed; a scanner that is away, silent or confused loses none. */
@IntegrationTest
class ScannerTests {

    private static final byte[] PDF = "%PDF-1.7 scan me".getBytes(StandardCharsets.UTF_8);

    @Autowired
    Lifecycle life;

    @Autowired
    Attachments attachments;

    @Autowired
    AttachmentPurposes purposes;

    @Autowired
    ReadAttachment reading;

    @Autowired
    ScanQueue queue;

    @Autowired
    ScanWaiting.After after;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    private Actor proposer;
    private String id;

    @BeforeEach
    void aFileWaits() {
        clock.reset();
        String proposal = life.docketed("扫描附件 " + System.nanoTime());
        proposer = life.deputy("zhangsulong");
        id = attachments.store(Lifecycle.TENANT, proposer, proposal, "PAPER", "原件.pdf", "", PDF);
        jdbc.sql("update attachment set scan = 'WAITING', next_scan = stored_at where tenant_id = ? and id = ?")
                .params(Lifecycle.TENANT, id)
                .update();
    }

    @AfterEach
    void startOfMarch() {
        jdbc.sql("delete from attachment where tenant_id = ? and id = ?")
                .params(Lifecycle.TENANT, id)
                .update();
        clock.reset();
    }

    @Test
    void waitingFilesStayClosedUntilTheyArePassed() throws IOException {
        assertThatThrownBy(() -> reading.opened(proposer, id))
                .isInstanceOf(BusinessException.class)
                .hasMessageContaining("error.attachment.scan.WAITING");
        try (Clamd clamd = new Clamd(bytes -> "stream: OK")) {
            assertThat(scanning(clamd.port()).scanNext(scanner(clamd.port()))).isTrue();
            assertThat(clamd.seen.peek()).isEqualTo(PDF);
        }
        assertThat(reading.opened(proposer, id).scan()).isEqualTo(Scan.CLEAN);
    }

    @Test
    void whatIsFoundStaysClosedAndIsTold() throws IOException {
        try (Clamd clamd = new Clamd(bytes -> "stream: Eicar-Test-Signature FOUND")) {
            scanning(clamd.port()).scanNext(scanner(clamd.port()));
        }
        assertThatThrownBy(() -> reading.opened(proposer, id)).hasMessageContaining("error.attachment.scan.INFECTED");
        assertThat(journal()).containsExactly("INTERNAL Eicar-Test-Signature");
    }

    @Test
    void aScannerThatIsAwayLosesNothingAndIsAskedAgainLater() throws IOException {
        int nobody;
        try (Clamd gone = new Clamd(bytes -> "")) {
            nobody = gone.port();
        }
        assertThat(scanning(nobody).scanNext(scanner(nobody))).isFalse();
        assertThat(attachments.find(Lifecycle.TENANT, id).orElseThrow().scan()).isEqualTo(Scan.WAITING);
        try (Clamd clamd = new Clamd(bytes -> "stream: OK")) {
            assertThat(scanning(clamd.port()).scanNext(scanner(clamd.port())))
                    .as("not at once again")
                    .isFalse();
            clock.forward(Duration.ofSeconds(11));
            assertThat(scanning(clamd.port()).scanNext(scanner(clamd.port()))).isTrue();
        }
        assertThat(reading.opened(proposer, id).readable()).isTrue();
    }

    @Test
    void aSilentOrConfusedScannerIsAnOutageToo() throws IOException {
        for (String answer : new String[] {null, "INSTREAM size limit exceeded. ERROR"}) {
            try (Clamd clamd = new Clamd(bytes -> answer)) {
                assertThat(scanning(clamd.port()).scanNext(scanner(clamd.port())))
                        .isFalse();
            }
            assertThat(attachments.find(Lifecycle.TENANT, id).orElseThrow().scan())
                    .isEqualTo(Scan.WAITING);
            clock.forward(Duration.ofMinutes(1));
        }
    }

    private List<String> journal() {
        return jdbc.sql(
                        """
                        select j.visibility || ' ' || (p.payload ->> 'finding') from journal j
                        join journal_payload p on p.journal_id = j.id
                        where j.tenant_id = ? and j.event = 'AttachmentFoundInfected' and p.payload ->> 'attachmentId' = ?""")
                .params(Lifecycle.TENANT, id)
                .query(String.class)
                .list();
    }

    private ScanWaiting scanning(int port) {
        return new ScanWaiting(queue, attachments, purposes, none(), settings(port), after);
    }

    private static AttachmentScanner scanner(int port) {
        return new ClamdScanner(settings(port));
    }

    private static DocumentSettings settings(int port) {
        return new DocumentSettings(
                DataSize.ofMegabytes(1),
                20,
                EnumSet.allOf(FileKind.class),
                1000,
                new DocumentSettings.Scanner("localhost", port, Duration.ofMillis(400), Duration.ofSeconds(10)));
    }

    private static ObjectProvider<AttachmentScanner> none() {
        return new org.springframework.beans.factory.support.StaticListableBeanFactory()
                .getBeanProvider(AttachmentScanner.class);
    }
}
