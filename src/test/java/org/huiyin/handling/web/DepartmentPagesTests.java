package org.huiyin.handling.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.UUID;
import org.huiyin.IntegrationTest;
import org.huiyin.TestClock;
import org.huiyin.handling.AssignmentState;
import org.huiyin.handling.DepartmentRole;
import org.huiyin.handling.Lifecycle;
import org.huiyin.handling.conflict.Disagreements;
import org.huiyin.handling.routing.AssignAdvised;
import org.huiyin.identity.Browser;
import org.huiyin.identity.SampleDistricts;
import org.huiyin.shared.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Departments among themselves, as their people do it on pages: asking for others, disagreeing, and what each is charged with. */
@IntegrationTest
class DepartmentPagesTests {

    @LocalServerPort
    int port;

    @Autowired
    Lifecycle life;

    @Autowired
    Disagreements disagreements;

    @Autowired
    AssignAdvised advised;

    @Autowired
    TestClock clock;

    private String id;

    @BeforeEach
    void startOfMarch() {
        clock.reset();
    }

    @Test
    void theLiaisonAcceptsWithARequestAndTheOfficeGrantsIt() {
        id = life.assigned("页面增加会办 " + UUID.randomUUID());
        String accept = "/assignments/" + life.part(id, "zhujian").id() + "/acknowledgement-with-request";
        Browser liaison = at("wbl-zhujian-lianluo");
        assertThat(liaison.get(page("")).body()).contains(accept).contains("签收并请求增加会办");
        HttpResponse<String> empty = liaison.post(page(accept), "matter", "核定资金");
        assertThat(empty.statusCode()).isEqualTo(400);
        assertThat(empty.body()).contains("href=\"#joining-reason\"").contains("核定资金");
        assertThat(life.part(id, "zhujian").state()).isEqualTo(AssignmentState.ASSIGNED);
        liaison.post(page(accept), "coHandling", "caizheng", "matter", "核定资金", "reason", "涉及财政资金");
        assertThat(life.part(id, "zhujian").state()).isEqualTo(AssignmentState.HANDLING);

        Browser office = at("wbl-ducha");
        assertThat(office.get(page("")).body()).contains("id=\"act-DECIDE_CO_HANDLERS\"", "涉及财政资金");
        assertThat(office.get(page("")).body()).doesNotContain("act-WITHDRAW_CO_HANDLERS");
        assertThat(liaison.get(page("")).body()).contains("id=\"act-WITHDRAW_CO_HANDLERS\"");
        String decision = "/co-handlers/" + disagreements.request(id) + "/decision";
        HttpResponse<String> refusedWithoutWord = office.post(page(decision), "remark", "");
        assertThat(refusedWithoutWord.statusCode()).isEqualTo(400);
        office.post(page(decision), "granted", "caizheng");
        assertThat(life.part(id, "caizheng").role()).isEqualTo(DepartmentRole.CO_HANDLING);
        assertThat(office.post(page(decision), "granted", "caizheng").statusCode())
                .as("stale")
                .isEqualTo(409);
        assertThat(at("zhangsulong").get(page("")).body()).doesNotContain("涉及财政资金");
    }

    @Test
    void aDisagreementGoesFromTheLeaderToTheOfficeToTheDistrictLeader() {
        id = life.docketed("页面意见不一致 " + UUID.randomUUID());
        disagreements.begun(id, "zhujian", "minzheng");
        String raise = "/assignments/" + life.part(id, "zhujian").id() + "/conflict";
        Browser leader = at("wbl-zhujian-zhuyao");
        assertThat(leader.get(page("")).body()).contains("id=\"act-RAISE_CONFLICT\"");
        assertThat(leader.post(page(raise), "organ", "minzheng", "matter", "渠道").statusCode())
                .isEqualTo(400);
        leader.post(
                page(raise),
                "organ",
                "minzheng",
                "matter",
                "资金渠道之争",
                "leadView",
                "专项列支",
                "otherView",
                "无此科目",
                "attempt",
                "协商未果");
        Browser office = at("wbl-ducha");
        assertThat(office.get(page("")).body()).contains("id=\"act-COORDINATE_CONFLICT\"", "资金渠道之争");
        String conflict = "/conflicts/" + disagreements.conflict(id);
        assertThat(office.post(page(conflict + "/coordination"), "settled", "false")
                        .statusCode())
                .isEqualTo(400);
        office.post(
                page(conflict + "/coordination"),
                "settled",
                "false",
                "metOn",
                "2026-03-02",
                "participants",
                "双方分管领导",
                "minutes",
                "没有谈拢");
        Browser district = at("wbl-quzhang");
        assertThat(district.get(page("")).body()).contains("id=\"act-DECIDE_CONFLICT\"", "没有谈拢");
        district.post(page(conflict + "/decision"), "decision", "由民政专项列支。");
        assertThat(at("wbl-minzheng-lianluo").get(page("")).body()).contains("由民政专项列支。");
        assertThat(at("zhangsulong").get(page("")).body())
                .doesNotContain("资金渠道之争")
                .doesNotContain("由民政专项列支。");
        assertThat(at("zhangsulong").get(page("/diagram")).body())
                .as("whatever goes on beside it")
                .contains("diagram.bpmn")
                .doesNotContain("办理意见不一致");
        assertThat(office.post(page(conflict + "/coordination"), "settled", "false")
                        .statusCode())
                .isIn(400, 409);
    }

