package org.huiyin.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.huiyin.IntegrationTest;
import org.huiyin.web.BrowserJourney;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Case 4, 赵燕's suggestion on the smart city: a planned reply that promises for two years. It is followed over the year's end, into
 * a year whose holidays nobody knows yet, moved once with its reason, kept, and counted in the ledger's rate.
 */
@IntegrationTest
@BrowserJourney
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SmartCityCaseTests {

    private static final String FIRST = "三个入口的网格事件一屏填报";
    private static final String SECOND = "三年建设清单全部建成";

    @Autowired
    Stage stage;

    private Course course;
    private String first;
    private String second;

    @BeforeAll
    void open() {
        stage.open();
        stage.connectOa("shuju");
    }

    @AfterAll
    void close() {
        stage.close();
    }

    @Test
    void promisesAreFollowedFromYearToYear() {
        assigned();
        sentBackOnce();
        concluded();
        overTheYearsEnd();
        movedWithItsReason();
        kept();
        theOtherLivesOn();
        stage.endsWhole(course, first, second);
    }

    private void assigned() {
        stage.at("2026-03-02T09:00");
        course = stage.received("wanbailin-smart-city");
        // working days 3, 4, 5, 6, 9 March
        assertThat(course.due("REVIEW", null)).isEqualTo("2026-03-09");
        course.docket();
        assertThat(course.number()).matches("建议-6-6-经济-\\d{3}");
        course.assign("shuju", "gongxin");
        course.takeUp("shuju");
        course.opine("gongxin", "配合接入企业侧数据。");
    }

    private void sentBackOnce() {
        stage.pass("2026-03-16T09:00", course.id);
        promise();
        course.clearTo("shuju", "DEPUTY_LEADER");
        stage.tour
                .as("wbl-ducha")
                .go(course.page())
                .sees(SECOND)
                .unfold("#act-CLEAR")
                .unfold("#act-CLEAR details.back:has(#sendBack-remark)");
        stage.tour.browser.find("#sendBack-remark").sendKeys("第二条没有说明经费来源，请补充。");
        stage.tour.look("c4-01-send-back");
        stage.tour.leaving(() -> stage.tour.browser.click("form[action$='/sending-back'] button"));
        assertThat(course.part("shuju").path("state").asText()).isEqualTo("HANDLING");
        stage.tour.as("wbl-shuju-jingban").go("/worklist?tab=MINE");
        // its nearest day: the report of the 25th, a Wednesday
        assertThat(stage.tour.row("数字万柏林")).contains("办理并拟写答复", "3月25日");
        stage.tour.go(course.page()).sees("第二条没有说明经费来源");
        stage.tour.as("zhaoyan").go(course.page()).seesNothingOf("经费来源", "退回", SECOND);
        promise();
        stage.pass("2026-03-18T10:00", course.id);
        course.clearAndIssue("shuju");
    }

    private void promise() {
        stage.promised(
                course,
                "shuju",
                "xuexuemei",
                List.of(
                        Map.of("no", 1, "matter", FIRST, "responsible", "侯宏伟", "due", "2026-12-31"),
                        Map.of(
                                "no",
                                2,
                                "matter",
                                SECOND,
                                "responsible",
                                "冯佳宁",
                                "due",
                                "2027-12-31",
                                "milestones",
                                List.of(
                                        Map.of("day", "2026-11-30", "text", "第一批点位建成"),
                                        Map.of("day", "2027-06-30", "text", "第二批点位建成")))));
    }

    private void concluded() {
        stage.outside.accepted(stage.outside.verdict(course, "zhaoyan", "SATISFIED", "MOSTLY_SATISFIED", "三年清单要一年一看。"));
        assertThat(course.state()).isEqualTo("CONCLUDED");
        first = stage.promise(course, FIRST);
        second = stage.promise(course, SECOND);
        stage.tour
                .as("zhaoyan")
                .go(course.page())
                .sees(FIRST)
                .sees("12月31日")
                .sees("2027年12月31日")
                .look("c4-02-deputy");
        stage.tour.as("wbl-shuju-fenguan").go("/commitments").sees("未销号 2 项").seesNothingOf("兑现率");
    }

    private void overTheYearsEnd() {
        stage.pass("2026-12-31T23:59:59", course.id, first, second);
        assertThat(stage.stateOf(course, first)).as("the last day in full").isEqualTo("RUNNING");
        stage.pass("2027-01-01T00:00", course.id, first, second);
        assertThat(stage.stateOf(course, first)).isEqualTo("MISSED");
        assertThat(stage.stateOf(course, second)).isEqualTo("RUNNING");
        stage.tour.as("wbl-shuju-fenguan").go("/commitments").sees("逾期 1 项").sees("兑现率 0%（0/1）");
        assertThat(stage.tour.row(FIRST)).contains("逾期", "到期未兑现，待说明", "2026年12月31日");
    }

    /** Five working days to give the reason, reckoned Monday to Friday: 4 to 8 January; on the fifth it is given. */
    private void movedWithItsReason() {
        stage.pass("2027-01-08T17:00", course.id, first, second);
        assertThat(stage.journaled(course, "CommitmentBreached")).isZero();
        stage.tour.press(FIRST).fill("reason", "城管系统升级推迟到一季度，接口须同步改造。");
        stage.tour.browser.set("due", "2027-03-31");
        stage.tour.send("说明原因并改期").sees("已改期").sees("2026年12月31日").look("c4-03-moved");
        assertThat(stage.stateOf(course, first)).isEqualTo("RUNNING");
        stage.tour.as("zhaoyan").go(course.page()).sees("已改期 1 次").sees("3月31日");
    }

    private void kept() {
        stage.pass("2027-03-29T09:00", course.id, first, second);
        course.official("shuju-jingban")
                .post("/api/v1/commitments/" + first + "/report", Map.of("evidence", "三个入口已合并，网格员一个应用填报。"));
        stage.tour.as("zhaoyan").go("/commitments/" + first).sees("网格员一个应用填报").send("确认兑现");
        course.official("shuju-zhuyao")
                .post("/api/v1/commitments/" + first + "/answer", Map.of("letter", "三个入口已合并，欢迎继续监督。"));
        assertThat(stage.stateOf(course, first)).isEqualTo("ANSWERED");
        stage.tour.as("wbl-shuju-fenguan").go("/commitments").sees("未销号 1 项").sees("兑现率 100%（1/1）");
        stage.tour
                .as("wbl-ducha")
                .go("/commitments?organ=shuju")
                .sees("兑现率 100%（1/1）")
                .look("c4-04-ledger");
    }

    /** Thirty days before 31 December 2027. */
    private void theOtherLivesOn() {
        stage.pass("2027-12-01T00:00", course.id, second);
        assertThat(stage.reminded(course, FIRST))
                .as("of the first day, and of the one it was moved to")
                .containsExactly(30, 7, 0, 30, 7);
        assertThat(stage.reminded(course, SECOND))
                .as("of two milestones, and of the end")
                .containsExactly(30, 7, 0, 30, 7, 0, 30);
        stage.tour.as("wbl-ducha").go(course.page()).sees("承诺未了");
    }
}
