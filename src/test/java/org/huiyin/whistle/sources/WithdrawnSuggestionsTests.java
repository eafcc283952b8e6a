package org.huiyin.whistle.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.huiyin.IntegrationTest;
import org.huiyin.TestClock;
import org.huiyin.handling.Lifecycle;
import org.huiyin.handling.SatisfactionRating;
import org.huiyin.journal.DomainEvent.Visibility;
import org.huiyin.journal.Journal;
import org.huiyin.proposal.ProposalState;
import org.huiyin.proposal.WithdrawProposal;
import org.huiyin.shared.Actor;
import org.huiyin.shared.Ids;
import org.huiyin.shared.Role;
import org.huiyin.whistle.DraftWhistle;
import org.huiyin.whistle.Ground;
import org.huiyin.whistle.WaitingWhistle;
import org.huiyin.whistle.WaitingWhistles;
import org.huiyin.whistle.Whistle;
import org.huiyin.whistle.WhistleKind;
import org.huiyin.whistle.WhistleState;
import org.huiyin.whistle.persistence.Whistles;
import org.huiyin.whistle.sources.persistence.WhistleRequests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** A suggestion whose ground is gone leaves the sub-district's desk by itself, through Kafka, and says why. */
@IntegrationTest
class WithdrawnSuggestionsTests {

    private static final String T = Lifecycle.TENANT;

    @Autowired
    Lifecycle life;

    @Autowired
    TestClock clock;

    @Autowired
    SuggestByFacts suggest;

    @Autowired
    AskSubdistrict ask;

    @Autowired
    RequestDesk desk;

    @Autowired
    WaitingWhistles waiting;

    @Autowired
    WhistleRequests requests;

    @Autowired
    Whistles whistles;

    @Autowired
    DraftWhistle drafting;

    @Autowired
    WithdrawProposal withdraw;

    @Autowired
    WithdrawSuggestions withdrawing;

    @Autowired
    Journal journal;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TransactionTemplate transaction;

    @BeforeEach
    void startOfMarch() {
        clock.reset();
    }

    @Test
    void aWithdrawnProposalTakesItsSuggestionsAndAsksWithIt() {
        String id = life.assigned("下元街道撤回 " + Ids.next());
        WhistleRequest suggested = suggested(id, Trigger.T4);
        String asked = ask.ask(life.deputy("zhangsulong"), new AskSubdistrict.Command(id, null, "多次反映无人管。", null));
        assertThat(lies(suggested)).isTrue();

        withdrawn(id);

        for (String request : List.of(suggested.id(), asked)) {
            WhistleRequest gone = awaited(request);
            assertThat(gone.answer().text()).isEqualTo("提出人已撤回这一件，不再建议吹哨");
            Whistle whistle = whistles.find(T, gone.whistleId()).orElseThrow();
            assertThat(whistle.state()).isEqualTo(WhistleState.NOT_ESTABLISHED);
            assertThat(runtime.createProcessInstanceQuery()
                            .processInstanceBusinessKey(whistle.id())
                            .count())
                    .as("nobody is asked any more")
                    .isZero();
            assertThat(lies(gone)).isFalse();
            assertThat(journal.of(T, "WHISTLE", whistle.id(), EnumSet.allOf(Visibility.class)))
                    .extracting(Journal.Row::type)
                    .contains("WhistleSuggestionWithdrawn");
        }
        assertThat(journal.of(T, "PROPOSAL", id, EnumSet.allOf(Visibility.class)))
                .filteredOn(row -> row.type().equals("WhistleRequestWithdrawn"))
                .hasSize(2)
                .allSatisfy(
                        row -> assertThat(row.data().path("reason").asText()).contains("撤回"));
        assertThat(journal.of(T, "PROPOSAL", id, EnumSet.of(Visibility.PARTIES)))
                .as("what a rule suggested stays inside")
                .filteredOn(row -> row.type().equals("WhistleRequestWithdrawn"))
                .hasSize(1);
        withdrawing.of(T, List.of(id));
        assertThat(requests.find(T, suggested.id()).orElseThrow().version())
                .as("heard again nothing changes")
                .isEqualTo(awaited(suggested.id()).version());
    }

    @Test
    void oneThatHasNoSubdistrictYetIsWithdrawnToo() {
        String id = life.assigned("没有地名的撤回 " + Ids.next());
        WhistleRequest suggested = suggested(id, Trigger.T4);
        assertThat(suggested.state()).isEqualTo(RequestState.UNPLACED);
        withdrawn(id);
        assertThat(awaited(suggested.id()).whistleId()).isNull();
    }

