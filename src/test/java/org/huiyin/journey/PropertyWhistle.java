package org.huiyin.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.huiyin.messaging.Topics;
import org.huiyin.shared.ChinaTime;

/**
 * The whistle of case 1: the supervision order brings a suggestion before 下元街道, the only sub-district with a part. It blows; two
 * departments report in, one of them through its own system; what they did becomes progress on the proposal and an annex of its reply.
 */
final class PropertyWhistle {

    private static final String SUBJECT = "关于建立“三供一业”移交小区物业培训管理机制的建议";
    private static final String WHERE = "下元街道移交小区";
    private static final String WHAT = "违规搭建、侵占绿地反复出现";
    private static final String ENFORCED = "拆除违规搭建九处，绿地已恢复。";
    private static final String TRAINED = "物业企业已约谈，保洁、维修人员完成首轮培训。";
    private static final String PNG =
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

    private final Stage stage;
    private final Calls calls;
    private final Course course;
    private final Path photo;
    private final Whistling whistling;
    private String whistle;

    PropertyWhistle(Stage stage, Calls calls, Course course, Path folder) {
        this.stage = stage;
        this.calls = calls;
        this.course = course;
        this.photo = Whistling.photo(folder, 400, 300);
        this.whistling = new Whistling(stage.tour, WHERE + "：" + WHAT);
    }

    String id() {
        return whistle;
    }

    /** The ladder's T2 and the order that was signed are one suggestion with all its facts; proposers read of neither. */
    void suggested() {
        JsonNode suggestion = Awaitility.await("the order is one more fact of what T2 suggested")
                .atMost(Duration.ofSeconds(30))
                .until(
                        this::suggestions,
                        all -> all.size() == 1 && all.get(0).path("facts").size() == 3)
                .get(0);
        assertThat(suggestion.path("trigger").asText()).isEqualTo("T2");
        assertThat(suggestion.path("kind").asText()).isEqualTo("KEY_WORK");
        assertThat(suggestion.path("subdistrict").asText()).isEqualTo("xiayuan");
        assertThat(Course.stream(suggestion.path("facts"))
                        .map(fact -> fact.path("code").asText().replace("whistle.fact.", "")))
                .containsExactly("owed.CO_HANDLING", "chased", "order");
        assertThat(suggestion.at("/facts/0/args").toString()).isEqualTo("[\"城管局\",\"2026-04-01\"]");
        assertThat(course.person("zhangsulong").get(course.path() + "/whistle-requests"))
                .isEmpty();
        whistle = suggestion.path("whistleId").asText();
    }

    private List<JsonNode> suggestions() {
        return Course.stream(course.official("ducha").get(course.path() + "/whistle-requests"))
                .toList();
    }

    /** Monday 13 April, nine o'clock: drafted by the staff in the street, signed by the leader, dispatched at once. */
    void blown() {
        new Whistling(stage.tour, SUBJECT).inHand("wbl-xiayuan-jingban");
        stage.tour.sees("触发事实").sees("应于 4月1日(周三) 前提交，逾期未交").sees("督办通知书").lookAtPhone("c1-09-suggested");
        stage.tour.leaving(() -> stage.tour.browser.press("拟哨"));
        stage.tour.fill("place", WHERE).fill("description", WHAT + "，街道没有执法权，会办意见久拖不交。");
        whistling.because("NO_ENFORCEMENT_POWER", "chengguan:综合执法");
        assertThat(whistling.blown("送领导签发")).isEqualTo(whistle);
        whistling.inHand("wbl-xiayuan-zhuyao").releases();
        stage.tour.sees("已签发");
        whistling.atDesk("wbl-zhihui").dispatches("chengguan", List.of("zhujian"), Map.of());
        assertThat(course.official("ducha")
                        .get(course.path() + "/whistle-requests")
                        .at("/0/state")
                        .asText())
                .as("the answer to who suggested it")
                .isEqualTo("GRANTED");
        clocks();
        for (String department : List.of("wbl-chengguan-lianluo", "wbl-zhujian-lianluo")) {
            whistling.signs(department).contacts();
        }
    }

