package org.huiyin.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.huiyin.IntegrationTest;
import org.huiyin.identity.SampleDistricts;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The shell around the sign-in page, in a real browser. */
@IntegrationTest
@BrowserJourney
class ShellBrowserTests {

    private static Browser browser;

    @BeforeAll
    static void open(@LocalServerPort int port) {
        browser = Browser.open(port);
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    @Test
    void signInPageReadsWellEverywhere() {
        browser.desktop().go("/sign-in").screenshot("sign-in-desktop");
        assertThat(browser.axe()).isEmpty();
        browser.phone().go("/sign-in").screenshot("sign-in-phone");
        assertThat(browser.axe()).isEmpty();
        assertThat(browser.fitsTheWidth()).isTrue();
    }

    @Test
    void largeTypeAndContrastAreRemembered() {
        browser.desktop().go("/sign-in").click("[data-preference=big]").click("[data-preference=contrast]");
        browser.go("/sign-in").screenshot("sign-in-big-contrast");
        assertThat(browser.driver().findElement(By.tagName("html")).getDomAttribute("class"))
                .contains("big", "contrast");
        assertThat(browser.axe()).isEmpty();
        browser.click("[data-preference=big]").click("[data-preference=contrast]");
    }

    @Test
    void languageIsSwitchedOnTheSpot() {
        browser.desktop().go("/sign-in").press("English");
        assertThat(browser.driver().findElement(By.tagName("html")).getDomAttribute("lang"))
                .isEqualTo("en");
        browser.press("中文").waitForText("回音");
    }

    @Test
    void aLongMenuIsReachedOnTheDeskAndInTheHand() {
        browser.desktop().signIn("wbl-ducha", SampleDistricts.PASSWORD).go("/worklist");
        assertThat(browser.find(".side a[href='/settings/calendar']").isDisplayed())
                .isFalse();
        browser.find(".side details:last-of-type summary").sendKeys(Keys.ENTER);
        browser.screenshot("menu-desktop").click(".side a[href='/settings/calendar']");
        assertThat(browser.path()).isEqualTo("/settings/calendar");
        assertThat(browser.axe()).isEmpty();
        browser.phone().click(".more > summary").screenshot("menu-phone");
        assertThat(browser.axe()).isEmpty();
        browser.click(".more a[href='/ladders']");
        assertThat(browser.path()).isEqualTo("/ladders");
    }

    @Test
    void nothingComesFromElsewhere() {
        browser.desktop().go("/sign-in");
        assertThat(browser.all("link[href], script[src], img[src]")).allSatisfy(asset -> assertThat(
                        asset.getDomProperty(asset.getTagName().equals("link") ? "href" : "src"))
                .startsWith("http://127.0.0.1:"));
    }
}
