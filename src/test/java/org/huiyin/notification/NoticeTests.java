package org.huiyin.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.huiyin.IntegrationTest;
import org.huiyin.TestClock;
import org.huiyin.commitment.FulfilCommitment;
import org.huiyin.handling.ClaimAssignment;
import org.huiyin.handling.KeyMark;
import org.huiyin.handling.Lifecycle;
import org.huiyin.handling.SatisfactionRating;
import org.huiyin.handling.SuperviseProposal;
import org.huiyin.identity.Browser;
import org.huiyin.identity.Directory;
import org.huiyin.identity.SampleDistricts;
import org.huiyin.identity.substitution.NameSubstitute;
import org.huiyin.identity.substitution.RevokeSubstitution;
import org.huiyin.messaging.TopicReader;
import org.huiyin.messaging.Topics;
import org.huiyin.proposal.DocketProposal;
import org.huiyin.shared.Actor;
import org.huiyin.shared.ChinaTime;
import org.huiyin.shared.Role;
import org.huiyin.workflow.Timers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who is told what, once, in which post; and that it reaches them through the topic. */
@IntegrationTest
class NoticeTests {

    @LocalServerPort
    int port;

    @Autowired
    Lifecycle life;

    @Autowired
    DocketProposal docket;

    @Autowired
    TellPeople tellPeople;

    @Autowired
    Notices notices;

    @Autowired
    NoticeWords words;

    @Autowired
    Directory directory;

    @Autowired
    NameSubstitute name;

    @Autowired
    RevokeSubstitution revoke;

    @Autowired
    ClaimAssignment claim;

    @Autowired
    FulfilCommitment fulfil;

    @Autowired
    SuperviseProposal supervise;

    @Autowired
    ManagementService management;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TopicReader topic;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ObjectMapper json;

    @BeforeEach
    void startOfMarch() {
        clock.reset();
    }

    @Test
    void everyActThatIsAskedIsToldToThoseWhoMayDoIt() {
        String id = life.submitted(fresh("消息"));
        tellAll(id);
        assertThat(told(life.of(Role.CONGRESS_SECRETARIAT, null), id)).containsExactly("ASK 请您审查");
        assertThat(told(life.of(Role.CPPCC_SECRETARIAT, null), id)).isEmpty();

        docket.docket(
                new DocketProposal.Command(id, life.proposal(id).version(), "URBAN"),
                life.of(Role.CONGRESS_SECRETARIAT, null));
        life.assign(id, "zhujian");
        tellAll(id);
        assertThat(unread(life.of(Role.CONGRESS_SECRETARIAT, null), id))
                .as("done by now")
                .isEmpty();
        assertThat(told(life.of(Role.DEPARTMENT_LIAISON, "zhujian"), id)).containsExactly("ASK 请您签收");
        assertThat(told(life.of(Role.DEPARTMENT_HANDLER, "zhujian"), id))
                .as("not his act")
                .isEmpty();

        life.acknowledged(id, "zhujian");
        tellAll(id);
        assertThat(told(life.of(Role.DEPARTMENT_HANDLER, "zhujian"), id)).isNotEmpty();
        life.claimed(id, "zhujian");
        tellAll(id);
        assertThat(unread(life.of(Role.DEPARTMENT_HANDLER, "zhujian"), id))
                .as("who has it")
                .hasSize(1);
        assertThat(unread(life.of(Role.DEPARTMENT_LIAISON, "zhujian"), id))
                .as("somebody else has it")
                .isEmpty();
    }

