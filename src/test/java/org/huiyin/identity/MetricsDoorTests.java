package org.huiyin.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.huiyin.IntegrationTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The metrics are for administrators and for the scraper that has the token. */
@IntegrationTest
class MetricsDoorTests {

    private static final String METRICS = "/actuator/prometheus";
    private static final String ADMINISTRATOR = "wbl-guanli";

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    Browser browser;

    @BeforeEach
    void openBrowser() {
        browser = new Browser(port);
    }

    @Test
    void strangersAreTurnedAway() {
        HttpResponse<String> answer = browser.call("GET", METRICS, null, null);
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate").orElse("")).startsWith("Basic");
        assertThat(answer.body()).doesNotContain("jvm_");
        assertThat(browser.get(METRICS + "/").statusCode()).isEqualTo(401);
    }

    @Test
    void wrongTokensAreTurnedAway() {
        for (String shown : List.of(
                "Bearer ",
                "Bearer the-token-of-the-test",
                "Bearer the-token-of-the-tests1",
                "the-token-of-the-tests")) {
            assertThat(browser.call("GET", METRICS, null, null, "Authorization", shown)
                            .statusCode())
                    .as(shown)
                    .isEqualTo(401);
        }
    }

    @Test
    void theScraperShowsItsTokenAndGetsNoSession() {
        HttpResponse<String> answer =
                browser.call("GET", METRICS, null, null, "Authorization", "Bearer the-token-of-the-tests");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("jvm_memory_used_bytes");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void theTokenOpensNothingElse() {
        assertThat(browser.call(
                                "GET",
                                "/api/v1/admin/accounts",
                                null,
                                null,
                                "Authorization",
                                "Bearer the-token-of-the-tests")
                        .statusCode())
                .isEqualTo(401);
        assertThat(browser.call("GET", "/actuator/env", null, null, "Authorization", "Bearer the-token-of-the-tests")
                        .statusCode())
                .isIn(302, 401, 404);
    }

    @Test
    void anAdministratorMayOthersMayNot() {
        assertThat(browser.call("GET", METRICS, ADMINISTRATOR, SampleDistricts.PASSWORD)
                        .statusCode())
                .isEqualTo(200);
        assertThat(browser.call("GET", METRICS, "wbl-kaohe", SampleDistricts.PASSWORD)
                        .statusCode())
                .isEqualTo(403);
        assertThat(browser.call("GET", METRICS, ADMINISTRATOR, "wrong").statusCode())
                .isEqualTo(401);
    }

    @Test
    void aPasswordToBeChangedOpensNothing() {
        jdbc.sql("update account set must_change = true where username = ?")
                .param(ADMINISTRATOR)
                .update();
        try {
            assertThat(browser.call("GET", METRICS, ADMINISTRATOR, SampleDistricts.PASSWORD)
                            .statusCode())
                    .isEqualTo(403);
        } finally {
            jdbc.sql("update account set must_change = false, failed_attempts = 0 where username = ?")
                    .param(ADMINISTRATOR)
                    .update();
        }
    }
}
