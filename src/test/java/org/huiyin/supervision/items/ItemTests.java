package org.huiyin.supervision.items;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.huiyin.IntegrationTest;
import org.huiyin.TestClock;
import org.huiyin.documents.AddAttachment;
import org.huiyin.documents.ReadAttachment;
import org.huiyin.handling.Lifecycle;
import org.huiyin.handling.lists.FurtherDesk;
import org.huiyin.identity.SampleDistricts;
import org.huiyin.journal.Journal;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.BusinessException.Reason;
import org.huiyin.shared.ChinaTime;
import org.huiyin.shared.Door;
import org.huiyin.shared.Role;
import org.huiyin.supervision.Ladder;
import org.huiyin.supervision.items.ItemState.Mark;
import org.huiyin.supervision.items.MakeItemList.Entry;
import org.huiyin.supervision.items.MakeItemList.Milestone;
import org.huiyin.supervision.items.persistence.ItemLists;
import org.huiyin.supervision.persistence.Ladders;
import org.huiyin.whistle.WhistleKind;
import org.huiyin.whistle.WhistleLife;
import org.huiyin.workflow.ClockGuard;
import org.huiyin.workflow.Deadlines.Lamp;
import org.huiyin.workflow.Timers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An item goes from 定 to 干 to 成, node by node; at the end every flow of its process has been taken. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ItemTests {

    private static final String TENANT = Lifecycle.TENANT;
    private static final LocalDate FIRST = LocalDate.of(2026, 3, 20);
    private static final LocalDate LAST = LocalDate.of(2026, 4, 30);

    @Autowired
    Lifecycle life;

    @Autowired
    WhistleLife whistles;

    @Autowired
    MakeItemList make;

    @Autowired
    TakeItem take;

    @Autowired
    ReportItem report;

    @Autowired
    ConfirmItem confirm;

    @Autowired
    MoveNode move;

    @Autowired
    DropItem drop;

    @Autowired
    ItemDesk desk;

    @Autowired
    ItemLists lists;

    @Autowired
    FurtherDesk further;

    @Autowired
    Ladders ladders;

    @Autowired
    AddAttachment add;

    @Autowired
    ReadAttachment read;

    @Autowired
    TestClock clock;

    @Autowired
    ManagementService management;

    @Autowired
    RuntimeService runtime;

    @Autowired
    RepositoryService repository;

    @Autowired
    JdbcClient jdbc;

    private Actor office;
    private Actor owner;
    private String list;
    private String id;

    @BeforeEach
    void set() {
        clock.reset();
        office = life.of(Role.SUPERVISION_OFFICE, null);
        owner = life.of(Role.DEPARTMENT_HANDLER, "zhujian");
        list = make.make(office, minutes(ItemSource.OFFICE, null));
        id = desk.list(office, list).items().get(0).id();
    }

    @AfterEach
    void clocksAgree() {
        new ClockGuard(jdbc, management, runtime).check(TENANT, id);
        clock.reset();
    }

    @AfterAll
    void everyFlowWasTaken() {
        var definition = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey("item")
                .latestVersion()
                .singleResult();
        Set<String> drawn = new TreeSet<>();
        repository
                .getBpmnModelInstance(definition.getId())
                .getModelElementsByType(SequenceFlow.class)
                .forEach(flow -> drawn.add(flow.getId()));
        assertThat(jdbc.sql("select distinct unnest(elements) from trail where tenant_id = ? and process_key = 'item'")
                        .param(TENANT)
                        .query(String.class)
                        .list())
                .containsAll(drawn);
    }

    @Test
    void fromSetToInHandToDone() {
        Item item = item();
        assertThat(item.state().mark()).isEqualTo(Mark.SET);
        assertThat(item.list().no()).isPositive();
        assertThat(item.due()).isEqualTo(FIRST);
        refused(() -> reach(1), Reason.STALE);
        take("李国强");
        refused(() -> take("王小明"), Reason.STALE);
        assertThat(item().state().mark()).isEqualTo(Mark.IN_HAND);
        refused(() -> reach(2), Reason.STALE);
        reach(1);
        assertThat(item().due()).isEqualTo(LAST);
        assertThat(item().nodes().get(0).reachedOn()).isEqualTo(LocalDate.of(2026, 3, 2));
        reach(2);
        assertThat(item().state()).isEqualTo(ItemState.REPORTED);
        assertThat(item().state().mark()).isEqualTo(Mark.IN_HAND);
        refused(() -> reach(2), Reason.STALE);
        refused(() -> confirm.confirm(owner, new ConfirmItem.Command(id, true, "自己销号", null)), Reason.FORBIDDEN);
        confirm(true, "现场看过，40 盏灯全亮。", null);
        assertThat(item().state().mark()).isEqualTo(Mark.DONE);
        assertThat(item().doneByName()).isEqualTo(office.personName());
        assertThat(openTasks()).isEmpty();
        assertThat(events()).containsExactly("ItemSet", "ItemTaken", "ItemNodeReached", "ItemNodeReached", "ItemDone");
        refused(() -> confirm(true, "再销一次。", null), Reason.STALE);
    }

    @Test
    void sentBackItHasANodeMoreAndRunsAgain() {
        take("李国强");
        reach(1);
        reach(2);
        refused(() -> confirm(false, "还有两盏没亮。", LocalDate.of(2026, 3, 2)), Reason.INVALID);
        refused(() -> confirm(false, " ", LocalDate.of(2026, 3, 12)), Reason.INVALID);
        confirm(false, "还有两盏没亮。", LocalDate.of(2026, 3, 12));
        assertThat(item().state()).isEqualTo(ItemState.IN_HAND);
        assertThat(item().watched().text()).isEqualTo("还有两盏没亮。");
        assertThat(item().due()).isEqualTo(LocalDate.of(2026, 3, 12));
        assertThat(openTasks()).containsExactly("Task_ReportNode");
        new ClockGuard(jdbc, management, runtime).check(TENANT, id);
        reach(3);
        confirm(true, "都亮了。", null);
        assertThat(item().state()).isEqualTo(ItemState.DONE);
    }

    @Test
    void aNodeIsRemindedOfAndMissedAndTheNextOneHasAClockOfItsOwn() {
        take("李国强");
        pass(ChinaTime.startOf(FIRST.plusDays(1)).minusSeconds(1));
        assertThat(events()).contains("ItemNodeDueSoon").doesNotContain("ItemNodeMissed");
        assertThat(item().watched().missed()).isFalse();
        pass(ChinaTime.startOf(FIRST.plusDays(1)));
        assertThat(events()).contains("ItemNodeMissed");
        assertThat(item().watched().missed()).isTrue();
        assertThat(line(office).lamp(desk.today())).isEqualTo(Lamp.OVERDUE);
        assertThat(handedOver()).isEqualTo(1);
        assertThat(ladders.ofSubject(TENANT, "ITEM", id)).singleElement().satisfies(ladder -> {
            assertThat(ladder.organ()).isEqualTo("zhujian");
            assertThat(ladder.title()).isEqualTo("更换路灯：完成摸底");
            assertThat(ladder.level()).isEqualTo(Ladder.CHASER);
            assertThat(ladder.isOpen()).isTrue();
        });
        reach(1);
        assertThat(ladders.ofSubject(TENANT, "ITEM", id))
                .as("the node is reached, the ladder is over")
                .extracting(Ladder::state)
                .containsExactly(Ladder.State.MET);
        assertThat(line(office).missed()).isEqualTo(1);
        assertThat(line(office).lamp(desk.today())).isEqualTo(Lamp.ON_TRACK);
        assertThat(openRows()).containsExactly(LAST);
        pass(ChinaTime.startOf(LAST));
        assertThat(item().watched().missed()).isFalse();
        reach(2);
        pass(ChinaTime.startOf(LAST.plusDays(20)));
        assertThat(item().nodes()).filteredOn(Item.Node::missed).hasSize(1);
    }

    /** Nobody has to take it in hand for its clock to run. */
    @Test
    void whatNobodyTakesIsMissedAsWell() {
        pass(ChinaTime.startOf(FIRST.plusDays(1)));
        assertThat(item().watched().missed()).isTrue();
        assertThat(handedOver()).isEqualTo(1);
        assertThat(openTasks()).containsExactly("Task_TakeItem");
        take("李国强");
        reach(1);
        assertThat(openRows()).containsExactly(LAST);
    }

    @Test
    void whoIsAskedHasItOnTheDesk() {
        Actor other = life.of(Role.DEPARTMENT_HANDLER, "renshe");
        assertThat(asked(owner)).containsExactly("Task_TakeItem");
        assertThat(asked(life.of(Role.DEPARTMENT_DEPUTY_LEADER, "zhujian"))).containsExactly("Task_TakeItem");
        assertThat(asked(other)).isEmpty();
        assertThat(asked(office)).isEmpty();
        take("李国强");
        assertThat(asked(owner)).containsExactly("Task_ReportNode");
        assertThat(further.counts(owner)).extracting(c -> c.work().name()).contains("items");
        reach(1);
        reach(2);
        assertThat(asked(owner)).isEmpty();
        assertThat(asked(office)).containsExactly("Task_ConfirmItem");
        confirm(true, "看过。", null);
        assertThat(asked(office)).isEmpty();
    }

    @Test
    void coOwnersReportProgressButReachNoNode() {
        Actor helper = life.of(Role.DEPARTMENT_LIAISON, "chengguan");
        take("李国强");
        report.report(helper, new ReportItem.Command(id, null, "已配合清障。"));
        refused(() -> report.report(helper, new ReportItem.Command(id, 1, "完成。")), Reason.NOT_FOUND);
        refused(
                () -> report.report(
                        life.of(Role.DEPARTMENT_LIAISON, "renshe"), new ReportItem.Command(id, null, "路过。")),
                Reason.NOT_FOUND);
        refused(() -> report.report(owner, new ReportItem.Command(id, null, " ")), Reason.INVALID);
        assertThat(item().reports()).extracting(Item.Report::organ).containsExactly("chengguan");
    }

    @Test
    void evidenceIsSealedWithTheLastReport() {
        refused(() -> evidence("早.pdf"), Reason.GATE_CLOSED);
        take("李国强");
        String file = evidence("验收单.pdf");
        assertThat(read.visible(office, file)).isNotNull();
        refused(() -> read.visible(life.of(Role.DEPARTMENT_HANDLER, "renshe"), file), Reason.NOT_FOUND);
        reach(1);
        reach(2);
        refused(() -> evidence("迟.pdf"), Reason.GATE_CLOSED);
        assertThat(desk.one(office, id).files().attachments()).singleElement().matches(a -> a.sealed());
    }

    @Test
    void onlyThoseConcernedAndTheOfficesSeeIt() {
        assertThat(desk.one(life.of(Role.DEPARTMENT_LEADER, "chengguan"), id).asks())
                .isFalse();
        refused(() -> desk.one(life.of(Role.DEPARTMENT_LEADER, "renshe"), id), Reason.NOT_FOUND);
        refused(() -> desk.list(life.of(Role.DEPARTMENT_LEADER, "renshe"), list), Reason.NOT_FOUND);
        refused(() -> desk.one(life.deputy("zhangsulong"), id), Reason.FORBIDDEN);
        Actor elsewhere =
                new Actor(SampleDistricts.XIAODIAN, "x", "某", Role.SUPERVISION_OFFICE, "ducha", "督查室", null, Door.PAGE);
        refused(() -> desk.one(elsewhere, id), Reason.NOT_FOUND);
        assertThat(desk.page(elsewhere, all(), null, 1000).rows())
                .extracting(ItemRow::id)
                .doesNotContain(id);
        assertThat(desk.page(life.of(Role.DEPARTMENT_LEADER, "renshe"), all(), null, 1000)
                        .rows())
                .extracting(ItemRow::id)
                .doesNotContain(id);
        assertThat(desk.page(life.of(Role.DEPARTMENT_LEADER, "chengguan"), all(), null, 1000)
                        .rows())
                .extracting(ItemRow::id)
                .contains(id);
    }

    @Test
    void aListIsRefusedWholeWithEverythingThatIsWrong() {
        var wrong = new MakeItemList.Command(
                "",
                ItemSource.OFFICE,
                null,
                LocalDate.of(2026, 3, 3),
                "纪要",
                List.of(
                        new Entry("路灯", "nobody", List.of(), List.of(new Milestone(FIRST, "摸底"))),
                        new Entry(
                                "清障",
                                "zhujian",
                                List.of("zhujian"),
                                List.of(new Milestone(LAST, "完成"), new Milestone(FIRST, "摸底")))));
        assertThatThrownBy(() -> make.make(office, wrong))
                .isInstanceOfSatisfying(BusinessException.class, e -> assertThat(e.problems())
                        .extracting(p -> p.field())
                        .containsExactly("title", "heldOn", "organ-1", "coOwners-2", "nodes-2"));
        refused(() -> make.make(owner, minutes(ItemSource.OFFICE, null)), Reason.FORBIDDEN);
    }

    @Test
    void minutesBecomeOneListAndNumbersGoOn() {
        String whistle = whistles.dispatched(WhistleKind.KEY_WORK, "列入清单", "zhujian");
        String made = make.make(office, minutes(ItemSource.WHISTLE, whistle));
        int no = desk.list(office, made).list().no();
        refused(() -> make.make(office, minutes(ItemSource.WHISTLE, whistle)), Reason.STALE);
        String nowhere = UUID.randomUUID().toString();
        refused(() -> make.make(office, minutes(ItemSource.WHISTLE, nowhere)), Reason.NOT_FOUND);
        refused(() -> make.make(office, minutes(ItemSource.MEETING, nowhere)), Reason.NOT_FOUND);
        String next = make.make(office, minutes(ItemSource.OFFICE, null));
        assertThat(desk.list(office, next).list().no()).isEqualTo(no + 1);
    }

    /** Where the office has split the matter it is the office's to say who helps with which. */
    @Test
    void aDepartmentCalledToTheWhistleLaterJoinsNoneOfSeveralItems() {
        String whistle = whistles.dispatched(WhistleKind.HARD_CASE, "分项清单", "zhujian");
        String made = make.make(office, minutes(ItemSource.WHISTLE, whistle));
        whistles.callFurther(whistle, "renshe");
        assertThat(desk.list(office, made).items()).hasSize(2).noneMatch(item -> item.concerns("renshe"));
    }

    @Test
    void theRegisterIsNarrowedCountedAndReadPageByPage() {
        ItemCounts before = desk.counts(office, all());
        String another = make.make(office, minutes(ItemSource.OFFICE, null));
        assertThat(desk.counts(office, all()).set()).isEqualTo(before.set() + 2);
        take("李国强");
        assertThat(desk.counts(office, all()).inHand()).isEqualTo(before.inHand() + 1);
        assertThat(ids(new ItemDesk.Question(null, Mark.IN_HAND, false))).contains(id);
        assertThat(ids(new ItemDesk.Question(null, Mark.SET, false))).doesNotContain(id);
        assertThat(ids(new ItemDesk.Question("chengguan", null, false))).contains(id);
        assertThat(ids(new ItemDesk.Question("renshe", null, false))).doesNotContain(id);
        assertThat(ids(new ItemDesk.Question(null, null, true))).doesNotContain(id);
        var first = desk.page(office, all(), null, 1);
        var second = desk.page(office, all(), first.next(), 1);
        assertThat(second.rows().get(0).id()).isNotEqualTo(first.rows().get(0).id());
        refused(() -> desk.page(office, all(), "morgen", 1), Reason.INVALID);
        pass(ChinaTime.startOf(FIRST.plusDays(1)));
        assertThat(ids(new ItemDesk.Question(null, null, true))).contains(id);
        assertThat(desk.list(office, another).items()).hasSize(2);
    }

    @Test
    void aNodeIsMovedBeforeItsDayWithItsReason() {
        LocalDate day = LocalDate.of(2026, 3, 25);
        refused(() -> move(1, FIRST), Reason.INVALID);
        refused(() -> move(1, LocalDate.of(2026, 3, 1)), Reason.INVALID);
        refused(() -> move(1, LAST), Reason.INVALID);
        refused(() -> move(2, FIRST), Reason.INVALID);
        refused(() -> move(3, day), Reason.STALE);
        refused(() -> move.move(office, new MoveNode.Command(id, 1, day, " ")), Reason.INVALID);
        refused(() -> move.move(owner, new MoveNode.Command(id, 1, day, "自己改期")), Reason.FORBIDDEN);
        move(1, day);
        assertThat(item().due()).isEqualTo(day);
        assertThat(openRows()).containsExactly(day);
        assertThat(item().reports()).singleElement().satisfies(report -> {
            assertThat(report.kind()).isEqualTo(Item.ReportKind.MOVED);
            assertThat(report.before()).isEqualTo(FIRST);
            assertThat(report.after()).isEqualTo(day);
            assertThat(report.text()).isEqualTo("雨天停工。");
        });
        pass(ChinaTime.startOf(day.plusDays(1)).minusSeconds(1));
        assertThat(events()).containsExactly("ItemSet", "ItemNodeMoved", "ItemNodeDueSoon");
        pass(ChinaTime.startOf(day.plusDays(1)));
        assertThat(events()).endsWith("ItemNodeMissed");
    }

    @Test
    void aLaterNodeIsMovedBeforeItIsWatched() {
        LocalDate day = LocalDate.of(2026, 5, 20);
        move.move(life.of(Role.DISTRICT_LEADER, null), new MoveNode.Command(id, 2, day, "等资金到位。"));
        assertThat(openRows()).containsExactly(FIRST);
        take("李国强");
        reach(1);
        assertThat(openRows()).containsExactly(day);
        refused(() -> move(1, LocalDate.of(2026, 3, 25)), Reason.STALE);
    }

    @Test
    void movedOnAMissedNodeHasItsLadderOverAndIsWatchedAnew() {
        LocalDate day = LocalDate.of(2026, 3, 31);
        pass(ChinaTime.startOf(FIRST.plusDays(1)));
        assertThat(ladders.ofSubject(TENANT, "ITEM", id)).singleElement().matches(Ladder::isOpen);
        move(1, day);
        assertThat(ladders.ofSubject(TENANT, "ITEM", id)).singleElement().matches(ladder -> !ladder.isOpen());
        assertThat(item().watched().missed()).isFalse();
        new ClockGuard(jdbc, management, runtime).check(TENANT, id);
        pass(ChinaTime.startOf(day.plusDays(1)));
        assertThat(item().watched().missed()).isTrue();
        assertThat(ladders.ofSubject(TENANT, "ITEM", id))
                .as("missed again, it begins again")
                .hasSize(2)
                .filteredOn(Ladder::isOpen)
                .singleElement()
                .satisfies(ladder -> assertThat(ladder.level()).isEqualTo(Ladder.CHASER));
        take("李国强");
        reach(1);
        assertThat(openRows()).containsExactly(LAST);
    }

    @Test
    void droppedItEndsWithItsClockItsLadderAndItsProcess() {
        take("李国强");
        pass(ChinaTime.startOf(FIRST.plusDays(1)));
        refused(() -> drop.drop(office, new DropItem.Command(id, " ")), Reason.INVALID);
        refused(() -> drop.drop(owner, new DropItem.Command(id, "不办了")), Reason.FORBIDDEN);
        drop.drop(office, new DropItem.Command(id, "已并入大修工程。"));
        assertThat(item().state()).isEqualTo(ItemState.DROPPED);
        assertThat(openTasks()).isEmpty();
        assertThat(openRows()).isEmpty();
        assertThat(ladders.ofSubject(TENANT, "ITEM", id)).singleElement().matches(ladder -> !ladder.isOpen());
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(id)
                        .processDefinitionKey("item")
                        .count())
                .isZero();
        assertThat(ids(all())).doesNotContain(id);
        assertThat(ids(new ItemDesk.Question(null, Mark.DROPPED, false))).contains(id);
        assertThat(events()).endsWith("ItemDropped");
        pass(ChinaTime.startOf(LAST.plusDays(1)));
        assertThat(events()).endsWith("ItemDropped");
        refused(() -> drop.drop(office, new DropItem.Command(id, "再撤一次")), Reason.STALE);
        refused(() -> move(1, LocalDate.of(2026, 6, 1)), Reason.STALE);
    }

    /** Also while it waits to be struck off. */
    @Test
    void whatIsReportedDoneMayStillBeDropped() {
        take("李国强");
        reach(1);
        reach(2);
        drop.drop(office, new DropItem.Command(id, "不属于本单位职责。"));
        assertThat(openTasks()).isEmpty();
        refused(() -> confirm(true, "看过。", null), Reason.STALE);
    }

    private void move(int node, LocalDate day) {
        move.move(office, new MoveNode.Command(id, node, day, "雨天停工。"));
    }

    private static ItemDesk.Question all() {
        return new ItemDesk.Question(null, null, false);
    }

    private List<String> ids(ItemDesk.Question asked) {
        return desk.page(office, asked, null, 1000).rows().stream()
                .map(ItemRow::id)
                .toList();
    }

    private ItemRow line(Actor actor) {
        return desk.page(actor, all(), null, 1000).rows().stream()
                .filter(row -> row.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static MakeItemList.Command minutes(ItemSource source, String sourceId) {
        return new MakeItemList.Command(
                "千峰南路整治协调会 " + UUID.randomUUID(),
                source,
                sourceId,
                LocalDate.of(2026, 3, 2),
                "住建局牵头，城管局配合。",
                List.of(
                        new Entry(
                                "更换路灯",
                                "zhujian",
                                List.of("chengguan"),
                                List.of(new Milestone(FIRST, "完成摸底"), new Milestone(LAST, "全部更换"))),
                        new Entry("清理占道", "chengguan", List.of(), List.of(new Milestone(LAST, "完成清理")))));
    }

    private Item item() {
        return lists.find(TENANT, id).orElseThrow();
    }

    private void take(String responsible) {
        take.take(owner, new TakeItem.Command(id, responsible));
    }

    private void reach(int node) {
        report.report(owner, new ReportItem.Command(id, node, "已完成，见台账。"));
    }

    private void confirm(boolean done, String remark, LocalDate due) {
        confirm.confirm(office, new ConfirmItem.Command(id, done, remark, due));
    }

    private String evidence(String name) {
        byte[] bytes = ("%PDF-1.7 " + UUID.randomUUID()).getBytes(StandardCharsets.US_ASCII);
        return add.add(owner, new AddAttachment.Command(id, "ITEM", name, "", bytes));
    }

    private List<String> asked(Actor actor) {
        return further.page(actor, further.kind("items"), null, 1000).rows().stream()
                .filter(l -> l.waiting().subjectId().equals(id))
                .map(l -> l.waiting().element())
                .toList();
    }

    private List<String> events() {
        return desk.one(office, id).timeline().stream()
                .sorted(java.util.Comparator.comparingLong(Journal.Row::sequence))
                .map(Journal.Row::type)
                .toList();
    }

    private List<String> openTasks() {
        return jdbc.sql(
                        "select element_id from work_item where tenant_id = ? and subject_id = ? and state = 'OPEN' order by 1")
                .params(TENANT, id)
                .query(String.class)
                .list();
    }

    private List<LocalDate> openRows() {
        return jdbc.sql("select due from deadline where tenant_id = ? and subject_id = ? and status = 'OPEN'")
                .params(TENANT, id)
                .query(LocalDate.class)
                .list();
    }

    private int handedOver() {
        return jdbc.sql(
                        "select count(*) from deadline where tenant_id = ? and subject_id = ? and handed_at is not null")
                .params(TENANT, id)
                .query(Integer.class)
                .single();
    }

    private void pass(Instant target) {
        new Timers(clock, management, runtime).passUntil(target, id);
    }

    private static void refused(ThrowingCallable act, Reason reason) {
        assertThatThrownBy(act).isInstanceOfSatisfying(BusinessException.class, e -> assertThat(e.reason())
                .isEqualTo(reason));
    }
}