    @Test
    void whoStandsInIsToldAndBothWhenItEnds() {
        Actor absent = life.of(Role.DEPARTMENT_LIAISON, "huanjing");
        Actor colleague = life.of(Role.DEPARTMENT_HANDLER, "huanjing");
        long post = directory.posts(absent.tenant(), absent.person()).get(0).id();
        LocalDate today = LocalDate.of(2026, 3, 2);
        var command = new NameSubstitute.Command(post, colleague.person(), today, today.plusDays(4), "出差");
        String named = name.name(command, absent);
        assertThat(told(colleague, named)).singleElement().satisfies(text -> assertThat(text)
                .contains(absent.personName() + "的岗位", "由" + colleague.personName() + "代理"));
        assertThat(told(absent, named)).as("who did it knows").isEmpty();
        clock.set(Instant.parse("2026-03-06T16:00:00Z"));
        for (Actor both : List.of(absent, colleague)) {
            assertThat(told(both, named)).anySatisfy(text -> assertThat(text)
                    .contains(colleague.personName() + "代理" + absent.personName() + "岗位", "期满"));
        }
        clock.reset();
        revoke.revoke(named, absent);
        assertThat(told(colleague, named)).as("named, revoked").hasSize(2).anySatisfy(text -> assertThat(text)
                .contains("撤销" + colleague.personName() + "对" + absent.personName() + "岗位的代理"));
        clock.set(Instant.parse("2026-03-06T16:00:00Z"));
        assertThat(told(colleague, named)).as("it did not last that long").hasSize(2);
        clock.reset();
    }

    @Test
    void whileSomebodyIsAwayBothAreTold() {
        Actor absent = life.of(Role.DEPARTMENT_LIAISON, "nongye");
        Actor colleague = life.of(Role.DEPARTMENT_HANDLER, "nongye");
        Actor standIn = Actor.substitute(
                colleague,
                new Actor.Holder(absent.person(), absent.personName()),
                absent.role(),
                absent.organ(),
                absent.organName());
        long post = directory.posts(absent.tenant(), absent.person()).get(0).id();
        LocalDate today = LocalDate.of(2026, 3, 2);
        String substitution =
                name.name(new NameSubstitute.Command(post, colleague.person(), today, today.plusDays(4), "出差"), absent);
        try {
            String id = life.docketed(fresh("代理消息"));
            life.assign(id, "nongye");
            tellAll(id);
            assertThat(told(absent, id)).containsExactly("ASK 请您签收");
            assertThat(told(standIn, id)).containsExactly("ASK 请您签收");
            assertThat(told(colleague, id)).as("not by the own post").isEmpty();
            life.acknowledged(id, "nongye");
            claim.claim(
                    absent, new ClaimAssignment.Command(life.part(id, "nongye").id()));
            tellAll(id);
            assertThat(unread(absent, id)).hasSize(1);
            assertThat(unread(standIn, id))
                    .as("what the absent one has is the substitute's too")
                    .hasSize(1);
            assertThat(unread(colleague, id)).isEmpty();
        } finally {
            revoke.revoke(substitution, absent);
        }
    }

    @Test
    void proposersAreToldOfTheirStepsAndNothingInternal() {
        String id = life.assigned(fresh("进展"));
        life.acknowledged(id, "zhujian");
        life.claimed(id, "zhujian");
        life.consulted(id, "zhujian");
        life.submittedForClearing(id, "zhujian");
        tellAll(id);
        List<String> seen = events(life.deputy("zhangsulong"), id);
        assertThat(seen).contains("ProposalDocketed", "DepartmentsAssigned");
        assertThat(seen).doesNotContain("ReplySubmittedForClearing", "AssignmentClaimed", "ReplyCleared");
        assertThat(events(life.deputy("zhaoyan"), id)).as("co-signers too").contains("ProposalDocketed");

        life.cleared(id, "zhujian");
        life.issued(id, "zhujian");
        tellAll(id);
        assertThat(events(life.deputy("zhaoyan"), id)).contains("ReplyDelivered");
        assertThat(told(life.deputy("zhaoyan"), id)).contains("ASK 请您评价");
        life.rated(id, "zhaoyan", SatisfactionRating.SATISFIED);
        tellAll(id);
        assertThat(unread(life.deputy("zhaoyan"), id)).doesNotContain("请您评价");
        assertThat(unread(life.deputy("zhangsulong"), id)).contains("请您评价");
    }

    @Test
    void readFromTheBeginningAgainNothingIsToldTwice() {
        String id = life.assigned(fresh("重放"));
        tellAll(id);
        long before = count(id);
        tellAll(id);
        tellAll(id);
        assertThat(count(id)).isEqualTo(before).isPositive();
    }

    @Test
    void toldTwiceAtOnceItIsWrittenOnce() {
        String id = life.assigned(fresh("同批重复"));
        List<Told> events = events(id);
        List<Told> twice = new ArrayList<>(events);
        twice.addAll(events);
        tellPeople.of(twice);
        long once = count(id);
        tellPeople.of(events);
        assertThat(count(id)).isEqualTo(once).isPositive();
    }

