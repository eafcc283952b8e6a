package org.huiyin.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.huiyin.whistle.WhistleKind;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;

/**
 * The acts of one whistle, done on its page; everybody comes there from the own first page, by what can be clicked. Its title is
 * made of the place and of what happened.
 */
final class Whistling {

    private final Tour tour;
    private final String title;

    /** The phones of all stand in the middle of the district and tell it. */
    Whistling(Tour tour, String title) {
        this.tour = tour;
        this.title = title;
        var browser = tour.browser.driver();
        browser.executeCdpCommand("Browser.grantPermissions", Map.of("permissions", new String[] {"geolocation"}));
        browser.executeCdpCommand(
                "Emulation.setGeolocationOverride", Map.of("longitude", 112.512, "latitude", 37.852, "accuracy", 12));
    }

    /** As a camera gives it, of that size. */
    static Path photo(Path folder, int width, int height) {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < width; x++) {
            for (int y = 0; y < height; y++) {
                picture.setRGB(x, y, new Color((x * y) % 256, (x * 7 + y) % 256, y % 256).getRGB());
            }
        }
        Path file = folder.resolve("现场.jpg");
        try {
            ImageIO.write(picture, "jpg", file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }

    /** 哨单 → 吹哨, as far as all kinds are alike. */
    Whistling begins(String account, WhistleKind kind) {
        tour.inHand().home(account).place("/whistles");
        tour.leaving(() -> tour.browser.press("吹哨"));
        String[] placeAndMatter = title.split("：", 2);
        tour.choose("kind", kind.name())
                .fill("place", placeAndMatter[0])
                .fill("description", placeAndMatter[1] + "，街道多次处置无效。");
        return this;
    }

    /** 自身职权已穷尽, and whose duty it is. */
    Whistling because(String ground, String duty) {
        tour.browser.driver().findElement(By.id("place")).click();
        tour.browser.settled();
        tour.choose("grounds", ground);
        tour.browser.click("#suggestion ~ details summary");
        tour.choose("duties", duty);
        return this;
    }

    /** Presses that button of the form and is on the whistle's page. @return its id */
    String blown(String button) {
        tour.send(button).sees(title);
        return tour.browser.path().replace("/whistles/", "");
    }

    /** On the street, on a phone. */
    Whistling inHand(String account) {
        tour.inHand().home(account);
        return opened();
    }

    /** In the office. */
    Whistling atDesk(String account) {
        tour.atDesk().home(account);
        return opened();
    }

    /** Where other tests' whistles fill the first page it stands in the list. */
    private Whistling opened() {
        if (links().isEmpty()) {
            tour.place("/whistles").turnTo(title);
        }
        WebElement link = links().get(0);
        tour.leaving(() -> tour.browser.clickOn(link));
        return this;
    }

    /** A suggested one is called as the proposal it comes from, which may stand in the same list. */
    private List<WebElement> links() {
        return tour
                .browser
                .driver()
                .findElements(
                        By.xpath("//main//a[starts-with(@href, '/whistles/') and normalize-space()=\"" + title + "\"]"))
                .stream()
                .filter(WebElement::isDisplayed)
                .toList();
    }

    Whistling releases() {
        return act("release", Map.of());
    }

    Whistling dispatches(String lead, List<String> supporting, Map<String, String> more) {
        WebElement form = form("triage");
        for (WebElement box : form.findElements(By.name("supporting"))) {
            if (box.isSelected() != supporting.contains(box.getDomAttribute("value"))) {
                tour.browser.clickOn(box);
            }
        }
        enter(form, "lead", lead);
        act("triage", more);
        tour.sees("已派哨");
        return this;
    }

    /** 签收, at once on the card of the first page. */
    Whistling signs(String account) {
        tour.inHand().home(account);
        List<WebElement> buttons = tour.browser
                .driver()
                .findElements(By.xpath(
                        "//section[@id='incoming']//li[.//a[normalize-space()=\"" + title + "\"]]//form//button"));
        if (buttons.isEmpty()) {
            opened().act("sign", Map.of());
        } else {
            tour.leaving(() -> tour.browser.clickOn(buttons.get(0)));
        }
        tour.sees("已签收，请联系街道");
        return this;
    }

    Whistling contacts() {
        return act("contact", Map.of("words", "已与街道值班员通话，约定即刻到场。"));
    }

    /** With the place the phone tells and a photograph. */
    Whistling reportsIn(Path photo) {
        WebElement form = form("report-in");
        tour.browser.clickOn(form.findElement(By.cssSelector("[data-locate]")));
        tour.sees("已取到位置");
        form.findElement(By.name("photo")).sendKeys(photo.toString());
        tour.sees("已选 1 张");
        return act("report-in", Map.of());
    }

    Whistling resolves(String how) {
        return act("resolve", Map.of("resolution", how));
    }

    /** The first of those reported as done. */
    Whistling verifies() {
        return act("verify", Map.of());
    }

    /** The first of those not rated yet. */
    Whistling ratesDepartment() {
        return act("rate-department", Map.of("mark", "SATISFIED"));
    }

    Whistling ratesWhistle() {
        return act("rate-whistle", Map.of("mark", "PROPER"));
    }

    Whistling disputes(String reason, String whose) {
        return act("dispute", Map.of("reason", reason, "suggestedOrgan", whose));
    }

    /** @param replacement code of the department whose matter it is instead, or empty */
    Whistling rules(boolean upheld, String replacement, String words) {
        return act("rule", Map.of("upheld", String.valueOf(upheld), "replacement", replacement, "words", words));
    }

    Whistling answers(boolean accepted, String objection) {
        return act("answer-ruling", Map.of("accepted", String.valueOf(accepted), "objection", objection));
    }

    /** Opens the act's form, fills it in and sends it. */
    Whistling act(String act, Map<String, String> said) {
        WebElement form = form(act);
        said.forEach((name, value) -> enter(form, name, value));
        tour.leaving(() -> tour.browser.clickOn(form.findElement(By.cssSelector("button:not([type=button])"))));
        return this;
    }

    private WebElement form(String act) {
        String form = "form[action$='/" + act + "']";
        tour.unfold("details:has(> div > " + form + ")");
        return tour.browser.find(form);
    }

    private void enter(WebElement form, String name, String value) {
        WebElement field = form.findElement(By.name(name));
        if (field.getTagName().equals("select")) {
            new Select(field).selectByValue(value);
        } else if ("radio".equals(field.getDomAttribute("type"))) {
            tour.browser.clickOn(
                    form.findElement(By.cssSelector("label:has([name='" + name + "'][value='" + value + "'])")));
        } else {
            field.clear();
            field.sendKeys(value);
        }
    }

    /** 还剩 or 已超, and the moment which the first clock of that name on the page runs to or from. */
    String clock(String name) {
        WebElement clock = tour.browser
                .driver()
                .findElement(By.xpath("//main//span[@class='clock-name'][normalize-space()='" + name
                        + "']/following-sibling::span[@data-until][1]"));
        assertThat(clock.getText()).as("it runs").matches("(还剩|已超) \\d.*");
        return clock.getText().substring(0, 2) + " " + clock.getDomAttribute("title");
    }
}
