package org.huiyin.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import org.huiyin.IntegrationTest;
import org.huiyin.TestClock;
import org.huiyin.handling.Lifecycle;
import org.huiyin.shared.Actor;
import org.huiyin.shared.Role;
import org.huiyin.shared.SqlTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whom whistles and ladders are told, at what hour, and how often. Their rows are made by hand: nothing but the notices is meant. */
@IntegrationTest
class CallNoticeTests {

    private static final String TENANT = Lifecycle.TENANT;

    @Autowired
    Lifecycle life;

    @Autowired
    TellPeople tellPeople;

    @Autowired
    Notices notices;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ObjectMapper json;

    private int events;

    @BeforeEach
    void startOfMarch() {
        clock.reset();
    }

    @AfterEach
    void gone() {
        jdbc.sql("delete from work_item where tenant_id = ? and subject_id like 'told-%'")
                .params(TENANT)
                .update();
        for (String table : List.of("whistle_proposal", "whistle_part")) {
            jdbc.sql("delete from " + table + " where tenant_id = ? and whistle_id like 'told-%'")
                    .params(TENANT)
                    .update();
        }
        for (String table : List.of("whistle", "ladder", "list_item", "item_list")) {
            jdbc.sql("delete from " + table + " where tenant_id = ? and id like 'told-%'")
                    .params(TENANT)
                    .update();
        }
        clock.reset();
    }

    @Test
    void byNightItWaitsForTheOfficesToOpen() {
        String ladder = ladder("night", 1, false);
        at("2026-03-06T23:40");
        Actor liaison = life.of(Role.DEPARTMENT_LIAISON, "zhujian");
        var unread = notices.unread(liaison);
        reached(ladder, 1);
        assertThat(told(liaison, ladder)).isEmpty();
        assertThat(notices.unread(liaison)).isEqualTo(unread);
        at("2026-03-09T08:29");
        assertThat(told(liaison, ladder)).as("over the weekend").isEmpty();
        at("2026-03-09T08:30");
        assertThat(told(liaison, ladder)).containsExactly("SupervisionOrderSigned");
    }

    @Test
    void ofAnEmergencyPeopleAreToldAtOnce() {
        String ladder = ladder("leak", 1, true);
        at("2026-03-07T02:00");
        reached(ladder, 1);
        assertThat(told(life.of(Role.DEPARTMENT_LEADER, "zhujian"), ladder)).containsExactly("SupervisionOrderSigned");
    }

    /** Without an emergency the chaser or the order that is signed tells them, and is not put off because of it. */
    @Test
    void thatALevelIsReachedIsToldToTheDepartmentInAnEmergencyOnly() {
        Actor leader = life.of(Role.DEPARTMENT_LEADER, "zhujian");
        String ordinary = ladder("plain", 1, false);
        tell(ordinary, "LadderLevelReached", data(1));
        assertThat(told(leader, ordinary)).isEmpty();
        String emergency = ladder("urgent", 1, true);
        tell(emergency, "LadderLevelReached", data(1));
        assertThat(told(leader, emergency)).containsExactly("LadderLevelReached");
    }

    @Test
    void ofOneLadderOncePerLevelAndDay() {
        String ladder = ladder("often", 1, false);
        Actor leader = life.of(Role.DEPARTMENT_LEADER, "zhujian");
        reached(ladder, 1);
        reached(ladder, 1);
        tell(ladder, "LeadTaken", data(1));
        assertThat(told(leader, ladder)).hasSize(1);
        reached(ladder, 2);
        assertThat(told(leader, ladder)).as("the next level on the same day").hasSize(2);
        clock.forward(Duration.ofDays(1));
        reached(ladder, 2);
        assertThat(told(leader, ladder)).as("the same level on the next day").hasSize(3);
    }

    @Test
    void whatMustNotBeMissedWaitsForTheNextDay() {
        String ladder = ladder("card", 1, false);
        Actor leader = life.of(Role.DEPARTMENT_LEADER, "zhujian");
        reached(ladder, 1);
        tell(ladder, "CardIssued", data(1));
        assertThat(told(leader, ladder)).containsExactly("SupervisionOrderSigned");
        at("2026-03-03T08:30");
        assertThat(told(leader, ladder)).containsExactlyInAnyOrder("SupervisionOrderSigned", "CardIssued");
    }

