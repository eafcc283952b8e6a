package org.huiyin.whistle.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.huiyin.IntegrationTest;
import org.huiyin.Race;
import org.huiyin.TestClock;
import org.huiyin.handling.Lifecycle;
import org.huiyin.journal.DomainEvent.Visibility;
import org.huiyin.journal.Journal;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.Role;
import org.huiyin.supervision.CallMeeting;
import org.huiyin.supervision.Ladder;
import org.huiyin.supervision.RecordMeeting;
import org.huiyin.supervision.persistence.Ladders;
import org.huiyin.whistle.BlowWhistle;
import org.huiyin.whistle.DraftWhistle;
import org.huiyin.whistle.RefuseWhistle;
import org.huiyin.whistle.TriageWhistle;
import org.huiyin.whistle.Whistle;
import org.huiyin.whistle.WhistleKind;
import org.huiyin.whistle.WhistleLife;
import org.huiyin.whistle.WhistleState;
import org.huiyin.whistle.persistence.Whistles;
import org.huiyin.whistle.result.LinkProposal;
import org.huiyin.whistle.sources.WhistleRequest.PlacedBy;
import org.huiyin.whistle.sources.persistence.WhistleRequests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** 提请吹哨: who asks, where it goes, what the rules add, and that the asker gets an answer. */
@IntegrationTest
class AskSubdistrictTests {

    private static final String T = Lifecycle.TENANT;

    @Autowired
    Lifecycle life;

    @Autowired
    TestClock clock;

    @Autowired
    AskSubdistrict ask;

    @Autowired
    PlaceRequest place;

    @Autowired
    AnswerRequest answer;

    @Autowired
    RefuseWhistle refuse;

    @Autowired
    BlowWhistle blow;

    @Autowired
    DraftWhistle drafting;

    @Autowired
    TriageWhistle triage;

    @Autowired
    WhistleLife lives;

    @Autowired
    CallMeeting call;

    @Autowired
    RecordMeeting minutes;

    @Autowired
    LinkProposal link;

    @Autowired
    Ladders ladders;

    @Autowired
    RequestDesk desk;

    @Autowired
    WhistleRequests requests;

    @Autowired
    Whistles whistles;

    @Autowired
    Journal journal;

    @BeforeEach
    void startOfMarch() {
        clock.reset();
    }

    @Test
    void theLeadProposersAskGoesToTheSubdistrictThePaperNamesAndItsAnswerComesBack() {
        String id = life.assigned("千峰街道移交小区物业提请 " + clock.instant(), "chengguan", "shichang");

        String requestId = ask.ask(life.deputy("zhangsulong"), why(id, null));

        WhistleRequest request = requests.find(T, requestId).orElseThrow();
        assertThat(request.subdistrict()).isEqualTo("qianfeng");
        assertThat(request.placedBy()).isEqualTo(PlacedBy.PLACE_WORD);
        assertThat(request.trigger())
                .as("a spot, three departments, and the lead proposer asks")
                .isEqualTo(Trigger.T7);
        assertThat(request.facts()).extracting(Fact::code).containsExactly("whistle.fact.asked", "whistle.fact.spot");
        assertThat(request.facts().get(1).args()).containsExactly("物业", "3");
        assertThat(whistles.find(T, request.whistleId()).map(Whistle::state)).contains(WhistleState.SUGGESTED);
        assertThatThrownBy(() -> ask.ask(life.deputy("zhangsulong"), why(id, null)))
                .as("one open ask each")
                .isInstanceOf(BusinessException.class);

        answer.decline(
                life.of(Role.SUBDISTRICT_LEADER, "qianfeng"),
                new AnswerRequest.Refusal(requestId, request.version(), "小区已列入改造，走日常渠道。", "区住建局物业科"));

        WhistleRequest answered = requests.find(T, requestId).orElseThrow();
        assertThat(answered.state()).isEqualTo(RequestState.DECLINED);
        assertThat(answered.answer().text()).isEqualTo("小区已列入改造，走日常渠道。");
        assertThat(whistles.find(T, request.whistleId()).map(Whistle::state)).contains(WhistleState.NOT_ESTABLISHED);
        assertThat(journal.of(T, "PROPOSAL", id, Set.of(Visibility.PARTIES)))
                .extracting(Journal.Row::type)
                .as("the proposer reads it")
                .contains("WhistleRequested", "WhistleRequestDeclined");
        assertThat(ask.ask(life.deputy("zhangsulong"), why(id, null)))
                .as("after an answer one may ask again")
                .isNotEqualTo(requestId);
    }

