package org.huiyin.whistle.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.huiyin.IntegrationTest;
import org.huiyin.TestClock;
import org.huiyin.identity.SampleDistricts;
import org.huiyin.messaging.TopicReader;
import org.huiyin.messaging.Topics;
import org.huiyin.whistle.WhistleKind;
import org.huiyin.whistle.WhistleLife;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** A whistle by programs: every act has its call, and what happens is told on its topic. */
@IntegrationTest
class WhistleApiTests {

    private static final String STAFF = "wbl-qianfeng-jingban SUBDISTRICT_STAFF@qianfeng";
    private static final String LEADER = "wbl-qianfeng-zhuyao SUBDISTRICT_LEADER@qianfeng";
    private static final String CENTRE = "wbl-zhihui COMMAND_CENTRE@zhihui";
    private static final String LIAISON = "wbl-chengguan-lianluo DEPARTMENT_LIAISON@chengguan";
    private static final String HEAD = "wbl-gongan-zhuyao DEPARTMENT_LEADER@gongan";

    @Autowired
    TestRestTemplate rest;

    @Autowired
    WhistleLife life;

    @Autowired
    TopicReader topic;

    @Autowired
    TestClock clock;

    private String id;

    @BeforeEach
    void startOfMarch() {
        clock.reset();
    }

    @Test
    void fromTheDraftToTheRating() {
        id = post(STAFF, "/whistles", draft("KEY_WORK"), HttpStatus.CREATED)
                .path("id")
                .asText();
        call(STAFF, HttpMethod.PUT, "/whistles/" + id, Map.of("version", 1, "draft", draft("JOINT_ENFORCEMENT")));
        assertThat(one(STAFF).at("/whistle/kind").asText()).isEqualTo("JOINT_ENFORCEMENT");
        post(STAFF, "/whistles/" + id + "/sending", version(Map.of()), HttpStatus.NO_CONTENT);
        assertThat(post(LEADER, "/whistles/" + id + "/release", Map.of("version", 1), HttpStatus.CONFLICT)
                        .toString())
                .contains("有人动过");
        assertThat(post(LEADER, "/whistles/" + id + "/release", version(Map.of()), HttpStatus.OK)
                        .path("blown")
                        .asBoolean())
                .isTrue();
        post(
                CENTRE,
                "/whistles/" + id + "/dispatch",
                version(Map.of("lead", "chengguan", "supporting", List.of("gongan"))),
                HttpStatus.NO_CONTENT);
        part(HEAD, "gongan", "dispute", Map.of("reason", "不涉治安。"));
        part(CENTRE, "gongan", "dispute/ruling", Map.of("upheld", true, "words", "确不涉治安。"));
        part(LEADER, "gongan", "dispute/answer", Map.of("accept", true));
        part(LIAISON, "chengguan", "signature", Map.of());
        part(LIAISON, "chengguan", "contact", Map.of("words", "已联系街道。"));
        life.photograph(id, "chengguan");
        part(LIAISON, "chengguan", "arrival", Map.of("place", "路口", "lng", 112.5, "lat", 37.86));
        part(LIAISON, "chengguan", "measures", Map.of("words", "清理摊位。"));
        part(LIAISON, "chengguan", "resolution", Map.of("words", "已清理。"));
        part(STAFF, "chengguan", "verification", Map.of("passed", false, "reason", "还有两处。"));
        part(LIAISON, "chengguan", "resolution", Map.of("words", "全部清理。"));
        part(STAFF, "chengguan", "verification", Map.of("passed", true));
        part(STAFF, "chengguan", "department-rating", Map.of("mark", "BASICALLY_SATISFIED"));
        part(LIAISON, "chengguan", "whistle-rating", Map.of("mark", "IMPROPER", "remark", "描述不准。"));
        JsonNode closed = one(CENTRE);
        assertThat(closed.at("/whistle/state").asText()).isEqualTo("CLOSED");
        assertThat(closed.at("/ratings").findValuesAsText("mark")).containsExactly("BASICALLY_SATISFIED", "IMPROPER");
        assertThat(closed.at("/measures/0/text").asText()).isEqualTo("清理摊位。");
    }

