package org.huiyin.handling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.huiyin.handling.OpenAct.Code;
import org.huiyin.handling.lists.ListMarks;
import org.huiyin.handling.lists.ListPage;
import org.huiyin.handling.lists.Worklist;
import org.huiyin.handling.lists.WorklistTab;
import org.huiyin.journal.DomainEvent.Visibility;
import org.huiyin.journal.Journal;
import org.huiyin.proposal.ProposalState;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.BusinessException.Reason;
import org.huiyin.shared.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** 会办到安全期放行: it counts as that co-handler's lateness, and its opinion may still come until the reply is issued. */
class LateOpinionTests extends InWork {

    private static final String LATE = "handling.mark.lateCoHandling";

    @Autowired
    HandleOpinion opinion;

    @Autowired
    ShowProposal show;

    @Autowired
    Journal journal;

    @Autowired
    ListMarks marks;

    @Autowired
    Worklist worklist;

    /** Assigned on 2 March: the opinion was due on 1 April, the safe date is 13 May. One gave it, one had it before its leader. */
    @BeforeEach
    void releasedOn14May() {
        inWork("会办逾期", "chengguan", "minzheng", "jiaoyu");
        life.acknowledged(id, "chengguan");
        for (String organ : List.of("minzheng", "jiaoyu")) {
            life.acknowledged(id, organ);
            life.claimed(id, organ);
            life.opinionSubmitted(id, organ);
        }
        opinion.sendBack(
                life.of(Role.DEPARTMENT_LEADER, "minzheng"), new HandleOpinion.Decision(part("minzheng"), "再具体些"));
        life.opinionSubmitted(id, "minzheng");
        life.opinionSigned(id, "minzheng");
        timers().passUntil(Instant.parse("2026-05-14T01:00:00Z"), id);
    }

    @Test
    void theReleaseIsKeptAsLatenessOfThatCoHandlerAlone() {
        assertThat(life.part(id, "chengguan").state()).isEqualTo(AssignmentState.RELEASED);
        assertThat(life.part(id, "chengguan").isLateCoHandling()).isTrue();
        assertThat(life.part(id, "minzheng").isLateCoHandling()).isFalse();
        assertThat(jdbc.sql(
                                """
                                select scope_id, status from deadline
                                where tenant_id = ? and subject_id = ? and kind = 'CO_HANDLING' order by status""")
                        .params(TENANT, id)
                        .query((row, n) -> Map.of(row.getString(1), row.getString(2)))
                        .list())
                .containsExactlyInAnyOrder(
                        Map.of(part("minzheng"), "MET"),
                        Map.of(part("chengguan"), "MISSED"),
                        Map.of(part("jiaoyu"), "MISSED"));
        assertThat(life.part(id, "jiaoyu").state()).as("drafted is not given").isEqualTo(AssignmentState.RELEASED);
        assertThat(rows("CoHandlingReleased"))
                .extracting(row -> row.data().path("organ").asText())
                .containsExactlyInAnyOrder("chengguan", "jiaoyu");
        assertThat(rows("CoHandlingReleased").get(0).data().path("due").asText())
                .isEqualTo("2026-04-01");
        assertThat(marks.of(supervision(), List.of(id)).get(id)).contains(LATE);
        assertThat(marks.of(life.deputy("zhangsulong"), List.of(id)).get(id))
                .as("not the proposers' business")
                .doesNotContain(LATE);
    }

    /** Assigned on 2 March, asked for by 1 April: it stands under that day until it is given. */
    @Test
    void whatIsOwedIsATaskAmongTheOverdueUntilItIsGiven() {
        assertThat(elements(handler(), WorklistTab.OVERDUE)).contains("Task_DraftLateOpinion 2026-04-01");
        assertThat(elements(supervision(), WorklistTab.OVERDUE))
                .as("of two departments")
                .filteredOn("Task_DraftLateOpinion 2026-04-01"::equals)
                .hasSize(2);
        assertThat(elements(handler(), WorklistTab.MINE)).containsExactly("Task_DraftLateOpinion 2026-04-01");
        assertThat(elements(handlerOf("minzheng"), WorklistTab.MINE))
                .as("who gave it owes nothing")
                .isEmpty();
        int waiting = worklist.of(handler()).counts().get(WorklistTab.OVERDUE);
        opinion.submitForSigning(handler(), draft("补送：六月起联合检查。"));
        assertThat(elements(handler(), WorklistTab.MINE)).isEmpty();
        assertThat(elements(leader(), WorklistTab.MINE)).containsExactly("Task_SignLateOpinion 2026-04-01");
        opinion.sign(leader(), decision(null));
        assertThat(elements(leader(), WorklistTab.MINE)).isEmpty();
        assertThat(worklist.of(handler()).counts().get(WorklistTab.OVERDUE)).isEqualTo(waiting - 1);
    }

