package org.huiyin.whistle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.huiyin.IntegrationTest;
import org.huiyin.TestClock;
import org.huiyin.handling.Lifecycle;
import org.huiyin.journal.Journal;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.BusinessException.Reason;
import org.huiyin.shared.ChinaTime;
import org.huiyin.shared.Role;
import org.huiyin.supervision.Ladder;
import org.huiyin.supervision.items.Item;
import org.huiyin.supervision.items.ItemDesk;
import org.huiyin.supervision.items.ItemRow;
import org.huiyin.supervision.items.ReportItem;
import org.huiyin.supervision.items.TakeItem;
import org.huiyin.supervision.persistence.Ladders;
import org.huiyin.workflow.ClockGuard;
import org.huiyin.workflow.Timers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A hard case is split into numbered nodes with their days, which are watched like those of every list. */
@IntegrationTest
class MilestoneTests {

    private static final LocalDate FIRST = LocalDate.of(2026, 4, 30);
    private static final ItemDesk.Question ALL = new ItemDesk.Question(null, null, false);
    private static final String[] NODES = {"2026-04-30 完成确权", "2026-06-15 完成整治"};

    @Autowired
    WhistleLife whistle;

    @Autowired
    Lifecycle life;

    @Autowired
    WhistleDesk desk;

    @Autowired
    ItemDesk items;

    @Autowired
    TakeItem take;

    @Autowired
    ReportItem report;

    @Autowired
    Ladders ladders;

    @Autowired
    TestClock clock;

    @Autowired
    ManagementService management;

    @Autowired
    RuntimeService runtime;

    @Autowired
    JdbcClient jdbc;

    private String id;
    private Actor lead;

