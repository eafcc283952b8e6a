package org.huiyin.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiyin.journey.Course.adopted;
import static org.huiyin.journey.Course.deferred;
import static org.huiyin.journey.Course.noted;
import static org.huiyin.journey.Course.planned;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.huiyin.IntegrationTest;
import org.huiyin.TestClock;
import org.huiyin.journal.DomainEvent.Visibility;
import org.huiyin.journal.Journal;
import org.huiyin.messaging.TestSender;
import org.huiyin.messaging.Topics;
import org.huiyin.workflow.ClockGuard;
import org.huiyin.workflow.Timers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.ConsumerFactory;

/**
 * The ten sample papers go from the broker to their proposers' verdict: handed in as the congress's and CPPCC's systems do, led by
 * REST and by the events of a department's OA, told on huiyin.proposals. The dates expected here were counted by hand.
 */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SampleJourneyTests {

    private static final String WANBAILIN = "wanbailin";
    private static final String XIAODIAN = "xiaodian";

    @LocalServerPort
    int port;

    @Autowired
    TestClock clock;

    @Autowired
    TestSender sender;

    @Autowired
    ConsumerFactory<String, byte[]> consumers;

    @Autowired
    Journal journal;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ManagementService management;

    @Autowired
    RuntimeService runtime;

    private Outside outside;
    private Course course;

    @BeforeAll
    void listen() {
        outside = new Outside(sender, consumers);
    }

    @AfterAll
    void leave() {
        outside.close();
    }

    @AfterEach
    void everyJourneyEndsWholeAndIsToldWithoutGap() {
        new ClockGuard(jdbc, management, runtime).check(course.tenant, course.id);
        assertThat(journal.verify(course.tenant, course.id)).isEmpty();
        int rows = journal.of(course.tenant, "PROPOSAL", course.id, EnumSet.allOf(Visibility.class))
                .size();
        List<Outside.Heard> told = outside.told(course.id, rows);
        assertThat(told)
                .extracting(Outside.Heard::sequence)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, rows).mapToObj(String::valueOf).toList());
        assertThat(told).allSatisfy(event -> {
            assertThat(event.type()).endsWith(".v1");
            assertThat(event.subject()).isEqualTo(course.id);
            assertThat(event.data().toString()).doesNotContain("0351-");
        });
        clock.reset();
    }

    @Test
    void propertyTrainingIsAnsweredByAnOaOverKafka() {
        course = received("wanbailin-property-training", "2026-03-02T09:00");
        course.docket();
        assertThat(course.number()).matches("建议-6-6-城建-\\d{3}");
        course.assign("zhujian", "xiayuan", "chengguan", "shichang", "renshe");
        oa("assignment.acknowledge.v1", "gaoyuejin", Map.of());
        oa(
                "consultation.record.v1",
                "changjianguo",
                Map.of(
                        "way", "ON_SITE",
                        "faceToFace", true,
                        "heldAt", "2026-03-01T15:00:00+08:00",
                        "participants", "张素龙代表、住建局常建国",
                        "said", "实地看了两个移交小区，代表希望先把台账建起来。"));
        course.opine("xiayuan", "负责协调辖区移交小区配合培训和台账补录。");
        course.opine("chengguan", "对影响市容的物业问题及时处置并通报。");
        course.opine("shichang", "配合公示物业收费标准。");
        course.opine("renshe", "将物业岗位纳入技能提升行动补贴目录。");
        oa(
                "reply.submit.v1",
                "changjianguo",
                Map.of(
                        "category",
                        "PLANNED",
                        "disclosure",
                        "FULL",
                        "commitments",
                        List.of(Map.of("no", 3, "matter", "分批补测补录", "responsible", "常建国", "due", "2026-11-30")),
                        "answers",
                        List.of(
                                Map.of("no", 1, "outcome", "ADOPTED", "text", "培训办法已印发。"),
                                Map.of("no", 2, "outcome", "ADOPTED", "text", "已列入补贴目录。"),
                                Map.of("no", 3, "outcome", "PLANNED", "text", "分批补测补录。", "plannedOn", "2026-11-30"),
                                Map.of("no", 4, "outcome", "DEFERRED", "text", "待市级信用办法出台后实施。"))));
        course.clearAndIssue("zhujian");
        assertThat(course.look().at("/replies/0/letterNumber").asText()).matches("万住建函〔2026〕\\d+号");
        rateByEvent("zhangsulong", "SATISFIED", "SATISFIED");
        assertThat(course.state()).isEqualTo("REPLIED");
        course.rate("qinmingyuan", "SATISFIED", "MOSTLY_SATISFIED", "培训要坚持下去。");
        concluded("PLANNED", "ADOPTED", "ADOPTED", "PLANNED", "DEFERRED");
    }

    @Test
    void smartCityIsSentBackByTheSupervisionOfficeOnce() {
        course = received("wanbailin-smart-city", "2026-03-02T09:00");
        assertThat(course.due("REVIEW", null)).isEqualTo("2026-03-09");
        course.docket();
        assertThat(course.number()).matches("建议-6-6-经济-\\d{3}");
        assertThat(course.due("ASSIGN", null)).isEqualTo("2026-04-01");
        course.assign("shuju", "caizheng", "gongxin", "qianfeng");
        assertThat(course.due("ACKNOWLEDGE", "shuju")).isEqualTo("2026-03-04");
        assertThat(course.due("REPLY", "shuju")).isEqualTo("2026-06-02");
        assertThat(course.due("CO_HANDLING", "gongxin")).isEqualTo("2026-04-01");
        assertThat(course.due("CO_HANDLING_SAFE", "gongxin")).isEqualTo("2026-05-13");
        course.takeUp("shuju");
        course.opine("caizheng", "首期经费已列入本年度预算。");
        course.opine("gongxin", "配合接入企业侧数据。");
        course.opine("qianfeng", "愿作一屏填报试点。");
        Course.Answer[] answers = {
            adopted(1, "网格、热线、城管三个入口已合并。"),
            planned(2, "三年建设清单于年底前公布。", "2026-12-31"),
            planned(3, "数据目录第一批于九月底发布。", "2026-09-30"),
            adopted(4, "自第一季度起按季公布。")
        };
        course.submitReply("shuju", "PLANNED", answers);
        course.clearTo("shuju", "DEPUTY_LEADER");
        course.decide("shuju", "SUPERVISION", false, "第二条没有说明经费来源，请补充。");
        assertThat(course.part("shuju").path("state").asText()).isEqualTo("HANDLING");
        answers[1] = planned(2, "三年建设清单于年底前公布，经费列入数字政府专项。", "2026-12-31");
        course.submitReply("shuju", "PLANNED", answers);
        course.clearAndIssue("shuju");
        assertThat(course.due("FEEDBACK", null)).isEqualTo("2026-03-23");
        course.rate("zhaoyan", "SATISFIED", "SATISFIED", "期待清单。");
        concluded("PLANNED", "ADOPTED", "PLANNED", "PLANNED", "ADOPTED");
        assertThat(course.look().at("/replies/0/version").asInt()).isEqualTo(2);
    }

    @Test
    void medicalCareIsHandledAgainForTheOneWhoWasDissatisfied() {
        course = received("wanbailin-medical-care", "2026-02-12T09:00");
        assertThat(course.due("REVIEW", null)).as("past 春节").isEqualTo("2026-02-26");
        course.docket();
        assertThat(course.number()).matches("建议-6-6-闭-教科文卫-\\d{3}");
        assertThat(course.due("ASSIGN", null)).isEqualTo("2026-02-26");
        course.assign("weijian", "yibao", "caizheng", "fagai");
        assertThat(course.due("ACKNOWLEDGE", "weijian"))
                .as("the Saturday that is worked")
                .isEqualTo("2026-02-14");
        assertThat(course.due("REPLY", "weijian")).isEqualTo("2026-05-12");
        assertThat(course.due("CO_HANDLING", "yibao")).as("from a Saturday on").isEqualTo("2026-03-16");
        assertThat(course.due("CO_HANDLING_SAFE", "yibao")).isEqualTo("2026-04-22");
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
    void oldEstatesIsConcludedThoughOneSignerStaysSilent() {
        course = received("wanbailin-old-estates", "2026-03-02T09:00");
        course.docket();
        assertThat(course.number()).matches("提案-6-6-城建-\\d{3}");
        course.assign("zhujian", "heping", "caizheng", "minzheng", "guizi");
        course.takeUp("zhujian");
        for (String organ : List.of("heping", "caizheng", "minzheng", "guizi")) {
            course.opine(organ, "同意主办单位意见，按职责配合。");
        }
        course.submitReply(
                "zhujian",
                "RESOLVED",
                adopted(1, "一小区一方案已在三个小区试行。"),
                adopted(2, "会商制度已建立。"),
                adopted(3, "居民代表验收已写入合同。"),
                adopted(4, "社区托底物业已明确。"));
        course.clearAndIssue("zhujian");
        assertThat(course.due("FEEDBACK", null)).isEqualTo("2026-03-23");
        rateByEvent("zhitao", "SATISFIED", "SATISFIED");
        pass("2026-03-23T23:59:59");
        assertThat(course.state()).as("the last day is theirs").isEqualTo("REPLIED");
        pass("2026-03-24T00:00");
        concluded("RESOLVED", "ADOPTED", "ADOPTED", "ADOPTED", "ADOPTED");
        JsonNode round = course.look().at("/feedback/0");
        assertThat(round.at("/round/expired").asBoolean()).isTrue();
        assertThat(Course.stream(round.path("verdicts"))
                        .filter(v -> v.path("given").asBoolean()))
                .hasSize(1);
    }

    @Test
    void elderlyBudgetIsReleasedOnTheSafeDate() {
        course = received("wanbailin-elderly-budget", "2026-03-02T09:00");
        course.docket();
        assertThat(course.number()).matches("提案-6-6-社会保障-\\d{3}");
        course.assign("minzheng", "caizheng", "weijian", "qianfeng");
        assertThat(course.due("CO_HANDLING_SAFE", "caizheng")).isEqualTo("2026-05-13");
        course.takeUp("minzheng");
        course.opine("weijian", "配合开展失能评估。");
        course.opine("qianfeng", "提供高龄独居老人名册。");
        Course.Answer[] answers = {
            planned(1, "列入下一年度预算草案。", "2027-01-31"), adopted(2, "评估标准已统一。"), adopted(3, "第三方评估已委托。")
        };
        JsonNode refusal = course.replyRefused("minzheng", "PLANNED", answers);
        assertThat(refusal.toString()).contains("财政局");
        pass("2026-05-13T23:59:59");
        assertThat(course.part("caizheng").path("state").asText())
                .as("deemed accepted at the end of the window")
                .isEqualTo("HANDLING");
        pass("2026-05-14T00:00");
        assertThat(course.part("caizheng").path("state").asText()).isEqualTo("RELEASED");
        course.submitReply("minzheng", "PLANNED", answers);
        course.clearAndIssue("minzheng");
        course.rate("jiaoshu", "SATISFIED", "MOSTLY_SATISFIED", "请在预算草案中兑现。");
        concluded("PLANNED", "PLANNED", "ADOPTED", "ADOPTED");
        assertThat(types()).contains("CoHandlingReleased", "DeadlineOverdue");
    }

    @Test
    void threeNamesIsCompletedAndHandedInAgain() {
        course = received("wanbailin-three-names", "2026-03-02T09:00");
        course.requestCompletion("请补充近三年骨干教师流动的数据。");
        assertThat(course.state()).isEqualTo("RETURNED_FOR_COMPLETION");
        assertThat(course.due("COMPLETION", null)).isEqualTo("2026-03-09");
        ObjectNode paper = sample("wanbailin-three-names");
        ObjectNode again = Program.JSON.createObjectNode();
        again.put("senderReference", paper.path("senderReference").asText());
        again.set("subject", paper.path("subject"));
        again.put("grounds", paper.path("grounds").asText() + "\n近三年我区外流骨干教师六十一人。");
        again.set("recommendations", paper.path("recommendations"));
        clock.set(at("2026-03-05T10:00"));
        outside.accepted(outside.event(WANBAILIN, "wanbailin-cppcc", "proposal.resubmitted.v1", "wenhaiyan", again)
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
    void villageRenewalIsDueAfterTheMidAutumnDays() {
        course = received("xiaodian-village-renewal", "2026-06-25T09:00");
        assertThat(course.due("REVIEW", null)).isEqualTo("2026-07-02");
        course.docket();
        assertThat(course.number()).matches("提案-6-6-闭-城建-\\d{3}");
        course.assign("zhujian", "guizi", "huanjing", "jiaoyu");
        assertThat(course.due("REPLY", "zhujian")).as("from 09-25 on").isEqualTo("2026-09-28");
        assertThat(course.due("CO_HANDLING", "guizi")).isEqualTo("2026-07-27");
        assertThat(course.due("CO_HANDLING_SAFE", "guizi")).isEqualTo("2026-09-08");
        oa("assignment.acknowledge.v1", "lizhiqiang", Map.of());
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
        clock.set(at(when));
        ObjectNode paper = sample(name);
        String tenant = name.startsWith(WANBAILIN) ? WANBAILIN : XIAODIAN;
        String id = outside.accepted(outside.submitted(tenant, paper));
        course = new Course(
                tenant,
                id,
                paper.path("kind").asText().equals("DEPUTY_SUGGESTION"),
                account -> new Program(port, account));
        assertThat(course.state()).isEqualTo("SUBMITTED");
        JsonNode mine = course.person(paper.path("leadProposer").asText()).get("/api/v1/my-proposals");
        assertThat(mine.toString()).contains(id);
        return course;
    }

    private ObjectNode sample(String name) {
        try (InputStream in = getClass().getResourceAsStream("/samples/proposals/" + name + ".json")) {
            ObjectNode paper = (ObjectNode) Program.JSON.readTree(in);
            return paper.put("senderReference", "journey-" + name)
                    .put("submittedAt", clock.instant().toString())
                    .put("sample", true);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** An act of the housing bureau in its own OA. */
    private void oa(String type, String person, Map<String, Object> data) {
        ObjectNode body = Program.JSON.valueToTree(data);
        body.put("proposalId", course.id);
        outside.accepted(outside.event(course.tenant, course.tenant + "-zhujian-oa", type, person, body)
                .to(Topics.DEPARTMENT_ACTIONS));
    }

    /** A verdict given in the congress's or CPPCC's own system. */
    private void rateByEvent(String person, String attitude, String result) {
        boolean suggestion = course.look().at("/proposal/kind").asText().equals("DEPUTY_SUGGESTION");
        ObjectNode body = Program.JSON.createObjectNode();
        body.put("proposalId", course.id).put("attitude", attitude).put("result", result);
        String source = course.tenant + (suggestion ? "-congress" : "-cppcc");
        outside.accepted(outside.event(course.tenant, source, "feedback.given.v1", person, body)
                .to(Topics.FEEDBACK));
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

    private List<String> types() {
        return Course.stream(course.look().path("timeline"))
                .map(step -> step.path("type").asText())
                .toList();
    }

    private void pass(String moment) {
        new Timers(clock, management, runtime).passUntil(at(moment), course.id);
    }

    private static java.time.Instant at(String moment) {
        return OffsetDateTime.parse((moment.length() == 16 ? moment + ":00" : moment) + "+08:00")
                .toInstant();
    }
}