    /** Signing is asked; that the level was reached needs no second word. A second act on the same day waits. */
    @Test
    void whatIsAskedComesFirstAndASecondActWaits() {
        String ladder = ladder("asked", 1, false);
        Actor office = life.of(Role.SUPERVISION_OFFICE, null);
        asked(ladder, "first", "Task_Sign", "SUPERVISION_OFFICE");
        tell(ladder, "LadderMet", data(1));
        assertThat(told(office, ladder)).containsExactly("ASK Task_Sign");
        asked(ladder, "second", "Task_Choose", "SUPERVISION_OFFICE");
        reached(ladder, 1);
        assertThat(told(office, ladder)).containsExactly("ASK Task_Sign");
        at("2026-03-03T08:30");
        assertThat(told(office, ladder)).containsExactlyInAnyOrder("ASK Task_Sign", "ASK Task_Choose");
        reached(ladder, 1);
        assertThat(told(office, ladder)).as("read again nothing changes").hasSize(2);
    }

    @Test
    void readFromTheBeginningAgainNothingIsToldTwice() {
        String ladder = ladder("again", 3, false);
        List<Told> all =
                List.of(event(ladder, "SupervisionOrderSigned", data(1)), event(ladder, "CardIssued", data(1)));
        tellPeople.of(all);
        long before = count(ladder);
        clock.forward(Duration.ofDays(2));
        tellPeople.of(all);
        assertThat(count(ladder)).isEqualTo(before).isPositive();
    }

    @Test
    void aWhistleIsToldToTheSubdistrictTheDepartmentsTheCentreAndTheProposers() {
        String proposal = life.assigned("停车难 " + System.nanoTime());
        String whistle = whistle("parking", "KEY_WORK", proposal);
        tell(whistle, "WhistleClosed", json.createObjectNode());
        assertThat(told(life.of(Role.SUBDISTRICT_STAFF, "qianfeng"), whistle)).containsExactly("WhistleClosed");
        assertThat(told(life.of(Role.SUBDISTRICT_LEADER, "qianfeng"), whistle)).containsExactly("WhistleClosed");
        assertThat(told(life.of(Role.DEPARTMENT_LIAISON, "chengguan"), whistle)).containsExactly("WhistleClosed");
        assertThat(told(life.of(Role.COMMAND_CENTRE, null), whistle)).containsExactly("WhistleClosed");
        assertThat(told(life.of(Role.SUBDISTRICT_STAFF, "xiayuan"), whistle)).isEmpty();
        Actor deputy = life.deputy("zhangsulong");
        assertThat(told(deputy, whistle)).as("they have no page of the whistle").isEmpty();
        assertThat(notices.page(deputy, false, null).notices())
                .filteredOn(notice -> "WhistleClosed".equals(notice.event()))
                .extracting(Notice::link)
                .contains("/proposals/" + proposal);
    }

    @Test
    void theQuarrelIsNotToldToProposers() {
        String proposal = life.assigned("争议 " + System.nanoTime());
        String whistle = whistle("quarrel", "KEY_WORK", proposal);
        Told internal = event(whistle, "WhistleClosed", json.createObjectNode());
        tellPeople.of(List.of(new Told(
                TENANT, internal.id(), internal.event(), whistle, "system", true, clock.instant(), internal.data())));
        assertThat(notices.page(life.deputy("zhangsulong"), false, null).notices())
                .noneMatch(notice -> "WhistleClosed".equals(notice.event())
                        && notice.subjectId().equals(proposal));
    }

    @Test
    void linksLeadToThePageOfEach() {
        String ladder = ladder("link", 1, true);
        reached(ladder, 1);
        assertThat(of(life.of(Role.DEPARTMENT_LEADER, "zhujian"), ladder))
                .extracting(Notice::link)
                .containsExactly("/ladders/" + ladder);
        String whistle = whistle("link", "EMERGENCY", null);
        tell(whistle, "WhistleDispatched", json.createObjectNode());
        assertThat(of(life.of(Role.SUBDISTRICT_STAFF, "qianfeng"), whistle))
                .extracting(Notice::link)
                .containsExactly("/whistles/" + whistle);
    }