    @BeforeEach
    void dispatched() {
        clock.reset();
        lead = whistle.liaison("chengguan");
        id = whistle.dispatched(WhistleKind.HARD_CASE, "无主楼院整治", "chengguan", "gongan");
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void theLeadSetsThemOnceItHasSigned() {
        assertThat(maySet(lead)).isFalse();
        refused(() -> set(lead), Reason.NOT_FOUND);
        whistle.sign(id, "chengguan");
        whistle.sign(id, "gongan");
        assertThat(maySet(lead)).isTrue();
        assertThat(maySet(whistle.centre())).isTrue();
        assertThat(maySet(whistle.liaison("gongan"))).isFalse();
        refused(() -> set(whistle.liaison("gongan")), Reason.NOT_FOUND);
        refused(() -> set(whistle.staff()), Reason.NOT_FOUND);
        refused(() -> set(life.of(Role.SUPERVISION_OFFICE, "ducha")), Reason.FORBIDDEN);
        refused(() -> whistle.setMilestones(lead, id), Reason.INVALID);
        refused(() -> whistle.setMilestones(lead, id, "尽快完成"), Reason.INVALID);
        refused(() -> whistle.setMilestones(lead, id, NODES[1], NODES[0]), Reason.INVALID);
        refused(() -> whistle.setMilestones(lead, id, NODES[0], "2026-07-01 完成整治"), Reason.INVALID);
        set(lead);
        assertThat(maySet(lead)).isFalse();
        refused(() -> set(whistle.centre()), Reason.STALE);
        Item item = item();
        assertThat(item.organ()).isEqualTo("chengguan");
        assertThat(item.coOwners()).containsExactly("gongan");
        assertThat(item.nodes()).extracting(Item.Node::text).containsExactly("完成确权", "完成整治");
        assertThat(item.due()).isEqualTo(FIRST);
        assertThat(journal()).contains("MilestonesSet");
    }

    @Test
    void theCommandCentreMaySetThemForTheLead() {
        whistle.sign(id, "chengguan");
        set(whistle.centre());
        assertThat(item().organ()).isEqualTo("chengguan");
    }

    @Test
    void onlyAHardCaseHasThem() {
        id = whistle.dispatched(WhistleKind.KEY_WORK, "路面破损", "chengguan");
        whistle.sign(id, "chengguan");
        assertThat(maySet(lead)).isFalse();
        refused(() -> set(lead), Reason.STALE);
    }

    /** The sub-district looks on, other sub-districts do not. */
    @Test
    void aMissedOneShowsAndClimbsTheLadder() {
        whistle.sign(id, "chengguan");
        set(lead);
        String item = item().id();
        new Timers(clock, management, runtime).passUntil(ChinaTime.startOf(FIRST.plusDays(1)), item);
        assertThat(ladders.ofSubject(WhistleLife.TENANT, "ITEM", item))
                .singleElement()
                .satisfies(ladder -> {
                    assertThat(ladder.organ()).isEqualTo("chengguan");
                    assertThat(ladder.level()).isEqualTo(Ladder.CHASER);
                });
        for (Actor viewer : List.of(whistle.staff(), whistle.centre(), lead)) {
            assertThat(desk.one(viewer, id).milestones().get(0).watched().missed())
                    .isTrue();
            assertThat(items.one(viewer, item).item().watched().missed()).isTrue();
        }
        refused(() -> items.one(life.of(Role.SUBDISTRICT_STAFF, "xiayuan"), item), Reason.NOT_FOUND);
        new ClockGuard(jdbc, management, runtime).check(WhistleLife.TENANT, item);
    }

    @Test
    void theLeadReachesThemBeforeItReportsTheWholeResolved() {
        whistle.sign(id, "chengguan");
        whistle.reportIn(id, "chengguan");
        set(lead);
        refused(() -> whistle.resolve(id, "chengguan"), Reason.GATE_CLOSED);
        whistle.handled(id, "gongan");
        String item = item().id();
        take.take(lead, new TakeItem.Command(item, "李国强"));
        report.report(lead, new ReportItem.Command(item, 1, "权属已查清。"));
        refused(() -> whistle.resolve(id, "chengguan"), Reason.GATE_CLOSED);
        report.report(lead, new ReportItem.Command(item, 2, "已整治。"));
        whistle.resolve(id, "chengguan");
        assertThat(whistle.part(id, "chengguan").state()).isEqualTo(PartState.RESOLVED);
    }

    /** 配合: from its call on, as those who were called at the beginning. */
    @Test
    void whoIsCalledAfterwardsSeesThemAndReportsItsProgress() {
        whistle.sign(id, "chengguan");
        set(lead);
        String item = item().id();
        take.take(lead, new TakeItem.Command(item, "李国强"));
        Actor later = whistle.liaison("zhujian");
        refused(() -> items.one(later, item), Reason.NOT_FOUND);
        whistle.callFurther(id, "zhujian");
        assertThat(item().coOwners()).containsExactly("gongan", "zhujian");
        assertThat(items.one(later, item).progress()).isTrue();
        assertThat(registered(later)).contains(item);
        report.report(later, new ReportItem.Command(item, null, "已派员核对图纸。"));
        assertThat(items.one(whistle.centre(), item).item().reports())
                .extracting(Item.Report::organ)
                .containsExactly("zhujian");
        refused(() -> report.report(later, new ReportItem.Command(item, 1, "已完成。")), Reason.NOT_FOUND);
    }

    @Test
    void whoeverARulingCallsInsteadTakesThePlaceHereAsWell() {
        whistle.sign(id, "chengguan");
        set(lead);
        String item = item().id();
        whistle.dispute(id, "gongan", "shichang");
        whistle.rule(whistle.centre(), id, "gongan", true, "shichang");
        assertThat(item().coOwners()).as("the ruling does not stand yet").containsExactly("gongan");
        whistle.answer(whistle.leader(), id, "gongan", true);
        assertThat(item().coOwners()).containsExactly("shichang");
        refused(() -> items.one(whistle.liaison("gongan"), item), Reason.NOT_FOUND);
        assertThat(items.one(whistle.centre(), item).timeline())
                .extracting(Journal.Row::type)
                .contains("ItemCoOwnerLeft", "ItemCoOwnerJoined");
    }

    /** It has no share in them and looks on. */
    @Test
    void theyStandInTheRegisterOfWhoBlewTheWhistle() {
        whistle.sign(id, "chengguan");
        var before = items.counts(whistle.staff(), ALL);
        set(lead);
        assertThat(registered(whistle.staff())).contains(item().id());
        assertThat(items.counts(whistle.staff(), ALL).set()).isEqualTo(before.set() + 1);
        assertThat(registered(life.of(Role.SUBDISTRICT_STAFF, "xiayuan"))).doesNotContain(item().id());
    }

    private List<String> registered(Actor actor) {
        return items.page(actor, ALL, null, 10_000).rows().stream()
                .map(ItemRow::id)
                .toList();
    }

    private void set(Actor actor) {
        whistle.setMilestones(actor, id, NODES);
    }

    private boolean maySet(Actor actor) {
        return desk.one(actor, id).may(WhatNow.Step.SET_MILESTONES, null);
    }

    private Item item() {
        return desk.one(whistle.centre(), id).milestones().get(0);
    }

    private List<String> journal() {
        return jdbc.sql("select event from journal where tenant_id = ? and subject_type = 'WHISTLE' and subject_id = ?")
                .params(WhistleLife.TENANT, id)
                .query(String.class)
                .list();
    }

    private static void refused(ThrowingCallable act, Reason reason) {
        assertThatThrownBy(act).isInstanceOfSatisfying(BusinessException.class, e -> assertThat(e.reason())
                .isEqualTo(reason));
    }
}
