package org.huiyin.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.huiyin.IntegrationTest;
import org.huiyin.web.BrowserJourney;
import org.huiyin.whistle.WhistleKind;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * A gas leak at two in the morning of 3 May 2026, in the Labour Day holidays: ten minutes to sign, thirty to report in, counted
 * through the night. 公安 comes in time; 住建 sleeps, and so does the supervision office, while the ladder climbs by itself.
 */
@IntegrationTest
@BrowserJourney
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NightEmergencyCaseTests {

    private static final String TITLE = "千峰南路12号院3号楼：楼道有浓烈燃气味";
    private static final String UNSIGNED = "#column-UNSIGNED h2 ";
    private static final String SIGNING = "哨单签收，应于";

    @Autowired
    Stage stage;

    @Autowired
    Calls calls;

    @TempDir
    Path folder;

    private Tour tour;
    private Whistling page;
    private Path photo;
    private String whistle;

    @BeforeAll
    void open() {
        stage.open();
        tour = stage.tour;
        page = new Whistling(tour, TITLE);
    }

    @AfterAll
    void close() {
        stage.close();
    }

    @Test
    void fromTheLeakToTheRatings() {
        photo = Whistling.photo(folder, 800, 600);
        blownWithOneTouch();
        sentOut();
        oneSignsTheOtherSleeps();
        climbsWhileEverybodySleeps();
        comesAtLast();
        solvedAndRated();
        measured();
        calls.endWhole(whistle);
    }

    private void blownWithOneTouch() {
        stage.at("2026-05-03T02:00");
        page.begins("wbl-qianfeng-zhuyao", WhistleKind.EMERGENCY);
        tour.fill("danger", "燃气泄漏，可能爆燃").lookAtPhone("night-01-blow");
        whistle = page.blown("签发吹哨");
        tour.sees("应急哨已发出").sees("等指挥中心研判派哨");
        assertThat(page.clock("哨单中心研判")).isEqualTo("还剩 2026-05-03 02:10:00");
    }

    /** Three minutes of the centre's ten; the departments are told in the middle of a holiday night. */
    private void sentOut() {
        calls.pass("2026-05-03T02:03", whistle);
        tour.atDesk().home("wbl-zhihui");
        tour.leaving(() -> tour.browser.press("应急处置哨")).sees(TITLE);
        int unsigned = tour.figure(UNSIGNED + ".figure");
        tour.opensNotice(TITLE, "研判并派哨").sees("燃气泄漏，可能爆燃");
        assertThat(page.clock("哨单中心研判")).isEqualTo("还剩 2026-05-03 02:10:00");
        page.dispatches("zhujian", List.of("gongan"), Map.of("resolveHours", "4"));
        assertThat(page.clock("哨单报到")).isEqualTo("还剩 2026-05-03 02:33:00");
        assertThat(page.clock("哨单办结")).isEqualTo("还剩 2026-05-03 06:03:00");
        tour.home("wbl-zhihui");
        tour.leaving(() -> tour.browser.press("应急处置哨")).lookAtDesk("night-02-board");
        assertThat(tour.figure(UNSIGNED + ".figure")).isEqualTo(unsigned + 2);
        tour.inHand().home("wbl-zhujian-lianluo").opensNotice(TITLE, "签收哨单");
        assertThat(page.clock("哨单签收")).isEqualTo("还剩 2026-05-03 02:13:00");
        tour.home("wbl-qianfeng-lianluo").opensNotice(TITLE, "派哨");
    }

    private void oneSignsTheOtherSleeps() {
        calls.pass("2026-05-03T02:05", whistle);
        tour.inHand().home("wbl-gongan-lianluo").sees("待办哨单").lookAtPhone("night-03-incoming");
        page.signs("wbl-gongan-lianluo").contacts();
        assertThat(page.clock("哨单报到")).isEqualTo("还剩 2026-05-03 02:33:00");
        calls.pass("2026-05-03T02:12", whistle);
        ladders(false).seesNothingOf(TITLE);
        int late = lateOnTheBoard();
        calls.pass("2026-05-03T02:13", whistle);
        assertThat(lateOnTheBoard()).isEqualTo(late + 1);
        tour.atDesk().home("wbl-ducha").opensNotice(TITLE, "签发催办单").sees("等督查室签发催办单");
        ladders(false);
        assertThat(tour.row(TITLE, SIGNING)).contains("02:13 前", "一级催办", "应急", "住建局", "02:18", "还剩 5 分钟");
        tour.lookAtDesk("night-04-ladders");
        assertThat(calls.ladders(whistle)).noneMatch(rung -> rung.organ().equals("gongan"));
        tour.home("wbl-zhujian-zhuyao").opensNotice(TITLE, "一级").sees("等督查室签发催办单");
    }

    private int lateOnTheBoard() {
        return tour.atDesk().home("wbl-zhihui").figure(UNSIGNED + ".late-figure");
    }

    /** The ladders on which 住建 stands for whistles. */
    private Tour ladders(boolean closed) {
        tour.atDesk()
                .home("wbl-ducha")
                .place("/ladders")
                .choose("organ", "zhujian")
                .choose("subject", "WHISTLE");
        return (closed ? tour.choose("closed", "true") : tour).send("筛选");
    }

    /** Five minutes for a signature at each level: nobody signs anything. */
    private void climbsWhileEverybodySleeps() {
        calls.pass("2026-05-03T02:17", whistle);
        assertThat(ladders(false).row(TITLE, SIGNING)).contains("一级催办", "还剩 1 分钟");
        calls.pass("2026-05-03T02:18", whistle);
        assertThat(ladders(false).row(TITLE, SIGNING)).contains("二级督办", "等督查室签发督办通知书", "02:23");
        tour.opensNotice(TITLE, "签发督办通知书");
        calls.pass("2026-05-03T02:23", whistle);
        assertThat(ladders(false).row(TITLE, SIGNING)).contains("三级吹哨或协调会", "02:28");
        calls.pass("2026-05-03T02:25", whistle);
        page.inHand("wbl-gongan-lianluo").reportsIn(photo);
        tour.sees("已报到。").sees("现场（设备定位）").lookAtPhone("night-05-reported-in");
        assertThat(own()).contains("已报到").doesNotContain("超时");
        tour.atDesk().home("wbl-zhihui").opensNotice(TITLE, "公安分局到场报到");
        calls.pass("2026-05-03T02:28", whistle);
        assertThat(ladders(false).row(TITLE, SIGNING)).contains("四级区领导领办", "等区领导领办");
        tour.home("wbl-quzhang").opensNotice(TITLE, "领办").sees("这一件的全部经过");
        tour.lookAtDesk("night-06-leader");
    }

    /** Signing ends the ladder of the signature at once; the one for reporting in is another and begins at the first level. */
    private void comesAtLast() {
        calls.pass("2026-05-03T02:31", whistle);
        page.inHand("wbl-zhujian-lianluo");
        assertThat(page.clock("哨单签收")).isEqualTo("已超 2026-05-03 02:13:00");
        page.signs("wbl-zhujian-lianluo");
        assertThat(ladders(true).row(TITLE, SIGNING)).contains("住建局已履行，阶梯终止");
        calls.pass("2026-05-03T02:33", whistle);
        assertThat(ladders(false).row(TITLE, "哨单报到，应于")).contains("一级催办", "02:38");
        calls.pass("2026-05-03T02:37", whistle);
        page.inHand("wbl-zhujian-lianluo").reportsIn(photo);
        tour.sees("已报到。").lookAtPhone("night-07-late");
        assertThat(own()).contains("已报到", "超时");
        ladders(false).seesNothingOf(TITLE);
    }

    /** The viewer's own share of the whistle. */
    private String own() {
        return tour.browser.find(".part.own").getText();
    }

    private void solvedAndRated() {
        calls.pass("2026-05-03T05:30", whistle);
        page.inHand("wbl-gongan-lianluo").resolves("已疏散并警戒，配合关阀。");
        page.inHand("wbl-zhujian-lianluo").resolves("已更换破裂管段，检测合格，恢复供气。");
        calls.pass("2026-05-03T06:10", whistle);
        page.inHand("wbl-qianfeng-jingban");
        tour.sees("检测合格").lookAtPhone("night-08-verify");
        page.verifies().verifies();
        tour.sees("双向评价");
        page.ratesDepartment().ratesDepartment();
        for (String organ : List.of("gongan", "zhujian")) {
            page.inHand("wbl-" + organ + "-lianluo").ratesWhistle();
        }
        tour.sees("已销号");
        assertThat(calls.ladders(whistle)).as("resolved within the four hours").noneMatch(rung -> rung.kind()
                .equals("WHISTLE_RESOLVE"));
        tour.home("wbl-qianfeng-zhuyao").opensNotice(TITLE, "销号").sees("已销号");
    }

    private void measured() {
        tour.atDesk().home("wbl-zhihui");
        tour.leaving(() -> tour.browser.press("吹哨成效")).choose("kind", "EMERGENCY");
        tour.browser.set("from", "2026-05-03").set("until", "2026-05-03");
        tour.send("统计").lookAtDesk("night-09-figures");
        assertThat(tour.row("住建局"))
                .as("called once, response rate")
                .containsPattern("住建局\\s+1\\s+0\\.0%")
                .contains("34 分钟");
        assertThat(tour.row("公安分局")).containsPattern("公安分局\\s+1\\s+100\\.0%").contains("22 分钟");
    }
}
