package org.huiyin.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiyin.journey.Course.adopted;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.huiyin.IntegrationTest;
import org.huiyin.messaging.TestSender;
import org.huiyin.messaging.Topics;
import org.huiyin.web.BrowserJourney;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

/** Case 6, what must not happen, tried through the browser, by REST and by Kafka; every attempt leaves the proposal where it was. */
@IntegrationTest
@BrowserJourney
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RefusalCaseTests {

    @Autowired
    Stage stage;

    private Course course;

    @BeforeAll
    void open() {
        stage.open();
        stage.connectOa("shichang");
    }

    @AfterAll
    void close() {
        stage.close();
    }

    @Test
    void aDepartmentDoesNotRateInTheDeputysPlace() {
        received("代评");
        course.assign("shichang");
        course.takeUp("shichang");
        course.submitReply("shichang", "RESOLVED", adopted(1, "已增设六处集中充电设施。"));
        course.clearAndIssue("shichang");
        rateAsLiaison();
        assertThat(stage.journaled(course, "RatingRefused")).isEqualTo(2);
        assertThat(stage.first(course, "RatingRefused").person()).isEqualTo("jiamin");
        rateByEvent();
        nothingWasRated();
        stage.tour
                .as("wbl-daigongwei")
                .go(course.page())
                .sees("试图评价，已拒绝")
                .sees("贾敏")
                .look("c6-01-audit");
        stage.tour.as("zhangsulong").go(course.page()).sees("请您评价").seesNothingOf("试图评价");
        stage.endsWhole(course);
    }

    /** The page offers it no form; a form made by hand, in the signed-in browser, is refused, and so is the call. */
    private void rateAsLiaison() {
        stage.tour.as("wbl-shichang-lianluo").go(course.page()).sees("已答复").seesNothingOf("提交评价", "请您评价");
        stage.tour.leaving(() -> stage.tour
                .browser
                .driver()
                .executeScript(
                        """
                const form = document.createElement('form');
                form.method = 'post';
                form.action = arguments[0];
                const fields = {_csrf: document.querySelector('input[name=_csrf]').value, attitude: 'SATISFIED', result: 'SATISFIED'};
                for (const [name, value] of Object.entries(fields)) {
                    form.append(Object.assign(document.createElement('input'), {name, value}));
                }
                document.body.append(form);
                form.submit();""",
                        course.page() + "/feedback"));
        stage.tour.sees("不在您当前职务").sees("区人大代表").look("c6-02-refused");
        JsonNode problem = course.official("shichang-lianluo")
                .refused(403, course.path() + "/feedback", Course.verdict("SATISFIED", "SATISFIED", ""));
        assertThat(problem.toString()).contains("可由区人大代表").contains("办理");
    }

    /** Neither its own system carries a verdict, nor does the congress's take one from somebody who is no deputy. */
    private void rateByEvent() {
        var verdict = stage.outside.verdict(course, "jiamin", "SATISFIED", "SATISFIED", "代为评价");
        assertThat(refusal(verdict)).contains("不是现任代表或委员");
        var asDeputy = stage.outside
                .verdict(course, "zhangsulong", "SATISFIED", "SATISFIED", "代为评价")
                .with("ce_source", "wanbailin-shichang-oa")
                .to(Topics.FEEDBACK);
        assertThat(refusal(asDeputy)).contains("feedback.given.v1");
    }

    private void nothingWasRated() {
        assertThat(course.state()).isEqualTo("REPLIED");
        assertThat(course.look().at("/feedback/0/verdicts/0/given").asBoolean()).isFalse();
        assertThat(stage.journaled(course, "FeedbackRecorded")).isZero();
    }

    @Test
    void anUnfinishedReplyIsNeitherClearedNorIssued() {
        received("缺项");
        course.assign("shichang");
        course.takeUp("shichang");
        assertThat(refusal(reply(List.of(), "RESOLVED", List.of()))).contains("answers");
        assertThat(refusal(reply(answered(), "PLANNED", List.of()))).contains("请写明承诺事项、完成日期和责任人");
        refusedAtTheDesk();
        signedWithoutWhatItNeeds();
        assertThat(course.look().at("/replies/0").hasNonNull("letterNumber")).isFalse();
        assertThat(stage.journaled(course, "ReplyIssued")).isZero();
        stage.endsWhole(course);
    }

    /** No answer, no category, no disclosure; then a planned category that promises nothing. */
    private void refusedAtTheDesk() {
        stage.tour.as("wbl-shichang-jingban").go(course.page()).press("打开答复稿");
        submitAtTheDesk();
        stage.tour.sees("第 1 条建议还没有答复").sees("没有选答复类别").sees("没有选公开属性").look("c6-03-desk-refuses");
        stage.tour.choose("outcome-1", "ADOPTED").fill("text-1", "已列入年度计划。").choose("category", "PLANNED");
        submitAtTheDesk();
        stage.tour.sees("请写明承诺事项、完成日期和责任人").sees("没有选公开属性");
        assertThat(course.part("shichang").path("state").asText()).isEqualTo("HANDLING");
        stage.tour.fill("matter-1", "增设六处集中充电设施").fill("responsible-1", "程跃进");
        stage.tour.browser.set("due-1", "2026-03-04");
        stage.tour.choose("disclosure", "FULL").sees("送审条件都具备了");
        submitAtTheDesk();
        course.clearTo("shichang", "SUPERVISION");
        assertThat(course.part("shichang").path("step").asText()).isEqualTo("LEADER");
    }

    private void submitAtTheDesk() {
        stage.tour.leaving(() -> stage.tour.browser.click("#reply-form button.btn-primary.wide"));
    }

    /** Withheld without a ground; then, two days later, with a promise that lies in the past. */
    private void signedWithoutWhatItNeeds() {
        stage.tour.as("wbl-shichang-zhuyao").go(course.page()).choose("disclosure", "NONE");
        sign();
        stage.tour.sees("选了不予公开，还没有写明理由").look("c6-04-not-issued");
        stage.pass("2026-03-05T09:00", course.id);
        stage.tour.go(course.page());
        sign();
        stage.tour.sees("承诺的完成日期 3月4日(周三) 不在今天之后");
        assertThat(course.part("shichang").path("step").asText()).isEqualTo("LEADER");
    }

    private void sign() {
        stage.tour.leaving(() -> {
            stage.tour.browser.click("form[action$='/issue'] button");
            stage.tour.confirm();
        });
    }

    /** Assigned on Monday 2 March: 3, 4, 5, 6 and 9 March are the five working days, the 10th is the sixth. */
    @Test
    void onTheSixthWorkingDayNobodyReturns() {
        received("退办过期");
        course.assign("shichang");
        stage.pass("2026-03-09T23:50", course.id);
        stage.tour.as("wbl-shichang-lianluo").go(course.page()).unfold("details.back:has(form[action$='/return'])");
        stage.tour.sees("退办须在 3月9日").choose("organ", "gongan");
        stage.tour.browser.find("#return-reason").sendKeys("电动自行车管理由公安分局负责。");
        stage.pass("2026-03-10T00:00", course.id);
        stage.tour.leaving(() -> stage.tour.browser.click("form[action$='/return'] button"));
        stage.tour.sees("退办窗口已于 3月9日(周一) 届满，不能再退办").look("c6-05-too-late");
        var event = stage.outside.oa(
                course,
                "shichang",
                "assignment.return.v1",
                "jiamin",
                Map.of("reason", "电动自行车管理由公安分局负责。", "organ", "gongan"));
        assertThat(refusal(event)).contains("退办窗口已于 2026年3月9日 届满");
        assertThat(course.part("shichang").path("state").asText()).isEqualTo("HANDLING");
        assertThat(stage.journaled(course, "ReturnProposed")).isZero();
        assertThat(stage.journaled(course, "AssignmentDeemedAccepted")).isEqualTo(1);
        // two working days: 3 and 4 March
        assertThat(stage.overdue(course)).containsExactly("ACKNOWLEDGE 2026-03-04");
        stage.endsWhole(course);
    }

    private void received(String about) {
        course = stage.received(Paper.suggestion(about, stage.at("2026-03-02T09:00")));
        course.docket();
    }

    private TestSender.Event reply(
            List<Map<String, Object>> answers, String category, List<Map<String, Object>> commitments) {
        Map<String, Object> data = new HashMap<>();
        data.put("category", category);
        data.put("disclosure", "FULL");
        data.put("answers", answers);
        data.put("commitments", commitments);
        return stage.outside.oa(course, "shichang", "reply.submit.v1", "gaowenjing", data);
    }

    private static List<Map<String, Object>> answered() {
        return List.of(Map.of("no", 1, "outcome", "PLANNED", "text", "列入年度计划。", "plannedOn", "2026-10-31"));
    }

    /** Why an event was rejected. */
    private String refusal(TestSender.Event event) {
        JsonNode answer = stage.outside.answered(event);
        assertThat(answer.path("result").asText()).as(answer.toString()).isEqualTo("REJECTED");
        return answer.path("reason").asText();
    }
}
