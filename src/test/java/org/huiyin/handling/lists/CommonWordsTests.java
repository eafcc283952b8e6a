package org.huiyin.handling.lists;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.huiyin.IntegrationTest;
import org.huiyin.TestClock;
import org.huiyin.handling.Lifecycle;
import org.huiyin.proposal.ProposalKind;
import org.huiyin.proposal.ProposalState;
import org.huiyin.shared.Actor;
import org.huiyin.shared.Door;
import org.huiyin.shared.Role;
import org.huiyin.shared.SqlTime;
import org.huiyin.workflow.Deadlines.Lamp;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Among thousands of proposals every way to a page gives what a plain query gives. Their district has nothing else. */
@IntegrationTest
class CommonWordsTests {

    private static final String TENANT = "common-words";
    private static final int PROPOSALS = 6000;

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
    TestClock clock;

    private int came;

    @BeforeEach
    void thousands() {
        clock.reset();
        gone();
        jdbc.sql(
                        "insert into tenant select (jsonb_populate_record(t, jsonb_build_object('code', ?))).* from tenant t where code = ?")
                .params(TENANT, Lifecycle.TENANT)
                .update();
        // every one has 道路, the old ones have 疫情 too, each 40th 停车, each 2,000th 海绵
        made(
                """
                insert into proposal (id, tenant_id, kind, term, session, in_session, subject, grounds, category, lead_proposer,
                    consents_to_disclosure, submitted_by, source, sender_reference, submitted_at, received_at, docketed_at,
                    number_seq, number, state, text_hash)
                select 'cw' || n, :tenant, case n % 2 when 0 then 'DEPUTY_SUGGESTION' else 'MEMBER_PROPOSAL' end, 6, 6, true,
                    '道路的件' || n, case when n < 3000 then '疫情' else '平时' end || case n % 40 when 0 then '停车' else '' end
                        || case n % 2000 when 7 then '海绵' else '' end, case n % 3 when 0 then 'URBAN' else 'ECOLOGY' end, 'p' || n % 50,
                    true, 'x', 'x', 'cw' || n, :now, cast(:now as timestamptz) + n / 3 * interval '1 minute', :now, n,
                    '建议-6-6-城建-' || n, case when n >= 5990 then 'IN_HANDLING' else 'CONCLUDED' end,
                    md5(n::text) || md5(n::text) from generate_series(1, :many) as n""");
        made(
                """
                insert into proposal_signer (tenant_id, proposal_id, ord, person, name, lead)
                select :tenant, 'cw' || n, 1, 'p' || n % 50, '某某', true from generate_series(1, :many) as n where :now is not null""");
        made(
                """
                insert into assignment (tenant_id, id, proposal_id, round, organ, role, ord, state, assigned_at, assigned_by)
                select :tenant, 'cwa' || n, 'cw' || n, 1, case when n % 60 = 0 then 'few' else 'most' end, 'LEAD', 1, 'HANDLING', :now, 'x'
                from generate_series(1, :many) as n where n % 5 <> 1""");
        made(
                """
                insert into deadline (tenant_id, subject_id, kind, parameter, rule, amount, start_text, due, overdue_from, warn_from,
                    red_from, provisional, basis, status, opened_at)
                select :tenant, 'cw' || n, 'REPLY', 'x', 'x', 1, 'x', date '2026-03-01' + n % 9, x.red, x.red - interval '2 days', x.red,
                    n % 10 = 0, 'x', 'OPEN', :now
                from generate_series(1, :many) as n cross join lateral (select cast(:now as timestamptz) + (n % 9 - 3) * interval '1 day' as red) x
                where n % 4 = 0""");
        rebuild.rebuild(TENANT);
    }