    @Test
    void dutiesAreShownChangedAndRefusedToOthers() {
        Browser office = at("wbl-ducha");
        assertThat(office.get("/settings/duties").body()).contains("职责清单", "老旧小区改造");
        HttpResponse<String> unsaid = office.post("/settings/duties/gongan", "seen", "0", "duties", "治安管理");
        assertThat(unsaid.statusCode()).isEqualTo(400);
        assertThat(unsaid.body()).contains("href=\"#duties-basis\"").contains("治安管理");
        assertThat(office.post("/settings/duties/gongan", "seen", "99", "duties", "治安", "basis", "三定")
                        .statusCode())
                .isEqualTo(409);
        assertThat(at("wbl-zhujian-lianluo").get("/settings/duties").statusCode())
                .isEqualTo(403);
        Browser establishment = at("wbl-bianban");
        assertThat(establishment.get("/settings/duties/gongan").body()).doesNotContain("id=\"duties-basis\"");
    }

    @Test
    void assignedByAProgramItIsCountedWhetherTheAdviceWasTaken() throws Exception {
        id = life.docketed("老旧小区改造 物业管理 " + UUID.randomUUID());
        var before = advised.hitRate(life.of(Role.SUPERVISION_OFFICE, null));
        assertThat(post("wbl-ducha", "/proposals/" + id + "/assignments", "{\"lead\": \"zhujian\"}"))
                .isEqualTo(204);
        var after = advised.hitRate(life.of(Role.SUPERVISION_OFFICE, null));
        assertThat(after.all() - before.all()).isEqualTo(1);
        assertThat(after.first() - before.first()).isEqualTo(1);
    }

    @Test
    void aBatchLineMayBeSeparate() {
        id = life.docketed("批量分办 " + UUID.randomUUID());
        String refused = life.docketed("批量分办没有单位 " + UUID.randomUUID());
        Browser office = at("wbl-ducha");
        // whichever of the many that wait: the page begins with the lowest numbers
        assertThat(office.get("/assignments/batch?term=6&session=6").body())
                .containsPattern("type=\"checkbox\" name=\"co-[^\"]+\" value=\"minzheng\"")
                .contains("data-ticked-order=\"co-")
                .doesNotContain("multiple");
        HttpResponse<String> done = office.post(
                "/assignments/batch",
                "pick",
                id,
                "lead-" + id,
                "zhujian",
                "separate-" + id,
                "true",
                "co-" + id,
                "minzheng",
                "co-" + id,
                "chengguan",
                "order-" + id,
                "chengguan,minzheng",
                "pick",
                refused);
        assertThat(done.statusCode()).isEqualTo(200);
        assertThat(done.body()).contains("已交办 1 件");
        assertThat(life.part(id, "zhujian").role()).isEqualTo(DepartmentRole.SEPARATE);
        assertThat(life.part(id, "minzheng").role()).isEqualTo(DepartmentRole.SEPARATE);
        assertThat(life.part(id, "chengguan").ord())
                .as("in the order in which they were ticked")
                .isLessThan(life.part(id, "minzheng").ord());
    }

    private String page(String path) {
        return "/proposals/" + id + path;
    }

    private int post(String account, String path, String json) throws IOException, InterruptedException {
        String basic = account + ":" + SampleDistricts.PASSWORD;
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1" + path))
                                .header(
                                        "Authorization",
                                        "Basic " + Base64.getEncoder().encodeToString(basic.getBytes()))
                                .header("Content-Type", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofString(json))
                                .build(),
                        HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private Browser at(String account) {
        Browser browser = new Browser(port).signIn(account, SampleDistricts.PASSWORD);
        browser.get("/account/password");
        return browser;
    }
}
