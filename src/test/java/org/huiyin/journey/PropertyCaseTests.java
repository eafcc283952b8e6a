package org.huiyin.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.huiyin.IntegrationTest;
import org.huiyin.web.BrowserJourney;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Case 1, 张素龙's suggestion on property companies: a return that is rejected, an opinion five working days late, which climbs the
 * ladder to a supervision order and suggests a whistle (T2); the sub-district blows, departments report in, what they did is written
 * back; a planned reply with a promise, and the second reply a year later.
 */
@IntegrationTest
@BrowserJourney
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PropertyCaseTests {

    private static final String PROMISE = "移交小区设施电子档案全部建成";

    @Autowired
    Stage stage;

    @Autowired
    Calls calls;

    @TempDir
    Path folder;

    private Course course;
    private PropertyWhistle whistle;

    @BeforeAll
    void open() {
        stage.open();
        stage.connectOa("chengguan");
    }

    @AfterAll
    void close() {
        stage.close();
    }

    @Test
    void fromTheRejectedReturnToTheSecondReply() {
        assigned();
        returnedAndRejected();
        talkedOver();
        fiveWorkingDaysLate();
        replied();
        ratedAndSealed();
        String promise = aYearLater();
        keptAndAnsweredAgain(promise);
        stage.endsWhole(course, promise);
        calls.endWhole(whistle.id());
    }

    /** Monday 2 March 2026; the session closed on 6 February. */
    private void assigned() {
        stage.at("2026-03-02T09:00");
        course = stage.received("wanbailin-property-training");
        stage.tour.as("wbl-daigongwei").go(course.page()).send("受理并编号");
        assertThat(course.number()).matches("建议-6-6-城建-\\d{3}");
        // 30 calendar days after 2 March: 1 April, a Wednesday
        stage.tour.as("wbl-ducha").go(course.page()).sees("4月1日");
        stage.tour
                .choose("lead", "zhujian")
                .choose("coHandling", "xiayuan")
                .choose("coHandling", "chengguan")
                .choose("coHandling", "shichang");
        // three natural months: 2 June, a Tuesday; two working days: 4 March
        stage.tour.sees("6月2日").sees("3月4日").fill("requirement", "请会同街道和执法部门，拿出移交小区的管理办法。");
        stage.tour.send("交办");
        assertThat(course.due("REPLY", "zhujian")).isEqualTo("2026-06-02");
        assertThat(course.due("CO_HANDLING", "chengguan")).isEqualTo("2026-04-01");
        // 20 calendar days back from 2 June: 13 May, a Wednesday
        assertThat(course.due("CO_HANDLING_SAFE", "chengguan")).isEqualTo("2026-05-13");
        // working days 3, 4, 5, 6, 9 March
        assertThat(course.due("RETURN_WINDOW", "chengguan")).isEqualTo("2026-03-09");
    }

    private void returnedAndRejected() {
        stage.pass("2026-03-03T09:00", course.id);
        stage.oa(course, "zhujian", "assignment.acknowledge.v1", "gaoyuejin", Map.of());
        course.opine("xiayuan", "负责协调辖区移交小区配合培训和台账补录。");
        course.opine("shichang", "配合公示物业收费标准。");
        stage.oa(
                course,
                "chengguan",
                "assignment.return.v1",
                "xuejianing",
                Map.of("reason", "物业行业监管由区住建局负责，本单位无此项职责。", "organ", "zhujian"));
        stage.pass("2026-03-04T16:00", course.id);
        stage.tour
                .as("wbl-chengguan-fenguan")
                .go(course.page())
                .sees("本单位无此项职责")
                .send("确认退办");
        assertThat(course.part("chengguan").path("state").asText()).isEqualTo("RETURN_REVIEW");
        // working days 5, 6, 9 March
        assertThat(course.due("RETURN_REVIEW", "chengguan")).isEqualTo("2026-03-09");
        stage.pass("2026-03-06T15:00", course.id);
        proposersSeeNoQuarrel();
        stage.tour.as("wbl-ducha").go("/worklist?tab=RETURNS");
        assertThat(stage.tour.row("物业培训管理机制")).contains("审核退办", "3月9日");
        stage.tour
                .go(course.page())
                .unfold("#act-REVIEW_RETURN")
                .press("到退办案卷审核")
                .look("c1-01-return");
        stage.tour.choose("verdict", "REJECT").fill("reason", "违规搭建、侵占绿地由城管局执法，与物业管理不可分，仍由城管局会办。");
        stage.tour.send("下达审核意见").sees("已提交");
        assertThat(course.part("chengguan").path("state").asText()).isEqualTo("ASSIGNED");
        // anew from Friday 6 March: 9, 10, 11, 12, 13 March; what the opinion is due stays
        assertThat(course.due("RETURN_WINDOW", "chengguan")).isEqualTo("2026-03-13");
        assertThat(course.due("ACKNOWLEDGE", "chengguan")).isEqualTo("2026-03-10");
        assertThat(course.due("CO_HANDLING", "chengguan")).isEqualTo("2026-04-01");
        stage.pass("2026-03-09T08:40", course.id);
        stage.oa(course, "chengguan", "assignment.acknowledge.v1", "xuejianing", Map.of());
        proposersSeeNoQuarrel();
    }

    /** Nor is it told to them elsewhere: neither their own list of deadlines nor the diagram speaks of it. */
    private void proposersSeeNoQuarrel() {
        stage.tour.as("zhangsulong").go(course.page()).sees("城乡管理局").sees("会办中");
        stage.tour.seesNothingOf("退办", "裁定", "无此项职责");
        assertThat(course.asSeenBy(course.person("zhangsulong")).toString()).doesNotContain("RETURN_REVIEW", "退办");
    }

    private void talkedOver() {
        stage.pass("2026-03-20T17:00", course.id);
        // 15 working days from 2 March end on Monday 23 March
        assertThat(course.due("FIRST_CONTACT", "zhujian")).isEqualTo("2026-03-23");
        stage.oa(
                course,
                "zhujian",
                "consultation.record.v1",
                "changjianguo",
                Map.of(
                        "way", "ON_SITE",
                        "faceToFace", true,
                        "heldAt", "2026-03-20T15:00:00+08:00",
                        "participants", "张素龙代表、住建局常建国",
                        "said", "实地看了两个移交小区，代表希望先把台账建起来。"));
        progress("2026-03-24T10:00", "已摸清移交小区清单，共十二个。");
    }

    /** The month's report; the 25th of April is a Saturday, so that it is due on Monday the 27th. */
    private void progress(String moment, String done) {
        stage.pass(moment, course.id);
        stage.oa(
                course,
                "zhujian",
                "progress.report.v1",
                "changjianguo",
                Map.of("done", done, "nextStep", "起草培训办法，征求街道意见。", "colour", "BLUE"));
    }

    /** Due on 1 April; 清明 is 4 to 6 April, so that 2, 3, 7, 8, 9 April are the five working days beyond it. */
    private void fiveWorkingDaysLate() {
        String ladder = chasedOnTheFirstDay();
        stage.pass("2026-04-09T10:00", course.id, ladder);
        assertThat(stage.overdue(course)).containsExactly("CO_HANDLING 2026-04-01");
        stage.tour.as("wbl-zhujian-jingban").go(course.page()).sees("已超过 5 个工作日");
        stage.tour.send("认领").sees("城乡管理局的会办意见还没有交来").look("c1-02-lead-waits");
        risesToASupervisionOrder(ladder);
        whistle = new PropertyWhistle(stage, calls, course, folder);
        whistle.suggested();
        whistle.blown();
        stage.tour.atDesk();
        stage.pass("2026-04-14T09:00", course.id, ladder, whistle.id());
        stage.oa(
                course,
                "chengguan",
                "co-handling-opinion.submit.v1",
                "houhaitao",
                Map.of("text", "对侵占公共绿地、违规搭建及时执法，并抄告物业主管部门。"));
        stage.tour.as("wbl-chengguan-zhuyao").go(course.page()).sees("抄告物业主管部门");
        stage.tour.leaving(() -> stage.tour.browser.click("form[action$='opinion-signature'] button"));
        assertThat(course.part("chengguan").path("state").asText()).isEqualTo("SUBMITTED");
        assertThat(ladder(ladder).path("state").asText())
                .as("done, and so is the ladder")
                .isEqualTo("MET");
        whistle.departmentsReportIn();
        whistle.resolved();
        whistle.writtenBack();
        progress("2026-04-27T09:00", "培训办法已成稿。");
    }

    /** 2 April: the clock hands it over, the supervision office chases, the department's deputy leader acknowledges that. */
    private String chasedOnTheFirstDay() {
        stage.pass("2026-04-02T09:00", course.id);
        JsonNode all = course.official("ducha").get(course.path() + "/ladders");
        assertThat(all).hasSize(1);
        String id = all.at("/0/ladder/id").asText();
        assertThat(ladder(id).at("/obligation/kind").asText()).isEqualTo("CO_HANDLING");
        stage.tour.as("wbl-ducha").go("/ladders/" + id).sees("一级催办").look("c1-07-chaser");
        stage.tour.send("签发催办单").sees("等城管局分管领导回执");
        stage.tour.as("wbl-chengguan-fenguan").go("/ladders/" + id);
        stage.tour.fill("answer", "执法口的意见仍在会签，一周内交出。").send("签回执");
        proposersSeeNoLadder(id);
        return id;
    }

    /** Acknowledged, yet five working days later still not done (3, 7, 8, 9, 10 April): T2, a supervision order and its red card. */
    private void risesToASupervisionOrder(String id) {
        stage.pass("2026-04-13T09:00", course.id, id);
        assertThat(ladder(id).path("level").asInt()).isEqualTo(2);
        stage.tour.as("wbl-ducha").go("/ladders/" + id).sees("二级督办").look("c1-08-order");
        stage.tour.leaving(() -> {
            stage.tour.browser.click("form[action$='/order'] button");
            stage.tour.confirm();
        });
        stage.tour.as("wbl-chengguan-zhuyao").go("/conduct-cards").sees("红牌");
        proposersSeeNoLadder(id);
    }

    private void proposersSeeNoLadder(String id) {
        stage.tour.as("zhangsulong").go(course.page()).seesNothingOf("催办", "督办通知书", "红牌");
        course.person("zhangsulong").refused(403, "/api/v1/ladders/" + id + "/chaser", Map.of("text", "请抓紧。"));
    }

    private JsonNode ladder(String id) {
        return course.official("ducha").get("/api/v1/ladders/" + id).path("ladder");
    }

    private void replied() {
        stage.pass("2026-05-18T09:00", course.id);
        stage.promised(
                course,
                "zhujian",
                "changjianguo",
                List.of(Map.of(
                        "no",
                        3,
                        "matter",
                        PROMISE,
                        "responsible",
                        "程永红",
                        "due",
                        "2027-05-31",
                        "milestones",
                        List.of(Map.of("day", "2026-12-18", "text", "完成六个小区补测补录")))));
        course.clearTo("zhujian", "DEPUTY_LEADER");
        stage.tour.as("wbl-ducha").go(course.page()).sees("2027年5月31日").send("审核通过");
        stage.pass("2026-05-20T11:00", course.id);
        stage.tour.as("wbl-zhujian-zhuyao").go(course.page());
        stage.tour.leaving(() -> {
            stage.tour.browser.click("form[action$='/issue'] button");
            stage.tour.confirm();
        });
        assertThat(course.state()).isEqualTo("REPLIED");
        stage.tour.as("zhangsulong").go(course.page()).sees("哨单办理结果");
        assertThat(course.look().at("/replies/0/letterNumber").asText()).matches("万住建函〔2026〕\\d+号");
        // 21, 22, 25 to 29 May, 1 to 5, 8 to 10 June: fifteen working days
        assertThat(course.due("FEEDBACK", null)).isEqualTo("2026-06-10");
    }

    private void ratedAndSealed() {
        stage.pass("2026-05-22T09:00", course.id);
        stage.outside.accepted(
                stage.outside.verdict(course, "zhangsulong", "SATISFIED", "MOSTLY_SATISFIED", "盯住档案建成。"));
        stage.tour.as("qinmingyuan").go(course.page()).sees("6月10日").sees(PROMISE);
        stage.tour.browser.phone();
        stage.tour.choose("attitude", "SATISFIED").choose("result", "SATISFIED").lookAtPhone("c1-03-rate");
        stage.tour.send("提交评价");
        stage.tour.browser.desktop();
        assertThat(course.state()).isEqualTo("CONCLUDED");
        // delivered 20 May: fifteen working days end on 10 June, five more on 17 June
        assertThat(course.due("DISCLOSURE", null)).isEqualTo("2026-06-17");
        stage.pass("2026-05-25T10:00", course.id);
        stage.tour.as("wbl-daigongwei").go(course.page() + "/publication").send("确定公开审查结论");
        assertThat(course.state()).isEqualTo("DISCLOSED");
        // 30 calendar days after 22 May: 21 June, a Sunday of 端午; Monday the 22nd is worked
        assertThat(course.due("ARCHIVE", null)).isEqualTo("2026-06-22");
        stage.tour.as("wbl-ducha").go(course.page()).sees("承诺未了").sees("履行中").look("c1-04-concluded");
        stage.pass("2026-06-23T00:00", course.id);
        assertThat(course.state()).isEqualTo("ARCHIVED");
    }

    /** Reminded before the milestone of 18 December, then 30 and 7 days before 31 May 2027: on 1 and on 24 May. */
    private String aYearLater() {
        String promise = stage.promise(course, PROMISE);
        stage.pass("2027-04-30T23:59", course.id, promise);
        assertThat(stage.reminded(course, PROMISE)).containsExactly(30, 7, 0);
        stage.pass("2027-05-24T09:00", course.id, promise);
        assertThat(stage.reminded(course, PROMISE)).containsExactly(30, 7, 0, 30, 7);
        return promise;
    }

    private void keptAndAnsweredAgain(String promise) {
        String page = "/commitments/" + promise;
        stage.tour.as("wbl-zhujian-jingban").go(page).fill("evidence", "十二个移交小区的设施电子档案已全部建成，可在区住建局查验。");
        stage.tour.choose("witness", "xiayuan").look("c1-05-report").send("报告兑现");
        stage.tour.sees("已报兑现，待确认").seesNothingOf("确认兑现");
        course.official("zhujian-lianluo").refused(403, "/api/v1" + page + "/confirmation", Map.of("kept", true));
        stage.tour
                .as("zhangsulong")
                .go(course.page())
                .press("去办")
                .sees("可在区住建局查验")
                .send("确认兑现");
        stage.pass("2027-05-26T15:00", course.id, promise);
        stage.tour.as("wbl-zhujian-zhuyao").go(page).fill("letter", "您关心的移交小区设施电子档案已全部建成并投入使用。");
        stage.tour.send("签发再次答复").sees("万住建函〔2027〕");
        stage.tour.as("zhangsulong").go(page).sees("已全部建成并投入使用").look("c1-06-second-reply");
        stage.tour.as("wbl-daigongwei").go(course.page()).sees("补充档案").seesNothingOf("承诺未了");
        assertThat(stage.first(course, "CommitmentAnswered")
                        .data()
                        .path("letterNumber")
                        .asText())
                .startsWith("万住建函〔2027〕");
    }
}
