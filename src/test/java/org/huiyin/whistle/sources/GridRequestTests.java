package org.huiyin.whistle.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.huiyin.IntegrationTest;
import org.huiyin.TestClock;
import org.huiyin.handling.Lifecycle;
import org.huiyin.messaging.TestSender;
import org.huiyin.messaging.TopicReader;
import org.huiyin.messaging.TopicReader.Told;
import org.huiyin.messaging.Topics;
import org.huiyin.messaging.inbound.SecondLook;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.Ids;
import org.huiyin.shared.Role;
import org.huiyin.whistle.Whistle;
import org.huiyin.whistle.WhistleKind;
import org.huiyin.whistle.WhistleSource;
import org.huiyin.whistle.WhistleState;
import org.huiyin.whistle.persistence.Whistles;
import org.huiyin.whistle.sources.WhistleRequest.PlacedBy;
import org.huiyin.whistle.sources.persistence.WhistleRequests;
import org.huiyin.whistle.sources.persistence.WordRows;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The city grid platform asks for whistles through Kafka: where it is, once, when its proposal is known; it never blows one. */
@IntegrationTest
class GridRequestTests {

    private static final String GRID = "wanbailin-grid";

    @Autowired
    Lifecycle life;

    @Autowired
    TestClock clock;

    @Autowired
    TestSender sender;

    @Autowired
    TopicReader reader;

    @Autowired
    WhistleRequests requests;

    @Autowired
    Whistles whistles;

    @Autowired
    WordRows words;

    @Autowired
    AnswerRequest answer;

    @Autowired
    SecondLook secondLook;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void startOfMarch() {
        clock.reset();
    }

    @Test
    void aRequestBecomesASuggestedWhistleOnTheDeskOfItsSubdistrict() {
        String reference = Ids.next();
        Told answer = send(
                """
                {"requestNumber": "%s", "title": "人行道窨井盖缺失", "description": "门前窨井盖缺失，行人绕行。",
                 "subdistrict": "qianfeng", "gridCell": "14010900100301", "coordinates": {"lng": 112.5, "lat": 37.86},
                 "photos": [{"uri": "https://grid.example/1.jpg", "takenAt": "2026-03-02T08:51:00+08:00"}],
                 "streetChief": "张路长", "hotlineNumber": "12345-7"}"""
                        .formatted(reference));

        assertThat(result(answer)).as(answer.data().toString()).isEqualTo("ACCEPTED");
        WhistleRequest request =
                requests.byReference(Lifecycle.TENANT, GRID, reference).orElseThrow();
        assertThat(request.state()).isEqualTo(RequestState.OPEN);
        assertThat(request.placedBy()).isEqualTo(PlacedBy.NAMED);
        assertThat(request.kind()).as("the words tell of danger").isEqualTo(WhistleKind.EMERGENCY);
        assertThat(request.trigger()).isEqualTo(Trigger.T8);
        assertThat(request.danger()).isEqualTo("井盖、窨井");
        assertThat(request.sender().photos())
                .containsExactly(
                        new Photo("https://grid.example/1.jpg", java.time.Instant.parse("2026-03-02T00:51:00Z")));
        assertThat(request.sender().hotline()).isEqualTo("12345-7");
        Whistle whistle = whistles.find(Lifecycle.TENANT, request.whistleId()).orElseThrow();
        assertThat(whistle.state()).as("it only asks").isEqualTo(WhistleState.SUGGESTED);
        assertThat(whistle.subdistrict()).isEqualTo("qianfeng");
        assertThat(whistle.source()).isEqualTo(WhistleSource.HOTLINE);
        assertThat(whistle.matter().gridCell()).isEqualTo("14010900100301");
    }

    @Test
    void theDutyLeaderConfirmsAnEmergencyWithOneTouchAndTheRequestIsGranted() {
        String reference = Ids.next();
        send(request(reference, "\"subdistrict\": \"qianfeng\"").replace("人行道长期堆放建材", "路面塌陷约两平方米"));
        WhistleRequest request =
                requests.byReference(Lifecycle.TENANT, GRID, reference).orElseThrow();

        answer.confirm(
                life.of(Role.SUBDISTRICT_LEADER, "qianfeng"),
                new AnswerRequest.Confirmation(request.id(), request.version(), null));

        assertThat(whistles.find(Lifecycle.TENANT, request.whistleId()).map(Whistle::state))
                .contains(WhistleState.TRIAGE);
        assertThat(requests.find(Lifecycle.TENANT, request.id()).map(WhistleRequest::state))
                .contains(RequestState.GRANTED);
    }

    @Test
    void whatIsNoEmergencyIsNotBlownWithOneTouch() {
        String reference = Ids.next();
        send(request(reference, "\"subdistrict\": \"qianfeng\""));
        WhistleRequest request =
                requests.byReference(Lifecycle.TENANT, GRID, reference).orElseThrow();
        assertThat(request.kind()).isEqualTo(WhistleKind.JOINT_ENFORCEMENT);
        assertThatThrownBy(() -> answer.confirm(
                        life.of(Role.SUBDISTRICT_LEADER, "qianfeng"),
                        new AnswerRequest.Confirmation(request.id(), request.version(), "险情")))
                .isInstanceOf(BusinessException.class);
    }

