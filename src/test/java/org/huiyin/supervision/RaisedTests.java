package org.huiyin.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.huiyin.IntegrationTest;
import org.huiyin.TestClock;
import org.huiyin.handling.KeyMark;
import org.huiyin.handling.Lifecycle;
import org.huiyin.handling.SuperviseProposal;
import org.huiyin.handling.lists.ListMarks;
import org.huiyin.identity.Browser;
import org.huiyin.identity.SampleDistricts;
import org.huiyin.shared.Actor;
import org.huiyin.shared.Ids;
import org.huiyin.shared.Role;
import org.huiyin.supervision.persistence.Ladders;
import org.huiyin.workflow.Obligation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The level of a proposal's highest open ladder, as a mark in lists and a filter of the register; never before proposers. Rows by hand. */
@IntegrationTest
class RaisedTests {

    private static final String T = Lifecycle.TENANT;
    private static final String MARK = "raised-";

    @LocalServerPort
    int port;

    @Autowired
    Lifecycle life;

    @Autowired
    Ladders ladders;

    @Autowired
    ListMarks marks;

    @Autowired
    SuperviseProposal supervise;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    private String id;
    private String subject;

    @BeforeEach
    void threeLadders() {
        clock.reset();
        subject = "梯标 " + UUID.randomUUID();
        id = life.assigned(subject, "chengguan");
        stands(id, "zhujian", "FIRST_CONTACT", 1, true);
        stands(id, "zhujian", "REPLY", 3, true);
        stands(id, "chengguan", "CO_HANDLING", 2, true);
        stands(id, "zhujian", "ACKNOWLEDGE", 5, false);
    }

    @AfterEach
    void gone() {
        jdbc.sql("delete from ladder where tenant_id = ? and id like ?")
                .params(T, MARK + "%")
                .update();
    }

    @Test
    void theHighestOpenOneIsTheMarkForWhoeverMaySeeIt() {
        assertThat(marksFor(life.of(Role.SUPERVISION_OFFICE, null))).containsExactly("RaisedLevel.L3");
        assertThat(marksFor(life.of(Role.CONGRESS_SECRETARIAT, null))).containsExactly("RaisedLevel.L3");
        assertThat(marksFor(life.of(Role.DEPARTMENT_LIAISON, "zhujian"))).containsExactly("RaisedLevel.L3");
        assertThat(marksFor(life.of(Role.DEPARTMENT_HANDLER, "chengguan")))
                .as("its own ladder, not the lead's")
                .containsExactly("RaisedLevel.L2");
        assertThat(marksFor(life.deputy("zhangsulong"))).isEmpty();
    }

    @Test
    void theRegisterIsNarrowedToItByPageProgramAndSheet() {
        String other = life.assigned("没有上梯 " + UUID.randomUUID());
        assertThat(found("wbl-ducha", "level=L3")).contains(id).doesNotContain(other);
        assertThat(found("wbl-ducha", "level=L2")).as("the highest counts").doesNotContain(id);
        assertThat(found("wbl-ducha", "level=L5")).as("it is over").doesNotContain(id);
        assertThat(found("wbl-chengguan-lianluo", "level=L2")).contains(id);
        assertThat(found("wbl-chengguan-lianluo", "level=L3")).doesNotContain(id);
        assertThat(found("wbl-tianwei", "level=L3")).as("another kind").doesNotContain(id);
        assertThat(found("xd-ducha", "level=L3")).as("another district").doesNotContain(id);
        String page = signedIn("wbl-ducha").get("/register?level=L3").body();
        assertThat(page).contains(subject, "三级吹哨或协调会").doesNotContain(other);
    }

    @Test
    void togetherWithOtherFiltersItNarrowsFurther() {
        assertThat(found("wbl-ducha", "level=L3&mark=KEY")).doesNotContain(id);
        supervise.set(
                life.of(Role.SUPERVISION_OFFICE, null),
                new SuperviseProposal.Command(id, KeyMark.KEY, "王建国", "常务副区长", "群众关切"));
        assertThat(found("wbl-ducha", "level=L3&mark=KEY")).contains(id);
        assertThat(found("wbl-ducha", "level=L2&mark=KEY")).doesNotContain(id);
        assertThat(found("wbl-ducha", "level=L3&category=ECOLOGY")).doesNotContain(id);
        assertThat(found("wbl-ducha", "level=L3&organ=chengguan&sort=DUE")).contains(id);
    }

    @Test
    void proposersAreToldOfNoLadder() {
        Browser deputy = signedIn("zhangsulong");
        assertThat(deputy.get("/register?level=L3").statusCode()).isEqualTo(403);
        assertThat(new Browser(port)
                        .call("GET", "/api/v1/proposals?level=L3", "zhangsulong", SampleDistricts.PASSWORD)
                        .statusCode())
                .isEqualTo(403);
        assertThat(deputy.get("/register").body()).doesNotContain("升级阶梯", "三级吹哨");
        assertThat(deputy.get("/proposals/" + id).body()).contains(subject).doesNotContain("三级吹哨");
        assertThat(signedIn("wbl-ducha").get("/register?level=L9").statusCode()).isEqualTo(400);
    }

    private List<String> marksFor(Actor actor) {
        return marks.of(actor, List.of(id)).get(id);
    }

    private void stands(String proposal, String organ, String kind, int level, boolean open) {
        Instant now = clock.instant();
        Ladder ladder = new Ladder(
                T,
                MARK + Ids.next(),
                new Obligation(T, "PROPOSAL", proposal, null, kind + organ),
                organ,
                proposal,
                subject,
                false,
                "OVERDUE",
                LocalDate.of(2026, 2, 27),
                0,
                Ladder.State.OPEN,
                now,
                null,
                0);
        assertThat(ladders.open(ladder)).isTrue();
        ladders.reached(ladder, level);
        if (!open) {
            ladders.close(ladder, Ladder.State.MET, now);
        }
    }

    private String found(String account, String filter) {
        return new Browser(port)
                .call("GET", "/api/v1/proposals?size=200&" + filter, account, SampleDistricts.PASSWORD)
                .body();
    }

    private Browser signedIn(String account) {
        return new Browser(port).signIn(account, SampleDistricts.PASSWORD);
    }
}
