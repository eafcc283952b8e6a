package org.huiyin.calendar;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.huiyin.IntegrationTest;
import org.huiyin.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@IntegrationTest
class CalculatorIntegrationTests {

    private static final String REST = "/api/v1/deadlines/calculation";

    @Autowired
    WebApplicationContext context;

    @Autowired
    TestClock clock;

    MockMvc mvc;

    @BeforeEach
    void open() {
        clock.reset();
        mvc = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
    }

    @Test
    void answersExactlyTheseKeys() throws Exception {
        calculation("WORKING_DAYS", "5", "2026-02-12")
                .andExpect(status().isOk())
                .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_JSON))
                .andExpect(jsonPath("$.length()").value(7))
                .andExpect(jsonPath("$.rule").value("WORKING_DAYS"))
                .andExpect(jsonPath("$.amount").value(5))
                .andExpect(jsonPath("$.start").value("2026-02-12"))
                .andExpect(jsonPath("$.due").value("2026-02-26"))
                .andExpect(jsonPath("$.provisional").value(false))
                .andExpect(jsonPath("$.basis").value(startsWith("按工作日计")))
                .andExpect(jsonPath("$.days.length()").value(14))
                .andExpect(jsonPath("$.days[0].length()").value(4))
                .andExpect(jsonPath("$.days[0].date").value("2026-02-13"))
                .andExpect(jsonPath("$.days[0].counted").value(true))
                .andExpect(jsonPath("$.days[0].kind").value("NORMAL"))
                .andExpect(jsonPath("$.days[1].kind").value("MAKEUP"))
                .andExpect(jsonPath("$.days[2].reason").value("春节放假（国务院办公厅关于2026年部分节假日安排的通知）"));
    }

    @Test
    void givesTheEndOfHoursAsAMomentWithOffset() throws Exception {
        calculation("WORKING_HOURS", "3", "2026-02-12T16:00:00+08:00")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.start").value("2026-02-12T16:00:00+08:00"))
                .andExpect(jsonPath("$.due").value("2026-02-13T09:30:00+08:00"));
    }

    @Test
    void countsMinutesAroundTheClockAndWithinOfficeHours() throws Exception {
        calculation("MINUTES", "30", "2026-02-17T02:00:00+08:00")
                .andExpect(jsonPath("$.due").value("2026-02-17T02:30:00+08:00"));
        calculation("WORKING_MINUTES", "30", "2026-02-17T02:00:00+08:00")
                .andExpect(jsonPath("$.due").value("2026-02-24T09:00:00+08:00"));
    }

    @Test
    void readsAnOffsetWhosePlusBecameASpace() throws Exception {
        calculation("HOURS", "24", "2026-02-12T16:00:00 08:00")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.due").value("2026-02-13T16:00:00+08:00"));
    }

    @Test
    void marksAYearWithoutNoticeAsProvisional() throws Exception {
        calculation("NATURAL_MONTHS", "3", "2026-11-15")
                .andExpect(jsonPath("$.provisional").value(true))
                .andExpect(jsonPath("$.due").value("2027-02-15"));
    }

    @ParameterizedTest
    @CsvSource({
        "WORKING_DAYS, 0, 2026-02-12, 1 到 3660",
        "WORKING_DAYS, 3661, 2026-02-12, 1 到 3660",
        "NATURAL_MONTHS, 121, 2026-02-12, 1 到 120",
        "CALENDAR_DAYS, -3, 2026-02-12, 1 到 3660",
        "WORKING_DAYS, 5.5, 2026-02-12, 正整数",
        "WORKING_DAYS, 99999999999, 2026-02-12, 正整数",
        "WORKING_DAYS, , 2026-02-12, 没有给出数量",
        "DAYS, 5, 2026-02-12, 不认识计法",
        "SECONDS, 5, 2026-02-12T16:00:00+08:00, 不认识计法",
        "WORKING_DAYS, 5, 2026-02-30, 存在的日期",
        "WORKING_DAYS, 5, 2026-02-12T16:00:00+08:00, 存在的日期",
        "WORKING_DAYS, 5, 1899-01-01, 2000-01-01",
        "HOURS, 5, +999999999-12-31T23:59:59-18:00, 2099-12-31",
        "HOURS, 5, 2026-02-12T16:00:00, 没有写明时区",
        "HOURS, 5, 2026-02-12, 按小时、分钟计算要给出起算时刻",
        "MINUTES, 5, 2026-02-12, 按小时、分钟计算要给出起算时刻",
        "MINUTES, 527041, 2026-02-12T16:00:00+08:00, 1 到 527040",
        "WORKING_HOURS, 5, , 没有给出起算日"
    })
    void refusesWithAPlainSentence(String rule, String amount, String start, String words) throws Exception {
        calculation(rule, amount, start)
                .andExpect(status().isBadRequest())
                .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(content().string(containsString(words)));
    }

    @Test
    void refusesAnUnknownDistrict() throws Exception {
        mvc.perform(asked(get(REST).param("tenant", "nowhere"), "WORKING_DAYS", "5", "2026-02-12"))
                .andExpect(status().isBadRequest())
                .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(content().string(containsString("nowhere")));
    }

    @Test
    void speaksEnglishOnlyWhenAsked() throws Exception {
        mvc.perform(asked(get(REST).param("tenant", "wanbailin"), "WORKING_DAYS", "5", "2026-02-12")
                        .header("Accept-Language", "en-GB,en;q=0.9"))
                .andExpect(jsonPath("$.days[0].reason").value("working day"));
        mvc.perform(asked(get(REST).param("tenant", "wanbailin"), "WORKING_DAYS", "5", "2026-02-12")
                        .header("Accept-Language", "fr"))
                .andExpect(jsonPath("$.days[0].reason").value("工作日"));
    }

    @Test
    void strangersAreSentToSignIn() throws Exception {
        mvc.perform(get(REST).servletPath(REST)).andExpect(status().isUnauthorized());
        mvc.perform(get("/calculator")).andExpect(status().is3xxRedirection());
    }

    @Test
    void thePageOpensWithItsFormOnly() throws Exception {
        page(get("/calculator"))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("期限计算"),
                                containsString("万柏林区"),
                                containsString("2026-03-02"),
                                not(containsString("全天有效")))));
    }

    @Test
    void thePageShowsTheDueDayAndWhy() throws Exception {
        page(asked(get("/calculator").param("tenant", "wanbailin"), "WORKING_DAYS", "5", "2026-02-12"))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("2026年2月26日(周四)"),
                                containsString("春节放假（国务院办公厅关于2026年部分节假日安排的通知）"),
                                containsString("2月15日(周日)"),
                                containsString("计入 5 天，不计 9 天"),
                                not(containsString("暂估")))));
    }

    @Test
    void thePageTakesDateAndTimeForHours() throws Exception {
        page(asked(get("/calculator").param("tenant", "xiaodian"), "WORKING_HOURS", "1", "2026-03-02")
                        .param("time", "12:10"))
                .andExpect(content().string(containsString("2026年3月2日(周一) 15:30")));
    }

    @Test
    void thePageMarksWhatIsEstimated() throws Exception {
        page(asked(get("/calculator").param("tenant", "xiaodian"), "WORKING_DAYS", "5", "2026-12-29"))
                .andExpect(content().string(allOf(containsString("暂估"), containsString("2027年1月5日(周二)"))));
    }

    @Test
    void thePageSaysWhatToCorrectAndKeepsTheInput() throws Exception {
        page(asked(get("/calculator").param("tenant", "wanbailin"), "WORKING_DAYS", "0", "2026-02-12"))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(containsString("应在 1 到 3660 之间"), containsString("value=\"2026-02-12\""))));
    }

    @Test
    void aVeryLongPeriodStaysReadable() throws Exception {
        String html = page(asked(get("/calculator").param("tenant", "wanbailin"), "WORKING_DAYS", "1200", "2021-01-04"))
                .andExpect(content().string(containsString("只列放假")))
                .andReturn()
                .getResponse()
                .getContentAsString();
        org.assertj.core.api.Assertions.assertThat(html.length()).isLessThan(100_000);
    }

    private ResultActions calculation(String rule, String amount, String start) throws Exception {
        return mvc.perform(asked(get(REST).param("tenant", "wanbailin"), rule, amount, start));
    }

    private ResultActions page(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(user("somebody")).header("Accept-Language", "zh-CN"));
    }

    private static MockHttpServletRequestBuilder asked(
            MockHttpServletRequestBuilder request, String rule, String amount, String start) {
        return request.with(user("somebody"))
                .param("rule", rule)
                .param("amount", amount == null ? "" : amount)
                .param("start", start == null ? "" : start);
    }
}
