package org.huiyin.whistle.triggers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.huiyin.IntegrationTest;
import org.huiyin.TestClock;
import org.huiyin.handling.Lifecycle;
import org.huiyin.shared.Ids;
import org.huiyin.whistle.Whistle;
import org.huiyin.whistle.WhistleKind;
import org.huiyin.whistle.WhistleState;
import org.huiyin.whistle.persistence.Whistles;
import org.huiyin.whistle.sources.Fact;
import org.huiyin.whistle.sources.RequestOrigin;
import org.huiyin.whistle.sources.RequestState;
import org.huiyin.whistle.sources.Trigger;
import org.huiyin.whistle.sources.WhistleRequest;
import org.huiyin.whistle.sources.persistence.WhistleRequests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** T1–T8: what each rule looks at, that it only suggests, once, and with its facts. */
@IntegrationTest
class TriggerTests {

    private static final String T = Lifecycle.TENANT;
    private static final JsonMapper JSON = new JsonMapper();

    @Autowired
    Lifecycle life;

    @Autowired
    TestClock clock;

    @Autowired
    SuggestByRule rules;

    @Autowired
    LookForDanger danger;

    @Autowired
    WhistleRequests requests;

    @Autowired
    Whistles whistles;

    @BeforeEach
    void startOfMarch() {
        clock.reset();
    }

    @Test
    void wordsOfDangerInANewPaperSuggestAnEmergencyThroughKafka() {
        String id = life.submitted("下元街道路面塌陷隐患 " + Ids.next());

        WhistleRequest request = awaited(id, Trigger.T8);

        assertThat(request.kind()).isEqualTo(WhistleKind.EMERGENCY);
        assertThat(request.origin()).isEqualTo(RequestOrigin.TRIGGER);
        assertThat(request.subdistrict()).isEqualTo("xiayuan");
        assertThat(request.danger()).isEqualTo("塌陷");
        assertThat(request.facts().get(0).args().get(1)).contains("路面塌陷隐患");
        assertThat(whistles.find(T, request.whistleId()).map(Whistle::state))
                .as("it never blows")
                .contains(WhistleState.SUGGESTED);
        danger.in(T, List.of(id));
        assertThat(of(id, Trigger.T8)).as("a paper is suggested once").hasSize(1);
        String harmless = life.submitted("下元街道公园座椅 " + Ids.next());
        danger.in(T, List.of(harmless));
        assertThat(of(harmless, Trigger.T8)).isEmpty();
    }

    @Test
    void aReplyOverdueSuggestsOnceAndAnotherClockNothing() {
        String id = life.assigned("下元街道答复逾期 " + Ids.next());
        Heard overdue = heard(id, "deadline-overdue.v1", Map.of("kind", "REPLY", "due", "2026-06-02"));

        rules.look(List.of(heard(id, "deadline-overdue.v1", Map.of("kind", "ACKNOWLEDGE", "due", "2026-03-04"))));
        assertThat(requests.ofProposal(T, id)).isEmpty();
        rules.look(List.of(overdue));
        rules.look(List.of(overdue));
        rules.look(List.of(heard(id, "deadline-overdue.v1", Map.of("kind", "REPLY", "due", "2026-06-02"))));

        assertThat(of(id, Trigger.T4)).as("one open suggestion").singleElement().satisfies(r -> {
            assertThat(r.facts()).containsExactly(new Fact("whistle.fact.late", List.of("住建局", "2026-06-02")));
            assertThat(r.state()).isEqualTo(RequestState.OPEN);
            assertThat(r.kind()).isEqualTo(WhistleKind.KEY_WORK);
        });
    }

    @Test
    void standingStillSuggestsOnlyWhereNothingIsOnRecord() {
        String still = life.assigned("下元街道没有动静 " + Ids.next());
        String moving = life.assigned("下元街道已面商 " + Ids.next());
        life.acknowledged(moving, "zhujian");
        life.consulted(moving, "zhujian");
        Map<String, String> soon = Map.of("kind", "REPLY", "due", "2026-06-02");

        rules.look(List.of(heard(still, "deadline-due-soon.v1", soon), heard(moving, "deadline-due-soon.v1", soon)));

        assertThat(of(still, Trigger.T3)).hasSize(1);
        assertThat(of(moving, Trigger.T3)).isEmpty();
    }

    @Test
    void dissatisfactionWithTheResultSuggestsAndWithMannersDoesNot() {
        String id = life.assigned("下元街道不满意 " + Ids.next());
        rules.look(List.of(heard(
                id,
                "feedback-recorded.v1",
                Map.of("result", "SATISFIED", "attitude", "DISSATISFIED", "organ", "zhujian"))));
        assertThat(of(id, Trigger.T5)).isEmpty();
        rules.look(List.of(heard(
                id,
                "feedback-recorded.v1",
                Map.of("result", "DISSATISFIED", "attitude", "SATISFIED", "organ", "zhujian"))));
        assertThat(of(id, Trigger.T5)).hasSize(1);
    }

    @Test
    void aMissedPromiseAndDepartmentsApartSuggestWithTheirFacts() {
        String id = life.assigned("没有地名的失信 " + Ids.next());
        rules.look(List.of(
                heard(id, "commitment-missed.v1", Map.of("organ", "zhujian", "matter", "装灯", "due", "2026-09-30")),
                heard(
                        id,
                        "conflict-put-to-leader.v1",
                        Map.of("leadOrgan", "zhujian", "organ", "chengguan", "metOn", "2026-03-20"))));
        assertThat(of(id, Trigger.T6)).singleElement().satisfies(r -> assertThat(r.state())
                .as("nobody knows where: the supervision office says")
                .isEqualTo(RequestState.UNPLACED));
        assertThat(of(id, Trigger.T2).get(0).facts().get(0).args()).containsExactly("住建局", "城管局", "2026-03-20");
    }

    @Test
    void oneReturnIsNoReasonYet() {
        String id = life.assigned("下元街道一次申退 " + Ids.next());
        rules.look(List.of(heard(id, "assignment-returned.v1", Map.of("organ", "zhujian"))));
        assertThat(of(id, Trigger.T1)).isEmpty();
    }

    private Heard heard(String id, String type, Map<String, String> data) {
        return new Heard(T, Ids.next(), type, id, JSON.valueToTree(data));
    }

    private List<WhistleRequest> of(String id, Trigger trigger) {
        return requests.ofProposal(T, id).stream()
                .filter(r -> r.trigger() == trigger)
                .toList();
    }

    /** The listener hears it after the commit. */
    private WhistleRequest awaited(String id, Trigger trigger) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(of(id, trigger)).hasSize(1));
        return of(id, trigger).get(0);
    }
}
