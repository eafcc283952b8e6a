package org.huiyin.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.huiyin.IntegrationTest;
import org.huiyin.TestClock;
import org.huiyin.handling.Lifecycle;
import org.huiyin.identity.Browser;
import org.huiyin.identity.SampleDistricts;
import org.huiyin.shared.PagedRows;
import org.huiyin.shared.Sheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.unit.DataSize;

/** Lists become workbooks as their pages show them, for those who see the page, and the journal knows of it. */
@IntegrationTest
class ExportTests {

    @LocalServerPort
    int port;

    @Autowired
    Lifecycle life;

    @Autowired
    MessageSource messages;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void startOfMarch() {
        clock.reset();
    }

    @Test
    void theRegisterKeepsItsFilterAndItsColumns() throws Exception {
        String mark = "导出" + System.nanoTime();
        life.assigned(mark + " 甲");
        life.submitted(mark + " 乙");
        HttpResponse<byte[]> answer = export("wbl-ducha", "register?state=IN_HANDLING&q=" + encoded(mark));

        assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
                .contains(encoded("万柏林区-全部建议提案-2026-03-02.xlsx"));
        List<Row> rows = rows(answer.body());
        assertThat(rows.get(0).getCellText(0)).contains("全部建议提案", "查找 " + mark, "进展 办理中", "2026-03-02 09:00");
        assertThat(texts(rows.get(1)))
                .containsExactly("状态", "案号", "案由", "标记", "提出人", "进展", "主办单位", "收到", "期限", "种类", "类别");
        assertThat(rows).hasSize(4);
        assertThat(rows.get(2).getCellText(2)).isEqualTo(mark + " 甲");
        assertThat(rows.get(2).getCell(7).getType()).as("a date is a date").isEqualTo(CellType.NUMBER);
        assertThat(rows.get(2).getCellAsDate(7)).contains(LocalDateTime.of(2026, 3, 2, 9, 0));
        assertThat(rows.get(3).getCellText(0)).isEqualTo("共 1 行");
        assertThat(journal()).contains("INTERNAL register 1");
    }

    @Test
    void whoSeesNoListGetsNoSheet() throws Exception {
        String mark = "导出" + System.nanoTime();
        life.assigned(mark);
        assertThat(export("xd-ducha", "register?q=" + encoded(mark)).body())
                .satisfies(body -> assertThat(rows(body).get(2).getCellText(0))
                        .as("another district")
                        .isEqualTo("共 0 行"));
        assertThat(rows(export("wbl-renshe-lianluo", "register?q=" + encoded(mark))
                                .body())
                        .get(2)
                        .getCellText(0))
                .as("a department without a part")
                .isEqualTo("共 0 行");
        assertThat(export("zhangsulong", "worklist?tab=MINE").statusCode()).isEqualTo(403);
        assertThat(export("wbl-ducha", "worklist?tab=MINE").statusCode()).isEqualTo(403);
        assertThat(export("wbl-ducha", "accounts").statusCode()).isEqualTo(403);
        assertThat(export("wbl-ducha", "events").statusCode()).isEqualTo(403);
        assertThat(export("wbl-ducha", "nothing").statusCode()).isEqualTo(404);
        assertThat(export("wbl-ducha", "register?state=EVERYTHING").statusCode())
                .isEqualTo(400);
    }

    @Test
    void theOtherListsToo() throws Exception {
        life.assigned("导出待办" + System.nanoTime());
        assertThat(texts(rows(export("wbl-zhujian-lianluo", "worklist?tab=ACKNOWLEDGE")
                                .body())
                        .get(2)))
                .contains("住建局");
        assertThat(rows(export("wbl-guanli", "accounts?q=wbl-ducha").body())
                        .get(2)
                        .getCellText(0))
                .isEqualTo("wbl-ducha");
        assertThat(rows(export("wbl-guanli", "events").body()).get(0).getCellText(0))
                .contains("2026-03-02");
    }

    @Test
    void thePagesOfferIt() {
        life.submitted("导出按钮" + System.nanoTime());
        Browser browser = new Browser(port).signIn("wbl-ducha", SampleDistricts.PASSWORD);
        assertThat(browser.get("/register?sort=NUMBER").body())
                .contains("/lists/register/export", "导出 Excel", "name=\"sort\" value=\"NUMBER\"");
        assertThat(browser.post("/lists/register/export", "sort", "NUMBER").statusCode())
                .isEqualTo(200);
    }

    @Test
    void whatIsTooLongEndsAndSaysSo() throws Exception {
        DocumentSettings few = new DocumentSettings(
                DataSize.ofMegabytes(1),
                20,
                EnumSet.of(FileKind.PDF),
                1200,
                new DocumentSettings.Scanner("", 1, null, null));
        List<String> asked = new ArrayList<>();
        PagedRows<Integer> pages = new PagedRows<>(after -> {
            asked.add(String.valueOf(after));
            int from = after == null ? 0 : Integer.parseInt(after);
            return new PagedRows.Page<>(
                    IntStream.range(from, from + 500).boxed().toList(), String.valueOf(from + 500));
        });
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int written = new SheetWriter(messages, few, clock)
                .write(
                        Sheet.of("register.title", "", pages)
                                .number("list.number", n -> n)
                                .text("list.subject", 20, n -> "=HYPERLINK(\"x\")\u0001")
                                .day("list.due", n -> LocalDate.of(2026, 3, 2)),
                        out);
        List<Row> rows = rows(out.toByteArray());
        assertThat(written).isEqualTo(1200);
        assertThat(asked).as("read as far as is needed").containsExactly("null", "500", "1000");
        assertThat(rows.get(1202).getCellText(0)).contains("1200");
        assertThat(rows.get(2).getCell(1).getType()).as("never a formula").isEqualTo(CellType.STRING);
        assertThat(rows.get(2).getCellText(1)).isEqualTo("=HYPERLINK(\"x\")");
    }

    private List<String> journal() {
        return jdbc.sql(
                        """
                        select j.visibility || ' ' || (p.payload ->> 'list') || ' ' || (p.payload ->> 'rows')
                        from journal j join journal_payload p on p.journal_id = j.id
                        where j.tenant_id = 'wanbailin' and j.event = 'ListExported' and j.person = 'yangweidong'""")
                .query(String.class)
                .list();
    }

    private HttpResponse<byte[]> export(String account, String list) throws Exception {
        String path = list.contains("?") ? list.replace("?", "/export?") : list + "/export";
        String basic = Base64.getEncoder()
                .encodeToString((account + ":" + SampleDistricts.PASSWORD).getBytes(StandardCharsets.UTF_8));
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1/lists/" + path))
                                .header("Authorization", "Basic " + basic)
                                .header("Accept-Language", "zh-CN")
                                .POST(HttpRequest.BodyPublishers.noBody())
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray());
    }

    private static List<Row> rows(byte[] bytes) throws java.io.IOException {
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
            return book.getFirstSheet().read();
        }
    }

    private static List<String> texts(Row row) {
        return row.stream().map(cell -> cell == null ? "" : cell.getText()).toList();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