    /** The opinion's news goes to the lead; by now only a task of the whole proposal is open, which belongs to no part. */
    @Test
    void anOpinionHeardOfLateIsToldOrPassed() {
        String id = life.assigned(fresh("迟闻会办意见"), "chengguan");
        life.acknowledged(id, "chengguan");
        life.claimed(id, "chengguan");
        life.opinionSubmitted(id, "chengguan");
        life.opinionSigned(id, "chengguan");
        life.replied(id, "zhujian");
        life.rated(id, "zhangsulong", SatisfactionRating.SATISFIED);
        life.rated(id, "zhaoyan", SatisfactionRating.SATISFIED);
        assertThat(jdbc.sql(
                                """
                                select count(*) from work_item
                                where tenant_id = ? and subject_id = ? and state = 'OPEN' and scope_id is null""")
                        .params(Lifecycle.TENANT, id)
                        .query(Integer.class)
                        .single())
                .isPositive();
        tellAll(id);
        assertThat(told(life.deputy("zhangsulong"), id)).isNotEmpty();
    }

    @Test
    void whatIsOldIsNoNewsButStillAsked() {
        String id = life.assigned(fresh("陈旧"));
        clock.forward(java.time.Duration.ofDays(31));
        tellAll(id);
        // told by these events; the program's own listener may have told theirs before they were old
        assertThat(jdbc.sql(
                                """
                                select event from notice where tenant_id = ? and subject_id = ? and cause ~ '^j[0-9]+$'
                                    and kind = 'NEWS'""")
                        .params(Lifecycle.TENANT, id)
                        .query(String.class)
                        .list())
                .isEmpty();
        assertThat(told(life.of(Role.DEPARTMENT_LIAISON, "zhujian"), id)).contains("ASK 请您签收");
    }

    @Test
    void remindersGoToWhoHasTheAct() {
        String id = life.assigned(fresh("提醒"));
        String part = life.part(id, "zhujian").id();
        life.acknowledged(id, "zhujian");
        life.claimed(id, "zhujian");
        JsonNode data = json.createObjectNode()
                .put("proposalId", id)
                .put("scope", part)
                .put("kind", "REPLY")
                .put("due", "2026-06-02");
        tellPeople.of(List.of(
                new Told(Lifecycle.TENANT, "r" + id, "DeadlineDueSoon", id, "system", false, clock.instant(), data)));
        assertThat(told(life.of(Role.DEPARTMENT_HANDLER, "zhujian"), id))
                .anyMatch(text -> text.startsWith("REMINDER 即将到期"));
        assertThat(told(life.of(Role.DEPARTMENT_LIAISON, "zhujian"), id))
                .noneMatch(text -> text.startsWith("REMINDER"));
    }

