package org.huiyin.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.huiyin.identity.SampleDistricts;
import org.huiyin.web.Browser;
import org.openqa.selenium.By;
import org.openqa.selenium.TimeoutException;
import org.openqa.selenium.WebElement;

/** Goes through the pages in a real browser, on the desk and in the hand, by what a person finds to click there. */
final class Tour implements AutoCloseable {

    /** Who signed in once stays so for all journeys of this address: session cookies by account. */
    private static final Map<String, String> SESSIONS = new ConcurrentHashMap<>();

    private static final String COOKIE = "SESSION";

    final Browser browser;
    private final int port;
    private final Inspection inspection;
    private String account;

    Tour(int port) {
        this.port = port;
        browser = Browser.open(port);
        inspection = new Inspection(browser);
    }

    /** What axe and the ruler found so far; forgotten by asking. */
    List<String> findings() {
        return inspection.findings();
    }

    /** In the session the account has already, or by signing in. */
    Tour as(String account) {
        this.account = account;
        String session = SESSIONS.get(port + account);
        if (session == null) {
            return signIn();
        }
        // nothing of the page before is still under way and brings a cookie of its own
        browser.driver().get("about:blank");
        browser.driver().executeCdpCommand("Network.clearBrowserCookies", Map.of());
        browser.driver()
                .executeCdpCommand(
                        "Network.setCookie",
                        Map.of("name", COOKIE, "value", session, "url", "http://127.0.0.1:" + port + "/"));
        return this;
    }

    private Tour signIn() {
        browser.signIn(account, SampleDistricts.PASSWORD);
        SESSIONS.put(
                port + account, browser.driver().manage().getCookieNamed(COOKIE).getValue());
        return this;
    }

    Tour go(String path) {
        browser.go(path);
        if (account != null && browser.path().equals("/sign-in") && !path.startsWith("/sign-in")) {
            signIn();
            browser.go(path);
        }
        return this;
    }

    /** The first page of that person, from where everything is found by clicking. */
    Tour home(String account) {
        return as(account).go("/");
    }

    Tour inHand() {
        browser.phone();
        return this;
    }

    Tour atDesk() {
        browser.desktop();
        return this;
    }

    /** Goes to a place of the navigation: at the side of a desk's page, at the foot of a phone's. */
    Tour place(String path) {
        return leaving(() -> browser.click("nav.side a[href='" + path + "'], nav.bottom a[href='" + path + "']"));
    }

    /** Opens, from the head of the page, the notice of that matter with those words; waits, for it comes through Kafka. */
    Tour opensNotice(String title, String words) {
        By notice = By.xpath("//ul[@class='notices']/li[contains(., \"" + title
                + "\")]//button[@class='notice-open'][contains(., \"" + words + "\")]");
        Awaitility.await("notice for " + account + ": " + words)
                .atMost(Duration.ofSeconds(30))
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(300))
                .until(() -> {
                    leaving(() -> browser.click("a.bell"));
                    return !browser.driver().findElements(notice).isEmpty();
                });
        return leaving(() -> browser.clickOn(browser.driver().findElement(notice)));
    }

    /** Pictures at both sizes, the whole page high, with axe at the desk, where it stays. */
    Tour look(String name) {
        inspection.atBoth(name);
        return this;
    }

    /** The same in the hand only, axe too, and stays there. */
    Tour lookAtPhone(String name) {
        inspection.inHand(name);
        return this;
    }

    /** The same on the desk only. */
    Tour lookAtDesk(String name) {
        inspection.atDesk(name);
        return this;
    }

    /** Opens a folded act or section unless it is open. */
    Tour unfold(String css) {
        return picturedWhenMissed(() -> {
            WebElement fold = browser.find(css);
            if (fold.getDomAttribute("open") == null) {
                browser.clickOn(fold.findElement(By.cssSelector("summary")));
            }
        });
    }

    /** Turns a list's pages until one has the words: other tests' papers stand in it as well. */
    Tour turnTo(String words) {
        while (!browser.find("main").getText().contains(words) && turned()) {
            // the next page
        }
        return this;
    }

    /** Whether there was a next page, on which one is now. */
    private boolean turned() {
        List<WebElement> next = browser.all("main a[rel=next]");
        next.stream().findFirst().ifPresent(link -> leaving(() -> browser.clickOn(link)));
        return !next.isEmpty();
    }

    Tour press(String words) {
        return picturedWhenMissed(() -> browser.press(words));
    }

    /** Presses a button that sends a form: what is looked at or asked afterwards comes after the act. */
    Tour send(String words) {
        return leaving(() -> browser.press(words));
    }

    /** Does what leads to another page, and is back when that page is there. */
    Tour leaving(Runnable act) {
        return picturedWhenMissed(() -> {
            WebElement page = browser.find("html");
            act.run();
            browser.waitUntilLeft(page);
        });
    }

    /** Hands the form of a paper in; a place in the navigation has the same name. */
    Tour submit() {
        browser.click("#submission [data-submit]");
        return this;
    }

    /** Confirms what the page asks about. */
    Tour confirm() {
        browser.click("#confirm[open] #confirm-yes");
        return this;
    }

    Tour fill(String name, String text) {
        browser.fill(name, text);
        return this;
    }

    Tour choose(String name, String value) {
        browser.choose(name, value);
        return this;
    }

    Tour sees(String words) {
        return picturedWhenMissed(() -> browser.waitForText(words));
    }

    /** What was waited for in vain is easier understood with the page before one's eyes. */
    private Tour picturedWhenMissed(Runnable act) {
        try {
            act.run();
        } catch (TimeoutException e) {
            inspection.picture("missed");
            throw e;
        }
        return this;
    }

    /** None of the words can be read anywhere on the page, its fragments come in. */
    Tour seesNothingOf(String... words) {
        browser.settled();
        assertThat(browser.text()).as(account + " at " + browser.path()).doesNotContain(words);
        return this;
    }

    /** What the row of a list with all these words reads, its pages turned until it is there. */
    String row(String... words) {
        return rowWith(words).getText();
    }

    Tour openRow(String... words) {
        WebElement link = rowWith(words).findElement(By.cssSelector("a.row-title"));
        return leaving(() -> browser.clickOn(link));
    }

    private WebElement rowWith(String... words) {
        String all =
                Stream.of(words).map(one -> "[contains(., \"" + one + "\")]").collect(Collectors.joining());
        By row = By.xpath("//main//tbody/tr" + all);
        while (browser.driver().findElements(row).isEmpty() && turned()) {
            // the next page
        }
        return browser.driver().findElement(row);
    }

    /** The number an element shows; none is shown for nothing. */
    int figure(String css) {
        return browser.all(css).stream()
                .map(shown -> shown.getText().replaceAll("\\D", ""))
                .mapToInt(Integer::parseInt)
                .sum();
    }

    @Override
    public void close() {
        browser.close();
    }
}
