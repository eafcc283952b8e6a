package org.huiyin.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.huiyin.IntegrationTest;
import org.huiyin.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class SignInTests {

    private static final String USER = "wbl-kaohe";
    private static final String PASSWORD = SampleDistricts.PASSWORD;

    @LocalServerPort
    int port;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    Browser browser;
    String hash;

    @BeforeEach
    void openBrowser() {
        browser = new Browser(port);
        hash = jdbc.sql("select password_hash from account where username = ?")
                .param(USER)
                .query(String.class)
                .single();
    }

    @AfterEach
    void restore() {
        clock.reset();
        jdbc.sql(
                        """
                        update account set failed_attempts = 0, locked_until = null, locked = false, must_change = false,
                               password_hash = ? where username = ?
                        """)
                .params(hash, USER)
                .update();
    }

    @Test
    void rightPasswordLeadsHomeInAnySpelling() {
        browser.get("/sign-in");
        var answer = browser.post("/sign-in", "username", " WBL-kaohe ", "password", PASSWORD);
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(Browser.location(answer)).isEqualTo("/");
        assertThat(browser.get("/account").body()).contains(USER);
        assertThat(jdbc.sql("select count(*) from spring_session where principal_name = ?")
                        .param(USER)
                        .query(Integer.class)
                        .single())
                .isPositive();
    }

    /** A page that only reads writes nothing: when the person was last here is kept to the minute. */
    @Test
    void beingHereIsNotedOnceAMinute() {
        browser.signIn(USER, PASSWORD).get("/account");
        String row =
                "select xmin::text from spring_session where principal_name = '%s' order by creation_time desc limit 1"
                        .formatted(USER);
        String before = jdbc.sql(row).query(String.class).single();
        browser.get("/account");
        assertThat(jdbc.sql(row).query(String.class).single()).isEqualTo(before);

        jdbc.sql(
                        "update spring_session set last_access_time = last_access_time - 60000, expiry_time = expiry_time - 60000"
                                + " where principal_name = ?")
                .param(USER)
                .update();
        long expired = jdbc.sql("select max(expiry_time) from spring_session where principal_name = ?")
                .param(USER)
                .query(Long.class)
                .single();
        browser.get("/account");
        assertThat(jdbc.sql("select max(expiry_time) from spring_session where principal_name = ?")
                        .param(USER)
                        .query(Long.class)
                        .single())
                .isGreaterThanOrEqualTo(expired + 60000);
    }

    /** The first token is still that of the page on which one signed in, the second that of the refusal. */
    @Test
    void aFormThatIsTooOldIsToldFromAPostThatMayNot() {
        browser.signIn(USER, PASSWORD);
        var tooOld = browser.post("/admin/accounts/nobody/lock");
        assertThat(tooOld.statusCode()).isEqualTo(403);
        assertThat(tooOld.body()).contains("这个页面打开太久");
        var mayNot = browser.post("/admin/accounts/nobody/lock");
        assertThat(mayNot.statusCode()).isEqualTo(403);
        assertThat(mayNot.body()).contains("可由系统管理员办理");
    }

    @Test
    void withoutTokenNobodyIsSignedIn() {
        var answer = browser.post("/sign-in", "username", USER, "password", PASSWORD);
        assertThat(Browser.location(answer)).startsWith("/sign-in");
        assertThat(browser.get("/account").statusCode()).isEqualTo(302);
    }

    @Test
    void strangerIsLedToTheDoorAndBackToThePageWanted() {
        assertThat(Browser.location(browser.get("/account"))).isEqualTo("/sign-in");
        browser.get("/sign-in");
        assertThat(Browser.location(browser.post("/sign-in", "username", USER, "password", PASSWORD)))
                .isEqualTo("/account");
    }

    @Test
    void fragmentAskedForByHtmxRedirectsTheWholePage() {
        var answer = browser.get("/account", "HX-Request", "true");
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("HX-Redirect")).contains("/sign-in");
    }

    @Test
    void wrongPasswordSaysSoAndTellsNotWhetherTheNameExists() {
        browser.signIn(USER, "wrong");
        String known = browser.get("/sign-in?failed").body();
        assertThat(known).contains("用户名或密码不正确").contains("value=\"" + USER + "\"");
        browser.signIn("nobody-at-all", "wrong");
        assertThat(browser.get("/sign-in?failed").body()).contains("用户名或密码不正确");
    }

    @Test
    void fiveFailuresLockForAQuarterOfAnHour() {
        for (int i = 0; i < 5; i++) browser.signIn(USER, "wrong" + i);
        assertThat(browser.get("/sign-in?failed").body()).contains("2026-03-02 09:15");
        assertThat(signsIn(PASSWORD))
                .as("locked in spite of the right password")
                .isFalse();

        clock.forward(Duration.ofMinutes(14));
        assertThat(signsIn(PASSWORD)).isFalse();
        clock.forward(Duration.ofMinutes(1));
        assertThat(signsIn(PASSWORD)).isTrue();
    }

    @Test
    void successInBetweenStartsTheCountAnew() {
        for (int i = 0; i < 4; i++) browser.signIn(USER, "wrong");
        assertThat(signsIn(PASSWORD)).isTrue();
        Browser other = new Browser(port);
        for (int i = 0; i < 4; i++) other.signIn(USER, "wrong");
        assertThat(signsIn(PASSWORD)).isTrue();
    }

    @Test
    void afterTheLockOneFailureDoesNotLockAgain() {
        for (int i = 0; i < 5; i++) browser.signIn(USER, "wrong");
        clock.forward(Duration.ofMinutes(16));
        browser.signIn(USER, "wrong");
        assertThat(signsIn(PASSWORD)).isTrue();
    }

    @Test
    void firstPasswordMustBeChangedBeforeAnythingElse() {
        jdbc.sql("update account set must_change = true where username = ?")
                .param(USER)
                .update();
        browser.signIn(USER, PASSWORD);
        for (String page : List.of("/", "/account", "/calculator")) {
            assertThat(Browser.location(browser.get(page))).isEqualTo("/account/password");
        }
        assertThat(browser.call("GET", "/api/v1/admin/accounts", USER, PASSWORD).statusCode())
                .isEqualTo(403);

        browser.get("/account/password");
        var refused = browser.post("/account/password", "current", PASSWORD, "wanted", "short", "repeated", "other");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("至少要有 10 个字符").contains("两次输入的新密码不一致");

        var done = browser.post(
                "/account/password", "current", PASSWORD, "wanted", "ein-gutes-neues", "repeated", "ein-gutes-neues");
        assertThat(Browser.location(done)).isEqualTo("/account");
        assertThat(browser.get("/account").body()).contains("密码已修改");
        assertThat(signsIn(PASSWORD)).isFalse();
        assertThat(signsIn("ein-gutes-neues")).isTrue();
    }

    @Test
    void programsAreAnsweredWithProblemDetails() {
        var nobody = browser.call("GET", "/api/v1/admin/accounts", null, null);
        assertThat(nobody.statusCode()).isEqualTo(401);
        assertThat(nobody.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(nobody.body()).contains("请先登录");
        var wrong = browser.call("GET", "/api/v1/admin/accounts", USER, "wrong");
        assertThat(wrong.statusCode()).isEqualTo(401);
        assertThat(wrong.body()).contains("用户名或密码不正确");
        assertThat(wrong.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void healthAndAssetsAreOpenOtherThingsAreNot() {
        assertThat(browser.call("GET", "/actuator/health", null, null).statusCode())
                .isEqualTo(200);
        assertThat(browser.get("/webjars/htmx.org/dist/htmx.min.js").statusCode())
                .isEqualTo(200);
        assertThat(browser.get("/actuator/env").statusCode()).isEqualTo(302);
        assertThat(browser.get("/v3/api-docs").statusCode()).isEqualTo(401);
    }

    @Test
    void pagesSendAStrictContentPolicy() {
        var page = browser.get("/sign-in");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'self'")
                .contains("script-src 'self';");
        assertThat(page.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    }

    @Test
    void signingOutEndsTheSession() {
        browser.signIn(USER, PASSWORD);
        browser.get("/account/password");
        assertThat(Browser.location(browser.post("/sign-out"))).isEqualTo("/sign-in?out");
        assertThat(browser.get("/account").statusCode()).isEqualTo(302);
    }

    private boolean signsIn(String password) {
        Browser fresh = new Browser(port).signIn(USER, password);
        return fresh.get("/account").statusCode() == 200;
    }
}