    @Test
    void aSpotThatConcernsManyIsOnTheLadderUntilDepartmentsAreBroughtTogether() {
        String id = life.assigned("千峰街道移交小区物业点位 " + clock.instant(), "chengguan", "shichang");
        String first = ask.ask(life.deputy("zhangsulong"), why(id, null));
        Ladder ladder = ladders.ofProposal(T, id).get(0);
        assertThat(ladder)
                .returns("SPOT", one -> one.obligation().kind())
                .returns("zhujian", Ladder::organ)
                .returns("T7", Ladder::openingTrigger)
                .returns(Ladder.REMEDY, Ladder::level);

        Actor leader = life.of(Role.SUBDISTRICT_LEADER, "qianfeng");
        answer.decline(
                leader,
                new AnswerRequest.Refusal(
                        first, requests.find(T, first).orElseThrow().version(), "先由社区协调。", "社区"));
        assertThat(ladders.ofProposal(T, id))
                .as("declined, the office may still call a meeting")
                .singleElement()
                .returns(true, Ladder::isOpen);
        Actor office = life.of(Role.SUPERVISION_OFFICE, null);
        call.call(
                office,
                new CallMeeting.Command(
                        ladder.id(), clock.instant().plusSeconds(3600), "区政府三楼", "副区长", List.of("chengguan"), null));
        minutes.record(
                office,
                new RecordMeeting.Command(ladder.id(), "住建局牵头，城管、市场监管配合。", "zhujian", LocalDate.of(2026, 3, 20)));
        assertThat(ladders.find(T, ladder.id()).map(Ladder::state)).contains(Ladder.State.MET);

        String again = ask.ask(life.deputy("zhangsulong"), why(id, null));
        assertThat(ladders.ofProposal(T, id))
                .as("asked again it begins anew")
                .extracting(Ladder::state)
                .containsExactlyInAnyOrder(Ladder.State.MET, Ladder.State.OPEN);
        String whistle = requests.find(T, again).orElseThrow().whistleId();
        drafting.amend(
                lives.staff(),
                new DraftWhistle.Amend(
                        whistle, lives.version(whistle), WhistleLife.draft(WhistleKind.JOINT_ENFORCEMENT, "移交小区物业")));
        lives.send(whistle);
        lives.release(lives.leader(), whistle);
        assertThat(ladders.ofProposal(T, id)).extracting(Ladder::state).containsOnly(Ladder.State.MET);
    }

    /** A whistle of the place that departments are answering already; a mere draft brings nobody together. */
    @Test
    void aSpotIsOffTheLadderWhenAWhistleOfItsPlaceIsLinked() {
        String id = life.assigned("千峰街道移交小区物业关联 " + clock.instant(), "chengguan", "shichang");
        ask.ask(life.deputy("zhangsulong"), why(id, null));
        String drafted = lives.drafted(WhistleKind.KEY_WORK, "移交小区物业");
        link.link(lives.staff(), new LinkProposal.Link(drafted, id));
        assertThat(ladders.ofProposal(T, id))
                .as("not blown yet")
                .extracting(Ladder::isOpen)
                .containsExactly(true);
        String whistle = lives.dispatched(WhistleKind.KEY_WORK, "移交小区物业", "chengguan");
        link.link(lives.staff(), new LinkProposal.Link(whistle, id));
        assertThat(ladders.ofProposal(T, id)).extracting(Ladder::state).containsExactly(Ladder.State.MET);
    }

    /** One leader touches the whistle's page, another that of the request: one blows it, the other is told so. */
    @Test
    void twoLeadersConfirmTheSameEmergencyFromTwoPages() {
        String id = life.assigned("千峰街道楼道气味 " + clock.instant());
        for (int round = 0; round < 10; round++) {
            String asked = ask.ask(
                    life.deputy("zhangsulong"), new AskSubdistrict.Command(id, "qianfeng", "楼道里燃气泄漏，气味很重。", null));
            WhistleRequest request = requests.find(T, asked).orElseThrow();
            assertThat(request.emergency()).isTrue();
            int version = whistles.find(T, request.whistleId()).orElseThrow().version();
            Actor leader = life.of(Role.SUBDISTRICT_LEADER, "qianfeng");
            var finishes = Race.run(
                    round,
                    () -> answer.confirm(leader, new AnswerRequest.Confirmation(asked, request.version(), null)),
                    () -> {
                        blow.confirm(leader, new BlowWhistle.Confirm(request.whistleId(), version, null));
                        return null;
                    });
            assertThat(finishes).filteredOn(Race.Finish::won).hasSize(1);
            triage.notEstablished(
                    lives.centre(),
                    new TriageWhistle.NotEstablished(
                            request.whistleId(), lives.version(request.whistleId()), "已由燃气公司处置。", "燃气公司抢修"));
        }
    }

