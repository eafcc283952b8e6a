package org.huiyin.whistle.sources.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.huiyin.IntegrationTest;
import org.huiyin.TestClock;
import org.huiyin.handling.Lifecycle;
import org.huiyin.identity.Browser;
import org.huiyin.identity.SampleDistricts;
import org.huiyin.shared.Ids;
import org.huiyin.shared.Role;
import org.huiyin.whistle.sources.AskSubdistrict;
import org.huiyin.whistle.sources.RequestState;
import org.huiyin.whistle.sources.WhistleRequest;
import org.huiyin.whistle.sources.persistence.WhistleRequests;
import org.huiyin.whistle.street.ChangeRoads;
import org.huiyin.whistle.street.Finding;
import org.huiyin.whistle.street.RecordFinding;
import org.huiyin.whistle.street.persistence.FindingRows;
import org.huiyin.whistle.trades.Trade;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Requests, words, streets and trades in a browser: what is shown in both languages, what a form does, and what it says when refused. */
@IntegrationTest
class SourcePagesTests {

    private static final String T = Lifecycle.TENANT;

    @LocalServerPort
    int port;

    @Autowired
    Lifecycle life;

    @Autowired
    TestClock clock;

    @Autowired
    WhistleRequests requests;

    @Autowired
    AskSubdistrict ask;

    @Autowired
    ChangeRoads roads;

    @Autowired
    RecordFinding record;

    @Autowired
    FindingRows findings;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void startOfMarch() {
        clock.reset();
    }

    @Test
    void aDeputyAsksOnTheProposalsPageAndTheSubdistrictAnswers() {
        String id = life.assigned("千峰街道页面提请 " + Ids.next(), "chengguan", "shichang");
        Browser deputy = browser("zhangsulong");
        assertThat(shown(deputy, "/proposals/" + id + "/whistle-request")).contains("提请吹哨", "为什么要吹哨", "千峰街道");

        HttpResponse<String> refused = deputy.post("/proposals/" + id + "/whistle-requests", "reason", "");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("id=\"reason\"", "error-summary");
        assertThat(deputy.post("/proposals/" + id + "/whistle-requests", "reason", "无人处理。")
                        .statusCode())
                .isEqualTo(302);

        WhistleRequest request = requests.ofProposal(T, id).stream()
                .filter(r -> r.asker().person().equals("zhangsulong"))
                .findFirst()
                .orElseThrow();
        Browser leader = browser("wbl-qianfeng-zhuyao", "SUBDISTRICT_LEADER");
        assertThat(shown(leader, "/whistle-requests")).contains(request.title(), "点位型事项");
        String page = "/whistle-requests/" + request.id();
        assertThat(shown(leader, page)).contains("触发事实", "无人处理。", "涉及 3 个单位", "去拟哨", "答复不吹哨");
        assertThat(shown(leader, page))
                .as("to blow is what stands open")
                .contains("<details class=\"fold act\" id=\"decline\">");
        assertThat(shown(leader, "/whistles/" + request.whistleId()))
                .contains("<details class=\"fold act asks\" id=\"act-REFUSE\">", "btn wide btn-primary")
                .doesNotContain("修改哨单");
        assertThat(shown(leader, page + "?lang=en")).contains("The facts behind it", "3 departments");
        shown(leader, page + "?lang=zh-CN");
        String version = String.valueOf(request.version());
        assertThat(leader.post(page + "/decline", "version", version, "reason", "已列入改造。")
                        .body())
                .as("the ordinary channel is named")
                .contains("id=\"channel\"", "error-summary", "id=\"decline\" open=\"open\"");
        assertThat(leader.post(page + "/decline", "version", version, "reason", "已列入改造。", "channel", "区住建局")
                        .statusCode())
                .isEqualTo(302);
        assertThat(requests.find(T, request.id()).orElseThrow().state()).isEqualTo(RequestState.DECLINED);
        assertThat(shown(deputy, "/proposals/" + id + "/whistle-request")).contains("街道答复", "已列入改造。");
        assertThat(shown(leader, "/whistle-requests?answered=true")).contains(request.title());
    }

