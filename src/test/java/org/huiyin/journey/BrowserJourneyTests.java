package org.huiyin.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.huiyin.IntegrationTest;
import org.huiyin.TestClock;
import org.huiyin.messaging.TestSender;
import org.huiyin.web.BrowserJourney;
import org.huiyin.workflow.ClockGuard;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.openqa.selenium.Keys;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.ConsumerFactory;

/** People click one suggestion from the form to the verdict; every page is looked at on the desk and in the hand. */
@IntegrationTest
@BrowserJourney
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BrowserJourneyTests {

    private static final String SUBJECT = "关于在和平街道老旧小区增设电动自行车集中充电设施的建议";

    @LocalServerPort
    int port;

    @Autowired
    TestClock clock;

    @Autowired
    TestSender sender;

    @Autowired
    ConsumerFactory<String, byte[]> consumers;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ManagementService management;

    @Autowired
    RuntimeService runtime;

    private Tour tour;
    private Outside outside;

    @BeforeAll
    void open() {
        outside = new Outside(sender, consumers);
        tour = new Tour(port);
    }

    @AfterAll
    void close() {
        tour.close();
        outside.close();
    }

    @BeforeEach
    void startOfMarch() {
        clock.reset();
    }

    @AfterEach
    void nothingSeriousWasFound() {
        assertThat(tour.findings()).isEmpty();
    }

    @Test
    void oneSuggestionFromTheFormToTheVerdict() {
        tour.go("/sign-in").look("01-sign-in");
        Course course = submitted();
        docketed(course);
        assigned(course);
        coHandled(course);
        drafted(course);
        cleared(course);
        issued(course);
        rated(course);
        concluded(course);
        new ClockGuard(jdbc, management, runtime).check(course.tenant, course.id);
    }

    /** The deputy writes at the desk, leaves, comes back to the draft and hands it in. */
    private Course submitted() {
        tour.as("zhangsulong").go("/proposals/new").submit();
        tour.sees("有几处需要改正").look("02-form-refused");
        tour.go("/proposals/new").choose("session", "6-6").choose("inSession", "false");
        tour.fill("subject", SUBJECT)
                .fill("grounds", "和平街道老旧小区电动自行车保有量大，居民从楼上拉线充电、推车上楼充电的现象普遍，存在火灾隐患。\n" + "实地走访六个小区，集中充电接口合计不足需求的三成。")
                .fill("recommendations", "摸清各小区需求，分批建设集中充电棚。");
        tour.sees("草稿已自动保存");
        tour.go("/proposals/new").press(SUBJECT).press("增加一条");
        tour.browser.find("#recommendations-1").sendKeys("统一充电收费上限并公示，费用由运营单位与居民协商。");
        tour.choose("category", "URBAN").choose("origin", "VISIT").choose("consent", "true");
        tour.unfold("#coSigners details").choose("coSigners", "qinmingyuan");
        tour.unfold("#wishedDepartments details")
                .choose("wishedDepartments", "zhujian")
                .choose("wishedDepartments", "heping");
        tour.look("03-form").submit().sees("联名人须由本人签名").look("03a-not-simply-named");
        tour.leaving(() -> tour.browser.click("#submission [data-invite]"));
        String eventId = tour.browser.path().replace("/co-signings/", "");
        tour.look("03b-invited")
                .as("qinmingyuan")
                .go("/co-signings")
                .sees("待我答复")
                .look("03c-asked");
        tour.press(SUBJECT).look("03d-to-sign").send("同意联名，签名");
        tour.as("zhangsulong").go("/submissions/" + eventId);
        tour.sees("已登记").look("04-registered").press("查看该件").sees("张素龙").look("05-deputy-submitted");
        JsonNode status = new Program(port, "zhangsulong").get("/api/v1/submissions/" + eventId);
        assertThat(status.path("status").asText()).isEqualTo("ACCEPTED");
        String id = status.path("proposalId").asText();
        return new Course("wanbailin", id, true, account -> new Program(port, account));
    }

    private void docketed(Course course) {
        tour.as("wbl-daigongwei")
                .go("/worklist")
                .look("06-secretariat-worklist")
                .turnTo(SUBJECT)
                .press(SUBJECT);
        tour.sees("受理并编号").look("07-secretariat-review").send("受理并编号");
        assertThat(course.state()).isEqualTo("DOCKETED");
        tour.sees(course.number());
    }

    private void assigned(Course course) {
        tour.as("wbl-ducha").go("/worklist").look("08-office-worklist");
        tour.go("/proposals/" + course.id).choose("lead", "zhujian").choose("coHandling", "heping");
        tour.sees("6月2日").fill("requirement", "请会同街道逐小区核实需求。").look("09-office-assign");
        tour.send("交办");
        assertThat(course.state()).isEqualTo("IN_HANDLING");
        tour.look("10-office-assigned");
    }

    private void coHandled(Course course) {
        course.acknowledge("heping");
        tour.as("wbl-heping-jingban").go("/proposals/" + course.id).send("认领");
        tour.fill("text", "六个小区的点位已与居民代表商定，请主办单位安排建设。").sees("已自动保存");
        tour.look("11-opinion").send("送领导签批");
        tour.as("wbl-heping-zhuyao").go("/proposals/" + course.id).look("12-opinion-signing");
        // the button, not the heading of the act
        tour.leaving(() -> tour.browser.click("form[action$='opinion-signature'] button"));
        assertThat(course.part("heping").path("state").asText()).isEqualTo("SUBMITTED");
    }

    private void drafted(Course course) {
        String page = "/proposals/" + course.id;
        tour.as("wbl-zhujian-lianluo").go("/worklist").look("13-department-worklist");
        tour.go(page).look("14-acknowledge").send("签收");
        tour.as("wbl-zhujian-jingban").go(page).look("15-claim").send("认领");
        tour.unfold("#act-RECORD_CONSULTATION").choose("way", "ON_SITE").choose("faceToFace", "true");
        tour.browser.set("heldAt", "2026-03-02T08:30");
        tour.fill("place", "和平苑小区").fill("said", "与代表一同查看六个点位，代表同意先建三处、年内建齐。");
        tour.look("16-consultation").send("登记沟通");
        tour.press("打开答复稿").look("17-desk-empty");
        tour.choose("outcome-1", "PLANNED").choose("outcome-2", "ADOPTED");
        tour.browser.set("plannedOn-1", "2026-10-31");
        tour.fill("text-1", "已完成六个小区需求调查，三处充电棚四月底前建成，其余年内建齐。").fill("text-2", "收费上限已会同市场监管部门议定，并在小区公示。");
        tour.fill("matter-1", "年内建成全部六处充电棚").fill("responsible-1", "分管副局长");
        tour.browser.set("due-1", "2026-12-31");
        tour.choose("category", "PLANNED").choose("disclosure", "FULL").sees("送审条件都具备了");
        tour.look("18-desk-ready");
        tour.leaving(() -> tour.browser.click("#reply-form button.btn-primary.wide"));
        assertThat(course.part("zhujian").path("state").asText()).isEqualTo("CLEARING");
    }

    private void cleared(Course course) {
        for (String place : new String[] {"zhujian-lianluo", "zhujian-fenguan", "ducha"}) {
            tour.as("wbl-" + place).go("/proposals/" + course.id).look("19-clear-" + place);
            tour.send("审核通过");
        }
        assertThat(course.part("zhujian").path("step").asText()).isEqualTo("LEADER");
    }

    private void issued(Course course) {
        tour.as("wbl-zhujian-zhuyao").go("/proposals/" + course.id).look("20-issue");
        tour.leaving(() -> {
            tour.browser.click("form[action$='/issue'] button");
            tour.confirm();
        });
        assertThat(course.state()).isEqualTo("REPLIED");
        tour.look("21-issued");
    }

    /** Both signers, in the hand. */
    private void rated(Course course) {
        tour.as("zhangsulong").go("/").look("22-deputy-home").go("/proposals/" + course.id);
        tour.browser.phone();
        tour.choose("attitude", "SATISFIED").choose("result", "MOSTLY_SATISFIED");
        tour.fill("comment", "前期沟通充分，请按期建齐。").lookAtPhone("23-rate");
        tour.send("提交评价");
        tour.as("qinmingyuan").go("/proposals/" + course.id);
        tour.choose("attitude", "SATISFIED").choose("result", "SATISFIED").send("提交评价");
        assertThat(course.state()).isEqualTo("CONCLUDED");
        tour.browser.desktop();
    }

    private void concluded(Course course) {
        String page = "/proposals/" + course.id;
        tour.as("zhangsulong").go(page).look("24-deputy-concluded");
        tour.as("wbl-ducha").go(page).look("25-office-concluded");
        tour.go(page + "/diagram").look("26-diagram");
        String reply = course.look().at("/replies/0/id").asText();
        for (String paper : new String[] {"paper", "assignment-sheet", "reply/" + reply, "feedback-form"}) {
            tour.go(page + "/print/" + paper).look("27-print-" + paper.replaceAll("/.*", ""));
        }
        tour.go("/register?q=" + course.number()).sees(SUBJECT).look("28-register");
    }

    @Test
    void theWorklistIsWalkedByKeys() {
        handIn("键盘一");
        handIn("键盘二");
        tour.as("wbl-daigongwei").go("/worklist");
        tour.browser.key("/");
        assertThat(focused()).isEqualTo("q");
        tour.go("/worklist").browser.key("j");
        String one = chosen();
        tour.browser.key("j");
        assertThat(chosen()).isNotEqualTo(one);
        tour.browser.key("k");
        assertThat(chosen()).isEqualTo(one);
        tour.browser.driver().switchTo().activeElement().sendKeys(Keys.ENTER);
        tour.sees("受理并编号");
        assertThat(tour.browser.path()).startsWith("/proposals/");
    }

    @Test
    void calculatorExplainsEachDay() {
        tour.as("wbl-ducha").go("/calculator").look("40-calculator");
        tour.go("/calculator?rule=WORKING_DAYS&amount=5&start=2026-02-12")
                .sees("2月26日")
                .look("41-calculator-result");
    }

    @Test
    void administratorsPagesReadWell() {
        ObjectNode unknown = Paper.suggestion("无此人", clock.instant()).put("leadProposer", "wuciren");
        assertThat(outside.answered(outside.submitted("wanbailin", unknown))
                        .path("result")
                        .asText())
                .isEqualTo("REJECTED");
        tour.as("wbl-guanli").go("/admin/accounts").look("50-accounts");
        tour.go("/admin/accounts/wbl-zhujian-jingban").look("51-account");
        tour.go("/admin/districts").look("52-districts");
        tour.go("/admin/events").look("53-events");
        tour.browser.click("main table a[href*='/admin/events/']");
        tour.look("54-event");
        tour.go("/account/password").look("55-password");
        tour.go("/nowhere").look("56-not-found");
        tour.go("/register").look("57-forbidden");
    }

    @Test
    void theOtherRolesHaveAHome() {
        for (String account : new String[] {"zhitao", "wbl-quzhang", "wbl-shenji", "wbl-kaohe", "wbl-tianwei"}) {
            tour.as(account).go("/").look("60-home-" + account);
        }
        tour.as("wbl-tianwei").go("/proposals/new").look("61-on-behalf");
        tour.as("wbl-ducha").go("/register?lang=en").look("62-register-english");
        tour.go("/register?lang=zh");
    }

    private void handIn(String about) {
        outside.accepted(outside.submitted("wanbailin", Paper.suggestion(about, clock.instant())));
    }

    private String focused() {
        return tour.browser.driver().switchTo().activeElement().getDomAttribute("name");
    }

    private String chosen() {
        return tour.browser.find("[data-list] .chosen a").getDomAttribute("href");
    }
}
