package org.huiyin.messaging.inbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.huiyin.IntegrationTest;
import org.huiyin.TestClock;
import org.huiyin.messaging.IntakeResults;
import org.huiyin.messaging.MadeThings;
import org.huiyin.messaging.Sources;
import org.huiyin.messaging.TestSender;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.Door;
import org.huiyin.shared.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Kept events: what the clock does with them and what an administrator may. */
@IntegrationTest
class EventDeskTests {

    @Autowired
    TestSender sender;

    @Autowired
    MadeThings things;

    @Autowired
    EventDesk desk;

    @Autowired
    ParkedEvents parked;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    @Autowired
    Sources sources;

    @Autowired
    IntakeResults results;

    @AfterEach
    void reset() {
        clock.reset();
        things.park(false);
    }

    @Test
    void parkedEventIsTakenWhenItsTimeHasCome() {
        things.park(true);
        String id = send(sender.event("{\"thing\":\"early-" + UUID.randomUUID() + "\"}"), "PARKED");
        clock.forward(Duration.ofMinutes(2));
        parked.tryDue();
        assertThat(status(id)).isEqualTo("PARKED");
        things.park(false);
        clock.forward(Duration.ofMinutes(2));
        parked.tryDue();
        becomes(id, "ACCEPTED");
        assertThat(attempts(id)).isGreaterThanOrEqualTo(3);
    }

    @Test
    void patienceEnds() {
        String id = send(sender.event("{}").with("ce_type", "not.yet.v1"), "PARKED");
        clock.forward(Duration.ofDays(3));
        parked.tryDue();
        becomes(id, "PARKED_EXPIRED");
        assertThat(results.find(TestSender.SOURCE, id).orElseThrow().state()).isEqualTo(IntakeResults.State.PARKED);
        assertThat(desk.get(administrator("wanbailin"), row(id)).line().reason())
                .contains("等待期已满");
    }

    @Test
    void refusedEventIsRunAgainFromWhatWasKept() {
        String source = "urn:test:late-" + UUID.randomUUID();
        String thing = "late-" + UUID.randomUUID();
        String id = send(sender.event("{\"thing\":\"" + thing + "\"}").with("ce_source", source), "REJECTED");
        sources.register(new Sources.Source(source, "wanbailin", "TEST", Set.of(MadeThings.TYPE), false));
        EventDesk.Detail after = desk.retry(administrator("wanbailin"), row(id));
        assertThat(after.line().status()).isEqualTo("ACCEPTED");
        assertThat(after.line().tenant()).isEqualTo("wanbailin");
        assertThat(after.subjectId()).isEqualTo(thing);
        assertThatThrownBy(() -> desk.retry(administrator("wanbailin"), row(id)))
                .isInstanceOf(BusinessException.class);
    }

    @Test
    void closedWithARemark() {
        String id = send(sender.event("{\"thing\":5}"), "REJECTED");
        Actor administrator = administrator("wanbailin");
        assertThatThrownBy(() -> desk.close(administrator, row(id), " ")).isInstanceOf(BusinessException.class);
        desk.close(administrator, row(id), "已与发送方核对");
        EventDesk.Detail closed = desk.get(administrator, row(id));
        assertThat(closed.line().status()).isEqualTo("CLOSED");
        assertThat(closed.remark()).isEqualTo("已与发送方核对");
        assertThat(desk.list(administrator, EventDesk.Filter.OPEN, null)).noneMatch(l -> l.id() == row(id));
        assertThat(desk.list(administrator, EventDesk.Filter.CLOSED, null)).anyMatch(l -> l.id() == row(id));
    }

    @Test
    void theRawBytesComeBackAsTheyWere() {
        byte[] raw = "<script>alert(1)</script>\u0000".getBytes(StandardCharsets.UTF_8);
        String id = send(sender.event("").raw(raw), "REJECTED");
        assertThat(desk.raw(administrator("wanbailin"), row(id))).isEqualTo(raw);
        assertThat(desk.get(administrator("wanbailin"), row(id)).headers()).containsEntry("ce_id", id);
    }

    @Test
    void otherDistrictsAndOtherRolesSeeNothing() {
        String id = send(sender.event("{}"), "REJECTED");
        assertThatThrownBy(() -> desk.get(administrator("xiaodian"), row(id)))
                .isInstanceOfSatisfying(BusinessException.class, e -> assertThat(e.reason())
                        .isEqualTo(BusinessException.Reason.NOT_FOUND));
        assertThat(desk.list(administrator("xiaodian"), EventDesk.Filter.OPEN, null))
                .noneMatch(l -> l.id() == row(id));
        Actor clerk = new Actor("wanbailin", "clerk", "文书", Role.CONGRESS_SECRETARIAT, "rd", "人大", null, Door.PAGE);
        assertThatThrownBy(() -> desk.list(clerk, EventDesk.Filter.OPEN, null))
                .isInstanceOfSatisfying(BusinessException.class, e -> assertThat(e.reason())
                        .isEqualTo(BusinessException.Reason.FORBIDDEN));
    }

    private String send(TestSender.Event event, String expected) {
        event.send();
        becomes(event.id(), expected);
        return event.id();
    }

    /** The program's own clock may be looking at the event at this moment; whoever comes second leaves it alone. */
    private void becomes(String id, String expected) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(status(id)).isEqualTo(expected));
    }

    private String status(String id) {
        return jdbc.sql("select status from inbox where event_id = :id")
                .param("id", id)
                .query(String.class)
                .optional()
                .orElse(null);
    }

    private int attempts(String id) {
        return jdbc.sql("select attempts from inbox where event_id = :id")
                .param("id", id)
                .query(Integer.class)
                .single();
    }

    private long row(String id) {
        return jdbc.sql("select id from inbox where event_id = :id")
                .param("id", id)
                .query(Long.class)
                .single();
    }

    private static Actor administrator(String tenant) {
        return new Actor(tenant, "admin", "管理员", Role.ADMINISTRATOR, "gov", "区政府", null, Door.PAGE);
    }
}