    /** An hour to sign; a working day to make contact: 14 April; three to report in: 14, 15, 16; ten to resolve: 14 to 17, 20 to 24, 27. */
    private void clocks() {
        assertThat(runsOut("WHISTLE_SIGN")).isEqualTo("2026-04-13T10:00");
        assertThat(runsOut("WHISTLE_CONTACT")).isEqualTo("2026-04-15T00:00");
        assertThat(runsOut("WHISTLE_REPORT_IN")).isEqualTo("2026-04-17T00:00");
        assertThat(runsOut("WHISTLE_RESOLVE")).isEqualTo("2026-04-28T00:00");
        assertThat(course.due("REPLY", "zhujian")).as("no whistle moves it").isEqualTo("2026-06-02");
    }

    /** On the second of the three working days: 城管 from the street with a phone, 住建 through its own system. */
    void departmentsReportIn() {
        stage.pass("2026-04-15T10:00", course.id, whistle);
        whistling.inHand("wbl-chengguan-jingban").reportsIn(photo);
        stage.tour.sees("已报到").lookAtPhone("c1-10-reported-in");
        ObjectNode onSite = said();
        onSite.put("place", "下元街道移交小区东门");
        onSite.putObject("coordinates").put("lng", 112.512).put("lat", 37.852);
        onSite.putObject("photo").put("fileName", "现场.png").put("bytes", PNG);
        told("whistle.reported-in.v1", "gaoyuejin", onSite);
        for (String organ : List.of("chengguan", "zhujian")) {
            assertThat(part(organ).path("state").asText()).isEqualTo("REPORTED_IN");
        }
    }

    /** A week before the last day; the sub-district looks at both, each side rates the other. */
    void resolved() {
        stage.pass("2026-04-20T15:00", course.id, whistle);
        whistling.inHand("wbl-chengguan-jingban").resolves(ENFORCED);
        told("whistle.resolved.v1", "changjianguo", said().put("resolution", TRAINED));
        whistling.atDesk("wbl-xiayuan-jingban").verifies().verifies();
        whistling.ratesDepartment().ratesDepartment();
        whistling.inHand("wbl-chengguan-lianluo").ratesWhistle();
        whistling.inHand("wbl-zhujian-lianluo").ratesWhistle();
        stage.tour.sees("已销号");
        assertThat(calls.ladders(whistle)).as("all in time").isEmpty();
    }

    /** 纪要回写: the lead department's next line of progress, and a paper beside the reply it is drafting. */
    void writtenBack() {
        Awaitility.await("the result on the proposal")
                .atMost(Duration.ofSeconds(30))
                .until(() -> stage.journaled(course, "WhistleResultNoted") == 1);
        stage.tour
                .atDesk()
                .as("wbl-zhujian-jingban")
                .go(course.page())
                .sees("已销号")
                .sees(ENFORCED);
        stage.tour.look("c1-11-written-back");
        stage.tour.as("zhangsulong").go(course.page()).sees(WHAT).sees("已办结销号").sees(TRAINED);
        stage.tour.seesNothingOf("督办通知书", "催办", "触发事实");
    }

    private JsonNode look() {
        return stage.program("wbl-zhihui").get("/api/v1/whistles/" + whistle);
    }

    private JsonNode part(String organ) {
        return Course.stream(look().path("parts"))
                .filter(part -> part.path("organ").asText().equals(organ))
                .findFirst()
                .orElseThrow();
    }

    /** When that clock of 城管 runs out, as the hour of Taiyuan. */
    private String runsOut(String kind) {
        String part = part("chengguan").path("id").asText();
        return Course.stream(look().path("clocks"))
                .filter(clock -> clock.path("kind").asText().equals(kind)
                        && clock.path("scopeId").asText().equals(part))
                .map(clock -> Instant.parse(clock.path("overdueFrom").asText())
                        .atZone(ChinaTime.ZONE)
                        .toLocalDateTime()
                        .toString())
                .findFirst()
                .orElseThrow(() -> new AssertionError("no clock " + kind));
    }

    private ObjectNode said() {
        return Program.JSON
                .createObjectNode()
                .put("whistleNumber", look().at("/whistle/number").asText());
    }

    private void told(String type, String person, ObjectNode data) {
        stage.outside.accepted(stage.outside
                .event(course.tenant, "wanbailin-zhujian-oa", type, person, data)
                .to(Topics.WHISTLE_REQUESTS));
    }
}