    @Test
    void whatHappensIsToldOnTheTopicOfWhistles() {
        Map<String, Object> emergency = draft("EMERGENCY");
        emergency.put("danger", "燃气泄漏");
        id = post(LEADER, "/whistles/emergencies", emergency, HttpStatus.CREATED)
                .path("id")
                .asText();
        post(
                CENTRE,
                "/whistles/" + id + "/dismissal",
                version(Map.of("reason", "误报", "ordinaryChannel", "燃气公司抢修热线")),
                HttpStatus.NO_CONTENT);
        var told = topic.await(Topics.WHISTLES, 5, t -> id.equals(t.subject()));
        assertThat(told)
                .extracting(t -> t.header("ce_type"))
                .containsExactly(
                        "whistle-drafted.v1",
                        "whistle-sent-for-release.v1",
                        "whistle-released.v1",
                        "whistle-blown.v1",
                        "whistle-not-established.v1");
    }

    @Test
    void whileDepartmentsAreAtItOneMoreIsCalledAndAHardCaseIsSplit() {
        id = life.dispatched(WhistleKind.HARD_CASE, "无主楼院整治", "chengguan");
        post(
                CENTRE,
                "/whistles/" + id + "/departments",
                version(Map.of("organ", "gongan", "reason", "街道提出。")),
                HttpStatus.NO_CONTENT);
        assertThat(one(CENTRE).path("parts").findValuesAsText("organ")).containsExactly("chengguan", "gongan");
        life.sign(id, "chengguan");
        Map<String, Object> split = version(Map.of(
                "milestones",
                List.of(Map.of("day", "2026-04-30", "text", "完成确权"), Map.of("day", "2026-06-15", "text", "完成整治"))));
        post(LIAISON, "/whistles/" + id + "/milestones", split, HttpStatus.NO_CONTENT);
        assertThat(one(STAFF).at("/milestones/0/nodes").findValuesAsText("text"))
                .containsExactly("完成确权", "完成整治");
        assertThat(post(CENTRE, "/whistles/" + id + "/milestones", split, HttpStatus.CONFLICT)
                        .toString())
                .contains("已经列过清单");
    }

    @Test
    void eachSeesTheListsThatAreHis() {
        id = life.dispatched(WhistleKind.KEY_WORK, "乱停车", "chengguan");
        assertThat(list(STAFF, "SUBDISTRICT")).contains(id);
        assertThat(list(LIAISON, "DEPARTMENT")).contains(id);
        assertThat(list(CENTRE, "DISTRICT")).contains(id);
        assertThat(list(CENTRE, "DISPUTED")).doesNotContain(id);
        assertThat(list(HEAD, "DEPARTMENT")).doesNotContain(id);
        assertThat(call(HEAD, HttpMethod.GET, "/whistles/" + id, null).getStatusCode())
                .isEqualTo(HttpStatus.NOT_FOUND);
    }

    private List<String> list(String who, String view) {
        return call(who, HttpMethod.GET, "/whistles?view=" + view, null).getBody().findValues("whistle").stream()
                .map(w -> w.path("id").asText())
                .toList();
    }

    private static Map<String, Object> draft(String kind) {
        return new HashMap<>(Map.of(
                "kind",
                kind,
                "title",
                "占道经营",
                "description",
                "反复劝离无效",
                "place",
                "千峰南路",
                "grounds",
                List.of("NO_ENFORCEMENT_POWER"),
                "duties",
                List.of(WhistleLife.DUTY)));
    }

    private Map<String, Object> version(Map<String, Object> more) {
        Map<String, Object> body = new HashMap<>(more);
        body.put("version", life.version(id));
        return body;
    }

    private void part(String who, String organ, String call, Map<String, Object> more) {
        var p = life.part(id, organ);
        Map<String, Object> body = new HashMap<>(more);
        body.put("version", p.version());
        post(who, "/whistles/parts/" + p.id() + "/" + call, body, HttpStatus.NO_CONTENT);
    }

    private JsonNode one(String who) {
        return call(who, HttpMethod.GET, "/whistles/" + id, null).getBody();
    }

    private JsonNode post(String who, String path, Object body, HttpStatus expected) {
        ResponseEntity<JsonNode> answer = call(who, HttpMethod.POST, path, body);
        assertThat(answer.getStatusCode()).as(path + " " + answer.getBody()).isEqualTo(expected);
        return answer.getBody();
    }

    private ResponseEntity<JsonNode> call(String who, HttpMethod method, String path, Object body) {
        String[] account = who.split(" ");
        HttpHeaders headers = new HttpHeaders();
        headers.set("X-Post", account[1]);
        headers.set("Accept-Language", "zh-CN");
        return rest.withBasicAuth(account[0], SampleDistricts.PASSWORD)
                .exchange("/api/v1" + path, method, new HttpEntity<>(body, headers), JsonNode.class);
    }
}