    @Test
    void theSupervisionOfficeNamesTheSubdistrictAndKeepsTheWords() {
        String id = life.assigned("页面没有地名 " + Ids.next());
        String request = ask.ask(
                life.of(Role.DEPARTMENT_LIAISON, "zhujian"), new AskSubdistrict.Command(id, null, "不知在哪。", null));
        Browser office = browser("wbl-ducha");
        assertThat(shown(office, "/whistle-requests/" + request)).contains("未定，待指定", "指定街道");
        assertThat(office.post("/whistle-requests/" + request + "/place", "version", "0", "subdistrict", "heping")
                        .statusCode())
                .isEqualTo(302);
        assertThat(requests.find(T, request).orElseThrow().subdistrict()).isEqualTo("heping");

        assertThat(shown(office, "/settings/whistle-words"))
                .contains("险情词", "塌陷=地面塌陷", "=物业")
                .doesNotContain("PROPERTY", "heping");
        HttpResponse<String> refused = office.post("/settings/whistle-words/PLACE", "words", "某小区=nowhere");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("没有名为“nowhere”的街道", "某小区=nowhere");
        assertThat(office.post("/settings/whistle-words/PLACE", "words", "试验家园三期=heping\n")
                        .statusCode())
                .isEqualTo(302);
        assertThat(shown(office, "/settings/whistle-words")).contains("试验家园三期=和平街道");
        assertThat(office.post("/settings/whistle-words/PLACE", "words", "试验家园三期=千峰街道\n")
                        .statusCode())
                .isEqualTo(302);
        assertThat(shown(office, "/settings/whistle-words")).contains("试验家园三期=千峰街道");
        assertThat(shown(browser("wbl-shenji"), "/settings/whistle-words"))
                .as("the auditor reads")
                .contains("试验家园三期")
                .doesNotContain("<textarea");
    }

    @Test
    void theCommandCentreEntersWhatTheHotlineSays() {
        Browser centre = browser("wbl-zhihui");
        assertThat(shown(centre, "/whistle-requests/new")).contains("登记线索", "热线工单号");
        assertThat(centre.post("/whistle-requests/new", "title", "路灯倾斜").statusCode())
                .isEqualTo(400);
        String title = "路灯倾斜 " + Ids.next();
        assertThat(centre.post(
                                "/whistle-requests/new",
                                "title",
                                title,
                                "description",
                                "有人来电。",
                                "subdistrict",
                                "xiayuan",
                                "hotlineNumber",
                                "12345-1")
                        .statusCode())
                .isEqualTo(302);
        assertThat(shown(browser("wbl-xiayuan-jingban", "SUBDISTRICT_STAFF"), "/whistle-requests"))
                .contains(title);
        assertThat(shown(browser("wbl-qianfeng-rendagongwei"), "/whistle-requests/ask"))
                .contains("案号");
    }

    @Test
    void aRoadsPageShowsTermsAndFindingsAndSettlesThem() {
        String road =
                roads.add(life.of(Role.SUBDISTRICT_LEADER, "xiayuan"), new ChangeRoads.Added("页面路" + Ids.next(), "全段"));
        Browser leader = browser("wbl-xiayuan-zhuyao", "SUBDISTRICT_LEADER");
        assertThat(shown(leader, "/streets")).contains("得分口径", "未任命").doesNotContain("??");
        assertThat(leader.post("/streets/" + road + "/chief", "version", "0", "name", "高海涛", "from", "2026-03-01")
                        .statusCode())
                .isEqualTo(302);
        assertThat(leader.post("/streets/" + road + "/finding", "text", "").body())
                .contains("error-summary");
        assertThat(leader.post("/streets/" + road + "/finding", "text", "施工围挡破损", "place", "路口", "body", "样例建设公司")
                        .statusCode())
                .isEqualTo(302);
        Finding finding = findings.of(T, road, 10).get(0);
        assertThat(finding.trade()).as("by the words").isEqualTo(Trade.SITE);
        assertThat(shown(leader, "/streets/" + road)).contains("施工围挡破损", "高海涛", "样例建设公司", "办结", "提请吹哨");
        assertThat(leader.post(
                                "/streets/" + road + "/handle",
                                "finding",
                                finding.id(),
                                "version",
                                "0",
                                "outcome",
                                "已修复")
                        .statusCode())
                .isEqualTo(302);
        assertThat(shown(leader, "/streets/" + road)).contains("已修复", "按期");
        Browser office = browser("wbl-ducha");
        assertThat(shown(office, "/trades")).contains("样例建设公司", "工地");
        assertThat(shown(office, "/trades/cases?trade=SITE")).contains("施工围挡破损");
        for (String list : List.of("streets", "trades", "whistle-requests")) {
            assertThat(office.post("/lists/" + list + "/export").statusCode())
                    .as(list)
                    .isEqualTo(200);
        }
        assertThat(office.post("/lists/streets/export", "from", "2026-02-31").statusCode())
                .as("no day, so these two months, as on the page")
                .isEqualTo(200);
        assertThat(shown(office, "/streets?lang=en")).contains("Street chiefs");
        shown(office, "/streets?lang=zh-CN");
    }

    private Browser browser(String account) {
        return new Browser(port).signIn(account, SampleDistricts.PASSWORD);
    }

    /** In one of several posts. */
    private Browser browser(String account, String role) {
        Browser browser = browser(account);
        browser.get("/account/password");
        long post = jdbc.sql(
                        """
                        select p.id from post p join account a on a.tenant_id = p.tenant_id and a.person = p.person
                        where a.username = ? and p.role = ?""")
                .params(account, role)
                .query(Long.class)
                .single();
        browser.post("/account/post", "post", String.valueOf(post));
        return browser;
    }

    private static String shown(Browser browser, String path) {
        HttpResponse<String> page = browser.get(path);
        assertThat(page.statusCode()).as(path).isEqualTo(200);
        return page.body();
    }
}