    @Test
    void aPromiseIsToldToWhoKeepsItToItsProposersAndToItsWitness() {
        String id = life.assigned(fresh("承诺消息"));
        life.replied(id, "zhujian");
        String promise = jdbc.sql("select id from commitment where tenant_id = ? and proposal_id = ?")
                .params(Lifecycle.TENANT, id)
                .query(String.class)
                .single();
        LocalDate due = jdbc.sql("select due from commitment where tenant_id = ? and id = ?")
                .params(Lifecycle.TENANT, promise)
                .query(LocalDate.class)
                .single();
        Actor handler = life.of(Role.DEPARTMENT_HANDLER, "zhujian");
        Actor leader = life.of(Role.DEPARTMENT_LEADER, "zhujian");
        tellAll(id);
        assertThat(told(handler, id)).contains("ASK 请您履行承诺，兑现后报告");
        assertThat(of(handler, id, false).stream().map(Notice::link)).contains("/commitments/" + promise);

        Timers timers = new Timers(clock, management, runtime);
        for (LocalDate day : List.of(LocalDate.of(2027, 6, 30), due)) {
            for (int before : List.of(30, 7, 0)) {
                timers.passUntil(ChinaTime.startOf(day.minusDays(before)), promise);
                tellAll(id);
            }
        }
        assertThat(told(handler, id).stream().filter(text -> text.startsWith("REMINDER 承诺提醒")))
                .as("30, 7 and 0 days before the milestone and before the last day")
                .hasSize(6);
        assertThat(told(leader, id)).noneMatch(text -> text.startsWith("REMINDER"));
        assertThat(told(life.deputy("zhaoyan"), id)).noneMatch(text -> text.contains("承诺提醒"));

        timers.passUntil(ChinaTime.startOf(due.plusDays(1)), promise);
        tellAll(id);
        assertThat(told(leader, id)).contains("ASK 请您说明承诺未兑现的原因并改期");
        assertThat(told(handler, id)).anyMatch(text -> text.startsWith("REMINDER 承诺到期未兑现"));
        assertThat(events(life.deputy("zhaoyan"), id)).contains("CommitmentMissed");

        fulfil.report(handler, new FulfilCommitment.Report(promise, "已培训两期。", "qianfeng"));
        tellAll(id);
        assertThat(unread(life.of(Role.SUBDISTRICT_STAFF, "qianfeng"), id)).containsExactly("请您确认承诺是否兑现");
        assertThat(events(life.deputy("zhaoyan"), id)).contains("CommitmentReported");
        assertThat(unread(leader, id)).as("no explanation is asked any more").isEmpty();
    }

    @Test
    void supervisionIsToldToTheLeadingOfficialTheProposersAndTheDepartments() {
        String id = life.assigned(fresh("督办消息"));
        Actor leader = life.of(Role.DISTRICT_LEADER, null);
        supervise.set(
                life.of(Role.SUPERVISION_OFFICE, null),
                new SuperviseProposal.Command(id, KeyMark.KEY, leader.personName(), "区长", "群众关切"));
        tellAll(id);
        assertThat(events(leader, id)).containsExactly("KeyMarkSet");
        assertThat(events(life.deputy("zhaoyan"), id)).contains("KeyMarkSet");
        assertThat(events(life.of(Role.DEPARTMENT_LIAISON, "zhujian"), id)).contains("KeyMarkSet");
    }

    /** The relay sends at least once, and both may come in one batch. */
    @Test
    void theSameEventTwiceInOneBatchIsToldOnce() {
        String id = life.assigned(fresh("同批"));
        Told twice = new Told(
                Lifecycle.TENANT,
                "t" + id,
                "DepartmentsAssigned",
                id,
                "system",
                false,
                clock.instant(),
                json.createObjectNode());
        tellPeople.of(List.of(twice, twice));
        assertThat(events(life.deputy("zhangsulong"), id)).containsExactly("DepartmentsAssigned");
    }

    /** The real way: outbox, relay, broker, listener. */
    @Test
    void itComesThroughTheTopicByItself() {
        String id = life.assigned(fresh("真实"));
        assertThat(topic.await(Topics.PROPOSALS, 3, told -> id.equals(told.subject())))
                .hasSizeGreaterThanOrEqualTo(3);
        Actor liaison = life.of(Role.DEPARTMENT_LIAISON, "zhujian");
        org.awaitility.Awaitility.await()
                .atMost(java.time.Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(told(liaison, id)).contains("ASK 请您签收"));
    }

    @Test
    void theHeadCountsAndTheListMarks() {
        String id = life.assigned(fresh("铃铛"));
        tellAll(id);
        Browser browser = new Browser(port).signIn("wbl-zhujian-lianluo", SampleDistricts.PASSWORD);
        String page = browser.get("/notices").body();
        assertThat(page).contains("请您签收", "全部标为已读", life.proposal(id).number());
        Actor liaison = life.of(Role.DEPARTMENT_LIAISON, "zhujian");
        int unread = notices.unread(liaison);
        assertThat(unread).isPositive();
        assertThat(page).contains("条未读");

        long notice = newest(liaison, id);
        assertThat(Browser.location(browser.post("/notices/" + notice + "/opening")))
                .isEqualTo("/proposals/" + id);
        assertThat(notices.unread(liaison)).isEqualTo(unread - 1);
        browser.get("/notices");
        browser.post("/notices/read", "upTo", String.valueOf(Long.MAX_VALUE));
        assertThat(notices.unread(liaison)).isZero();
        assertThat(browser.get("/notices").body()).contains("没有未读消息");
        assertThat(browser.get("/notices?all=true").body()).contains("请您签收");
    }