    /** Clerks and leaders of all who are called, each to the page of the meeting; that is all they may open. */
    @Test
    void aMeetingIsToldToAllWhoAreCalledAndLeadsToItsPage() {
        String ladder = ladder("meeting", 3, false);
        ObjectNode called = data(3).put("meetingId", "told-meeting");
        called.putArray("organs").add("zhujian").add("chengguan");
        tell(ladder, "MeetingCalled", called);
        for (Role role : List.of(Role.DEPARTMENT_LIAISON, Role.DEPARTMENT_LEADER)) {
            assertThat(of(life.of(role, "chengguan"), ladder))
                    .extracting(Notice::link)
                    .containsExactly("/meetings/told-meeting");
        }
        assertThat(told(life.of(Role.DEPARTMENT_LEADER, "minzheng"), ladder)).isEmpty();
        tell(ladder, "MeetingRecorded", called);
        at("2026-03-03T08:30");
        assertThat(told(life.of(Role.DEPARTMENT_LEADER, "chengguan"), ladder))
                .as("the minutes of the same day come on the next")
                .containsExactlyInAnyOrder("MeetingCalled", "MeetingRecorded");
    }

    /** The clock of one department's part: whoever has the task there, nobody of the others. */
    @Test
    void aClockRemindsWhoHasTheAct() {
        String whistle = whistle("clock", "EMERGENCY", null);
        workItem(whistle, "clock-1", "told-clock-chengguan", "Task_SignWhistle", "DEPARTMENT_LIAISON@chengguan");
        workItem(whistle, "clock-2", "told-clock-zhujian", "Task_SignWhistle", "DEPARTMENT_LIAISON@zhujian");
        tell(
                whistle,
                "WhistleClockDueSoon",
                json.createObjectNode().put("scope", "told-clock-chengguan").put("kind", "WHISTLE_SIGN"));
        assertThat(told(life.of(Role.DEPARTMENT_LIAISON, "chengguan"), whistle))
                .containsExactlyInAnyOrder("ASK Task_SignWhistle", "WhistleClockDueSoon");
        assertThat(told(life.of(Role.DEPARTMENT_LIAISON, "zhujian"), whistle)).containsExactly("ASK Task_SignWhistle");
    }

    /** Two hands: the second is told when the first has signed, and the first is asked no more. */
    @Test
    void theSecondHandIsToldAfterTheFirst() {
        Actor first = life.of(Role.SUBDISTRICT_LEADER, "qianfeng");
        Actor second = life.of(Role.DISTRICT_LEADER, null);
        String whistle = whistle("hands", "HARD_CASE", null);
        workItem(whistle, "hands", null, "Task_ReleaseWhistle", "SUBDISTRICT_LEADER@qianfeng");
        tell(whistle, "WhistleSentForRelease", json.createObjectNode());
        assertThat(told(first, whistle)).containsExactly("ASK Task_ReleaseWhistle");
        assertThat(told(second, whistle)).isEmpty();
        jdbc.sql(
                        "update work_item set groups = array['DISTRICT_LEADER'] || groups, except_for = ? where subject_id = ?")
                .params(first.person(), whistle)
                .update();
        tell(whistle, "WhistleReleased", json.createObjectNode());
        assertThat(told(second, whistle)).containsExactly("ASK Task_ReleaseWhistle");
        assertThat(of(first, whistle)).extracting(Notice::settled).containsExactly(true);
        tell(whistle, "WhistleReleased", json.createObjectNode());
        assertThat(of(first, whistle))
                .as("read again")
                .extracting(Notice::settled)
                .containsExactly(true);
    }

    /** Of an item that no whistle set neither the command centre nor a sub-district hears. */
    @Test
    void aMissedMilestoneIsToldToWhoBlewTheWhistleAndToTheCentre() {
        String milestone = item("milestone", 1, "qianfeng");
        String other = item("other", 2, null);
        for (String item : List.of(milestone, other)) {
            tell(item, "ItemNodeMissed", json.createObjectNode());
            assertThat(told(life.of(Role.DEPARTMENT_LIAISON, "zhujian"), item)).containsExactly("ItemNodeMissed");
            assertThat(told(life.of(Role.SUBDISTRICT_STAFF, "xiayuan"), item)).isEmpty();
        }
        for (Actor looking : List.of(
                life.of(Role.SUBDISTRICT_STAFF, "qianfeng"),
                life.of(Role.SUBDISTRICT_LEADER, "qianfeng"),
                life.of(Role.COMMAND_CENTRE, null))) {
            assertThat(told(looking, milestone)).containsExactly("ItemNodeMissed");
            assertThat(told(looking, other)).isEmpty();
        }
        assertThat(of(life.of(Role.SUBDISTRICT_STAFF, "qianfeng"), milestone))
                .extracting(Notice::link)
                .containsExactly("/items/" + milestone);
    }

