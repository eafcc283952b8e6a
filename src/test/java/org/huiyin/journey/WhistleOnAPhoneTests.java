package org.huiyin.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.huiyin.IntegrationTest;
import org.huiyin.TestClock;
import org.huiyin.web.BrowserJourney;
import org.huiyin.whistle.WhistleKind;
import org.huiyin.whistle.WhistleState;
import org.huiyin.whistle.persistence.Whistles;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** 吹哨 → 派哨 → 签收 → 报到 → 办结 → 核验 → 评价, thumbed on phones; the command centre watches the board. */
@IntegrationTest
@BrowserJourney
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WhistleOnAPhoneTests {

    private static final String WHAT = "小区北门外管网破裂，污水外溢";
    private static final String TITLE = "长风西街样例小区：" + WHAT.substring(0, WHAT.indexOf('，'));

    @LocalServerPort
    int port;

    @Autowired
    TestClock clock;

    @Autowired
    Whistles whistles;

    @TempDir
    Path folder;

    private Tour tour;
    private Whistling page;

    @BeforeAll
    void open() {
        tour = new Tour(port);
        page = new Whistling(tour, TITLE);
    }

    @AfterAll
    void close() {
        tour.close();
    }

    @BeforeEach
    void startOfMarch() {
        clock.reset();
    }

    @AfterEach
    void nothingSeriousWasFound() {
        assertThat(tour.findings()).isEmpty();
    }

    @Test
    void fromTheStreetToTheRating() throws IOException {
        Path photo = Whistling.photo(folder, 2600, 1950);
        assertThat(Files.size(photo)).isGreaterThan(1_500_000);
        String id = blown(photo);
        dispatched();
        reportedIn(photo);
        resolved();
        rated();
        assertThat(whistles.find("wanbailin", id).orElseThrow().state()).isEqualTo(WhistleState.CLOSED);
    }

    /** The staff writes, the leader signs; both stand in the street. */
    private String blown(Path photo) {
        page.begins("wbl-changfengxijie-jingban", WhistleKind.JOINT_ENFORCEMENT);
        tour.browser.click("[data-locate]");
        tour.sees("已取到位置").fill("description", WHAT + "，物业已弃管。");
        tour.browser.find("#photo-new").sendKeys(photo.toString());
        tour.sees("已选 1 张");
        page.because("NO_ENFORCEMENT_POWER", "chengguan:综合执法");
        tour.sees("综合执法").lookAtPhone("whistle-01-blow");
        String id = page.blown("送领导签发");
        tour.sees("已送领导签发").lookAtPhone("whistle-02-sent");
        tour.inHand().home("wbl-changfengxijie-zhuyao").sees("去签发").lookAtPhone("whistle-03-leader");
        page.inHand("wbl-changfengxijie-zhuyao").releases();
        return id;
    }

    private void dispatched() {
        tour.as("wbl-zhihui").go("/").sees(TITLE).look("whistle-04-board");
        page.atDesk("wbl-zhihui");
        tour.sees("街道已引职责").look("whistle-05-triage").send("派哨");
        tour.sees("已派哨").go("/").sees("未签收").look("whistle-06-board");
    }

    private void reportedIn(Path photo) {
        tour.inHand().home("wbl-chengguan-lianluo").sees("待办哨单").lookAtPhone("whistle-07-incoming");
        page.signs("wbl-chengguan-lianluo");
        tour.lookAtPhone("whistle-08-signed");
        page.contacts().inHand("wbl-chengguan-jingban");
        tour.unfold("#act-REPORT_IN").lookAtPhone("whistle-09-report-in");
        page.reportsIn(photo);
        tour.sees("已报到").sees("现场（设备定位）").look("whistle-10-on-site");
        assertThat(tour.browser.all(".parts .pictures img")).hasSize(1);
    }

    private void resolved() {
        page.resolves("已疏通并更换破裂管段，路面冲洗干净。");
        tour.inHand().home("wbl-changfengxijie-jingban").sees("去核验");
        page.inHand("wbl-changfengxijie-jingban");
        tour.sees("更换破裂管段").lookAtPhone("whistle-11-verify");
        page.verifies();
        tour.sees("已核验通过");
    }

    private void rated() {
        tour.lookAtPhone("whistle-12-rate");
        page.ratesDepartment().inHand("wbl-chengguan-lianluo");
        tour.lookAtPhone("whistle-13-rate-whistle");
        page.ratesWhistle();
        tour.sees("已销号").look("whistle-14-closed");
    }
}
