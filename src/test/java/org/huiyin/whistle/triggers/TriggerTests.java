package org.huiyin.whistle.triggers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.huiyin.IntegrationTest;
import org.huiyin.TestClock;
import org.huiyin.handling.Lifecycle;
import org.huiyin.proposal.ProposalState;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

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
    LadderSuggests ladder;

    @Autowired
    JdbcClient jdbc;

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

    /** 6.7: with the result, and because departments pass it on or nothing has changed on site. */
    @ParameterizedTest
    @CsvSource({
        "DISSATISFIED, SATISFIED, PASSED_ON, true",
        "DISSATISFIED, DISSATISFIED, SITE_UNCHANGED, true",
        "DISSATISFIED, SATISFIED, EMPTY_REPLY, false",
        "DISSATISFIED, SATISFIED, NO_DATE, false",
        "DISSATISFIED, SATISFIED, OTHER, false",
        "DISSATISFIED, SATISFIED, , false",
        "SATISFIED, DISSATISFIED, PASSED_ON, false"
    })
    void dissatisfactionSuggestsByItsCauseOnly(String result, String attitude, String cause, boolean suggests) {
        String id = life.assigned("下元街道不满意 " + Ids.next());
        Map<String, String> verdict =
                new HashMap<>(Map.of("result", result, "attitude", attitude, "organ", "zhujian", "round", "1"));
        verdict.put("cause", cause);
        rules.look(List.of(heard(id, "feedback-recorded.v1", verdict)));
        assertThat(of(id, Trigger.T5)).hasSize(suggests ? 1 : 0);
        if (suggests) {
            assertThat(of(id, Trigger.T5).get(0).facts())
                    .containsExactly(
                            new Fact("whistle.fact.dissatisfied", List.of("住建局", "1")),
                            new Fact("whistle.fact.cause." + cause, List.of()));
        }
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

    /** T2 by the ladder's clock, then the order: one suggestion that knows both; heard again it learns nothing new. */
    @Test
    void theLadderSuggestsOnceWithEverythingThatCameTrue() {
        String id = life.assigned("下元街道会办久拖 " + Ids.next());
        Heard late = climbed(id, "CO_HANDLING", "T2", 2);
        Heard ordered = ordered(id, "CO_HANDLING");

        ladder.look(List.of(late));
        int version = of(id, Trigger.T2).get(0).version();
        ladder.look(List.of(ordered));
        ladder.look(List.of(late, ordered));

        assertThat(of(id, Trigger.T2)).as("no twins").singleElement().satisfies(r -> {
            assertThat(r.facts())
                    .containsExactly(
                            new Fact("whistle.fact.owed.CO_HANDLING", List.of("城管局", "2026-04-01")),
                            new Fact("whistle.fact.chased", List.of()),
                            new Fact("whistle.fact.order", List.of("万政督函〔2026〕7号")));
            assertThat(r.version()).as("who saw less looks again").isEqualTo(version + 1);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "CO_HANDLING, T2",
        "OPINION_CONFLICT, T2",
        "REPLY, T4",
        "RETURN_DISPUTE, T1",
        "FIRST_CONTACT, T3",
        "PROGRESS, T3",
        "STANDSTILL, T3",
        "COMMITMENT, T6",
        "DISSATISFIED, T5"
    })
    void anOrderSuggestsByWhatIsOwed(String kind, Trigger trigger) {
        String id = life.assigned("下元街道督办 " + Ids.next());
        ladder.look(List.of(ordered(id, kind)));
        assertThat(requests.ofProposal(T, id)).singleElement().satisfies(r -> {
            assertThat(r.trigger()).isEqualTo(trigger);
            assertThat(r.facts())
                    .extracting(Fact::code)
                    .containsExactly("whistle.fact.owed." + kind, "whistle.fact.order");
        });
    }

    /** Nothing in 6.7 stands for a signature that is missing, and a whistle needs no whistle; a late first talk is T3 only with an order. */
    @Test
    void whatNoTriggerStandsForSuggestsNothing() {
        String id = life.assigned("下元街道没有签收 " + Ids.next());
        ladder.look(List.of(
                ordered(id, "ACKNOWLEDGE"),
                ordered(id, "WHISTLE_SIGN"),
                climbed(id, "FIRST_CONTACT", "T2", 2),
                climbed(id, "CO_HANDLING", "OVERDUE", 1)));
        assertThat(requests.ofProposal(T, id)).isEmpty();
    }

    @Test
    void whileItsWhistleIsInHandTheSameRuleIsSilentAndAfterwardsItIsNot() {
        String id = life.assigned("下元街道已吹哨 " + Ids.next());
        ladder.look(List.of(ordered(id, "REPLY")));
        WhistleRequest first = of(id, Trigger.T4).get(0);
        whistleOf(first, "DISPATCHED");
        jdbc.sql("update whistle_request set state = 'GRANTED' where tenant_id = ? and id = ?")
                .params(T, first.id())
                .update();
        ladder.look(List.of(ordered(id, "REPLY")));
        assertThat(of(id, Trigger.T4)).hasSize(1);
        whistleOf(first, "NOT_ESTABLISHED");
        ladder.look(List.of(ordered(id, "REPLY")));
        assertThat(of(id, Trigger.T4)).hasSize(2);
    }

    /** A promise falls due when its proposal lies in the archive, and a danger outlives the paper. */
    @ParameterizedTest
    @CsvSource({
        "T2, IN_HANDLING, false",
        "T2, CONCLUDED, true",
        "T4, ARCHIVED, true",
        "T5, REHANDLING_PENDING, false",
        "T6, ARCHIVED, false",
        "T6, WITHDRAWN, true",
        "T1, WITHDRAWN, true",
        "T8, WITHDRAWN, false",
        "T8, DECLINED, false"
    })
    void whatIsPointlessIsNotSuggested(Trigger trigger, ProposalState state, boolean pointless) {
        assertThat(trigger.isPointless(state)).isEqualTo(pointless);
    }

    /** Nobody signed the chaser, nobody the order: five working days late all the same. */
    @Test
    void lateCoHandlingThatClimbedInSilenceSuggestsAtTheThirdLevel() {
        String id = life.assigned("下元街道无人签发 " + Ids.next());
        ladder.look(List.of(climbed(id, "CO_HANDLING", "UNSIGNED", 2)));
        assertThat(of(id, Trigger.T2)).isEmpty();
        ladder.look(List.of(climbed(id, "CO_HANDLING", "UNSIGNED", 3), climbed(id, "PROGRESS", "UNSIGNED", 3)));
        assertThat(requests.ofProposal(T, id)).singleElement().satisfies(r -> assertThat(r.facts())
                .containsExactly(new Fact("whistle.fact.owed.CO_HANDLING", List.of("城管局", "2026-04-01"))));
    }

    private Heard climbed(String id, String kind, String trigger, int level) {
        return heard(
                "ladder-of-" + id,
                "ladder-level-reached.v1",
                Map.of(
                        "proposalId",
                        id,
                        "kind",
                        kind,
                        "trigger",
                        trigger,
                        "organ",
                        "chengguan",
                        "owed",
                        "2026-04-01",
                        "level",
                        String.valueOf(level)));
    }

    private Heard ordered(String id, String kind) {
        return heard(
                "ladder-of-" + id,
                "supervision-order-signed.v1",
                Map.of(
                        "proposalId",
                        id,
                        "kind",
                        kind,
                        "organ",
                        "chengguan",
                        "owed",
                        "2026-04-01",
                        "due",
                        "2026-04-16",
                        "number",
                        "万政督函〔2026〕7号"));
    }

    private void whistleOf(WhistleRequest request, String state) {
        jdbc.sql("update whistle set state = ? where tenant_id = ? and id = ?")
                .params(state, T, request.whistleId())
                .update();
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
