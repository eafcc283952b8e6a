package org.huiyin.handling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.huiyin.IntegrationTest;
import org.huiyin.TestClock;
import org.huiyin.handling.lists.ListRow;
import org.huiyin.handling.lists.Register;
import org.huiyin.handling.lists.RegisterFilter;
import org.huiyin.handling.lists.Worklist;
import org.huiyin.handling.lists.WorklistTab;
import org.huiyin.shared.Actor;
import org.huiyin.shared.Role;
import org.huiyin.workflow.Deadlines.Lamp;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Where a proposal stands in the lists of those concerned. */
@IntegrationTest
class WorklistTests {

    @Autowired
    Lifecycle life;

    @Autowired
    Worklist worklist;

    @Autowired
    Register register;

    @Autowired
    TestClock clock;

    @BeforeEach
    @AfterEach
    void startOfMarch() {
        clock.reset();
    }

    @Test
    void whoHasItIsTheOneWhoseTurnItIs() {
        String id = life.assigned("谁手里的件", "chengguan");
        life.acknowledged(id, "zhujian");
        Actor liaison = life.of(Role.DEPARTMENT_LIAISON, "zhujian");
        ListRow waiting = row(liaison, WorklistTab.WAITING, id).orElseThrow();
        assertThat(waiting.element()).isEqualTo("Task_Acknowledge");
        assertThat(waiting.department()).isEqualTo("城管局");
        life.claimed(id, "zhujian");
        Actor handler = life.of(Role.DEPARTMENT_HANDLER, "zhujian");
        assertThat(row(handler, WorklistTab.MINE, id).orElseThrow().assignee()).isEqualTo(handler.personName());
        assertThat(row(liaison, WorklistTab.MINE, id)).isEmpty();
        assertThat(row(liaison, WorklistTab.DEPARTMENT, id)).isPresent();
    }

    @Test
    void sentBackDraftIsItsHandlersAgain() {
        String id = life.assigned("退回经办人的件");
        life.acknowledged(id, "zhujian");
        life.claimed(id, "zhujian");
        life.consulted(id, "zhujian");
        life.submittedForClearing(id, "zhujian");
        Actor handler = life.of(Role.DEPARTMENT_HANDLER, "zhujian");
        assertThat(row(handler, WorklistTab.MINE, id)).isEmpty();
        life.sentBackByOffice(id, "zhujian");
        assertThat(row(handler, WorklistTab.MINE, id)).isPresent();
    }

    @Test
    void officesFindTheirOwnTurn() {
        String submitted = life.submitted("等审查的件");
        ListRow toReview = row(life.of(Role.CONGRESS_SECRETARIAT, null), WorklistTab.REVIEW, submitted)
                .orElseThrow();
        assertThat(toReview.office()).isEqualTo(Role.CONGRESS_SECRETARIAT);
        String docketed = life.docketed("等交办的件");
        assertThat(row(life.of(Role.SUPERVISION_OFFICE, null), WorklistTab.ASSIGN, docketed))
                .isPresent();
        assertThat(row(life.of(Role.CPPCC_SECRETARIAT, null), WorklistTab.REVIEW, submitted))
                .isEmpty();
    }

    @Test
    void overdueIsAFilterOfTheRegister() {
        String id = life.assigned("会逾期的件");
        Actor supervision = life.of(Role.SUPERVISION_OFFICE, null);
        assertThat(found(supervision, "会逾期的件", Lamp.OVERDUE)).isEmpty();
        clock.forward(java.time.Duration.ofDays(8));
        assertThat(found(supervision, "会逾期的件", Lamp.OVERDUE)).contains(id);
        assertThat(row(supervision, WorklistTab.OVERDUE, id)).isPresent();
    }

    private Optional<String> found(Actor actor, String words, Lamp lamp) {
        var filter = new RegisterFilter(words, null, null, null, null, lamp, null, null, null);
        return register.page(actor, filter, null, 10).rows().stream()
                .map(ListRow::proposalId)
                .findFirst();
    }

    private Optional<ListRow> row(Actor actor, WorklistTab tab, String id) {
        return worklist.of(actor).page(tab, null, 1000).rows().stream()
                .filter(r -> r.proposalId().equals(id))
                .findFirst();
    }
}
