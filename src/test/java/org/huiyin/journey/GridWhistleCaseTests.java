package org.huiyin.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.huiyin.IntegrationTest;
import org.huiyin.TestClock;
import org.huiyin.messaging.TestSender;
import org.huiyin.messaging.Topics;
import org.huiyin.shared.Ids;
import org.huiyin.web.BrowserJourney;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The grid platform asks for a whistle about a missing manhole cover, twice, and before the proposal it names has come: it waits for the
 * proposal, becomes one suggestion, and blows only when the duty leader says so. The department is late and quarrels; the proposer
 * sees what came of the whistle and nothing of that.
 */
@IntegrationTest
@BrowserJourney
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GridWhistleCaseTests {

    @Autowired
    Stage stage;

    @Autowired
    Calls calls;

    @Autowired
    TestClock clock;

    @TempDir
    Path folder;

    private final ObjectNode paper = Paper.suggestion("窨井盖 " + Ids.next(), TestClock.START);
    private final String reference = "WG-" + Ids.next();
    private final String title = "窨井盖缺失 " + reference;
    private Tour tour;
    private Whistling page;
    private Course course;
    private String whistle;

    @BeforeAll
    void open() {
        stage.open();
        tour = stage.tour;
        page = new Whistling(tour, title);
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
        quarrelled();
        solved();
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
        tour.inHand().home("wbl-qianfeng-lianluo").sees(title).sees("接手建议").lookAtPhone("grid-01-suggested");
        page.inHand("wbl-qianfeng-zhuyao");
        tour.sees("有线索建议吹哨，等街道接手").sees("一件还没有编号的建议提案").seesNothingOf("等指挥中心研判");
    }

    /** With one touch by the duty leader; the command centre has ten minutes. */
    private void blown() {
        page.act("confirm-emergency", Map.of());
        tour.sees("应急哨已发出");
        page.atDesk("wbl-zhihui").dispatches("zhujian", List.of(), Map.of());
    }

    /** 住建 signs late, comes, and then says that the cover is not its own. */
    private void quarrelled() {
        calls.pass("2026-03-02T09:14", whistle);
        assertThat(calls.ladder(whistle, "zhujian", "WHISTLE_SIGN").level()).isEqualTo(1);
        page.signs("wbl-zhujian-lianluo").contacts().reportsIn(Whistling.photo(folder, 800, 600));
        page.atDesk("wbl-zhujian-zhuyao").disputes("这处井盖是通信井。", "gongxin");
        tour.atDesk().home("wbl-zhihui").opensNotice(title, "裁定退哨争议");
        page.rules(false, "", "先行处置，费用另议。");
        seenByTheProposer("派哨", "已吹哨，部门正在办理", "grid-02-deputy");
        page.atDesk("wbl-zhujian-zhuyao").answers(true, "");
        tour.sees("异议不成立");
    }

    private void solved() {
        page.inHand("wbl-zhujian-jingban").resolves("已补装窨井盖，恢复通行。");
        page.inHand("wbl-qianfeng-jingban").verifies().ratesDepartment();
        page.inHand("wbl-zhujian-lianluo").ratesWhistle();
        tour.sees("已销号");
        seenByTheProposer("销号", "已办结销号", "grid-03-deputy");
        tour.sees("已补装窨井盖，恢复通行。");
        assertThat(stage.journaled(course, "WhistleResultNoted"))
                .as("its result is progress of the proposal")
                .isEqualTo(1);
    }

    /** That a whistle was blown and what came of it, without the quarrel inside and without the ladder. */
    private void seenByTheProposer(String notice, String state, String picture) {
        tour.atDesk()
                .home("zhangsulong")
                .opensNotice(paper.path("subject").asText(), notice)
                .sees("为本件吹的哨")
                .sees(title)
                .sees("万哨")
                .sees(state)
                .look(picture)
                .seesNothingOf("异议", "争议", "裁定", "通信井", "费用另议", "一级", "催办", "超时");
    }

    private static String result(JsonNode answer) {
        return answer.path("result").asText();
    }
}
