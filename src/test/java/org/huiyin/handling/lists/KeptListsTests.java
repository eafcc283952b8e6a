package org.huiyin.handling.lists;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.huiyin.IntegrationTest;
import org.huiyin.TestClock;
import org.huiyin.handling.Lifecycle;
import org.huiyin.handling.SatisfactionRating;
import org.huiyin.proposal.ProposalKind;
import org.huiyin.proposal.ProposalState;
import org.huiyin.shared.Actor;
import org.huiyin.shared.Role;
import org.huiyin.workflow.Deadlines.Lamp;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The kept rows say what the business tables say, whatever has happened. */
@IntegrationTest
class KeptListsTests {

    @Autowired
    Lifecycle life;

    @Autowired
    Worklist worklist;

    @Autowired
    Register register;

    @Autowired
    RebuildLists rebuild;

    @Autowired
    SealSegments seal;

    @Autowired
    PlainLists plain;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    TestClock clock;

    private final Random random = new Random(20260302);

    @BeforeEach
    @AfterEach
    void startOfMarch() {
        clock.reset();
    }

    @Test
    void everyTabAndFilterAgreesWithTheBusinessTables() {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 14; i++) {
            ids.add(lived("各表一致的件" + i));
        }
        agrees();
        clock.forward(Duration.ofDays(9));
        agrees();
        List<String> kept = rows();
        rebuild.rebuild(Lifecycle.TENANT);
        saysTheSame(kept, rows());
        jdbc.sql("delete from worklist_entry where tenant_id = ?")
                .param(Lifecycle.TENANT)
                .update();
        jdbc.sql("delete from worklist_desk where tenant_id = ?")
                .param(Lifecycle.TENANT)
                .update();
        rebuild.rebuild(Lifecycle.TENANT);
        saysTheSame(kept, rows());
        assertThat(countersThatLie()).isEmpty();
        assertThat(kept).hasSizeGreaterThan(ids.size());
    }

    @Test
    void whatIsRolledBackWasNeverCounted() {
        Actor office = life.of(Role.CONGRESS_SECRETARIAT, null);
        int before = worklist.of(office).counts().get(WorklistTab.REVIEW);
        transactions.executeWithoutResult(status -> {
            life.submitted("收回的件");
            status.setRollbackOnly();
        });
        assertThat(worklist.of(office).counts().get(WorklistTab.REVIEW)).isEqualTo(before);
        assertThat(countersThatLie()).isEmpty();
    }

    @Test
    void countersAreRightAfterActsBesideEachOther() {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            ids.add(life.assigned("同时办的件" + i));
        }
        CompletableFuture.allOf(ids.stream()
                        .map(id -> CompletableFuture.runAsync(() -> {
                            life.acknowledged(id, "zhujian");
                            life.claimed(id, "zhujian");
                        }))
                        .toArray(CompletableFuture[]::new))
                .join();
        assertThat(countersThatLie()).isEmpty();
        agrees(life.of(Role.DEPARTMENT_HANDLER, "zhujian"));
    }

    @Test
    void wordsAreFoundAsTheTextsHoldThem() {
        String id = life.docketed("Search 海绵城市排水口改造的件");
        List<String> words = List.of(
                "海",
                "绵城",
                "海绵城",
                "海绵城市排水口",
                "SEARCH 海",
                "search",
                "张素龙",
                "机制，从业",
                "无此字样",
                "龘",
                "%",
                "_",
                "\\",
                "建议-6",
                "014",
                "件",
                "移交小区物业管理机制。");
        searched(words);
        seal.seal(Lifecycle.TENANT, 1);
        assertThat(jdbc.sql("select count(*) from search_tail where tenant_id = ?")
                        .param(Lifecycle.TENANT)
                        .query(Integer.class)
                        .single())
                .isZero();
        searched(words);
        assertThat(found(life.of(Role.SUPERVISION_OFFICE, null), filter("海绵城市排水口", null, null, null)))
                .singleElement()
                .asString()
                .startsWith(id);
        // a later correction is found at once, and found once
        jdbc.sql("update proposal set grounds = grounds || '新补雨水花园' where tenant_id = ? and id = ?")
                .params(Lifecycle.TENANT, id)
                .update();
        rebuild.rebuild(Lifecycle.TENANT, List.of(id));
        searched(List.of("雨水花园", "花园", "海绵"));
        seal.seal(Lifecycle.TENANT, 1);
        searched(List.of("雨水花园", "花园", "海绵"));
    }

    @Test
    void anotherDistrictSeesNoneOfIt() {
        life.submitted("只属于本区的件");
        Actor here = life.of(Role.CONGRESS_SECRETARIAT, null);
        Actor elsewhere = new Actor(
                "xiaodian",
                here.person(),
                here.personName(),
                here.role(),
                here.organ(),
                here.organName(),
                null,
                here.door());
        assertThat(found(here, filter("只属于本区", null, null, null))).hasSize(1);
        assertThat(found(elsewhere, filter("只属于本区", null, null, null))).isEmpty();
        assertThat(worklist.of(elsewhere).page(WorklistTab.REVIEW, null, 50).rows())
                .extracting(ListRow::subject)
                .doesNotContain("只属于本区的件");
    }

    /** A proposal of some age, led by chance. */
    private String lived(String subject) {
        int steps = random.nextInt(9);
        String other = random.nextBoolean() ? "chengguan" : "caizheng";
        if (steps == 0) {
            return life.submitted(subject);
        }
        if (steps == 1) {
            return life.docketed(subject);
        }
        boolean alone = random.nextBoolean();
        String id = alone ? life.assigned(subject) : life.assigned(subject, other);
        List<Runnable> acts = new ArrayList<>(List.of(
                () -> life.acknowledged(id, "zhujian"),
                () -> life.claimed(id, "zhujian"),
                () -> life.consulted(id, "zhujian")));
        acts.addAll(
                alone
                        ? List.<Runnable>of(
                                () -> life.submittedForClearing(id, "zhujian"),
                                () -> life.sentBackByOffice(id, "zhujian"))
                        : List.<Runnable>of(
                                () -> life.acknowledged(id, other),
                                () -> life.claimed(id, other),
                                () -> life.opinionSubmitted(id, other)));
        acts.stream().limit(steps - 2).forEach(Runnable::run);
        if (steps == 8) {
            String done = life.assigned(subject + "已答复");
            life.replied(done, "zhujian");
            if (random.nextBoolean()) {
                life.rated(done, "zhangsulong", SatisfactionRating.DISSATISFIED);
            }
        }
        return id;
    }

    private void agrees() {
        // they only read: beside each other, while one waits for the database the other compares
        List.of(
                        life.of(Role.CONGRESS_SECRETARIAT, null),
                        life.of(Role.CPPCC_SECRETARIAT, null),
                        life.of(Role.SUPERVISION_OFFICE, null),
                        life.of(Role.DEPARTMENT_LIAISON, "zhujian"),
                        life.of(Role.DEPARTMENT_HANDLER, "zhujian"),
                        life.of(Role.DEPARTMENT_LEADER, "zhujian"),
                        life.of(Role.DEPARTMENT_LIAISON, "chengguan"),
                        life.deputy("zhangsulong"))
                .parallelStream()
                .forEach(this::agrees);
        assertThat(countersThatLie()).isEmpty();
    }

    private void agrees(Actor actor) {
        Worklist.View view = worklist.of(actor);
        for (WorklistTab tab : WorklistTab.of(actor.role())) {
            List<String> expected = plain.worklist(actor, tab);
            assertThat(paged(after -> view.page(tab, after, 30)))
                    .as("%s %s", actor.role(), tab)
                    .containsExactlyElementsOf(expected);
            assertThat(view.counts().get(tab)).as("count of %s", tab).isEqualTo(Math.min(1001, expected.size()));
        }
        for (RegisterFilter.Sort sort : RegisterFilter.Sort.values()) {
            List<RegisterFilter> filters = new ArrayList<>();
            filters.add(filter(null, null, null, sort));
            filters.add(filter("件1", null, null, sort));
            filters.add(filter(null, "zhujian", null, sort));
            filters.add(filter(null, "chengguan", ProposalState.IN_HANDLING, sort));
            filters.add(filter("一致", "zhujian", ProposalState.IN_HANDLING, sort));
            for (Lamp lamp : Lamp.values()) {
                filters.add(new RegisterFilter(null, null, null, null, null, lamp, sort, null));
                filters.add(new RegisterFilter(
                        "的件", ProposalKind.DEPUTY_SUGGESTION, null, "URBAN", "zhujian", lamp, sort, null));
            }
            filters.forEach(filter -> agrees(actor, filter));
        }
    }

    private void agrees(Actor actor, RegisterFilter filter) {
        List<String> expected = plain.register(actor, filter);
        assertThat(found(actor, filter)).as("%s %s", actor.role(), filter).containsExactlyElementsOf(expected);
        assertThat(register.page(actor, filter, null, 5).count())
                .as("count of %s", filter)
                .isEqualTo(Math.min(1001, expected.size()));
    }

    private void searched(List<String> words) {
        for (String word : words) {
            agrees(life.of(Role.SUPERVISION_OFFICE, null), filter(word, null, null, null));
            agrees(life.deputy("zhangsulong"), filter(word, null, null, null));
            agrees(life.of(Role.DEPARTMENT_LIAISON, "zhujian"), filter(word, null, null, null));
        }
    }

    private List<String> found(Actor actor, RegisterFilter filter) {
        return paged(after -> register.page(actor, filter, after, 30));
    }

    private static RegisterFilter filter(String words, String organ, ProposalState state, RegisterFilter.Sort sort) {
        return new RegisterFilter(words, null, state, null, organ, null, sort, null);
    }

    private static List<String> paged(Function<String, ListPage> pages) {
        List<String> all = new ArrayList<>();
        ListPage page = pages.apply(null);
        while (true) {
            page.rows()
                    .forEach(row -> all.add(row.proposalId() + " "
                            + (row.element() == null ? row.state() : row.element()) + " "
                            + (row.due() == null ? "-" : row.due())));
            if (page.next() == null) {
                return all;
            }
            page = pages.apply(page.next());
        }
    }

    /** Only what differs is told: a district has thousands of rows. */
    private static void saysTheSame(List<String> kept, List<String> made) {
        List<String> gone = new ArrayList<>(kept);
        gone.removeAll(new HashSet<>(made));
        List<String> came = new ArrayList<>(made);
        came.removeAll(new HashSet<>(kept));
        assertThat(came).as("rows a rebuilding makes otherwise").isEmpty();
        assertThat(gone).as("rows a rebuilding does not make").isEmpty();
        assertThat(made).hasSameSizeAs(kept);
    }

    /** Without the place in the search's segments, which a rebuilding gives anew. */
    private List<String> rows() {
        return jdbc.sql(
                        """
                        select e::text from worklist_entry e where tenant_id = :tenant union all
                        select (to_jsonb(r) - 'slot')::text from register_row r where tenant_id = :tenant union all
                        select (to_jsonb(o) - 'slot')::text from register_organ o where tenant_id = :tenant union all
                        select s::text from register_shelf s where tenant_id = :tenant and n <> 0 union all
                        select d::text from worklist_desk d where tenant_id = :tenant and n <> 0 order by 1""")
                .param("tenant", Lifecycle.TENANT)
                .query(String.class)
                .list();
    }

    private List<String> countersThatLie() {
        return jdbc.sql(
                        """
                        select 'desk ' || id::text from worklist_desk d where n <> (select count(*) from worklist_entry e
                            where e.tenant_id = d.tenant_id and e.circle = d.circle and e.desk = d.id)
                        union all
                        select 'no desk ' || task_id from worklist_entry e where not exists (select 1 from worklist_desk d
                            where d.tenant_id = e.tenant_id and d.circle = e.circle and d.id = e.desk)
                        union all
                        select 'shelf ' || s::text from register_shelf s where n <> (select count(*) from proposal p
                            where p.tenant_id = s.tenant_id and p.kind = s.kind and p.state = s.state
                                and p.category = s.category)
                        union all
                        select 'no row ' || p.id from proposal p where not exists (select 1 from register_row r
                            where r.tenant_id = p.tenant_id and r.proposal_id = p.id)""")
                .query(String.class)
                .list();
    }
}
