package org.huiyin.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.huiyin.IntegrationTest;
import org.huiyin.TestClock;
import org.huiyin.handling.ProposalDetail;
import org.huiyin.handling.ShowProposal;
import org.huiyin.identity.Directory;
import org.huiyin.identity.SampleDistricts;
import org.huiyin.journal.Journal;
import org.huiyin.rehearsal.SeedRehearsal.Command;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.Role;
import org.huiyin.workflow.ClockGuard;
import org.huiyin.workflow.Trail;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rehearsal data is additive, whole and honest; the district is 小店区, whose lists other tests do not count. */
@IntegrationTest
class SeedRehearsalTests {

    private static final String TENANT = SampleDistricts.XIAODIAN;
    private static final int MANY = 120;

    @Autowired
    SeedRehearsal seeding;

    @Autowired
    SeedRehearsalCommand command;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Journal journal;

    @Autowired
    ShowProposal show;

    @Autowired
    Trail trail;

    @Autowired
    Directory directory;

    @Autowired
    TestClock clock;

    @Autowired
    TestRestTemplate http;

    @Autowired
    ManagementService management;

    @Autowired
    RuntimeService runtime;

    @BeforeEach
    void now() {
        clock.reset();
    }

    @Test
    void addsHalfOpenHalfConcludedWholeAndHonest() {
        long before = count("true");
        seeding.seed(new Command(TENANT, MANY, false));
        assertThat(count("true")).isEqualTo(before + MANY);
        assertThat(count("state = 'CONCLUDED'")).isGreaterThanOrEqualTo(MANY / 2);
        assertThat(count("state in ('SUBMITTED', 'DOCKETED', 'IN_HANDLING')")).isGreaterThanOrEqualTo(MANY / 2);
        assertThat(count("not sample")).isZero();
        everyOpenOneWaitsForSomebody();
        whistlesAndLaddersAtManyStages();
        copiesAreWholeAndSaySo();
        assertThat(journal.verify(TENANT, null)).isEmpty();

        for (String rows : List.of("register_row", "search_text")) {
            assertThat(jdbc.sql("select count(*) from proposal p where tenant_id = ? and not exists (select 1 from "
                                    + rows + " r where r.tenant_id = p.tenant_id and r.proposal_id = p.id)")
                            .param(TENANT)
                            .query(Long.class)
                            .single())
                    .as("proposals without " + rows)
                    .isZero();
        }

        seeding.seed(new Command(TENANT, 20, false));
        assertThat(count("true")).as("a second time adds").isEqualTo(before + MANY + 20);
        assertThat(jdbc.sql(
                                "select count(distinct text_hash) from proposal where tenant_id = ? and source = 'rehearsal'")
                        .param(TENANT)
                        .query(Long.class)
                        .single())
                .as("no text twice")
                .isEqualTo(count("source = 'rehearsal'"));
    }

    private void everyOpenOneWaitsForSomebody() {
        assertThat(ids("state in ('SUBMITTED', 'DOCKETED', 'IN_HANDLING')"))
                .allSatisfy(id -> assertThat(trail.openSteps(TENANT, id)).as(id).isNotEmpty());
    }

    private void whistlesAndLaddersAtManyStages() {
        assertThat(words("select distinct state from whistle where tenant_id = ? and sample"))
                .contains("DRAFT", "RELEASING", "TRIAGE", "NOT_ESTABLISHED", "DISPATCHED");
        assertThat(words("select distinct p.state from whistle w join whistle_part p on p.tenant_id = w.tenant_id"
                        + " and p.whistle_id = w.id where w.tenant_id = ? and w.sample"))
                .contains("DISPATCHED", "SIGNED", "CONTACTED", "REPORTED_IN", "HANDLING", "RESOLVED");
        assertThat(words(
                        "select s.level || ' ' || s.state from ladder l join ladder_step s on s.tenant_id = l.tenant_id"
                                + " and s.ladder_id = l.id where l.tenant_id = ? and l.state = 'OPEN'"))
                .contains("1 WAITING_SIGNATURE", "1 SENT", "1 ANSWERED", "2 WAITING_SIGNATURE", "2 SENT", "2 ANSWERED");
        ClockGuard guard = new ClockGuard(jdbc, management, runtime);
        words(
                        "select id from whistle where tenant_id = ? and sample union all select id from ladder where tenant_id = '"
                                + TENANT + "' and state = 'OPEN'")
                .forEach(id -> guard.check(TENANT, id));
    }

