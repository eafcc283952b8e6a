package org.huiyin.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiyin.journey.Course.adopted;
import static org.huiyin.journey.Course.deferred;
import static org.huiyin.journey.Course.noted;
import static org.huiyin.journey.Course.planned;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.huiyin.IntegrationTest;
import org.huiyin.messaging.Topics;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The sample papers that no case plays go from the broker to their proposers' verdict: handed in as the congress's and CPPCC's
 * systems do, led by REST and by the events of a department's OA, told on huiyin.proposals.
 */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SampleJourneyTests {

    @Autowired
    Stage stage;

    @Autowired
    RuntimeService runtime;

    private Course course;

    @BeforeAll
    void listen() {
        stage.listen();
    }

    @AfterAll
    void leave() {
        stage.close();
    }

    @AfterEach
    void everyJourneyEndsWholeAndIsToldWithoutGap() {
        stage.endsWhole(course);
    }

    @Test
    void medicalCareIsHandledAgainForTheOneWhoWasDissatisfied() {
        course = received("wanbailin-medical-care", "2026-02-12T09:00");
        course.docket();
        assertThat(course.number()).matches("建议-6-6-闭-教科文卫-\\d{3}");
        course.assign("weijian", "yibao", "caizheng", "fagai");
        course.takeUp("weijian");
        course.opine("yibao", "慢病目录衔接由市级统一调整，区里积极争取。");
        course.opine("caizheng", "设备更新资金可分年度安排。");
        course.opine("fagai", "二级医院列入区域规划前期研究。");
        course.submitReply(
                "weijian",
                "DEFERRED",
                deferred(1, "专家排班须与市属医院协商。"),
                deferred(2, "用地尚未落实。"),
                planned(3, "互认清单年内发布。", "2026-12-31"),
                noted(4, "目录调整权限在上级。"));
        course.clearAndIssue("weijian");
        course.rate("changfei", "SATISFIED", "DISSATISFIED", "专家排班没有回应，请再协商。");
        course.rate("zhaoyan", "SATISFIED", "SATISFIED", "理解。");
        assertThat(course.state()).isEqualTo("REHANDLING_PENDING");
        course.orderRehandling("就专家固定班次与市属医院协商后再次答复。");
        assertThat(course.due("REPLY", "weijian")).as("one month").isEqualTo("2026-03-12");
        course.claim("weijian");
        course.consult("weijian", "与代表一同走访了市属医院，商定每周二、四坐诊。");
        course.submitReply(
                "weijian",
                "PLANNED",
                adopted(1, "每周二、四固定坐诊，提前两周公布。"),
                deferred(2, "用地尚未落实，继续争取。"),
                planned(3, "互认清单年内发布。", "2026-12-31"),
                noted(4, "目录调整权限在上级，已书面反映。"));
        course.clearAndIssue("weijian");
        course.person("zhaoyan")
                .refused(409, course.path() + "/feedback", Course.verdict("SATISFIED", "SATISFIED", ""));
        course.rate("changfei", "SATISFIED", "SATISFIED", "落实得好。");
        concluded("PLANNED", "ADOPTED", "DEFERRED", "PLANNED", "NOTED");
        JsonNode rounds = course.look().path("feedback");
        assertThat(rounds.at("/0/verdicts/0/feedback/result").asText()).isEqualTo("DISSATISFIED");
        assertThat(rounds.path(1).path("verdicts")).hasSize(1);
    }

    @Test
    void threeNamesIsCompletedAndHandedInAgain() {
        course = received("wanbailin-three-names", "2026-03-02T09:00");
        course.requestCompletion("请补充近三年骨干教师流动的数据。");
        assertThat(course.state()).isEqualTo("RETURNED_FOR_COMPLETION");
        assertThat(course.due("COMPLETION", null)).isEqualTo("2026-03-09");
        ObjectNode paper = Paper.sample("wanbailin-three-names", stage.at("2026-03-02T09:00"));
        ObjectNode again = Program.JSON.createObjectNode();
        again.put("senderReference", paper.path("senderReference").asText());
        again.set("subject", paper.path("subject"));
        again.put("grounds", paper.path("grounds").asText() + "\n近三年我区外流骨干教师六十一人。");
        again.set("recommendations", paper.path("recommendations"));
        stage.at("2026-03-05T10:00");
        stage.outside.accepted(stage.outside
                .event("wanbailin", "wanbailin-cppcc", "proposal.resubmitted.v1", "wenhaiyan", again)
                .to(Topics.SUBMISSIONS));
        assertThat(course.due("REVIEW", null)).as("from the new receipt").isEqualTo("2026-03-12");
        course.docket();
        assertThat(course.number()).matches("提案-6-6-闭-教科文卫-\\d{3}");
        assertThat(course.look().at("/proposal/grounds").asText()).endsWith("六十一人。");
        course.assign("jiaoyu", "bianban", "renshe", "caizheng", "guizi");
        course.takeUp("jiaoyu");
        for (String organ : List.of("bianban", "renshe", "caizheng", "guizi")) {
            course.opine(organ, "同意，按职责落实。");
        }
        course.submitReply(
                "jiaoyu",
                "RESOLVED",
                adopted(1, "五年规划已印发。"),
                adopted(2, "集团内交流比例已写入办法。"),
                adopted(3, "首批工作室已授牌。"),
                adopted(4, "本年度编制已优先安排。"));
        course.clearAndIssue("jiaoyu");
        course.rate("wenhaiyan", "SATISFIED", "SATISFIED", "很好。");
        course.rate("zhitao", "SATISFIED", "SATISFIED", "同意。");
        concluded("RESOLVED", "ADOPTED", "ADOPTED", "ADOPTED", "ADOPTED");
    }

    @Test
    void canteensReachTheirVerdict() {
        course = received("xiaodian-canteens", "2026-03-02T09:00");
        course.docket();
        assertThat(course.number()).matches("提案-6-6-社会保障-\\d{3}");
        course.assign("minzheng", "shichang", "caizheng");
        course.takeUp("minzheng");
        course.opine("shichang", "明厨亮灶已覆盖。");
        course.opine("caizheng", "补贴按季拨付。");
        course.submitReply("minzheng", "RESOLVED", adopted(1, "布点规划已公布。"), adopted(2, "补贴办法已印发。"), adopted(3, "按月抽检。"));
        course.clearAndIssue("minzheng");
        course.rate("duanruolan", "SATISFIED", "SATISFIED", "老人满意。");
        rateByEvent("mujingchuan", "MOSTLY_SATISFIED", "SATISFIED");
        concluded("RESOLVED", "ADOPTED", "ADOPTED", "ADOPTED");
    }

    @Test
    void parkingGoesToAnotherDepartmentBeforeItIsAcknowledged() {
        course = received("xiaodian-parking", "2026-03-02T09:00");
        course.docket();
        assertThat(course.number()).matches("建议-6-6-城建-\\d{3}");
        course.assign("gongan", "chengguan");
        course.takeBack("gongan", "停车设施建设由城管局主管。");
        assertThat(course.state()).isEqualTo("DOCKETED");
        course.assign("chengguan", "gongan", "guizi");
        course.takeUp("chengguan");
        course.opine("gongan", "开展消防通道整治。");
        course.opine("guizi", "边角地正在摸底。");
        course.submitReply(
                "chengguan",
                "NOTED",
                noted(1, "近期无可用地块，留作规划参考。"),
                noted(2, "机关车场管理权不在本局，已转机关事务部门。"),
                noted(3, "已作为日常工作。"));
        course.clearAndIssue("chengguan");
        rateByEvent("shenjiahe", "MOSTLY_SATISFIED", "MOSTLY_SATISFIED");
        rateByEvent("luoyunfei", "SATISFIED", "MOSTLY_SATISFIED");
        concluded("NOTED", "NOTED", "NOTED", "NOTED");
    }

    @Test
    void tieredCareIsDueAfterTheNationalDay() {
        course = received("xiaodian-tiered-care", "2026-07-02T10:00");
        assertThat(course.due("REVIEW", null)).isEqualTo("2026-07-09");
        course.docket();
        assertThat(course.number()).matches("建议-6-6-闭-教科文卫-\\d{3}");
        course.assign("weijian", "yibao", "liujiapu");
        assertThat(course.due("REPLY", "weijian")).as("from 10-02 on").isEqualTo("2026-10-08");
        assertThat(course.due("CO_HANDLING", "yibao")).as("from a Saturday on").isEqualTo("2026-08-03");
        assertThat(course.due("CO_HANDLING_SAFE", "yibao")).isEqualTo("2026-09-18");
        course.takeUp("weijian");
        course.opine("yibao", "目录由市级统一。");
        course.opine("liujiapu", "提供巡诊场地。");
        course.submitReply(
                "weijian",
                "DEFERRED",
                deferred(1, "人员不足，先在两家卫生院试点。"),
                deferred(2, "设备列入下一轮更新计划。"),
                noted(3, "目录统一须市级决定。"),
                planned(4, "四季度起巡诊。", "2026-12-31"));
        course.clearAndIssue("weijian");
        course.rate("luoyunfei", "SATISFIED", "MOSTLY_SATISFIED", "盼早日配齐。");
        concluded("DEFERRED", "DEFERRED", "DEFERRED", "NOTED", "PLANNED");
    }

    @Test
    void villageRenewalIsAcknowledgedInAnOa() {
        course = received("xiaodian-village-renewal", "2026-06-25T09:00");
        assertThat(course.due("REVIEW", null)).isEqualTo("2026-07-02");
        course.docket();
        assertThat(course.number()).matches("提案-6-6-闭-城建-\\d{3}");
        course.assign("zhujian", "guizi", "huanjing", "jiaoyu");
        stage.oa(course, "zhujian", "assignment.acknowledge.v1", "lizhiqiang", Map.of());
        course.claim("zhujian");
        course.consult("zhujian", "逐村核对了扫尾清单。");
        for (String organ : List.of("guizi", "huanjing", "jiaoyu")) {
            course.opine(organ, "按扫尾方案配合。");
        }
        course.submitReply(
                "zhujian",
                "PLANNED",
                adopted(1, "扫尾方案已公布。"),
                planned(2, "分三批办证。", "2026-12-31"),
                adopted(3, "裸土已覆盖。"),
                deferred(4, "配套学校待用地调整。"));
        course.clearAndIssue("zhujian");
        course.rate("shaoyiqing", "SATISFIED", "SATISFIED", "盯住办证。");
        course.rate("duanruolan", "SATISFIED", "MOSTLY_SATISFIED", "同上。");
        concluded("PLANNED", "ADOPTED", "PLANNED", "ADOPTED", "DEFERRED");
    }

    /** Handed in through the broker at that hour of Taiyuan and answered ACCEPTED. */
    private Course received(String name, String when) {
        ObjectNode paper = Paper.sample(name, stage.at(when));
        course = stage.received(name);
        assertThat(course.state()).isEqualTo("SUBMITTED");
        JsonNode mine = course.person(paper.path("leadProposer").asText()).get("/api/v1/my-proposals");
        assertThat(mine.toString()).contains(course.id);
        return course;
    }

    private void rateByEvent(String person, String attitude, String result) {
        stage.outside.accepted(stage.outside.verdict(course, person, attitude, result, null));
    }

    private void concluded(String category, String... outcomes) {
        JsonNode all = course.look();
        assertThat(all.at("/proposal/state").asText()).isEqualTo("CONCLUDED");
        assertThat(all.at("/handling/category").asText()).isEqualTo(category);
        assertThat(all.at("/handling/stillDissatisfied").asBoolean()).isFalse();
        JsonNode letters = all.path("replies");
        assertThat(Course.stream(letters.path(letters.size() - 1).path("answers")))
                .extracting(a -> a.path("outcome").asText())
                .containsExactly(outcomes);
        assertThat(Course.stream(all.path("deadlines"))
                        .filter(d -> d.path("status").asText().equals("OPEN"))
                        .map(d -> d.path("kind").asText()))
                .as("only its disclosure is still to come")
                .containsExactly("DISCLOSURE");
        assertThat(runtime.createProcessInstanceQuery().processInstanceBusinessKey(course.id).list().stream()
                        .map(instance -> instance.getProcessDefinitionId().split(":")[0]))
                .containsExactly("closing");
    }
}