    @Test
    void whatNamesNoPlaceWaitsForTheSupervisionOffice() {
        String id = life.assigned("没有地名的提请 " + clock.instant());
        String requestId = ask.ask(life.of(Role.DEPARTMENT_LIAISON, "zhujian"), why(id, null));
        WhistleRequest waiting = requests.find(T, requestId).orElseThrow();
        assertThat(waiting.state()).isEqualTo(RequestState.UNPLACED);
        assertThat(waiting.whistleId()).isNull();
        assertThat(waiting.trigger()).as("a department's ask meets no T7").isNull();
        Actor supervision = life.of(Role.SUPERVISION_OFFICE, null);
        assertThatThrownBy(() -> place.place(supervision, new PlaceRequest.Command(requestId, 0, "zhujian")))
                .as("no sub-district")
                .isInstanceOf(BusinessException.class);

        place.place(supervision, new PlaceRequest.Command(requestId, waiting.version(), "heping"));

        WhistleRequest placed = requests.find(T, requestId).orElseThrow();
        assertThat(placed.state()).isEqualTo(RequestState.OPEN);
        assertThat(whistles.find(T, placed.whistleId()).map(Whistle::subdistrict))
                .contains("heping");
        String next = ask.ask(supervision, why(id, null));
        assertThat(requests.find(T, next).orElseThrow())
                .as("the proposal lies there from now on")
                .returns("heping", WhistleRequest::subdistrict)
                .returns(PlacedBy.CHOSEN, WhistleRequest::placedBy);
        assertThatThrownBy(() -> place.place(supervision, new PlaceRequest.Command(requestId, 0, "qianfeng")))
                .as("a stale page")
                .isInstanceOfSatisfying(
                        BusinessException.class, e -> assertThat(e.reason()).isEqualTo(BusinessException.Reason.STALE));
    }

    @Test
    void whoDoesNotSeeTheProposalCannotAskAndAForeignSubdistrictCannotAnswer() {
        String id = life.assigned("千峰街道道路提请 " + clock.instant());
        assertThatThrownBy(() -> ask.ask(life.deputy("changfei"), why(id, "qianfeng")))
                .isInstanceOfSatisfying(BusinessException.class, e -> assertThat(e.reason())
                        .isEqualTo(BusinessException.Reason.NOT_FOUND));
        assertThatThrownBy(() -> ask.ask(life.of(Role.DEPARTMENT_LIAISON, "minzheng"), why(id, "qianfeng")))
                .isInstanceOf(BusinessException.class);
        assertThatThrownBy(() ->
                        ask.ask(life.of(Role.SUBDISTRICT_CONGRESS_OFFICE, "xiayuan"), why(numberOf(id), "qianfeng")))
                .as("another sub-district's congress office")
                .isInstanceOfSatisfying(BusinessException.class, e -> assertThat(e.reason())
                        .isEqualTo(BusinessException.Reason.FORBIDDEN));

        String requestId = ask.ask(life.of(Role.SUBDISTRICT_CONGRESS_OFFICE, "qianfeng"), why(numberOf(id), null));

        assertThat(requests.find(T, requestId).orElseThrow().proposalId())
                .as("by the printed number")
                .isEqualTo(id);
        Actor foreigner = life.of(Role.SUBDISTRICT_LEADER, "xiayuan");
        assertThatThrownBy(() -> answer.decline(foreigner, new AnswerRequest.Refusal(requestId, 1, "不吹", "热线")))
                .isInstanceOfSatisfying(BusinessException.class, e -> assertThat(e.reason())
                        .isEqualTo(BusinessException.Reason.NOT_FOUND));
        assertThatThrownBy(() -> desk.one(foreigner, requestId)).isInstanceOf(BusinessException.class);
    }

    @Test
    void proposersSeeNoSuggestionOfRules() {
        String id = life.assigned("千峰街道塌陷隐患提请 " + clock.instant());
        ask.ask(life.deputy("zhaoyan"), why(id, null));
        assertThat(desk.ofProposal(life.deputy("zhangsulong"), id).requests())
                .extracting(WhistleRequest::origin)
                .containsOnly(RequestOrigin.ASKED);
        assertThat(desk.ofProposal(life.deputy("zhangsulong"), id).mayAsk()).isTrue();
        assertThat(desk.ofProposal(life.deputy("zhaoyan"), id).mayAsk())
                .as("waits for an answer")
                .isFalse();
    }

    @Test
    void aSuggestionRefusedOnTheWhistlesOwnPageAnswersTheAskerAsWell() {
        String id = life.assigned("和平街道停车提请 " + clock.instant());
        String requestId = ask.ask(life.deputy("zhangsulong"), why(id, null));
        WhistleRequest request = requests.find(T, requestId).orElseThrow();
        Whistle whistle = whistles.find(T, request.whistleId()).orElseThrow();

        refuse.refuse(
                life.of(Role.SUBDISTRICT_LEADER, "heping"),
                new RefuseWhistle.Command(whistle.id(), whistle.version(), "已由社区协调解决。", "社区议事会"));

        assertThat(requests.find(T, requestId).orElseThrow().state()).isEqualTo(RequestState.DECLINED);
    }

    private String numberOf(String id) {
        return life.proposal(id).number();
    }

    private static AskSubdistrict.Command why(String proposal, String subdistrict) {
        return new AskSubdistrict.Command(proposal, subdistrict, "几个单位都说不归自己管，现场没有人处理。", null);
    }

    @Test
    void whatIsMissingIsToldAtOnce() {
        String id = life.submitted("缺项提请 " + clock.instant());
        assertThatThrownBy(() -> ask.ask(
                        life.deputy("zhangsulong"), new AskSubdistrict.Command(id, "nowhere", "", "x".repeat(300))))
                .isInstanceOfSatisfying(BusinessException.class, e -> assertThat(e.problems())
                        .extracting(problem -> problem.field())
                        .containsExactlyInAnyOrder("reason", "place", "subdistrict"));
    }
}
