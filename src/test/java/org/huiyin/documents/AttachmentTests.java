package org.huiyin.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import org.huiyin.IntegrationTest;
import org.huiyin.TestClock;
import org.huiyin.handling.Lifecycle;
import org.huiyin.handling.persistence.Consultations;
import org.huiyin.identity.Browser;
import org.huiyin.identity.Multipart;
import org.huiyin.identity.SampleDistricts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Files on papers, consultations and replies: who may, until when, and that what comes back is what was sent. */
@IntegrationTest
class AttachmentTests {

    private static final String PDF = "%PDF-1.7 ";

    @LocalServerPort
    int port;

    @Autowired
    Lifecycle life;

    @Autowired
    Attachments attachments;

    @Autowired
    Consultations consultations;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ObjectMapper json;

    @BeforeEach
    void startOfMarch() {
        clock.reset();
    }

    @Test
    void whatComesBackIsWhatWasSent() throws Exception {
        String proposal = life.submitted(fresh("附件往返"));
        byte[] bytes = new byte[700_000];
        new Random(7).nextBytes(bytes);
        System.arraycopy(PDF.getBytes(StandardCharsets.US_ASCII), 0, bytes, 0, PDF.length());

        String id = stored(send("zhangsulong", "PAPER", proposal, "调研 报告.pdf", bytes));
        HttpResponse<byte[]> back = bytes("zhangsulong", "/api/v1/attachments/" + id);

        assertThat(back.body()).isEqualTo(bytes);
        assertThat(back.headers().firstValue("Content-Type")).contains("application/pdf");
        assertThat(back.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(back.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("inline")
                .contains("filename*=UTF-8''%E8%B0%83%E7%A0%94%20%E6%8A%A5%E5%91%8A.pdf");
        assertThat(back.headers().firstValueAsLong("Content-Length")).hasValue(700_000);
        ByteArrayOutputStream again = new ByteArrayOutputStream();
        attachments.write(Lifecycle.TENANT, id, again);
        assertThat(again.toByteArray()).isEqualTo(bytes);
    }

    @Test
    void onlyWhoSeesThePaperSeesItsFiles() throws Exception {
        String proposal = life.assigned(fresh("附件权限"));
        String id = attachments.store(
                Lifecycle.TENANT, life.deputy("zhangsulong"), proposal, "PAPER", "a.pdf", "", pdf("1"));
        for (String insider : List.of("zhangsulong", "zhaoyan", "wbl-daigongwei", "wbl-zhujian-jingban", "wbl-ducha")) {
            assertThat(bytes(insider, "/api/v1/attachments/" + id).statusCode())
                    .as(insider)
                    .isEqualTo(200);
        }
        for (String stranger : List.of("jiaoshu", "wbl-tianwei", "wbl-renshe-lianluo", "xd-ducha", "wbl-guanli")) {
            assertThat(bytes(stranger, "/api/v1/attachments/" + id).statusCode())
                    .as(stranger)
                    .isEqualTo(404);
            assertThat(delete(stranger, id)).as(stranger).isEqualTo(404);
        }
        assertThat(new Browser(port).get("/attachments/" + id).statusCode()).isEqualTo(302);
    }

    @Test
    void thePaperIsClosedWithItsDocketingAndForOthers() throws Exception {
        String proposal = life.submitted(fresh("附件截止"));
        String id = stored(send("zhangsulong", "PAPER", proposal, "a.pdf", pdf("1")));
        assertThat(send("zhaoyan", "PAPER", proposal, "b.pdf", pdf("2")).statusCode())
                .as("a co-signer")
                .isEqualTo(403);
        assertThat(send("wbl-ducha", "PAPER", proposal, "b.pdf", pdf("2")).statusCode())
                .isEqualTo(403);
        assertThat(delete("wbl-daigongwei", id)).as("somebody else's").isEqualTo(403);
        stored(send("wbl-daigongwei", "PAPER", proposal, "b.pdf", pdf("2")));

        String docketed = life.docketed(fresh("附件截止"));
        assertThat(send("zhangsulong", "PAPER", docketed, "c.pdf", pdf("3")).statusCode())
                .isEqualTo(409);

        assertThat(delete("zhangsulong", id)).isEqualTo(204);
        assertThat(delete("zhangsulong", id)).isEqualTo(404);
        assertThat(events(proposal))
                .containsExactly("AttachmentStored a.pdf", "AttachmentStored b.pdf", "AttachmentRemoved a.pdf");
        assertThat(jdbc.sql("select count(*) from attachment_content where tenant_id = ? and attachment_id = ?")
                        .params(Lifecycle.TENANT, id)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void aSealedFileStays() throws Exception {
        String proposal = life.submitted(fresh("附件封存"));
        String id = stored(send("zhangsulong", "PAPER", proposal, "a.pdf", pdf("1")));
        attachments.seal(Lifecycle.TENANT, proposal, "PAPER");
        assertThat(delete("zhangsulong", id)).isEqualTo(409);
        assertThat(bytes("zhangsulong", "/api/v1/attachments/" + id).statusCode())
                .isEqualTo(200);
    }

    @Test
    void consultationsTakePicturesOfTheirOwnDepartment() throws Exception {
        String proposal = life.assigned(fresh("沟通照片"), "renshe");
        life.acknowledged(proposal, "zhujian");
        life.claimed(proposal, "zhujian");
        life.consulted(proposal, "zhujian");
        String entry = consultations.of(Lifecycle.TENANT, proposal).get(0).id();
        byte[] picture = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 1, 2, 3};

        String id = stored(send("wbl-zhujian-jingban", "CONSULTATION", entry, "IMG_001.jpeg", picture));
        assertThat(send("wbl-renshe-lianluo", "CONSULTATION", entry, "b.jpg", picture)
                        .statusCode())
                .isEqualTo(403);
        assertThat(send("zhangsulong", "CONSULTATION", entry, "b.jpg", picture).statusCode())
                .isEqualTo(403);
        assertThat(send("xd-ducha", "CONSULTATION", entry, "b.jpg", picture).statusCode())
                .isIn(403, 404);
        assertThat(bytes("zhangsulong", "/api/v1/attachments/" + id).body()).isEqualTo(picture);
        assertThat(new Browser(port)
                        .signIn("zhangsulong", SampleDistricts.PASSWORD)
                        .get("/proposals/" + proposal)
                        .body())
                .contains("/attachments/" + id)
                .contains("IMG_001.jpeg");
    }

    @Test
    void annexesOfADraftAreNobodyElsesUntilItIsIssued() throws Exception {
        String proposal = life.assigned(fresh("答复附件"));
        life.acknowledged(proposal, "zhujian");
        life.claimed(proposal, "zhujian");
        String part = life.part(proposal, "zhujian").id();
        assertThat(send("wbl-zhujian-lianluo", "REPLY", part, "a.pdf", pdf("1")).statusCode())
                .as("not the one who claimed it")
                .isEqualTo(409);
        String id = stored(send("wbl-zhujian-jingban", "REPLY", part, "台账.pdf", pdf("1")));

        for (String early : List.of("zhangsulong", "wbl-renshe-lianluo", "wbl-daigongwei", "wbl-ducha")) {
            assertThat(bytes(early, "/api/v1/attachments/" + id).statusCode())
                    .as(early)
                    .isEqualTo(404);
        }
        assertThat(new Browser(port)
                        .signIn("zhangsulong", SampleDistricts.PASSWORD)
                        .get("/proposals/" + proposal)
                        .body())
                .doesNotContain("台账.pdf");

        life.consulted(proposal, "zhujian");
        life.submittedForClearing(proposal, "zhujian");
        assertThat(delete("wbl-zhujian-jingban", id))
                .as("what is being cleared stays")
                .isEqualTo(409);
    }

    @Test
    void thePageTakesSeveralAtOnceAndSaysWhatItRefuses() {
        String proposal = life.submitted(fresh("网页上传"));
        Browser browser = new Browser(port).signIn("zhangsulong", SampleDistricts.PASSWORD);
        assertThat(browser.get("/proposals/" + proposal).body()).contains("添加附件", "multipart/form-data");

        HttpResponse<String> answer = browser.upload(
                "/attachments",
                new Multipart()
                        .field("purpose", "PAPER")
                        .field("subject", proposal)
                        .file("file", "原件.pdf", pdf("1"))
                        .file("file", "说明.txt", pdf("2")));
        assertThat(answer.headers().firstValue("Location").orElse("")).endsWith("/proposals/" + proposal + "#paper");
        String page = browser.get("/proposals/" + proposal).body();
        assertThat(page).contains("附件已保存", "原件.pdf", "“说明.txt”不是允许的类型").doesNotContain("说明.txt</a>");
    }

    @Test
    void thereIsARoomForSoManyAndNoneTwice() throws Exception {
        String proposal = life.submitted(fresh("附件数量"));
        for (int i = 0; i < 20; i++) {
            stored(send("zhangsulong", "PAPER", proposal, i + ".pdf", pdf("n" + i)));
            if (i == 0) {
                assertThat(send("zhangsulong", "PAPER", proposal, "again.pdf", pdf("n0"))
                                .body())
                        .contains("内容相同");
            }
        }
        assertThat(send("zhangsulong", "PAPER", proposal, "21.pdf", pdf("n20")).body())
                .contains("最多保存 20 个附件");
    }

    @Test
    void whatIsTooLargeOrUnknownIsRefusedWithWords() throws Exception {
        String proposal = life.submitted(fresh("附件大小"));
        byte[] large = Arrays.copyOf(pdf("1"), 20 * 1024 * 1024 + 1);
        assertThat(send("zhangsulong", "PAPER", proposal, "大.pdf", large).body())
                .contains("超过了 20 MB");
        assertThat(send("zhangsulong", "NOTHING", proposal, "a.pdf", pdf("1")).body())
                .contains("不认识的附件用途");
        assertThat(attachments.ofFile(Lifecycle.TENANT, proposal)).isEmpty();
    }

    @Test
    void filesOfADraftGoOverToWhatItBecame() {
        String first = life.submitted(fresh("附件迁移"));
        String second = life.submitted(fresh("附件迁移"));
        String id =
                attachments.store(Lifecycle.TENANT, life.deputy("zhangsulong"), first, "PAPER", "a.pdf", "", pdf("1"));
        attachments.move(Lifecycle.TENANT, first, "PAPER", second, "PAPER");
        assertThat(attachments.of(Lifecycle.TENANT, second, "PAPER"))
                .extracting(Attachment::id, Attachment::fileId)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(id, second));
        assertThat(attachments.ofFile(Lifecycle.TENANT, first)).isEmpty();
        assertThatThrownBy(() -> attachments.move(Lifecycle.TENANT, second, "PAPER", "nothing", "PAPER"))
                .hasMessageContaining("NOT_FOUND");
    }

    private List<String> events(String proposal) {
        return jdbc.sql(
                        """
                        select j.event || ' ' || (p.payload ->> 'fileName') from journal j
                        join journal_payload p on p.journal_id = j.id
                        where j.tenant_id = ? and j.subject_id = ? and j.event like 'Attachment%' order by j.sequence""")
                .params(Lifecycle.TENANT, proposal)
                .query(String.class)
                .list();
    }

    private HttpResponse<String> send(String account, String purpose, String subject, String name, byte[] bytes)
            throws Exception {
        String query = "?purpose=" + purpose + "&subject=" + subject + "&fileName="
                + java.net.URLEncoder.encode(name, StandardCharsets.UTF_8);
        return HttpClient.newHttpClient()
                .send(
                        as(account, "/api/v1/attachments" + query)
                                .POST(HttpRequest.BodyPublishers.ofByteArray(bytes))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }

    private String stored(HttpResponse<String> answer) throws Exception {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return json.readTree(answer.body()).path("id").asText();
    }

    private HttpResponse<byte[]> bytes(String account, String path) throws Exception {
        return HttpClient.newHttpClient()
                .send(as(account, path).GET().build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private int delete(String account, String id) throws Exception {
        return HttpClient.newHttpClient()
                .send(as(account, "/api/v1/attachments/" + id).DELETE().build(), HttpResponse.BodyHandlers.ofString())
                .statusCode();
    }

    private HttpRequest.Builder as(String account, String path) {
        String basic = Base64.getEncoder()
                .encodeToString((account + ":" + SampleDistricts.PASSWORD).getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Authorization", "Basic " + basic)
                .header("Accept-Language", "zh-CN")
                .header("Content-Type", "application/octet-stream");
    }

    private static byte[] pdf(String content) {
        return (PDF + content).getBytes(StandardCharsets.UTF_8);
    }

    private static String fresh(String subject) {
        return subject + " " + System.nanoTime();
    }
}
