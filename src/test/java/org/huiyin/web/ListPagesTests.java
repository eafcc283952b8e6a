package org.huiyin.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.huiyin.IntegrationTest;
import org.huiyin.TestClock;
import org.huiyin.closing.DecidePublication;
import org.huiyin.closing.PublicationForm;
import org.huiyin.handling.KeyMark;
import org.huiyin.handling.Lifecycle;
import org.huiyin.handling.SatisfactionRating;
import org.huiyin.handling.SuperviseProposal;
import org.huiyin.identity.Browser;
import org.huiyin.identity.SampleDistricts;
import org.huiyin.shared.Role;
import org.huiyin.whistle.WhistleKind;
import org.huiyin.whistle.WhistleLife;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every page that shows a list lets it be carried out as shown. */
@IntegrationTest
class ListPagesTests {

    private static final String LADDER = "ladder-on-a-sheet";
    private static final Path TEMPLATES = Path.of("src/main/resources/templates");

    /** Pages with a table that is no list of the office's work. */
    private static final Map<String, String> NO_LISTS = Map.ofEntries(
            Map.entry("handling/leader-home", "the first lines of lists that are carried out from their own pages"),
            Map.entry("identity/admin-account", "one account"),
            Map.entry("identity/admin-districts", "what an import would change, before it does"),
            Map.entry("messaging/event", "one event"),
            Map.entry("proposal/co-signings", "a proposer's own few invitations, opened to be answered"),
            Map.entry("settings/calendar", "a calendar, its days given by a notice that is a file itself"),
            Map.entry("settings/deadline", "one parameter"),
            Map.entry("settings/notice", "what an import would change, before it does"),
            Map.entry("workflow/migration", "what a migration would move, before it does"),
            Map.entry("workflow/versions", "an operator's desk: what is deployed"));

    @LocalServerPort
    int port;

    @Autowired
    Lifecycle life;

    @Autowired
    WhistleLife whistles;

    @Autowired
    DecidePublication decide;

    @Autowired
    SuperviseProposal supervise;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void startOfMarch() {
        clock.reset();
    }

    @AfterEach
    void noLadder() {
        jdbc.sql("delete from ladder where tenant_id = ? and id = ?")
                .params(Lifecycle.TENANT, LADDER)
                .update();
    }