    /** The danger is there, and the sub-district has begun: both are not the proposers' to take back. */
    @Test
    void aDangerAndADraftStay() {
        String id = life.assigned("下元街道撤回以后 " + Ids.next());
        WhistleRequest danger = transaction.execute(
                s -> suggest.suggest(life.proposal(id), Trigger.T8, "PAPER", List.of(Fact.of("danger", "塌陷", "路面塌陷")))
                        .orElseThrow());
        WhistleRequest draft = suggested(id, Trigger.T2);
        WhistleRequest gone = suggested(id, Trigger.T4);
        Actor staff = life.of(Role.SUBDISTRICT_STAFF, "xiayuan");
        Whistle before = whistles.find(T, draft.whistleId()).orElseThrow();
        drafting.amend(
                staff,
                new DraftWhistle.Amend(
                        before.id(),
                        before.version(),
                        new DraftWhistle.Draft(
                                WhistleKind.KEY_WORK,
                                null,
                                before.title(),
                                "久拖不办。",
                                "下元街道移交小区",
                                null,
                                null,
                                null,
                                null,
                                null,
                                List.of(Ground.NO_ENFORCEMENT_POWER),
                                null,
                                List.of(),
                                null,
                                before.proposals())));

        withdrawn(id);

        awaited(gone.id());
        assertThat(requests.find(T, danger.id()).orElseThrow().state()).isEqualTo(RequestState.OPEN);
        assertThat(requests.find(T, draft.id()).orElseThrow().state()).isEqualTo(RequestState.OPEN);
        assertThat(whistles.find(T, draft.whistleId()).orElseThrow().state()).isEqualTo(WhistleState.DRAFT);
    }

    /** T4: the reply is there and found good. An ask is answered by the sub-district all the same. */
    @Test
    void aConcludedProposalTakesWhatRulesSuggested() {
        String id = life.assigned("下元街道办结 " + Ids.next());
        WhistleRequest suggested = suggested(id, Trigger.T4);
        String asked = ask.ask(life.deputy("zhangsulong"), new AskSubdistrict.Command(id, null, "多次反映无人管。", null));
        life.replied(id, "zhujian");
        assertThat(requests.find(T, suggested.id()).orElseThrow().state()).isEqualTo(RequestState.OPEN);
        life.rated(id, "zhangsulong", SatisfactionRating.SATISFIED);
        life.rated(id, "zhaoyan", SatisfactionRating.SATISFIED);
        assertThat(life.proposal(id).state()).isEqualTo(ProposalState.CONCLUDED);

        assertThat(awaited(suggested.id()).answer().text()).isEqualTo("这一件已办结，不再建议吹哨");
        assertThat(requests.find(T, asked).orElseThrow().state()).isEqualTo(RequestState.OPEN);
        Optional<WhistleRequest> another = transaction.execute(
                s -> suggest.suggest(life.proposal(id), Trigger.T4, Ids.next(), List.of(Fact.of("chased"))));
        assertThat(another).as("and nothing new is suggested").isEmpty();
    }

    private WhistleRequest suggested(String id, Trigger trigger) {
        return transaction.execute(s -> suggest.suggest(
                        life.proposal(id), trigger, Ids.next(), List.of(Fact.of("late", "住建局", "2026-06-02")))
                .orElseThrow());
    }

    private void withdrawn(String id) {
        withdraw.withdraw(
                new WithdrawProposal.Command(id, life.proposal(id).version(), "已经解决。"), life.deputy("zhangsulong"));
    }

    /** The listener hears it after the commit. */
    private WhistleRequest awaited(String id) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() ->
                        assertThat(requests.find(T, id).orElseThrow().state()).isEqualTo(RequestState.WITHDRAWN));
        return requests.find(T, id).orElseThrow();
    }

    /** Among the requests and the whistles that wait for 下元街道. */
    private boolean lies(WhistleRequest request) {
        Actor staff = life.of(Role.SUBDISTRICT_STAFF, "xiayuan");
        boolean listed = desk.list(staff, true).stream().anyMatch(r -> r.id().equals(request.id()));
        boolean asked = waiting.of(staff).stream()
                .map(WaitingWhistle::whistleId)
                .anyMatch(id -> id.equals(request.whistleId()));
        assertThat(asked).isEqualTo(listed);
        return listed;
    }
}
