package org.huiyin.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.huiyin.IntegrationTest;
import org.huiyin.web.BrowserJourney;
import org.huiyin.whistle.WaitingWhistle;
import org.huiyin.whistle.WhistleKind;
import org.huiyin.whistle.persistence.WaitingRows;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * 公安 says before signing that it is not its matter: the command centre denies it, the establishment office finds it right and names
 * 交通, the sub-district does not accept that, the district's leader rules and it is over. The clocks did not stop for it.
 */
@IntegrationTest
@BrowserJourney
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DisputedWhistleCaseTests {

    private static final String TITLE = "长风街口：渣土车夜间乱停";
    private static final String SIGNING = "哨单签收，应于";

    @Autowired
    Stage stage;

    @Autowired
    Calls calls;

    @Autowired
    WaitingRows waiting;

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
    void ruledByThreeAndTheThirdIsFinal() {
        sentOut();
        disputed();
        theClockRunsOn();
        deniedByTheCentre();
        upheldByTheEstablishmentOffice();
        ruledByTheLeader();
        theSuccessorDoesIt();
        calls.endWhole(whistle);
    }

    private void sentOut() {
        stage.at("2026-03-02T09:00");
        page.begins("wbl-qianfeng-jingban", WhistleKind.JOINT_ENFORCEMENT)
                .because("NO_ENFORCEMENT_POWER", "chengguan:综合执法");
        whistle = page.blown("送领导签发");
        page.inHand("wbl-qianfeng-zhuyao").releases();
        page.atDesk("wbl-zhihui").dispatches("chengguan", List.of("gongan"), Map.of());
    }

    private void disputed() {
        calls.pass("2026-03-02T09:30", whistle);
        page.atDesk("wbl-gongan-zhuyao").disputes("三定规定里没有这一项。", "jiaotong");
        tour.sees("已提出异议，时限照算").sees("指挥中心裁定").sees("认为应由交通局承担").lookAtDesk("dispute-01-raised");
        tour.inHand().home("wbl-qianfeng-lianluo").opensNotice(TITLE, "退哨异议");
        page.inHand("wbl-gongan-lianluo");
        tour.sees("签收即撤回异议");
    }

    /** A working hour to sign, disputed or not. */
    private void theClockRunsOn() {
        calls.pass("2026-03-02T10:00", whistle);
        tour.atDesk()
                .home("wbl-ducha")
                .place("/ladders")
                .choose("organ", "gongan")
                .choose("subject", "WHISTLE")
                .send("筛选");
        assertThat(tour.row(TITLE, SIGNING)).contains("一级催办", "公安分局", "等督查室签发催办单");
        page.atDesk("wbl-gongan-zhuyao");
        assertThat(page.clock("哨单签收")).isEqualTo("已超 2026-03-02 10:00:00");
    }

    private void deniedByTheCentre() {
        calls.pass("2026-03-02T11:00", whistle);
        tour.atDesk().home("wbl-zhihui").opensNotice(TITLE, "裁定退哨争议").sees("退哨争议");
        page.rules(false, "", "夜间占道停车由公安处罚。");
        tour.sees("已裁定");
        page.atDesk("wbl-gongan-zhuyao");
        tour.sees("夜间占道停车由公安处罚。").lookAtDesk("dispute-02-denied");
        page.answers(false, "渣土运输管理在交通。");
        tour.sees("已表态").sees("编办裁定");
    }

    private void upheldByTheEstablishmentOffice() {
        calls.pass("2026-03-03T10:00", whistle);
        tour.atDesk().home("wbl-bianban").sees(TITLE).sees("去裁定").lookAtDesk("dispute-03-establishment");
        tour.opensNotice(TITLE, "裁定退哨争议").sees("渣土运输管理在交通。");
        page.rules(true, "jiaotong", "依“三定”规定，渣土运输由交通局管理。");
        assertThat(waiting.toAnswer("wanbailin", "qianfeng"))
                .as("on the home page of who lost")
                .extracting(WaitingWhistle::whistleId)
                .contains(whistle);
        page.inHand("wbl-qianfeng-zhuyao");
        tour.sees("对裁定表态").lookAtPhone("dispute-04-answer");
        page.answers(false, "交通局没有夜间执法力量。");
        tour.sees("已表态").sees("区领导终裁");
    }

    private void ruledByTheLeader() {
        calls.pass("2026-03-04T10:00", whistle);
        tour.atDesk().home("wbl-quzhang").opensNotice(TITLE, "终裁退哨争议").sees("交通局没有夜间执法力量。");
        tour.lookAtDesk("dispute-05-leader");
        page.rules(true, "jiaotong", "由交通局承担，公安配合查车。");
        tour.sees("异议成立").sees("已改由别的部门承担");
        assertThat(calls.ladder(whistle, "gongan", "WHISTLE_SIGN").state())
                .as("what it does not owe is waited for no more")
                .isEqualTo("MET");
        tour.home("wbl-gongan-lianluo").opensNotice(TITLE, "裁定").sees("现在没有要您办的事");
        tour.inHand().home("wbl-jiaotong-lianluo").opensNotice(TITLE, "签收哨单");
        assertThat(page.clock("哨单签收")).isEqualTo("还剩 2026-03-04 11:00:00");
    }

    private void theSuccessorDoesIt() {
        calls.pass("2026-03-04T10:20", whistle);
        Path photo = Whistling.photo(folder, 800, 600);
        List<String> called = List.of("jiaotong", "chengguan");
        for (String organ : called) {
            page.signs("wbl-" + organ + "-lianluo").contacts().reportsIn(photo).resolves("已劝离并处罚，安排夜间巡查。");
        }
        page.inHand("wbl-qianfeng-jingban")
                .verifies()
                .verifies()
                .ratesDepartment()
                .ratesDepartment();
        called.forEach(organ -> page.inHand("wbl-" + organ + "-lianluo").ratesWhistle());
        tour.sees("已销号");
        assertThat(calls.journal("WHISTLE", whistle).stream()
                        .filter(row -> row.type().startsWith("WhistleDispute"))
                        .map(row -> row.visibility().name())
                        .distinct())
                .as("not for proposers' eyes")
                .containsExactly("INTERNAL");
    }
}
