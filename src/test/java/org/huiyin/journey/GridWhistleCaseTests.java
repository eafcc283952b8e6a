package org.huiyin.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.huiyin.IntegrationTest;
import org.huiyin.TestClock;
import org.huiyin.messaging.TestSender;
import org.huiyin.messaging.Topics;
import org.huiyin.shared.Ids;
import org.huiyin.whistle.WhistleLife;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The grid platform asks for a whistle about a missing manhole cover, twice, and before the proposal it names has come: it waits for the
 * proposal, becomes one suggestion, and blows only when the duty leader says so; the proposer sees what came of it.
 */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GridWhistleCaseTests {

    @Autowired
    Stage stage;

    @Autowired
    Calls calls;

    @Autowired
    WhistleLife life;

    @Autowired
    TestClock clock;

    private final ObjectNode paper = Paper.suggestion("窨井盖 " + Ids.next(), TestClock.START);
    private final String reference = "WG-" + Ids.next();
    private final String title = "窨井盖缺失 " + reference;
    private Course course;
    private String whistle;

    @BeforeAll
    void open() {
        stage.listen();
    }

    @AfterAll
    void close() {
        stage.close();
    }

    @Test
    void askedTwiceAndBeforeTheProposalItNames() {
        stage.at("2026-03-02T09:00");
        TestSender.Event asked = asked();
        assertThat(result(stage.outside.answered(asked))).isEqualTo("PARKED");
        asked.send();
        assertThat(calls.titled(title))
                .as("before the proposal there is nothing")
                .isEmpty();
        course = stage.received(paper);
        clock.forward(Duration.ofMinutes(2));
        accepted(asked);
        assertThat(result(stage.outside.answered(asked())))
                .as("the same number under another event")
                .isEqualTo("DUPLICATE");
        onlyASuggestion();
        blown();
        whatTheProposerSees();
        calls.endWhole(whistle);
    }

    private TestSender.Event asked() {
        ObjectNode data = Program.JSON.createObjectNode();
        data.put("requestNumber", reference)
                .put("kind", "EMERGENCY")
                .put("title", title)
                .put("description", "门前人行道一处窨井盖缺失，已放警示桩。")
                .put("subdistrict", "qianfeng")
                .put("place", "千峰南路18号门前")
                .put("streetChief", "千峰南路街路长")
                .put("hotlineNumber", "12345-0056");
        data.putObject("coordinates").put("lng", 112.512).put("lat", 37.862);
        data.putArray("photos").addObject().put("uri", "https://grid.example/photos/0117-1.jpg");
        data.putObject("proposal")
                .put("source", "wanbailin-congress")
                .put("senderReference", paper.path("senderReference").asText());
        return stage.outside
                .event("wanbailin", "wanbailin-grid", "whistle.requested.v1", null, data)
                .to(Topics.WHISTLE_REQUESTS);
    }

    private void accepted(TestSender.Event asked) {
        List<String> results = stage.outside.answers(asked.id(), 3).stream()
                .map(GridWhistleCaseTests::result)
                .toList();
        assertThat(results)
                .contains("PARKED", "ACCEPTED")
                .filteredOn("ACCEPTED"::equals)
                .hasSize(1);
    }

    /** One whistle for both, on the desk of 千峰; nothing has blown. */
    private void onlyASuggestion() {
        List<String> found = calls.titled(title);
        assertThat(found).hasSize(1);
        whistle = found.get(0);
        assertThat(life.whistle(whistle).state().name()).isEqualTo("SUGGESTED");
        assertThat(life.whistle(whistle).blownAt()).isNull();
        assertThat(life.whistle(whistle).proposals()).containsExactly(course.id);
        calls.told("wbl-qianfeng-lianluo SUBDISTRICT_STAFF@qianfeng", whistle, "拟写哨单");
    }

    /** With one touch by the duty leader; the command centre has ten minutes. */
    private void blown() {
        stage.program("wbl-qianfeng-zhuyao SUBDISTRICT_LEADER@qianfeng")
                .post(
                        "/api/v1/whistles/" + whistle + "/confirmation",
                        Map.of("version", life.version(whistle), "danger", "行人坠落"));
        life.dispatch(whistle, "zhujian");
        life.handled(whistle, "zhujian");
        life.verify(whistle, "zhujian");
        life.rateDepartment(whistle, "zhujian");
        life.rateWhistle(whistle, "zhujian");
        assertThat(life.whistle(whistle).state().name()).isEqualTo("CLOSED");
    }

    private void whatTheProposerSees() {
        JsonNode seen = stage.program("zhangsulong").get("/api/v1/proposals/" + course.id + "/whistles");
        assertThat(seen).hasSize(1);
        assertThat(seen.get(0).path("state").asText()).isEqualTo("CLOSED");
        assertThat(seen.get(0).path("number").asText()).startsWith("万哨");
        calls.told("zhangsulong", course.id, "销号");
        assertThat(stage.journaled(course, "WhistleResultNoted"))
                .as("its result is progress of the proposal")
                .isEqualTo(1);
    }

    private static String result(JsonNode answer) {
        return answer.path("result").asText();
    }
}
