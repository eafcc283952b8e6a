package org.huiyin.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.huiyin.IntegrationTest;
import org.huiyin.web.BrowserJourney;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Case 2, 焦澍's proposal on the budget for the elderly: 财政 keeps silent beyond its 30 days, on the safe date the lead department is
 * released and the silence stays on record; the planned reply names next year's draft budget as its milestone.
 */
@IntegrationTest
@BrowserJourney
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ElderlyBudgetCaseTests {

    private static final String PROMISE = "购买养老服务资金单列编入2027年度预算草案";

    @Autowired
    Stage stage;

    private Course course;

    @BeforeAll
    void open() {
        stage.open();
    }

    @AfterAll
    void close() {
        stage.close();
    }

    @Test
    void theSafeDateReleasesAndTheSilenceIsCounted() {
        assigned();
        taken();
        silent();
        released();
        replied();
        rated();
        String promise = intoTheNextYear();
        stage.endsWhole(course, promise);
    }

    private void assigned() {
        stage.at("2026-03-02T09:00");
        course = stage.received("wanbailin-elderly-budget");
        course.docket();
        assertThat(course.number()).matches("提案-6-6-社会保障-\\d{3}");
        course.assign("minzheng", "caizheng");
        assertThat(course.due("REPLY", "minzheng")).isEqualTo("2026-06-02");
        // 30 calendar days: 1 April, a Wednesday
        assertThat(course.due("CO_HANDLING", "caizheng")).isEqualTo("2026-04-01");
        // 20 calendar days back from 2 June: 13 May, a Wednesday
        assertThat(course.due("CO_HANDLING_SAFE", "caizheng")).isEqualTo("2026-05-13");
    }

    private void taken() {
        stage.tour.as("wbl-minzheng-lianluo").go("/worklist?tab=ACKNOWLEDGE");
        assertThat(stage.tour.row("购买养老服务资金")).contains("签收", "焦澍", "3月4日");
        stage.tour.go(course.page()).send("签收");
        stage.tour.as("wbl-minzheng-jingban").go(course.page()).send("认领");
        stage.pass("2026-03-12T17:00", course.id);
        stage.tour
                .go(course.page())
                .unfold("#act-RECORD_CONSULTATION")
                .choose("way", "VISIT")
                .choose("faceToFace", "true");
        stage.tour.browser.set("heldAt", "2026-03-12T15:00");
        stage.tour
                .fill("place", "千峰社区养老服务站")
                .fill("said", "焦澍委员要求先统一评估标准，资金列入明年预算。")
                .send("登记沟通");
        assertThat(stage.overdue(course)).containsExactly("ACKNOWLEDGE 2026-03-04");
        assertThat(stage.first(course, "AssignmentDeemedAccepted").at())
                .as("the window's five working days end with 9 March")
                .isEqualTo(Instant.parse("2026-03-09T16:00:00Z"));
    }

    private void silent() {
        stage.pass("2026-04-02T09:00", course.id);
        stage.tour.as("wbl-caizheng-lianluo").go("/worklist?tab=OVERDUE");
        assertThat(stage.tour.row("购买养老服务资金")).contains("4月1日", "已逾期 1 个工作日");
        stage.pass("2026-05-13T23:59:59", course.id);
        assertThat(course.part("caizheng").path("state").asText())
                .as("the last day is theirs")
                .isEqualTo("HANDLING");
        stage.tour.as("wbl-minzheng-jingban").go(course.page()).press("打开答复稿");
        stage.tour.sees("财政局的会办意见还没有交来").look("c2-01-desk-waits").seesNothingOf("不予公开的词句");
    }

    private void released() {
        stage.pass("2026-05-14T09:00", course.id);
        assertThat(course.part("caizheng").path("state").asText()).isEqualTo("RELEASED");
        assertThat(stage.first(course, "CoHandlingReleased").at()).isEqualTo(Instant.parse("2026-05-13T16:00:00Z"));
        assertThat(stage.overdue(course)).contains("CO_HANDLING 2026-04-01");
        stage.tour.as("wbl-ducha").go(course.page()).sees("到期未提交，已放行").sees("会办逾期");
    }

    private void replied() {
        stage.tour.as("wbl-minzheng-jingban").go(course.page()).press("打开答复稿");
        stage.tour.choose("outcome-1", "PLANNED").choose("outcome-2", "ADOPTED").choose("outcome-3", "ADOPTED");
        stage.tour.browser.set("plannedOn-1", "2027-01-31");
        stage.tour
                .fill("text-1", "已会同财政部门测算，列入2027年度预算草案。")
                .fill("text-2", "评估标准已统一。")
                .fill("text-3", "第三方评估已委托。")
                .fill("matter-1", PROMISE)
                .fill("responsible-1", "董俊峰")
                .fill("milestones-1", "2026-12-20 编入预算草案初稿");
        stage.tour.browser.set("due-1", "2027-01-31");
        stage.tour.choose("category", "PLANNED").choose("disclosure", "FULL").sees("送审条件都具备了");
        stage.tour.leaving(() -> stage.tour.browser.click("#reply-form button.btn-primary.wide"));
        course.clearAndIssue("minzheng");
        assertThat(course.look().at("/replies/0/category").asText()).isEqualTo("PLANNED");
    }

    private void rated() {
        stage.pass("2026-05-18T09:00", course.id);
        stage.tour.as("jiaoshu").go(course.page()).sees("2027年1月31日").sees("编入预算草案初稿");
        stage.tour
                .choose("attitude", "SATISFIED")
                .choose("result", "MOSTLY_SATISFIED")
                .fill("comment", "请在预算草案中兑现。");
        stage.tour.send("提交评价").sees("您的评价已记录").look("c2-02-member-rated");
        assertThat(course.state()).isEqualTo("CONCLUDED");
    }

    /** The proposal is concluded, its promise lives: reminded before its milestone, and on the first of January 30 days before its end. */
    private String intoTheNextYear() {
        String promise = stage.promise(course, PROMISE);
        stage.pass("2026-12-31T23:59:59", course.id, promise);
        assertThat(stage.reminded(course, PROMISE)).containsExactly(30, 7, 0);
        stage.pass("2027-01-01T00:00", course.id, promise);
        assertThat(stage.reminded(course, PROMISE)).containsExactly(30, 7, 0, 30);
        stage.tour.as("wbl-minzheng-zhuyao").go("/commitments");
        assertThat(stage.tour.row("购买养老服务资金单列")).contains("董俊峰", "1月31日", "履行中");
        stage.tour.look("c2-03-ledger").press(PROMISE).sees("2026年12月20日");
        assertThat(course.state()).as("nobody decided on its publication").isEqualTo("CONCLUDED");
        // twenty working days after 14 May: 15, 18 to 22, 25 to 29 May, 1 to 5, 8 to 11 June
        assertThat(stage.overdue(course)).contains("DISCLOSURE 2026-06-11");
        return promise;
    }
}
