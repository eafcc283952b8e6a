package org.huiyin.supervision.items.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huiyin.IntegrationTest;
import org.huiyin.TestClock;
import org.huiyin.identity.Browser;
import org.huiyin.identity.SampleDistricts;
import org.huiyin.whistle.WhistleKind;
import org.huiyin.whistle.WhistleLife;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Item lists as people use them: set by the supervision office, done by the owner, struck off. */
@IntegrationTest
class ItemPagesTests {

    private static final Pattern ITEM = Pattern.compile("/items/([0-9a-f-]{36})");

    @LocalServerPort
    int port;

    @Autowired
    TestClock clock;

    @Autowired
    WhistleLife whistles;

    private String title;

    @BeforeEach
    void startOfMarch() {
        clock.reset();
        title = "迎泽西大街整治 " + UUID.randomUUID();
    }

    @Test
    void aListIsWrittenTakenReportedAndStruckOff() {
        Browser office = signedIn("wbl-ducha");
        assertThat(office.get("/items").body()).contains("清单事项", "新立清单");
        HttpResponse<String> made = post(office, "更换路灯 " + title, "zhujian", "2026-03-20 完成摸底\n2026-04-30 全部更换");
        assertThat(made.statusCode()).isEqualTo(302);
        String list = Browser.location(made);
        String page = office.get(list).body();
        assertThat(page).contains(title, "定（已立项）", "完成摸底", "配合：", "城管局");
        String item = "/items/" + id(page);

        Browser owner = signedIn("wbl-zhujian-jingban");
        assertThat(owner.get("/worklist/further/items").body()).contains("更换路灯 " + title, "接办清单事项");
        assertThat(owner.get(item).body()).contains("接办", "尚未接办");
        assertThat(owner.post(item + "/take", "responsible", "").body()).contains("请写责任人姓名");
        owner.post(item + "/take", "responsible", "李国强");
        assertThat(owner.get(item).body()).contains("责任人：李国强", "这个节点已完成");
        owner.post(item + "/progress", "text", "已摸底一半。", "node", "1");
        owner.post(item + "/reach", "text", "摸底完成。", "node", "1");
        assertThat(owner.post(item + "/reach", "text", "又报一次。", "node", "1").statusCode())
                .isEqualTo(409);
        assertThat(owner.get(item).body()).contains("已摸底一半。", "全部完成，请求销号");
        owner.post(item + "/reach", "text", "全部更换。", "node", "2");

        assertThat(office.get("/worklist").body()).contains("/worklist/further/items");
        assertThat(office.get("/worklist/further/items").body()).contains("更换路灯 " + title, "销号");
        String asked = office.get(item).body();
        assertThat(asked).contains("核实销号", "退回整改");
        assertThat(office.post(item + "/back", "missing", "", "due", "").statusCode())
                .isEqualTo(400);
        office.post(item + "/done", "remark", "现场看过。");
        assertThat(office.get(item).body()).contains("成（已销号）", "现场看过。").doesNotContain("退回整改</button>");
        assertThat(office.get("/items?mark=DONE").body()).contains(title);
        assertThat(office.get("/items").body()).doesNotContain("更换路灯 " + title);
    }

    @Test
    void aNodeIsMovedAndAnItemIsDropped() {
        Browser office = signedIn("wbl-ducha");
        HttpResponse<String> made = post(office, "补种行道树 " + title, "zhujian", "2026-03-20 完成摸底\n2026-04-30 全部补种");
        String item = "/items/" + id(office.get(Browser.location(made)).body());
        assertThat(office.get(item).body()).contains("节点改期", "撤销事项", "1. 完成摸底");
        HttpResponse<String> refused =
                office.post(item + "/move", "node", "1", "day", "2026-05-20", "moveReason", "雨天停工。");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("在前一个节点之后、后一个节点之前", "雨天停工。");
        office.post(item + "/move", "node", "1", "day", "2026-03-27", "moveReason", "雨天停工。");
        assertThat(office.get(item).body()).contains("第 1 个节点改期", "雨天停工。", "2026-03-27");
        assertThat(signedIn("wbl-zhujian-jingban").get(item).body())
                .contains("第 1 个节点改期")
                .doesNotContain("/move\"", "/drop\"");
        office.post(item + "/drop", "dropReason", "并入大修工程。");
        assertThat(office.get(item).body()).contains("已撤销，不再办理。", "并入大修工程。").doesNotContain("/move\"", "/drop\"");
        assertThat(office.get("/items?mark=DROPPED").body()).contains(title);
    }