    @Test
    void theSameReferenceUnderAnotherEventIsADuplicateAndTheSameEventAsWell() {
        String reference = Ids.next();
        String data = request(reference, "\"subdistrict\": \"qianfeng\"");
        TestSender.Event event = event(data);
        event.send();
        event.send();
        List<Told> told =
                reader.await(Topics.INTAKE_RESULTS, 2, one -> event.id().equals(one.subject()));
        assertThat(told.stream().map(GridRequestTests::result)).containsExactlyInAnyOrder("ACCEPTED", "DUPLICATE");

        Told again = send(data);

        assertThat(result(again)).isEqualTo("DUPLICATE");
        assertThat(again.data().path("reason").asText()).contains(reference);
        assertThat(requests.list(Lifecycle.TENANT, "qianfeng", true, 1000).stream()
                        .filter(r -> reference.equals(r.sender().reference())))
                .hasSize(1);
    }

    @Test
    void whatNamesAProposalNobodyKnowsYetIsParkedUntilItIsThere() {
        String reference = Ids.next();
        String paper = Ids.next();
        TestSender.Event event = event(request(
                reference,
                "\"subdistrict\": \"qianfeng\", \"proposal\": {\"source\": \"wanbailin-congress\", \"senderReference\": \"%s\"}"
                        .formatted(paper)));
        event.send();
        assertThat(result(
                        reader.await(Topics.INTAKE_RESULTS, 1, one -> event.id().equals(one.subject()))
                                .get(0)))
                .isEqualTo("PARKED");
        assertThat(requests.byReference(Lifecycle.TENANT, GRID, reference)).isEmpty();

        String id = life.submittedAs("网格线索先于件到达 " + reference, paper);
        secondLook.at(jdbc.sql("select id from inbox where source = ? and event_id = ?")
                .params(GRID, event.id())
                .query(Long.class)
                .single());

        List<Told> told =
                reader.await(Topics.INTAKE_RESULTS, 2, one -> event.id().equals(one.subject()));
        assertThat(told.stream().map(GridRequestTests::result)).contains("PARKED", "ACCEPTED");
        WhistleRequest request =
                requests.byReference(Lifecycle.TENANT, GRID, reference).orElseThrow();
        assertThat(request.proposalId()).isEqualTo(id);
        assertThat(whistles.find(Lifecycle.TENANT, request.whistleId())
                        .orElseThrow()
                        .proposals())
                .containsExactly(id);
    }

    @Test
    void whereItIsFollowsFromTheGridCellOrTheCoordinatesElseItIsRefused() {
        List<Word> grid = words.of(Lifecycle.TENANT, WordList.GRID);
        List<Word> areas = words.of(Lifecycle.TENANT, WordList.AREA);
        try {
            words.replace(
                    Lifecycle.TENANT,
                    WordList.GRID,
                    List.of(new Word("9901", "xiayuan"), new Word("990177", "heping")));
            words.replace(
                    Lifecycle.TENANT,
                    WordList.AREA,
                    List.of(new Word("100.0,30.0 100.2,30.0 100.2,30.2 100.0,30.2", "changfengxijie")));

            assertThat(placed("\"gridCell\": \"99010001\"")).isEqualTo("xiayuan by GRID_CELL");
            assertThat(placed("\"gridCell\": \"99017701\""))
                    .as("the longest beginning")
                    .isEqualTo("heping by GRID_CELL");
            assertThat(placed("\"coordinates\": {\"lng\": 100.1, \"lat\": 30.1}"))
                    .isEqualTo("changfengxijie by COORDINATES");
            Told nowhere = send(request(
                    Ids.next(), "\"gridCell\": \"88880000\", \"coordinates\": {\"lng\": 100.3, \"lat\": 30.1}"));
            assertThat(result(nowhere)).isEqualTo("REJECTED");
            assertThat(nowhere.data().path("reason").asText()).contains("判断不了属于哪个街道", "88880000");
        } finally {
            words.replace(Lifecycle.TENANT, WordList.GRID, grid);
            words.replace(Lifecycle.TENANT, WordList.AREA, areas);
        }
    }

    @Test
    void onlyTheGridPlatformMayAskThisWay() {
        TestSender.Event event = sender.event(request(Ids.next(), "\"subdistrict\": \"qianfeng\""))
                .with("ce_source", "wanbailin-zhujian-oa")
                .with("ce_type", "whistle.requested.v1")
                .with("ce_actor", "gaoyuejin")
                .to(Topics.WHISTLE_REQUESTS);
        event.send();
        assertThat(result(
                        reader.await(Topics.INTAKE_RESULTS, 1, one -> event.id().equals(one.subject()))
                                .get(0)))
                .isEqualTo("REJECTED");
        Told unfit = send("{\"requestNumber\": \"x\", \"title\": \"无情况\", \"kind\": \"LOUD\"}");
        assertThat(result(unfit)).isEqualTo("REJECTED");
        assertThat(unfit.data().path("reason").asText()).contains("description", "kind");
    }

    private String placed(String where) {
        String reference = Ids.next();
        Told answer = send(request(reference, where));
        assertThat(result(answer)).as(answer.data().toString()).isEqualTo("ACCEPTED");
        WhistleRequest request =
                requests.byReference(Lifecycle.TENANT, GRID, reference).orElseThrow();
        return request.subdistrict() + " by " + request.placedBy();
    }

    private static String request(String reference, String where) {
        return "{\"requestNumber\": \"%s\", \"title\": \"占道堆放\", \"description\": \"人行道长期堆放建材。\", %s}"
                .formatted(reference, where);
    }

    private Told send(String data) {
        TestSender.Event event = event(data);
        event.send();
        return reader.await(Topics.INTAKE_RESULTS, 1, one -> event.id().equals(one.subject()))
                .get(0);
    }

    private TestSender.Event event(String data) {
        return sender.event(data)
                .with("ce_source", GRID)
                .with("ce_type", "whistle.requested.v1")
                .to(Topics.WHISTLE_REQUESTS);
    }

    private static String result(Told told) {
        return told.data().path("result").asText();
    }
}
