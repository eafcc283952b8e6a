package org.huiyin.journey;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.huiyin.web.Browser;

/** Looks at pages on the desk and in the hand: takes pictures of them and remembers what is wrong with them. */
final class Inspection {

    private final Browser browser;
    private final List<String> findings = new ArrayList<>();

    Inspection(Browser browser) {
        this.browser = browser;
    }

    /** What axe and the ruler found so far; forgotten by asking. */
    List<String> findings() {
        List<String> found = List.copyOf(findings);
        findings.clear();
        return found;
    }

    void atBoth(String name) {
        browser.phone();
        fits(name);
        picture(name + "-phone");
        atDesk(name);
    }

    void atDesk(String name) {
        browser.desktop();
        remember(name, "desktop");
    }

    void inHand(String name) {
        browser.phone();
        fits(name);
        remember(name, "phone");
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
    void picture(String name) {
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
}
