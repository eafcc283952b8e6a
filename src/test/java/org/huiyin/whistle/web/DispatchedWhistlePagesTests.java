package org.huiyin.whistle.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.huiyin.IntegrationTest;
import org.huiyin.TestClock;
import org.huiyin.identity.Browser;
import org.huiyin.identity.SampleDistricts;
import org.huiyin.settings.OwnLaw;
import org.huiyin.whistle.WhistleKind;
import org.huiyin.whistle.WhistleLife;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What is changed on the page while departments are at it: one more of them, and the milestones of a hard case. */
@IntegrationTest
class DispatchedWhistlePagesTests {

    @LocalServerPort
    int port;

    @Autowired
    WhistleLife life;

    @Autowired
    TestClock clock;

    @Autowired
    OwnLaw law;

    private String id;
    private String page;

    @BeforeEach
    void dispatched() {
        clock.reset();
        id = life.dispatched(WhistleKind.HARD_CASE, "无主楼院整治", "chengguan", "gongan");
        page = "/whistles/" + id;
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void theCentreCallsOneMoreDepartment() {
        Browser centre = signedIn("wbl-zhihui");
        assertThat(centre.get(page).body()).contains("增派配合部门");
        HttpResponse<String> refused =
                centre.post(page + "/call-further", "version", version(), "organ", "gongan", "reason", "需要拆除违建。");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("已经在这张哨单里", "需要拆除违建。");
        HttpResponse<String> called =
                centre.post(page + "/call-further", "version", version(), "organ", "zhujian", "reason", "需要拆除违建。");
        assertThat(called.statusCode()).isEqualTo(302);
        assertThat(centre.get(page).body()).contains("已增派", "增派住建局配合：需要拆除违建。");
        assertThat(signedIn("wbl-zhujian-lianluo").get(page).body())
                .contains("签收")
                .doesNotContain("/call-further");
    }

    @Test
    void theLeadWritesItsMilestones() {
        Browser lead = signedIn("wbl-chengguan-lianluo");
        assertThat(lead.get(page).body()).contains("还没有定里程碑").doesNotContain("/set-milestones");
        life.sign(id, "chengguan");
        assertThat(lead.get(page).body()).contains("/set-milestones", "不晚于");
        HttpResponse<String> refused = lead.post(page + "/set-milestones", "version", version(), "milestones", "尽快完成");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("每行先写日期", "尽快完成");
        assertThat(lead.post(
                                page + "/set-milestones",
                                "version",
                                version(),
                                "milestones",
                                "2026-04-30 完成确权\n2026-07-30 完成整治")
                        .body())
                .contains("里程碑不能晚于");
        lead.post(page + "/set-milestones", "version", version(), "milestones", "2026-04-30 完成确权\n2026-06-15 完成整治");
        assertThat(lead.get(page).body())
                .contains("里程碑已定", "完成确权", "href=\"/items/")
                .doesNotContain("/set-milestones");
        assertThat(signedIn("wbl-qianfeng-jingban").get(page).body()).contains("完成确权", "href=\"/items/");
        assertThat(lead.get("/items").body()).contains("无主楼院整治");
    }

    /** The form offers what the act takes: never later than the district's setting, in whatever it is counted. */
    @ParameterizedTest
    @CsvSource({"HOURS, 48, 48", "MINUTES, 150, 2"})
    void theHoursOfAnEmergencyFollowTheDistrictsSetting(String rule, int amount, int most) {
        law.of("EMERGENCY", "whistle.resolve", rule, amount, clock);
        try {
            id = life.blown(WhistleKind.EMERGENCY, "燃气泄漏");
            page = "/whistles/" + id;
            Browser centre = signedIn("wbl-zhihui");
            assertThat(centre.get(page).body()).contains("1 至 " + most + " 小时", "max=\"" + most + "\"");
            assertThat(dispatch(centre, most + 1).body()).contains("办结时限为 1 至 " + most + " 小时");
            assertThat(dispatch(centre, most).statusCode()).isEqualTo(302);
        } finally {
            law.asItWas();
        }
    }

    private HttpResponse<String> dispatch(Browser centre, int hours) {
        return centre.post(
                page + "/triage", "version", version(), "lead", "zhujian", "resolveHours", String.valueOf(hours));
    }

    private String version() {
        return String.valueOf(life.version(id));
    }

    private Browser signedIn(String account) {
        return new Browser(port).signIn(account, SampleDistricts.PASSWORD);
    }
}