    private List<String> words(String sql) {
        return jdbc.sql(sql).params(TENANT).query(String.class).list();
    }

    private void copiesAreWholeAndSaySo() {
        var office = SampleDistricts.holder(directory, TENANT, Role.SUPERVISION_OFFICE, null);
        List<String> copies = jdbc.sql(
                        "select subject_id from journal where tenant_id = ? and event = 'RehearsalSeeded' order by id")
                .param(TENANT)
                .query(String.class)
                .list();
        assertThat(copies).hasSizeGreaterThan(MANY / 8);
        for (String id : copies) {
            ProposalDetail detail = show.show(office, id);
            assertThat(detail.timeline()).hasSize(1);
            assertThat(detail.issuedReply()).isPresent();
            assertThat(detail.issuedReply().orElseThrow().opening())
                    .contains(detail.proposal().subject());
            assertThat(detail.issuedReply().orElseThrow().answers())
                    .hasSameSizeAs(detail.proposal().recommendations());
            assertThat(detail.feedback()).isNotEmpty();
            assertThat(detail.deadlines()).isNotEmpty().noneMatch(due -> due.isOpen());
            assertThat(detail.proposal().receivedAt()).isBefore(TestClock.START.minus(Duration.ofDays(80)));
            assertThat(trail.runs(TENANT, id)).hasSizeGreaterThan(2).allMatch(run -> run.ended());
        }
        assertThat(jdbc.sql(
                                """
                                select letter_number from reply where tenant_id = ? and letter_number is not null
                                group by letter_number having count(*) > 1""")
                        .param(TENANT)
                        .query(String.class)
                        .list())
                .as("letter numbers twice")
                .isEmpty();
        pagesAreAnswered(copies.get(copies.size() - 1));
    }

    private void pagesAreAnswered(String id) {
        String account = jdbc.sql(
                        """
                        select a.username from account a join post p on p.tenant_id = a.tenant_id and p.person = a.person
                        where a.tenant_id = ? and p.role = 'SUPERVISION_OFFICE' limit 1""")
                .param(TENANT)
                .query(String.class)
                .single();
        ResponseEntity<String> answer = http.withBasicAuth(account, SampleDistricts.PASSWORD)
                .getForEntity("/api/v1/proposals/" + id, String.class);
        assertThat(answer.getStatusCode().value()).isEqualTo(200);
    }

    @Test
    void refusesWhatItCannotDo() {
        assertThat(said("--huiyin.rehearsal=many")).contains("收到的是").contains("expects a number");
        assertThat(said("--huiyin.rehearsal=10", "--huiyin.rehearsal.district=nowhere"))
                .contains("没有代码为 nowhere 的区");
    }

    @Test
    void entersADistrictOfRealDataOnlyWhenForced() {
        Directory real = mock(Directory.class);
        when(real.tenant("real")).thenReturn(Optional.of(new Directory.Tenant("real", "实有区", false)));
        SeedRehearsal into = new SeedRehearsal(real, null, null, null, null, null);
        assertThat(refusal(into, new Command("real", 10, false))).isEqualTo("error.rehearsal.real");
        assertThat(refusal(into, new Command("real", 10, true)))
                .as("the next thing it looks at")
                .isEqualTo("error.rehearsal.departments");
    }

    private static String refusal(SeedRehearsal seeding, Command command) {
        BusinessException refused = catchThrowableOfType(BusinessException.class, () -> seeding.seed(command));
        return refused.problems().get(0).code();
    }

    private String said(String... arguments) {
        var out = new ByteArrayOutputStream();
        assertThat(command.seed(
                        new DefaultApplicationArguments(arguments), new PrintStream(out, true, StandardCharsets.UTF_8)))
                .isEqualTo(1);
        return out.toString(StandardCharsets.UTF_8);
    }

    private long count(String condition) {
        return jdbc.sql("select count(*) from proposal where tenant_id = ? and source = 'rehearsal' and " + condition)
                .param(TENANT)
                .query(Long.class)
                .single();
    }

    private List<String> ids(String condition) {
        return jdbc.sql("select id from proposal where tenant_id = ? and source = 'rehearsal' and " + condition)
                .param(TENANT)
                .query(String.class)
                .list();
    }
}
