package org.huiyin.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import javax.imageio.ImageIO;
import org.huiyin.IntegrationTest;
import org.huiyin.TestClock;
import org.huiyin.web.BrowserJourney;
import org.huiyin.whistle.WhistleState;
import org.huiyin.whistle.persistence.Whistles;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
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

    @BeforeAll
    void open() {
        tour = new Tour(port);
        tour.browser
                .driver()
                .executeCdpCommand("Browser.grantPermissions", Map.of("permissions", new String[] {"geolocation"}));
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
        Path photo = photo();
        standsAt(112.512, 37.846);
        String page = blown(photo);
        dispatched(page);
        reportedIn(page, photo);
        resolved(page);
        rated(page);
        String id = page.replace("/whistles/", "");
        assertThat(whistles.find("wanbailin", id).orElseThrow().state()).isEqualTo(WhistleState.CLOSED);
    }

    /** The staff writes, the leader signs; both stand in the street. */
    private String blown(Path photo) {
        tour.as("wbl-changfengxijie-jingban").go("/whistles/new").choose("kind", "JOINT_ENFORCEMENT");
        tour.browser.click("[data-locate]");
        tour.sees("已取到位置");
        tour.fill("place", "长风西街样例小区").fill("description", WHAT + "，物业已弃管。");
        tour.browser.find("#photo-new").sendKeys(photo.toString());
        tour.sees("已选 1 张");
        tour.browser.driver().findElement(By.id("place")).click();
        tour.sees("综合执法").choose("grounds", "NO_ENFORCEMENT_POWER");
        tour.browser.click("#suggestion ~ details summary");
        tour.choose("duties", "chengguan:综合执法");
        tour.lookAtPhone("whistle-01-blow").send("送领导签发");
        String page = tour.browser.path();
        tour.sees("已送领导签发").sees(TITLE).lookAtPhone("whistle-02-sent");
        tour.as("wbl-changfengxijie-zhuyao").go("/worklist").sees("去签发").lookAtPhone("whistle-03-leader");
        tour.go(page).send("签发吹哨");
        return page;
    }

    private void dispatched(String page) {
        tour.as("wbl-zhihui").go("/whistles/board").sees(TITLE).look("whistle-04-board");
        tour.go(page).sees("街道已引职责").look("whistle-05-triage").send("派哨");
        tour.sees("已派哨").go("/whistles/board").sees("未签收").look("whistle-06-board");
    }

    private void reportedIn(String page, Path photo) {
        tour.as("wbl-chengguan-lianluo").go("/worklist").sees(TITLE).lookAtPhone("whistle-07-incoming");
        tour.leaving(() -> tour.browser.click("form[action*='" + page + "/parts/'] button"));
        tour.sees("请联系街道").lookAtPhone("whistle-08-signed");
        tour.fill("words", "已与街道值班员约定半小时内到场。");
        tour.leaving(() -> tour.browser.click("#act-CONTACT form button.btn-primary"));
        tour.as("wbl-chengguan-jingban").go(page).unfold("#act-REPORT_IN");
        tour.browser.click("#act-REPORT_IN [data-locate]");
        tour.sees("已取到位置");
        tour.browser.find("#act-REPORT_IN [name=photo]").sendKeys(photo.toString());
        tour.sees("已选 1 张").lookAtPhone("whistle-09-report-in");
        tour.leaving(() -> tour.browser.click("#act-REPORT_IN form button.btn-primary"));
        tour.sees("已报到").sees("现场（设备定位）").look("whistle-10-on-site");
        assertThat(tour.browser.all(".parts .pictures img")).hasSize(1);
    }

    private void resolved(String page) {
        tour.unfold("#act-RESOLVE").fill("resolution", "已疏通并更换破裂管段，路面冲洗干净。");
        tour.leaving(() -> tour.browser.click("#act-RESOLVE form button.btn-primary"));
        tour.as("wbl-changfengxijie-jingban").go("/worklist").sees("去核验").go(page);
        tour.sees("更换破裂管段").lookAtPhone("whistle-11-verify");
        tour.leaving(() -> tour.browser.click("#act-VERIFY form button.btn-primary"));
        tour.sees("已核验通过");
    }

    private void rated(String page) {
        tour.choose("mark", "SATISFIED").lookAtPhone("whistle-12-rate");
        tour.leaving(() -> tour.browser.click("#act-RATE_DEPARTMENT form button.btn-primary"));
        tour.as("wbl-chengguan-lianluo").go(page).choose("mark", "PROPER").lookAtPhone("whistle-13-rate-whistle");
        tour.leaving(() -> tour.browser.click("#act-RATE_WHISTLE form button.btn-primary"));
        tour.sees("已销号").look("whistle-14-closed");
    }

    private void standsAt(double lng, double lat) {
        tour.browser
                .driver()
                .executeCdpCommand(
                        "Emulation.setGeolocationOverride", Map.of("longitude", lng, "latitude", lat, "accuracy", 12));
    }

    /** As a camera gives it: larger than anybody needs to see. */
    private Path photo() throws IOException {
        BufferedImage picture = new BufferedImage(2600, 1950, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < picture.getWidth(); x++) {
            for (int y = 0; y < picture.getHeight(); y++) {
                picture.setRGB(x, y, new Color((x * y) % 256, (x * 7 + y) % 256, y % 256).getRGB());
            }
        }
        Path file = folder.resolve("现场.jpg");
        ImageIO.write(picture, "jpg", file.toFile());
        assertThat(Files.size(file)).isGreaterThan(1_500_000);
        return file;
    }
}