    @Test
    void nobodyReadsAnothersNotices() throws Exception {
        String id = life.assigned(fresh("他人"));
        tellAll(id);
        long notice = newest(life.of(Role.DEPARTMENT_LIAISON, "zhujian"), id);
        for (String other :
                List.of("wbl-zhujian-jingban", "wbl-renshe-lianluo", "xd-ducha", "zhangsulong", "wbl-guanli")) {
            assertThat(call(other, "POST", "/notices/" + notice + "/read").statusCode())
                    .as(other)
                    .isEqualTo(404);
        }
        assertThat(call("wbl-zhujian-lianluo", "POST", "/notices/" + notice + "/read")
                        .statusCode())
                .isEqualTo(204);
        JsonNode mine = json.readTree(
                call("wbl-zhujian-lianluo", "GET", "/notices?all=true").body());
        assertThat(mine.path("notices").findValuesAsText("id")).contains(String.valueOf(notice));
        assertThat(call("wbl-zhujian-jingban", "GET", "/notices?all=true").body())
                .doesNotContain("\"id\":" + notice + ",");
    }

    @Test
    void whatIsUnknownStopsNothing() {
        tellPeople.of(List.of(new Told(
                Lifecycle.TENANT,
                "x",
                "NeverHeardOf",
                "no-such",
                null,
                false,
                Instant.EPOCH,
                json.createObjectNode())));
        assertThat(count("no-such")).isZero();
    }

    /** Every event of the proposal as the topic would tell it. */
    private void tellAll(String id) {
        tellPeople.of(events(id));
    }

    private List<Told> events(String id) {
        return jdbc.sql(
                        """
                        select j.id, j.event, j.person, j.visibility, j.at, p.payload from journal j
                        join journal_payload p on p.journal_id = j.id
                        where j.tenant_id = ? and j.subject_type = 'PROPOSAL' and j.subject_id = ? order by j.sequence""")
                .params(Lifecycle.TENANT, id)
                .query((row, n) -> new Told(
                        Lifecycle.TENANT,
                        "j" + row.getLong("id"),
                        row.getString("event"),
                        id,
                        row.getString("person"),
                        row.getString("visibility").equals("INTERNAL"),
                        org.huiyin.shared.SqlTime.instant(row, "at"),
                        tree(row.getString("payload"))))
                .list();
    }

    private JsonNode tree(String text) {
        try {
            return json.readTree(text);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<Notice> of(Actor actor, String id, boolean unreadOnly) {
        return notices.page(actor, unreadOnly, null).notices().stream()
                .filter(notice -> notice.subjectId().equals(id))
                .toList();
    }

    private List<String> told(Actor actor, String id) {
        return of(actor, id, false).stream()
                .map(notice -> notice.kind() + " " + words.text(notice, Locale.SIMPLIFIED_CHINESE))
                .toList();
    }

    private List<String> unread(Actor actor, String id) {
        return of(actor, id, true).stream()
                .map(notice -> words.text(notice, Locale.SIMPLIFIED_CHINESE))
                .toList();
    }

    private List<String> events(Actor actor, String id) {
        return of(actor, id, false).stream()
                .filter(notice -> notice.kind() == Notice.Kind.NEWS)
                .map(Notice::event)
                .toList();
    }

    private long newest(Actor actor, String id) {
        return of(actor, id, false).get(0).id();
    }

    private long count(String id) {
        return jdbc.sql("select count(*) from notice where tenant_id = ? and subject_id = ?")
                .params(Lifecycle.TENANT, id)
                .query(Long.class)
                .single();
    }

    private HttpResponse<String> call(String account, String method, String path) throws Exception {
        String basic = Base64.getEncoder()
                .encodeToString((account + ":" + SampleDistricts.PASSWORD).getBytes(StandardCharsets.UTF_8));
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1" + path))
                                .header("Authorization", "Basic " + basic)
                                .method(method, HttpRequest.BodyPublishers.noBody())
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }

    private static String fresh(String subject) {
        return subject + " " + System.nanoTime();
    }
}