    @AfterEach
    void gone() {
        for (String table : List.of(
                "search_slot",
                "search_posting",
                "search_segment",
                "search_tail",
                "search_text",
                "register_organ",
                "register_shelf",
                "register_row",
                "deadline",
                "assignment",
                "likeness",
                "proposal_signer",
                "proposal",
                "tenant where code = ? or 'x' = ?")) {
            jdbc.sql(
                            table.contains("?")
                                    ? "delete from " + table
                                    : "delete from " + table + " where tenant_id = ? and 'x' <> ?")
                    .params(TENANT, TENANT)
                    .update();
        }
    }

    @Test
    void everyWayToAPageAgreesWithAPlainQuery() {
        agrees(new RegisterFilter("停车", null, null, null, null, null, null, null, null));
        agrees(new RegisterFilter("疫情", null, null, null, "most", null, RegisterFilter.Sort.DUE, null, null));
        seal.seal(TENANT, 1);
        List<RegisterFilter> filters = askedForWords();
        for (RegisterFilter.Sort sort : RegisterFilter.Sort.values()) {
            for (Lamp lamp : Lamp.values()) {
                filters.add(new RegisterFilter(null, null, null, null, null, lamp, sort, null, null));
                filters.add(new RegisterFilter("道路", null, null, "URBAN", "most", lamp, sort, null, null));
                filters.add(
                        new RegisterFilter("停车", null, ProposalState.CONCLUDED, null, null, lamp, sort, null, null));
            }
        }
        // they only read: while one waits for the database another compares
        filters.parallelStream().forEach(this::agrees);
    }

    private static List<RegisterFilter> askedForWords() {
        List<RegisterFilter> filters = new ArrayList<>();
        for (String word : List.of(
                "道",
                "道路",
                "疫情",
                "停车",
                "海绵",
                "无此",
                "的件停",
                "路的件",
                "道路的件",
                "建议-6",
                "城建-59",
                "-599",
                "599",
                "道路的件5999",
                "某某")) {
            for (RegisterFilter.Sort sort : RegisterFilter.Sort.values()) {
                filters.add(new RegisterFilter(word, null, null, null, null, null, sort, null, null));
            }
            filters.add(new RegisterFilter(
                    word, ProposalKind.MEMBER_PROPOSAL, null, "URBAN", null, null, null, null, null));
            filters.add(new RegisterFilter(word, null, ProposalState.IN_HANDLING, null, null, null, null, null, null));
            filters.add(new RegisterFilter(word, null, null, null, "few", null, null, null, null));
            filters.add(new RegisterFilter(word, null, null, null, "most", null, null, null, null));
        }
        return filters;
    }

    @Test
    void whatWasSealedIsCorrectedAndSealedAgain() {
        seal.seal(TENANT, 1);
        changed("update proposal set category = 'OTHER' where tenant_id = ? and id = 'cw40'");
        changed("update proposal set grounds = '改为风筝' where tenant_id = ? and id = 'cw80'");
        changed("update assignment set state = 'REASSIGNED' where tenant_id = ? and proposal_id = 'cw120'");
        rebuild.rebuild(TENANT, List.of("cw40", "cw80", "cw120"));
        for (int round = 0; round < 2; round++) {
            assertThat(register.page(
                                    actor(Role.SUPERVISION_OFFICE, null),
                                    new RegisterFilter("停车", null, null, "OTHER", null, null, null, null, null),
                                    null,
                                    30)
                            .rows())
                    .extracting(ListRow::proposalId)
                    .containsExactly("cw40");
            agrees(new RegisterFilter("停车", null, null, null, null, null, null, null, null));
            agrees(new RegisterFilter("停车", null, null, "ECOLOGY", null, null, null, null, null));
            agrees(new RegisterFilter("风筝", null, null, null, null, null, null, null, null));
            agrees(new RegisterFilter("停车", null, null, null, "few", null, null, null, null));
            seal.seal(TENANT, 1);
        }
    }

    private void changed(String sql) {
        assertThat(jdbc.sql(sql).param(TENANT).update()).isPositive();
    }

