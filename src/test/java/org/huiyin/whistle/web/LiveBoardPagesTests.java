package org.huiyin.whistle.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.huiyin.IntegrationTest;
import org.huiyin.TestClock;
import org.huiyin.handling.Lifecycle;
import org.huiyin.identity.Browser;
import org.huiyin.identity.SampleDistricts;
import org.huiyin.shared.Actor;
import org.huiyin.shared.Role;
import org.huiyin.whistle.BlowWhistle;
import org.huiyin.whistle.BoardLine.Column;
import org.huiyin.whistle.DraftWhistle;
import org.huiyin.whistle.LiveBoard;
import org.huiyin.whistle.SignWhistle;
import org.huiyin.whistle.TriageWhistle;
import org.huiyin.whistle.WhistleDesk;
import org.huiyin.whistle.WhistleKind;
import org.huiyin.whistle.persistence.BoardLines;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The live board: what stands where, and that nothing is sent again that has not changed. */
@IntegrationTest
class LiveBoardPagesTests {

    @LocalServerPort
    int port;

    @Autowired
    Lifecycle life;

    @Autowired
    BlowWhistle blowing;

    @Autowired
    TriageWhistle triage;

    @Autowired
    SignWhistle signing;

    @Autowired
    WhistleDesk desk;

    @Autowired
    LiveBoard board;

    @Autowired
    BoardLines rows;

    @Autowired
    TestClock clock;

    private Actor centre;

    @BeforeEach
    void startOfMarch() {
        clock.reset();
        centre = life.of(Role.COMMAND_CENTRE, "zhihui");
    }

    @Test
    void whatHasNotChangedIsNotSentAgain() {
        String id = emergency("heping");
        Browser browser = new Browser(port).signIn("wbl-zhihui", SampleDistricts.PASSWORD);
        String page = browser.get("/whistles/board").body();
        assertThat(page).contains("未签收", "样例示意图", "和平街道", "/whistles/board/live");
        HttpResponse<String> first = browser.get("/whistles/board/live", "HX-Request", "true");
        String tag = first.headers().firstValue("ETag").orElseThrow();
        assertThat(first.body())
                .contains("data-etag=\"" + tag.replace("\"", "&quot;") + "\"")
                .doesNotContain("<html");
        assertThat(browser.get("/whistles/board/live", "HX-Request", "true", "If-None-Match", tag)
                        .statusCode())
                .isEqualTo(304);
        dispatched(id);
        HttpResponse<String> then = browser.get("/whistles/board/live", "HX-Request", "true", "If-None-Match", tag);
        assertThat(then.statusCode()).isEqualTo(200);
        assertThat(then.body()).contains(id);
    }

    @Test
    void aShareMovesThroughTheColumnsAndTurnsRedByTheClockAlone() {
        String id = emergency("xiayuan");
        assertThat(column(id)).isEqualTo(Column.TRIAGE);
        dispatched(id);
        assertThat(column(id)).isEqualTo(Column.UNSIGNED);
        int late = lateUnsigned();
        clock.forward(Duration.ofMinutes(11));
        assertThat(lateUnsigned()).isGreaterThan(late);
        var part = desk.one(centre, id).parts().get(0);
        signing.sign(life.of(Role.DEPARTMENT_LIAISON, "zhujian"), new SignWhistle.Command(part.id(), part.version()));
        assertThat(column(id)).isEqualTo(Column.UNREPORTED);
    }

    @Test
    void theMapCountsEachSubdistrictWhateverIsChosen() {
        emergency("changfengxijie");
        var all = board.view(centre, null, null);
        var one = board.view(centre, "changfengxijie", WhistleKind.EMERGENCY);
        assertThat(one.of("changfengxijie", WhistleKind.EMERGENCY).count()).isPositive();
        assertThat(one.all().count()).isLessThanOrEqualTo(all.all().count());
        assertThat(one.lines().get(Column.TRIAGE)).isNotEmpty().allMatch(line -> line.subdistrict()
                .equals("changfengxijie"));
        assertThat(board.view(centre, "nowhere", null).all().count()).isZero();
    }

    private int lateUnsigned() {
        return board.view(centre, "xiayuan", null)
                .columns()
                .get(Column.UNSIGNED)
                .late();
    }

    private Column column(String id) {
        return rows.open(Lifecycle.TENANT).stream()
                .filter(line -> line.whistleId().equals(id))
                .findFirst()
                .orElseThrow()
                .column();
    }

    private String emergency(String subdistrict) {
        return blowing.emergency(
                life.of(Role.SUBDISTRICT_LEADER, subdistrict),
                new DraftWhistle.Draft(
                        WhistleKind.EMERGENCY,
                        null,
                        "看板" + UUID.randomUUID(),
                        "路面塌陷。",
                        "和平南路",
                        112.50,
                        37.87,
                        null,
                        null,
                        "路面塌陷，车辆陷入",
                        List.of(),
                        null,
                        List.of(),
                        null,
                        List.of()));
    }

    private void dispatched(String id) {
        var whistle = desk.one(centre, id).whistle();
        triage.dispatch(centre, new TriageWhistle.Dispatch(id, whistle.version(), "zhujian", List.of(), null, null));
    }
}