    /** 住建 owns it. */
    private String item(String name, int no, String wantedBy) {
        String id = "told-" + name + System.nanoTime();
        jdbc.sql(
                        """
                        insert into item_list (tenant_id, id, year, no, title, source, held_on, minutes, made_by_name, made_at, wanted_by)
                        values (?, ?, 1999, ?, '样例', 'OFFICE', '2026-03-02', '样例', '样例', ?, ?)""")
                .params(TENANT, id, no, SqlTime.of(clock.instant()), wantedBy)
                .update();
        jdbc.sql(
                        """
                        insert into list_item (tenant_id, id, list_id, no, matter, organ, state, node, due)
                        values (?, ?, ?, 1, '样例', 'zhujian', 'SET', 1, '2026-03-01')""")
                .params(TENANT, id, id)
                .update();
        return id;
    }

    private void asked(String ladder, String task, String element, String group) {
        workItem(ladder, task, null, element, group);
    }

    private void workItem(String subject, String task, String scope, String element, String group) {
        jdbc.sql(
                        """
                        insert into work_item (task_id, tenant_id, subject_id, scope_id, process_instance_id, process_key, element_id, groups,
                            created_at, state)
                        values (?, ?, ?, ?, 'none', 'none', ?, array[?]::text[], ?, 'OPEN')""")
                .params("told-" + task + System.nanoTime(), TENANT, subject, scope, element, group)
                .params(SqlTime.of(clock.instant()))
                .update();
    }

    private void reached(String ladder, int level) {
        tell(ladder, "SupervisionOrderSigned", data(level));
    }

    private ObjectNode data(int level) {
        return json.createObjectNode().put("organ", "zhujian").put("level", level);
    }

    private void tell(String subject, String event, ObjectNode data) {
        tellPeople.of(List.of(event(subject, event, data)));
    }

    private Told event(String subject, String event, ObjectNode data) {
        return new Told(TENANT, subject + "-" + ++events, event, subject, "system", false, clock.instant(), data);
    }

    private String ladder(String name, int level, boolean emergency) {
        String id = "told-" + name + System.nanoTime();
        jdbc.sql(
                        """
                        insert into ladder (tenant_id, id, subject_type, subject_id, kind, organ, title, emergency,
                            opening_trigger, due, level, state, opened_at)
                        values (?, ?, 'PROPOSAL', ?, 'REPLY', 'zhujian', '样例', ?, 'OVERDUE', '2026-03-01', ?, 'OPEN', ?)""")
                .params(TENANT, id, id, emergency, level, SqlTime.of(clock.instant()))
                .update();
        return id;
    }

    /** Of 千峰; 城管 is called. */
    private String whistle(String name, String kind, String proposal) {
        String id = "told-" + name + System.nanoTime();
        jdbc.sql(
                        """
                        insert into whistle (tenant_id, id, number, kind, subdistrict, state, source, title, description, place,
                            drafted_at, blown_at)
                        values (?, ?, ?, ?, 'qianfeng', 'DISPATCHED', 'STAFF', '样例', '样例', '样例', ?, ?)""")
                .params(TENANT, id, id, kind, SqlTime.of(clock.instant()), SqlTime.of(clock.instant()))
                .update();
        jdbc.sql(
                        """
                        insert into whistle_part (tenant_id, id, whistle_id, organ, lead, ord, state, dispatched_at)
                        values (?, ?, ?, 'chengguan', true, 0, 'DISPATCHED', ?)""")
                .params(TENANT, id + "-chengguan", id, SqlTime.of(clock.instant()))
                .update();
        if (proposal != null) {
            jdbc.sql("insert into whistle_proposal (tenant_id, whistle_id, proposal_id) values (?, ?, ?)")
                    .params(TENANT, id, proposal)
                    .update();
        }
        return id;
    }

    private List<Notice> of(Actor actor, String subject) {
        return notices.page(actor, false, null).notices().stream()
                .filter(notice -> notice.subjectId().equals(subject))
                .toList();
    }

    private List<String> told(Actor actor, String subject) {
        return of(actor, subject).stream()
                .map(notice -> notice.event() == null ? "ASK " + notice.element() : notice.event())
                .toList();
    }

    private void at(String moment) {
        clock.set(OffsetDateTime.parse(moment + ":00+08:00").toInstant());
    }

    private long count(String subject) {
        return jdbc.sql("select count(*) from notice where tenant_id = ? and subject_id = ?")
                .params(TENANT, subject)
                .query(Long.class)
                .single();
    }
}