    @Test
    void whatIsOwedIsOwedNoMoreOnceTheReplyIsIssued() {
        assertThat(elements(leaderOf("jiaoyu"), WorklistTab.OVERDUE)).isNotEmpty();
        life.consulted(id, "zhujian");
        life.submittedForClearing(id, "zhujian");
        life.cleared(id, "zhujian");
        life.issued(id, "zhujian");
        assertThat(elements(leaderOf("jiaoyu"), WorklistTab.OVERDUE)).isEmpty();
        assertThat(elements(handler(), WorklistTab.MINE)).isEmpty();
        assertThat(life.part(id, "jiaoyu").state()).isEqualTo(AssignmentState.RELEASED);
        assertThat(life.proposal(id).state()).isEqualTo(ProposalState.REPLIED);
    }

    @Test
    void theOpinionStillComesAndIsMarkedAsLate() {
        assertThat(codes(handler())).contains(Code.DRAFT_OPINION);
        opinion.save(handler(), draft("补送：负责执法部分"));
        opinion.submitForSigning(handler(), draft("补送：负责执法部分，六月起联合检查。"));
        assertThat(codes(handler())).doesNotContain(Code.DRAFT_OPINION);
        assertThat(codes(leader())).contains(Code.SIGN_OPINION);
        assertThatThrownBy(() -> opinion.submitForSigning(handler(), draft("再改")))
                .as("it is before the leader")
                .isInstanceOfSatisfying(
                        BusinessException.class, e -> assertThat(e.reason()).isEqualTo(Reason.STALE));
        opinion.sendBack(leader(), decision("写明时间"));
        opinion.submitForSigning(handler(), draft("补送：六月起联合检查，九月前完成。"));
        opinion.sign(leader(), decision(null));
        assertThat(life.part(id, "chengguan").state()).isEqualTo(AssignmentState.SUBMITTED);
        assertThat(life.part(id, "chengguan").isLateCoHandling())
                .as("late it stays")
                .isTrue();
        assertThat(show.show(handlerOf("zhujian"), id).opinions())
                .extracting(Opinion::text)
                .contains("补送：六月起联合检查，九月前完成。");
        assertThat(rows("LateOpinionSubmitted")).hasSize(1);
        assertThat(journal.of(TENANT, "PROPOSAL", id, EnumSet.of(Visibility.PUBLIC, Visibility.PARTIES)))
                .noneMatch(row -> row.type().startsWith("LateOpinion"));
        assertThatThrownBy(() -> opinion.sign(leader(), decision(null)))
                .isInstanceOfSatisfying(
                        BusinessException.class, e -> assertThat(e.reason()).isEqualTo(Reason.STALE));
    }

    @Test
    void afterTheReplyIsIssuedItIsTooLateAndOthersNeverMay() {
        Actor stranger = handlerOf("weijian");
        assertThatThrownBy(() -> opinion.submitForSigning(stranger, draft("不是我们的")))
                .isInstanceOfSatisfying(
                        BusinessException.class, e -> assertThat(e.reason()).isEqualTo(Reason.FORBIDDEN));
        opinion.submitForSigning(handler(), draft("补送意见"));
        life.consulted(id, "zhujian");
        life.submittedForClearing(id, "zhujian");
        life.cleared(id, "zhujian");
        assertThat(codes(leader())).as("until it is issued").contains(Code.SIGN_OPINION);
        life.issued(id, "zhujian");
        assertThat(codes(leader())).doesNotContain(Code.SIGN_OPINION);
        assertThatThrownBy(() -> opinion.sign(leader(), decision(null)))
                .isInstanceOfSatisfying(
                        BusinessException.class, e -> assertThat(code(e)).isEqualTo("error.opinion.replyIssued"));
    }

    private List<Code> codes(Actor actor) {
        return show.show(actor, id).acts().stream().map(OpenAct::code).toList();
    }

    private List<Journal.Row> rows(String type) {
        return journal.of(TENANT, "PROPOSAL", id, EnumSet.allOf(Visibility.class)).stream()
                .filter(row -> row.type().equals(type))
                .toList();
    }

    /** Tasks of this proposal on the tab, with the day they were due. */
    private List<String> elements(Actor actor, WorklistTab tab) {
        List<String> found = new ArrayList<>();
        ListPage page = null;
        do {
            page = worklist.of(actor).page(tab, page == null ? null : page.next(), 1000);
            page.rows().stream()
                    .filter(row -> row.proposalId().equals(id))
                    .forEach(row -> found.add(row.element() + " " + row.due()));
        } while (page.next() != null);
        return found;
    }

    private HandleOpinion.Draft draft(String text) {
        return new HandleOpinion.Draft(part("chengguan"), text);
    }

    private HandleOpinion.Decision decision(String reason) {
        return new HandleOpinion.Decision(part("chengguan"), reason);
    }

    private Actor handler() {
        return handlerOf("chengguan");
    }

    private Actor handlerOf(String organ) {
        return life.of(Role.DEPARTMENT_HANDLER, organ);
    }

    private Actor leader() {
        return leaderOf("chengguan");
    }

    private Actor leaderOf(String organ) {
        return life.of(Role.DEPARTMENT_LEADER, organ);
    }

    private Actor supervision() {
        return life.of(Role.SUPERVISION_OFFICE, null);
    }
}