    @Test
    void aRefusedListKeepsWhatWasTyped() {
        Browser office = signedIn("wbl-ducha");
        HttpResponse<String> refused = post(office, "补种行道树", "", "四月完成");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("补种行道树", "四月完成", "第 1 项：请选牵头单位", title);
        String more = office.post("/item-lists", "title", title, "rows", "3", "matter-2", "修剪绿篱", "more", "true")
                .body();
        assertThat(more).contains("第 6 项", "修剪绿篱", title);
    }

    @Test
    void othersAreRefused() {
        assertThat(signedIn("wbl-zhujian-jingban").get("/item-lists/new").statusCode())
                .isEqualTo(403);
        assertThat(signedIn("zhangsulong").get("/items").statusCode()).isEqualTo(403);
        assertThat(signedIn("wbl-ducha").get("/items?mark=RED").statusCode()).isEqualTo(400);
        assertThat(signedIn("wbl-ducha").get("/items/nothing").statusCode()).isEqualTo(404);
        assertThat(signedIn("wbl-ducha").get("/worklist/further/nothing").statusCode())
                .isEqualTo(404);
    }

    /** From the whistle's page, with what it says already in the form; once made, the page leads to the list. */
    @Test
    void aWhistleIsTheBeginningOfAList() {
        String whistle = whistles.dispatched(WhistleKind.KEY_WORK, title, "zhujian", "chengguan");
        Browser office = signedIn("wbl-ducha");
        String form = "/item-lists/new?source=WHISTLE&sourceId=" + whistle;
        assertThat(office.get("/whistles/" + whistle).body()).contains("列入清单交办", form.replace("&", "&amp;"));
        assertThat(office.get(form).body())
                .contains(title, "沿街商铺占道经营", "2026-03-02")
                .as("its lead, by its day")
                .contains("2026年3月16日")
                .containsPattern("value=\"zhujian\"[^>]*selected");
        String draft = whistles.drafted(WhistleKind.KEY_WORK, title);
        assertThat(office.get("/whistles/" + draft).body()).as("not blown").doesNotContain("列入清单交办");
        assertThat(signedIn("wbl-chengguan-lianluo").get("/whistles/" + whistle).body())
                .doesNotContain("列入清单交办", "已列入清单");

        HttpResponse<String> made = post(office, "WHISTLE", whistle, "清理占道 " + title, "zhujian", "2026-03-20 完成清理");
        assertThat(made.statusCode()).isEqualTo(302);
        assertThat(office.get("/whistles/" + whistle).body())
                .contains("已列入清单", Browser.location(made))
                .doesNotContain("列入清单交办");
        assertThat(signedIn("wbl-chengguan-lianluo").get("/whistles/" + whistle).body())
                .as("whom it concerns")
                .contains("已列入清单");
        Browser blew = signedIn("wbl-qianfeng-zhuyao");
        assertThat(blew.get("/whistles/" + whistle).body())
                .as("for whom it is done")
                .contains("已列入清单", Browser.location(made));
        assertThat(blew.get(Browser.location(made)).statusCode()).isEqualTo(200);
        assertThat(office.get("/items?after=2026-02-31~x").statusCode()).isEqualTo(400);
        assertThat(office.get("/item-lists/new?source=WHISTLE&sourceId=nothing").statusCode())
                .isEqualTo(404);
    }

    private HttpResponse<String> post(Browser office, String matter, String organ, String nodes) {
        return post(office, "OFFICE", "", matter, organ, nodes);
    }

    private HttpResponse<String> post(
            Browser office, String source, String sourceId, String matter, String organ, String nodes) {
        office.get("/item-lists/new");
        return office.post(
                "/item-lists",
                "title",
                title,
                "source",
                source,
                "sourceId",
                sourceId,
                "heldOn",
                "2026-03-02",
                "minutes",
                "住建局牵头，城管局配合。",
                "rows",
                "3",
                "matter-1",
                matter,
                "organ-1",
                organ,
                "coOwners-1",
                "chengguan",
                "nodes-1",
                nodes);
    }

    private static String id(String page) {
        Matcher found = ITEM.matcher(page);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private Browser signedIn(String account) {
        return new Browser(port).signIn(account, SampleDistricts.PASSWORD);
    }
}
