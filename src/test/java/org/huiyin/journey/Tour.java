package org.huiyin.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.huiyin.identity.SampleDistricts;
import org.huiyin.web.Browser;
import org.openqa.selenium.By;
import org.openqa.selenium.TimeoutException;
import org.openqa.selenium.WebElement;

/** Goes through the pages in a real browser, looks at each on the desk and in the hand, and remembers what is wrong with it. */
final class Tour implements AutoCloseable {

    /** Who signed in once stays so for all journeys of this address: session cookies by account. */
    private static final Map<String, String> SESSIONS = new ConcurrentHashMap<>();

    private static final String COOKIE = "SESSION";

    final Browser browser;
    private final int port;
    private final List<String> findings = new ArrayList<>();
    private String account;

    Tour(int port) {
        this.port = port;
        browser = Browser.open(port);
    }

    /** What axe and the ruler found so far; forgotten by asking. */
    List<String> findings() {
        List<String> found = List.copyOf(findings);
        findings.clear();
        return found;
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
                port + account,
                browser.driver().manage().getCookieNamed(COOKIE).getValue());
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

    /** Pictures at both sizes, the whole page high, with axe at the desk, where it stays. */
    Tour look(String name) {
        browser.phone();
        fits(name);
        picture(name + "-phone");
        browser.desktop();
        remember(name, "desktop");
        return this;
    }

    /** The same in the hand only, axe too, and stays there. */
    Tour lookAtPhone(String name) {
        browser.phone();
        fits(name);
        remember(name, "phone");
        return this;
    }

    private void fits(String name) {
        if (!browser.fitsTheWidth()) {
            findings.add(name + ": wider than a phone");
        }
    }

    private void remember(String name, String size) {
        picture(name + "-" + size);
        browser.axe().forEach(found -> findings.add(name + " " + size + ": " + found));
    }

    /** The window is made as high as the page for the moment of the picture. */
    private void picture(String name) {
        Number width = (Number) browser.driver().executeScript("return innerWidth");
        Number height =
                (Number) browser.driver().executeScript("return Math.min(5000, document.documentElement.scrollHeight)");
        boolean phone = width.intValue() < 500;
        browser.driver()
                .executeCdpCommand(
                        "Emulation.setDeviceMetricsOverride",
                        Map.of(
                                "width",
                                phone ? 390 : 1366,
                                "height",
                                Math.max(height.intValue(), phone ? 844 : 768),
                                "deviceScaleFactor",
                                1,
                                "mobile",
                                phone));
        browser.screenshot(name);
        if (phone) {
            browser.phone();
        } else {
            browser.desktop();
        }
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
        List<WebElement> next = nextPage();
        while (!browser.find("main").getText().contains(words) && !next.isEmpty()) {
            WebElement link = next.get(0);
            leaving(() -> browser.clickOn(link));
            next = nextPage();
        }
        return this;
    }

    private List<WebElement> nextPage() {
        return browser.driver().findElements(By.cssSelector("main a[rel=next]"));
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
            picture("missed");
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

    /** What the row of a list with these words reads, its pages turned until it is there. */
    String row(String words) {
        turnTo(words);
        return browser.driver()
                .findElement(By.xpath("//main//tr[contains(., \"" + words + "\")]"))
                .getText();
    }

    @Override
    public void close() {
        browser.close();
    }
}
