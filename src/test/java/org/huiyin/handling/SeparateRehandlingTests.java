package org.huiyin.handling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.huiyin.handling.persistence.Assignments;
import org.huiyin.handling.persistence.Feedbacks;
import org.huiyin.handling.persistence.HandlingRecords;
import org.huiyin.journal.DomainEvent.Visibility;
import org.huiyin.journal.Journal;
import org.huiyin.journal.JournalWords;
import org.huiyin.proposal.ProposalState;
import org.huiyin.shared.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** 分办: several replied, each with a verdict of its own; whose reply did not satisfy handles again, and nobody else. */
class SeparateRehandlingTests extends InWork {

    @Autowired
    AssignDepartments assign;

    @Autowired
    GiveFeedback feedback;

    @Autowired
    OrderRehandling rehandling;

    @Autowired
    Assignments assignments;

    @Autowired
    HandlingRecords records;

    @Autowired
    Feedbacks feedbacks;

    @Autowired
    Journal journal;

    @Autowired
    JournalWords words;

    @BeforeEach
    void bothReplied() {
        id = life.docketed("分办重办 " + UUID.randomUUID());
        assign.assign(
                life.of(Role.SUPERVISION_OFFICE, null),
                new AssignDepartments.Command(
                        id, AssignmentWay.SEPARATE, null, List.of("zhujian", "chengguan"), "请各自答复。"));
        life.replied(id, "zhujian");
        life.replied(id, "chengguan");
        assertThat(life.proposal(id).state()).isEqualTo(ProposalState.REPLIED);
    }

    @Test
    void theOneThatDidNotSatisfyHandlesAgain() {
        rate("zhangsulong", "zhujian", SatisfactionRating.SATISFIED);
        rate("zhangsulong", "chengguan", SatisfactionRating.DISSATISFIED);
        rate("zhaoyan", "zhujian", SatisfactionRating.SATISFIED);
        rate("zhaoyan", "chengguan", SatisfactionRating.SATISFIED);
        order();
        assertThat(assignments.ofRound(TENANT, id, 2)).singleElement().satisfies(part -> {
            assertThat(part.organ()).isEqualTo("chengguan");
            assertThat(part.isLead()).isTrue();
        });
        assertThat(records.find(TENANT, id).orElseThrow().leadOrgan()).isEqualTo("chengguan");
        guard();
        repliedAgain("chengguan");
        assertThat(life.proposal(id).state()).isEqualTo(ProposalState.REPLIED);
        FeedbackRound again = feedbacks.round(TENANT, id, 2).orElseThrow();
        assertThat(again.persons()).containsExactly("zhangsulong");
        assertThat(again.organs()).containsExactly("chengguan");
    }

    @Test
    void bothHandleAgainWhenBothDidNotSatisfyAndTheProposalWaitsForBoth() {
        rate("zhangsulong", "zhujian", SatisfactionRating.SATISFIED);
        rate("zhangsulong", "chengguan", SatisfactionRating.DISSATISFIED);
        rate("zhaoyan", "zhujian", SatisfactionRating.DISSATISFIED);
        rate("zhaoyan", "chengguan", SatisfactionRating.SATISFIED);
        order();
        assertThat(assignments.ofRound(TENANT, id, 2))
                .extracting(part -> part.organ() + " " + part.role())
                .containsExactly("zhujian SEPARATE", "chengguan SEPARATE");
        assertThat(journal.of(TENANT, "PROPOSAL", id, EnumSet.allOf(Visibility.class)).stream()
                        .filter(row -> row.type().equals("RehandlingOrdered"))
                        .map(row -> words.text(row, Locale.SIMPLIFIED_CHINESE)))
                .singleElement()
                .asString()
                .contains(name("zhujian") + "、" + name("chengguan") + "承办");
        guard();
        repliedAgain("zhujian");
        assertThat(life.proposal(id).state()).isEqualTo(ProposalState.IN_HANDLING);
        repliedAgain("chengguan");
        assertThat(feedbacks.round(TENANT, id, 2).orElseThrow().organs()).containsExactly("zhujian", "chengguan");
    }

    private void order() {
        assertThat(life.proposal(id).state()).isEqualTo(ProposalState.REHANDLING_PENDING);
        rehandling.order(
                life.of(Role.CONGRESS_SECRETARIAT, null), new OrderRehandling.Command(id, "请针对意见重新办理。", false));
    }

    private void repliedAgain(String organ) {
        life.claimed(id, organ);
        life.consulted(id, organ);
        life.submittedForClearing(id, organ);
        life.cleared(id, organ);
        life.issued(id, organ);
    }

    private void rate(String person, String organ, SatisfactionRating result) {
        feedback.give(life.deputy(person), new GiveFeedback.Command(id, organ, Lifecycle.verdict(result), null));
    }

    private String name(String organ) {
        return life.of(Role.DEPARTMENT_LIAISON, organ).organName();
    }
}