    @Test
    void noListIsForgotten() throws IOException {
        var without = new TreeSet<String>();
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".html")).toList()) {
                String text = Files.readString(file);
                if (text.contains("layout :: page")
                        && (text.contains("<table") || text.contains("class=\"notices\""))
                        && !text.contains("documents/export :: button")
                        && !text.contains("#{documents.export}")) {
                    without.add(TEMPLATES.relativize(file).toString().replace(".html", ""));
                }
            }
        }
        assertThat(without).isEqualTo(new TreeSet<>(NO_LISTS.keySet()));
    }

    @ParameterizedTest
    @CsvSource({
        "wbl-ducha, /register, register, 全部建议提案",
        "wbl-ducha, /assignments/batch, docket, 批量交办",
        "wbl-ducha, /key-proposals, key-proposals, 重点督办、挂号督办清单",
        "wbl-ducha, /commitments, commitments, 承诺台账",
        "wbl-ducha, /commitments, commitment-departments, 各单位承诺兑现情况",
        "wbl-ducha, /settings/deadlines, parameters, 期限参数",
        "wbl-ducha, /settings/duties, duties, 职责清单",
        "wbl-tianwei, /settings/bodies, bodies, 集体提出单位",
        "wbl-zhujian-lianluo, /commitments, commitments, 承诺台账",
        "wbl-ducha, /whistles, whistles, 哨单",
        "wbl-chengguan-lianluo, /whistles, whistles, 哨单",
        "zhangsulong, /, mine, 我的建议",
        "wbl-guanli, /admin/accounts, accounts, 账号管理"
    })
    void thePageOffersItAndTheSheetHasItsNameHeadsAndRows(String account, String page, String list, String name)
            throws Exception {
        filled();
        Browser browser = new Browser(port).signIn(account, SampleDistricts.PASSWORD);
        assertThat(browser.get(page).body()).contains("/lists/" + list + "/export", "导出 Excel");
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(export(account, list)))) {
            assertThat(book.getFirstSheet().getName()).isEqualTo(name);
            List<Row> rows = book.getFirstSheet().read();
            assertThat(rows.get(0).getCellText(0)).contains(name, "2026-03-0");
            assertThat(rows.get(1).getCellCount()).isGreaterThan(3);
            assertThat(rows).as("title, heads, at least one row, count").hasSizeGreaterThan(3);
            assertThat(rows.get(rows.size() - 1).getCellText(0)).isEqualTo("共 " + (rows.size() - 3) + " 行");
        }
    }

    @Test
    void theLedgerGoesOutAsItIsNarrowed() throws Exception {
        String id = filled();
        String matter = life.proposal(id).number();
        List<Row> all = rows(export("wbl-ducha", "commitments"));
        assertThat(all.get(1).stream().map(cell -> cell.getText()).toList())
                .containsExactly("承诺事项", "案号", "建议提案", "承办单位", "责任人", "最初承诺的期限", "完成期限", "改期次数", "状态");
        assertThat(all).anyMatch(row -> row.getCellCount() > 1 && matter.equals(row.getCellText(1)));
        List<Row> other = rows(export("wbl-ducha", "commitments?organ=renshe&state=ANSWERED"));
        assertThat(other.get(0).getCellText(0)).contains("人社局", "已再次答复");
        assertThat(other).noneMatch(row -> row.getCellCount() > 1 && matter.equals(row.getCellText(1)));
        assertThat(status("zhangsulong", "commitments")).isEqualTo(403);
        assertThat(status("wbl-ducha", "commitments?state=NONE")).isEqualTo(400);
    }

    @Test
    void theWhistlesGoOutAsTheyAreNarrowed() throws Exception {
        String title = "哨单清单 " + System.nanoTime();
        whistles.dispatched(WhistleKind.KEY_WORK, title, "chengguan");
        List<Row> rows = rows(export("wbl-ducha", "whistles?kind=KEY_WORK&subdistrict=qianfeng"));
        assertThat(rows.get(0).getCellText(0)).contains("重点工作哨", "千峰街道");
        assertThat(rows.get(1).stream().map(cell -> cell.getText()).toList())
                .containsExactly("状态", "哨单编号", "事项", "哨型", "吹哨街道", "地点", "报到单位", "进展", "吹哨时间", "时限", "超时", "销号时间");
        assertThat(rows)
                .anyMatch(row -> row.getCellCount() > 6
                        && row.getCellText(2).contains(title)
                        && row.getCellText(6).contains("城管局"));
        assertThat(rows(export("wbl-ducha", "whistles?kind=EMERGENCY")))
                .noneMatch(row -> row.getCellCount() > 2 && row.getCellText(2).contains(title));
        assertThat(rows(export("wbl-minzheng-lianluo", "whistles?state=ALL")))
                .noneMatch(row -> row.getCellCount() > 2 && row.getCellText(2).contains(title));
        assertThat(status("zhangsulong", "whistles")).isEqualTo(403);
    }

    @Test
    void theRegistersMarksGoOutWithIt() throws Exception {
        String id = filled();
        List<Row> rows = rows(export("wbl-ducha", "register?mark=KEY"));
        assertThat(rows.get(0).getCellText(0)).contains("重点督办");
        assertThat(rows)
                .anyMatch(row -> row.getCellCount() > 3
                        && life.proposal(id).number().equals(row.getCellText(1))
                        && row.getCellText(3).contains("重点督办"));
    }

    @Test
    void theRegistersLevelGoesOutWithIt() throws Exception {
        String id = filled();
        jdbc.sql(
                        """
                        insert into ladder (tenant_id, id, subject_type, subject_id, kind, organ, proposal_id, title, emergency,
                            opening_trigger, due, level, state, opened_at)
                        values (?, ?, 'PROPOSAL', ?, 'REPLY', 'zhujian', ?, '样例', false, 'T4', '2026-03-01', 4, 'OPEN',
                            '2026-03-02T09:00+08:00')""")
                .params(Lifecycle.TENANT, LADDER, id, id)
                .update();
        List<Row> rows = rows(export("wbl-ducha", "register?level=L4"));
        assertThat(rows.get(0).getCellText(0)).contains("升级阶梯 四级区领导领办");
        assertThat(rows)
                .anyMatch(row -> row.getCellCount() > 3
                        && life.proposal(id).number().equals(row.getCellText(1))
                        && row.getCellText(3).contains("四级区领导领办"));
        assertThat(status("zhangsulong", "register?level=L4")).isEqualTo(403);
        assertThat(status("wbl-ducha", "register?level=L9")).isEqualTo(400);
    }

    @Test
    void whatIsOpenToAnybodyIsCarriedOutByAnybody() throws Exception {
        String id = filled();
        life.rated(id, "zhangsulong", SatisfactionRating.SATISFIED);
        life.rated(id, "zhaoyan", SatisfactionRating.SATISFIED);
        decide.decide(
                life.of(Role.CONGRESS_SECRETARIAT, null),
                new DecidePublication.Command(id, PublicationForm.FULL, "答复全文。", null));
        Browser anybody = new Browser(port);
        String subject = life.proposal(id).subject();
        String asked = URLEncoder.encode(subject, StandardCharsets.UTF_8);
        assertThat(anybody.get("/open/wanbailin?q=" + asked).body()).contains("/open/wanbailin/export?q=");
        HttpResponse<byte[]> file = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(
                                        URI.create("http://localhost:" + port + "/open/wanbailin/export?q=" + asked))
                                .header("Accept-Language", "zh-CN")
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray());
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(rows(file.body())).anyMatch(row -> row.getCellCount() > 1 && subject.equals(row.getCellText(1)));
        assertThat(anybody.get("/open/nowhere/export").statusCode()).isEqualTo(404);
    }

    @Test
    void noticesAndReturnsToo() throws Exception {
        String id = filled();
        assertThat(rows(export("wbl-ducha", "notices?all=true")).get(1).getCellText(1))
                .isEqualTo("内容");
        assertThat(status("wbl-zhujian-lianluo", "returns")).isEqualTo(403);
        assertThat(rows(export("wbl-ducha", "returns")).get(1).stream()
                        .map(cell -> cell.getText())
                        .toList())
                .contains("案由", "建议承办单位");
        assertThat(life.proposal(id).number()).isNotBlank();
    }

    /** A replied proposal with a promise and a mark, one that waits to be assigned, and a whistle. */
    private String filled() {
        String id = life.assigned("清单" + System.nanoTime());
        supervise.set(
                life.of(Role.SUPERVISION_OFFICE, null),
                new SuperviseProposal.Command(id, KeyMark.KEY, "王建国", "常务副区长", "群众关切"));
        life.replied(id, "zhujian");
        life.docketed("待交办" + System.nanoTime());
        whistles.dispatched(WhistleKind.KEY_WORK, "占道 " + System.nanoTime(), "chengguan");
        return id;
    }

    private byte[] export(String account, String list) throws Exception {
        HttpResponse<byte[]> answer = post(account, list);
        assertThat(answer.statusCode()).as(list).isEqualTo(200);
        return answer.body();
    }

    private int status(String account, String list) throws Exception {
        return post(account, list).statusCode();
    }

    private HttpResponse<byte[]> post(String account, String list) throws Exception {
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

    private static List<Row> rows(byte[] bytes) throws IOException {
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
            return book.getFirstSheet().read();
        }
    }
}
