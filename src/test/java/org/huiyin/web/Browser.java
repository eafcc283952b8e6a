package org.huiyin.web;

import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A person's browser: Chromium without a window, on a desk or in the hand. */
public final class Browser implements AutoCloseable {

    private static final Path SCREENSHOTS = Path.of("target/screenshots");
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private static final String IN_SIGHT =
            "const r = arguments[0].getBoundingClientRect(); return r.bottom > 0 && r.top < innerHeight;";

    private final ChromeDriver driver;
    private final String address;

    private Browser(ChromeDriver driver, String address) {
        this.driver = driver;
        this.address = address;
    }

    /** Opens at the size of an office screen, 1366 × 768. */
    public static Browser open(int port) {
        var options = new ChromeOptions();
        options.setBinary(BrowserJourney.Installed.browser().orElseThrow());
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--no-first-run",
                "--lang=zh-CN");
        var service = new ChromeDriverService.Builder()
                .usingDriverExecutable(BrowserJourney.Installed.driver().orElseThrow())
                .build();
        var browser = new Browser(new ChromeDriver(service, options), "http://127.0.0.1:" + port);
        browser.desktop();
        return browser;
    }

    public Browser desktop() {
        return size(1366, 768, false);
    }

    public Browser phone() {
        return size(390, 844, true);
    }

    private Browser size(int width, int height, boolean mobile) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", mobile));
        return this;
    }

    public Browser go(String path) {
        driver.get(address + path);
        return this;
    }

    public Browser signIn(String user, String password) {
        driver.manage().deleteAllCookies();
        go("/sign-in").fill("username", user).fill("password", password);
        find("main form button").click();
        waiting().until(d -> !path().startsWith("/sign-in"));
        return this;
    }

    public String path() {
        return java.net.URI.create(driver.getCurrentUrl()).getPath();
    }

    /** Waits until the element is there. */
    public WebElement find(String css) {
        return waiting().until(d -> {
            List<WebElement> found = d.findElements(By.cssSelector(css));
            return found.stream()
                    .filter(WebElement::isDisplayed)
                    .findFirst()
                    .or(() -> found.stream().findFirst())
                    .orElse(null);
        });
    }

    public List<WebElement> all(String css) {
        return driver.findElements(By.cssSelector(css));
    }

    public Browser click(String css) {
        return clickOn(find(css));
    }

    /** In the middle of the window first: bars stick to its edges. */
    public Browser clickOn(WebElement element) {
        driver.executeScript("arguments[0].scrollIntoView({block: 'center', behavior: 'instant'});", element);
        waiting().until(d -> (Boolean) driver.executeScript(IN_SIGHT, element));
        element.click();
        return settled();
    }

    /** Clicks the button or link that reads so. */
    public Browser press(String words) {
        String quoted = "'" + words + "'";
        return clickOn(waiting().until(d -> d
                .findElements(
                        By.xpath("//button[normalize-space()=" + quoted + "]|//a[normalize-space()=" + quoted + "]"))
                .stream()
                .filter(WebElement::isDisplayed)
                .findFirst()
                .orElse(null)));
    }

    public Browser fill(String name, String value) {
        WebElement field = find("[name='" + name + "']");
        field.clear();
        field.sendKeys(value);
        return this;
    }

    /** Fills what the keyboard cannot, such as dates, as a script of the page would. */
    public Browser set(String name, String value) {
        driver.executeScript(
                "arguments[0].value = arguments[1]; arguments[0].dispatchEvent(new Event('change', {bubbles: true}));",
                find("[name='" + name + "']"),
                value);
        return this;
    }

    public Browser choose(String name, String value) {
        WebElement field = find("[name='" + name + "']");
        if (field.getTagName().equals("select")) {
            new Select(field).selectByValue(value);
        } else {
            WebElement option = find("[name='" + name + "'][value='" + value + "']");
            driver.executeScript("arguments[0].click();", option);
        }
        return this;
    }

    public Browser key(CharSequence key) {
        driver.findElement(By.tagName("body")).sendKeys(key);
        return this;
    }

    public Browser tab() {
        return key(Keys.TAB);
    }

    /** What can be read on the page. */
    public String text() {
        return driver.findElement(By.tagName("body")).getText();
    }

    public Browser waitForText(String words) {
        // a fragment may be swapped while its text is read
        waiting()
                .ignoring(StaleElementReferenceException.class)
                .withMessage(() -> "“" + words + "” on " + driver.getCurrentUrl())
                .until(d -> text().contains(words));
        return this;
    }

    /** Until the page with this element is gone and the next one has settled. */
    public Browser waitUntilLeft(WebElement page) {
        waiting().until(ExpectedConditions.stalenessOf(page));
        return settled();
    }

    /** Kept in target/screenshots/name.png, the whole page high. */
    public Browser screenshot(String name) {
        try {
            Files.createDirectories(SCREENSHOTS);
            Files.write(SCREENSHOTS.resolve(name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** Serious and critical findings of axe, one line each; empty when there are none. */
    public List<String> axe() {
        AxeBuilder axe = new AxeBuilder().setLegacyMode();
        // the pages have no frames, for which axe would open a window of its own; and nobody asks for what is in order
        axe.setOptions("{\"resultTypes\": [\"violations\"]}");
        return axe.analyze(driver).getViolations().stream()
                .filter(rule -> List.of("serious", "critical").contains(rule.getImpact()))
                .flatMap(rule -> rule.getNodes().stream()
                        .map(node -> rule.getId() + ": " + rule.getHelp() + " @ " + node.getTarget()))
                .toList();
    }

    /** True when nothing sticks out to the right of the window. */
    public boolean fitsTheWidth() {
        return Boolean.TRUE.equals(driver.executeScript(
                "return document.documentElement.scrollWidth <= document.documentElement.clientWidth"));
    }

    public ChromeDriver driver() {
        return driver;
    }

    /** Waits until the page has loaded and htmx has nothing under way. */
    public Browser settled() {
        waiting()
                .until(d -> Boolean.TRUE.equals(driver.executeScript(
                        "return document.readyState === 'complete' && !document.querySelector('.htmx-request')")));
        return this;
    }

    private WebDriverWait waiting() {
        return new WebDriverWait(driver, PATIENCE, Duration.ofMillis(50));
    }

    @Override
    public void close() {
        driver.quit();
    }
}
