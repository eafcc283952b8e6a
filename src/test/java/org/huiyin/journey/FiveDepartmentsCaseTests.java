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
 * A hard case of Monday 2 March 2026 with five departments; 规资 never comes. Its ladder is gone through to the end: a chaser nobody
 * answers and the yellow card, an order nobody answers and the red one, a meeting, the district's leader, the circular.
 */
@IntegrationTest
@BrowserJourney
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FiveDepartmentsCaseTests {

    private static final List<String> WHO_COME = List.of("chengguan", "zhujian", "caizheng", "gongan");
    private static final String NEVER = "guizi";
    private static final String TITLE = "千峰南路无主小区：围墙危险长期无人管理";
    private static final String SIGNING = "哨单签收，应于";

    @Autowired
    Stage stage;

    @Autowired
    Calls calls;

    @TempDir
    Path folder;

    private Tour tour;
    private Whistling page;
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
    void oneOfFiveNeverComes() {
        blownByTwoHands();
        sentOut();
        fourComeAndSolveTheirs();
        chasedInVain();
        orderedInVain();
        metInVain();
        ruledInVain();
        circular();
        theOtherClocksClimbedOnTheirOwn();
        calls.endWhole(whistle);
    }

    private void blownByTwoHands() {
        stage.at("2026-03-02T09:00");
        page.begins("wbl-qianfeng-jingban", WhistleKind.HARD_CASE).because("NO_ENFORCEMENT_POWER", "chengguan:综合执法");
        tour.browser.set("resolveDue", "2026-06-30");
        whistle = page.blown("送领导签发");
        page.inHand("wbl-qianfeng-zhuyao").releases();
        tour.sees("已签发").sees("等第二人签发");
        tour.atDesk().home("wbl-quzhang").opensNotice(TITLE, "审核并发出哨单");
        page.releases();
        tour.sees("等指挥中心研判派哨");
    }

    /** The command centre calls all five; a working hour to sign from nine o'clock. */
    private void sentOut() {
        page.atDesk("wbl-zhihui").dispatches("chengguan", List.of("zhujian", "caizheng", "gongan", NEVER), Map.of());
        WHO_COME.forEach(organ -> page.signs("wbl-" + organ + "-lianluo"));
        page.inHand("wbl-guizi-lianluo");
        assertThat(page.clock("哨单签收")).isEqualTo("还剩 2026-03-02 10:00:00");
        calls.pass("2026-03-02T10:00", whistle);
        page.inHand("wbl-guizi-lianluo");
        assertThat(page.clock("哨单签收")).isEqualTo("已超 2026-03-02 10:00:00");
        assertThat(calls.ladders(whistle)).extracting(Object::toString).containsExactly("guizi WHISTLE_SIGN L1 OPEN");
        tour.atDesk().home("wbl-ducha").opensNotice(TITLE, "签发催办单");
        assertThat(line("wbl-ducha")).contains("一级催办", "规资分局", "等督查室签发催办单", "3月3日");
    }

    private void fourComeAndSolveTheirs() {
        calls.pass("2026-03-02T14:30", whistle);
        Path photo = Whistling.photo(folder, 800, 600);
        for (String organ : WHO_COME) {
            page.inHand("wbl-" + organ + "-lianluo").contacts().reportsIn(photo).resolves("本单位负责部分已处置完毕。");
        }
        page.inHand("wbl-qianfeng-jingban").verifies().verifies().verifies().verifies();
        tour.sees("已派哨，各单位处置中").lookAtPhone("five-01-one-is-missing");
        page.atDesk("wbl-zhihui");
        assertThat(tour.browser.all(".part .bg-green-lt")).as("verified").hasSize(4);
    }

    /** Signed on Monday; two working days; the third begins with the yellow card. */
    private void chasedInVain() {
        opened("wbl-ducha");
        assertThat(tour.browser.find("#text").getDomProperty("value"))
                .as("the paper begins with the facts")
                .contains("你单位负责的“", TITLE + "”，哨单签收应于2026年3月2日 10:00前完成");
        tour.fill("text", "请即签收哨单，派人到场。").lookAtDesk("five-02-chaser").send("签发催办单");
        tour.sees("催办单已签发").sees("等规资分局分管领导回执").sees("3月4日");
        tour.home("wbl-guizi-fenguan").opensNotice(TITLE, "回执").sees("请即签收哨单，派人到场。");
        calls.pass("2026-03-04T23:59", whistle);
        assertThat(line("wbl-ducha")).contains("一级催办");
        assertThat(cards()).doesNotContain(TITLE);
        calls.pass("2026-03-05T00:00", whistle);
        assertThat(line("wbl-ducha")).contains("二级督办", "等督查室签发督办通知书");
        assertThat(cards()).contains("黄牌", "有效");
    }

    private void orderedInVain() {
        calls.pass("2026-03-05T09:00", whistle);
        opened("wbl-ducha").fill("text", "请三个工作日内到场并书面说明。");
        tour.leaving(() -> tour.press("签发督办通知书").confirm()).sees("督办通知书已签发");
        tour.home("wbl-guizi-zhuyao").opensNotice(TITLE, "督办").sees("请三个工作日内到场并书面说明。");
        tour.look("five-03-order");
        assertThat(cards()).contains("红牌");
        tour.look("five-04-cards");
        calls.pass("2026-03-10T23:59", whistle);
        assertThat(line("wbl-ducha")).contains("二级督办", "等规资分局书面说明");
        calls.pass("2026-03-11T00:00", whistle);
        assertThat(line("wbl-ducha")).contains("三级吹哨或协调会");
    }

    /** Nothing blows by itself: the office must choose. */
    private void metInVain() {
        calls.pass("2026-03-11T09:00", whistle);
        opened("wbl-ducha").sees("哨已经吹过，这里只召集协调会").lookAtDesk("five-05-choice");
        assertThat(calls.journal("LADDER", ladder()))
                .noneMatch(row -> row.type().equals("WhistleAskedFor"));
        tour.browser.set("meetsAt", "2026-03-12T09:00");
        tour.fill("place", "区政府二楼会议室").fill("chair", "任宏伟").choose("organs", "chengguan");
        tour.send("召集协调会").sees("协调会已召集").sees("任宏伟主持");
        tour.home("wbl-chengguan-lianluo").opensNotice(TITLE, "协调会");
        calls.pass("2026-03-12T11:00", whistle);
        opened("wbl-ducha").fill("minutes", "规资分局三日内到场测绘。").choose("leadOrgan", NEVER);
        tour.browser.set("agreedDue", "2026-03-17");
        tour.send("记录纪要").sees("纪要已记录").sees("规资分局牵头，3月17日");
        calls.pass("2026-03-19T23:59", whistle);
        assertThat(line("wbl-ducha")).contains("三级吹哨或协调会", "纪要已定，等落实");
        calls.pass("2026-03-20T00:00", whistle);
        assertThat(line("wbl-ducha")).contains("四级区领导领办");
    }

    private void ruledInVain() {
        calls.pass("2026-03-20T09:00", whistle);
        opened("wbl-quzhang").sees("这一件的全部经过").sees("规资分局三日内到场测绘。");
        tour.fill("plan", "下周一到现场督办。").lookAtDesk("five-06-leader").send("领办").sees("已领办");
        calls.pass("2026-03-23T10:00", whistle);
        opened("wbl-quzhang").fill("ruling", "由规资分局月底前完成测绘，不再争议。");
        tour.leaving(() -> tour.press("作出终裁").confirm()).sees("终裁已下达");
        calls.pass("2026-04-10T09:00", whistle);
        assertThat(line("wbl-ducha")).contains("五级通报", "等签发通报");
    }

    private void circular() {
        tour.opensNotice(TITLE, "签发通报");
        assertThat(tour.browser.find("#text").getDomProperty("value")).contains("规划和自然资源分局", TITLE, "现予通报");
        tour.lookAtDesk("five-07-circular").fill("text", "规资分局对哨单长期不签收、不报到，予以通报。");
        tour.leaving(() -> tour.press("签发通报").confirm()).sees("通报已签发").sees("已通报，阶梯结束");
        assertThat(calls.journal("LADDER", ladder()).stream()
                        .filter(row -> row.type().equals("LadderLevelReached"))
                        .map(row -> row.data().path("level").asInt()))
                .as("only rising, each level once")
                .containsExactly(1, 2, 3, 4, 5);
        tour.home("wbl-guizi-zhuyao").opensNotice(TITLE, "通报").sees("予以通报").look("five-08-ended");
        assertThat(stage.program("zhangsulong")
                        .refused(403, "/api/v1/ladders/" + ladder() + "/circular", Map.of("text", "x")))
                .isNotNull();
    }

    /** What was owed besides has ladders of its own, each of one obligation; those who came stand on none. */
    private void theOtherClocksClimbedOnTheirOwn() {
        assertThat(calls.ladders(whistle)).allMatch(rung -> rung.organ().equals(NEVER));
        assertThat(calls.ladders(whistle))
                .extracting(Calls.Rung::kind)
                .contains("WHISTLE_SIGN", "WHISTLE_CONTACT", "WHISTLE_REPORT_IN")
                .doesNotHaveDuplicates();
    }

    private String ladder() {
        return calls.ladder(whistle, NEVER, "WHISTLE_SIGN").id();
    }

    /** What the ladder's line reads on the board. */
    private String line(String account) {
        return board(account).row(TITLE, SIGNING);
    }

    private Tour opened(String account) {
        return board(account).openRow(TITLE, SIGNING);
    }

    private Tour board(String account) {
        return tour.atDesk()
                .home(account)
                .place("/ladders")
                .choose("organ", NEVER)
                .choose("subject", "WHISTLE")
                .send("筛选");
    }

    /** All that 规资 reads under its cards. */
    private String cards() {
        tour.atDesk().home("wbl-guizi-zhuyao").place("/ladders");
        tour.leaving(() -> tour.browser.press("黄牌红牌"));
        return tour.browser.find("main").getText();
    }
}