    @Test
    void pagesHaveNoGapAndNoDoubleWhileOthersComeIn() {
        Actor office = actor(Role.SUPERVISION_OFFICE, null);
        for (RegisterFilter filter : List.of(
                new RegisterFilter(null, null, null, null, null, null, RegisterFilter.Sort.DUE, null, null),
                new RegisterFilter("道路", null, null, null, null, null, RegisterFilter.Sort.RECEIVED, null, null),
                new RegisterFilter("停车", null, null, null, "most", null, RegisterFilter.Sort.DUE, null, null))) {
            List<String> before = plain.register(office, filter);
            int[] page = {0};
            List<String> seen = paged(after -> {
                page[0]++;
                cameIn("between" + came++ + "-");
                return register.page(office, filter, after, 700);
            });
            assertThat(page[0]).isPositive();
            assertThat(seen).doesNotHaveDuplicates();
            assertThat(seen.stream().filter(before::contains)).containsExactlyElementsOf(before);
        }
    }

    /** One that stands somewhere in the middle of each order, and one that is the newest. */
    private void cameIn(String id) {
        for (int days : List.of(0, 30)) {
            jdbc.sql(
                            """
                            insert into proposal (id, tenant_id, kind, term, session, in_session, subject, grounds, category,
                                lead_proposer, consents_to_disclosure, submitted_by, source, sender_reference, submitted_at,
                                received_at, docketed_at, number_seq, number, state, text_hash)
                            select ? || ?, tenant_id, kind, term, session, in_session, subject, grounds, category, lead_proposer,
                                consents_to_disclosure, submitted_by, source, ? || ?, submitted_at,
                                received_at + ? * interval '1 day', null, null, null, 'SUBMITTED', md5(? || ?) || md5(id)
                            from proposal where tenant_id = ? and id = 'cw3000'""")
                    .params(id, days, id, days, days, id, days, TENANT)
                    .update();
            jdbc.sql("insert into proposal_signer values (?, ?, 1, 'p7', '某某', true)")
                    .params(TENANT, id + days)
                    .update();
        }
        rebuild.rebuild(TENANT, List.of(id + "0", id + "30"));
    }

    private void agrees(RegisterFilter filter) {
        for (Actor actor : List.of(
                actor(Role.SUPERVISION_OFFICE, null),
                actor(Role.CONGRESS_SECRETARIAT, null),
                actor(Role.DEPARTMENT_LIAISON, "most"),
                actor(Role.DEPUTY, null))) {
            List<String> expected = plain.register(actor, filter);
            ListPage first = register.page(actor, filter, null, 30);
            assertThat(texts(first))
                    .as("%s %s", actor.role(), filter)
                    .isEqualTo(expected.stream().limit(30).toList());
            assertThat(first.count()).as("count of %s", filter).isEqualTo(Math.min(1001, expected.size()));
            if (first.next() != null) {
                assertThat(texts(register.page(actor, filter, first.next(), 30)))
                        .as("second page of %s %s", actor.role(), filter)
                        .isEqualTo(expected.stream().skip(30).limit(30).toList());
            }
        }
    }

    private static List<String> paged(Function<String, ListPage> pages) {
        List<String> all = new ArrayList<>();
        ListPage page = pages.apply(null);
        while (true) {
            all.addAll(texts(page));
            if (page.next() == null) {
                return all;
            }
            page = pages.apply(page.next());
        }
    }

    private static List<String> texts(ListPage page) {
        return page.rows().stream()
                .map(row -> row.proposalId() + " " + row.state() + " " + (row.due() == null ? "-" : row.due()))
                .toList();
    }

    private static Actor actor(Role role, String organ) {
        return new Actor(TENANT, "p7", "某某", role, organ, organ, null, Door.values()[0]);
    }

    private void made(String sql) {
        jdbc.sql(sql)
                .param("tenant", TENANT)
                .param("now", SqlTime.of(clock.instant()))
                .param("many", PROPOSALS)
                .update();
    }
}
