package org.huiyin.handling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.huiyin.IntegrationTest;
import org.huiyin.TestClock;
import org.huiyin.handling.SuperviseProposal.Command;
import org.huiyin.handling.SuperviseProposal.Lift;
import org.huiyin.handling.lists.ListMarks;
import org.huiyin.identity.Browser;
import org.huiyin.identity.SampleDistricts;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.BusinessException.Reason;
import org.huiyin.shared.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Marks of supervision: set with the leading official, seen in every list, lifted with a reason, and kept. */
@IntegrationTest
class KeySupervisionTests {

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Lifecycle life;

    @Autowired
    SuperviseProposal supervise;

    @Autowired
    KeyDesk desk;

    @Autowired
    ListMarks marks;

    @Autowired
    TestClock clock;

    private String id;

    @BeforeEach
    void assigned() {
        clock.reset();
        id = life.assigned("督办 " + UUID.randomUUID());
    }

    @Test
    void bothMarksAreSetSeenAndLifted() {
        Actor office = life.of(Role.SUPERVISION_OFFICE, null);
        set(office, KeyMark.KEY);
        set(life.of(Role.DISTRICT_LEADER, null), KeyMark.HUNG);
        assertThat(marks.of(office, List.of(id)).get(id)).containsExactlyInAnyOrder("KeyMark.KEY", "KeyMark.HUNG");
        assertThat(listed(office)).isEqualTo(2);
        assertThat(listed(life.of(Role.DEPARTMENT_LIAISON, "zhujian"))).isEqualTo(2);
        assertThat(listed(life.of(Role.DEPARTMENT_LIAISON, "minzheng"))).isZero();
        assertThat(listed(life.of(Role.CPPCC_SECRETARIAT, null))).isZero();
        supervise.lift(office, new Lift(id, KeyMark.KEY, "已解决"));
        assertThat(marks.of(office, List.of(id)).get(id)).containsExactly("KeyMark.HUNG");
        assertThat(desk.of(life.deputy("zhangsulong"), id).marks()).hasSize(2);
        assertThat(desk.of(office, id).open()).containsExactly(KeyMark.KEY);
        assertThat(desk.of(life.deputy("zhangsulong"), id).open()).isEmpty();
    }

    @Test
    void theRegisterIsNarrowedToTheMarkByPageProgramAndSheet() {
        String other = life.assigned("没有督办 " + UUID.randomUUID());
        set(life.of(Role.SUPERVISION_OFFICE, null), KeyMark.HUNG);
        assertThat(found("wbl-ducha", "HUNG")).contains(id).doesNotContain(other);
        assertThat(found("wbl-ducha", "KEY")).doesNotContain(id);
        assertThat(found("wbl-tianwei", "HUNG")).as("another kind").doesNotContain(id);
        assertThat(found("xd-ducha", "HUNG")).as("another district").doesNotContain(id);
        String page = new Browser(port)
                .signIn("wbl-ducha", SampleDistricts.PASSWORD)
                .get("/register?mark=HUNG")
                .body();
        assertThat(page).contains("/proposals/" + id, "挂号督办").doesNotContain("/proposals/" + other);
    }

    @Test
    void itsLeadingOfficialFindsItAtHome() {
        Actor leader = life.of(Role.DISTRICT_LEADER, null);
        Browser browser = new Browser(port).signIn("wbl-quzhang", SampleDistricts.PASSWORD);
        String subject = life.proposal(id).subject();
        assertThat(browser.get("/").body()).contains("您领办的重点督办件").doesNotContain(subject);
        supervise.set(
                life.of(Role.SUPERVISION_OFFICE, null),
                new Command(id, KeyMark.KEY, leader.personName(), "区长", "群众关切"));
        assertThat(browser.get("/").body()).contains(subject, "重点督办", "群众关切");
        assertThat(desk.ledBy(life.of(Role.SUPERVISION_OFFICE, null))).isEmpty();
        supervise.lift(leader, new Lift(id, KeyMark.KEY, "已解决"));
        assertThat(browser.get("/").body()).doesNotContain(subject);
    }

    @Test
    void theLeadingOfficialIsAPersonWhateverTheNameIs() {
        Actor office = life.of(Role.SUPERVISION_OFFICE, null);
        Actor leader = life.of(Role.DISTRICT_LEADER, null);
        refused(() -> supervise.set(office, chosen("nobody")), Reason.INVALID);
        supervise.set(office, chosen(leader.person()));
        KeySupervision mark = desk.of(office, id).marks().get(0);
        assertThat(mark.officialPerson()).isEqualTo(leader.person());
        assertThat(mark.official()).as("printed as before").isEqualTo(leader.personName());
        assertThat(mark.officialPost()).as("the title").isNotBlank();
        jdbc.sql("update key_supervision set official = '改名' where tenant_id = ? and id = ?")
                .params(leader.tenant(), mark.id())
                .update();
        assertThat(led(leader)).contains(id);
        // of before there was a code
        jdbc.sql("update key_supervision set official = ?, official_person = null where tenant_id = ? and id = ?")
                .params(leader.personName(), leader.tenant(), mark.id())
                .update();
        assertThat(led(leader)).contains(id);
        assertThat(new Browser(port)
                        .signIn("wbl-ducha", SampleDistricts.PASSWORD)
                        .get("/proposals/" + id + "/supervision")
                        .body())
                .contains("value=\"" + leader.person() + "\"");
    }

    private List<String> led(Actor leader) {
        return desk.ledBy(leader).stream().map(KeyDesk.Line::proposalId).toList();
    }

    private Command chosen(String person) {
        return new Command(id, KeyMark.KEY, person, null, null, "群众关切");
    }

    private String found(String account, String mark) {
        return new Browser(port)
                .call("GET", "/api/v1/proposals?size=200&mark=" + mark, account, SampleDistricts.PASSWORD)
                .body();
    }

    @Test
    void aMarkStandsOnceAndIsLiftedOnce() {
        Actor office = life.of(Role.SUPERVISION_OFFICE, null);
        set(office, KeyMark.KEY);
        refused(() -> set(office, KeyMark.KEY), Reason.STALE);
        supervise.lift(office, new Lift(id, KeyMark.KEY, "已解决"));
        refused(() -> supervise.lift(office, new Lift(id, KeyMark.KEY, "再解除")), Reason.STALE);
        set(office, KeyMark.KEY);
        assertThat(desk.of(office, id).marks()).hasSize(2);
    }

    @Test
    void notWithoutOfficialAndReasonNorBeforeTheAssignmentNorByOthers() {
        Actor office = life.of(Role.SUPERVISION_OFFICE, null);
        refused(() -> supervise.set(office, new Command(id, KeyMark.KEY, " ", "区长", "")), Reason.INVALID);
        String early = life.docketed("早了 " + UUID.randomUUID());
        refused(() -> supervise.set(office, new Command(early, KeyMark.KEY, "王", "区长", "关切")), Reason.STALE);
        refused(() -> set(life.of(Role.CPPCC_SECRETARIAT, null), KeyMark.KEY), Reason.NOT_FOUND);
        refused(() -> set(life.of(Role.DEPARTMENT_LEADER, "zhujian"), KeyMark.KEY), Reason.FORBIDDEN);
    }

    private void set(Actor actor, KeyMark mark) {
        supervise.set(actor, new Command(id, mark, "王建国", "常务副区长", "群众关切"));
    }

    private long listed(Actor actor) {
        return desk.list(actor).stream()
                .filter(line -> line.proposalId().equals(id))
                .count();
    }

    private static void refused(ThrowingCallable act, Reason reason) {
        assertThatThrownBy(act).isInstanceOfSatisfying(BusinessException.class, e -> assertThat(e.reason())
                .isEqualTo(reason));
    }
}
