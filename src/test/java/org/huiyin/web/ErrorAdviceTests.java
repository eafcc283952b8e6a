package org.huiyin.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.forwardedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.DispatcherType;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.huiyin.calendar.ChineseDates;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.ChinaTime;
import org.huiyin.shared.Problem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.MessageSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.http.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.autoconfigure.jackson.JacksonAutoConfiguration;
import org.springframework.boot.autoconfigure.thymeleaf.ThymeleafAutoConfiguration;
import org.springframework.boot.autoconfigure.validation.ValidationAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.WebMvcAutoConfiguration;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.MediaType;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.junit.jupiter.web.SpringJUnitWebConfig;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.WebApplicationContext;

/** The same refusal as a page, as a notice for htmx and as a problem detail. */
@SpringJUnitWebConfig
@ContextConfiguration(
        classes = ErrorAdviceTests.Around.class,
        initializers = ConfigDataApplicationContextInitializer.class)
class ErrorAdviceTests {

    @Autowired
    WebApplicationContext context;

    MockMvc mvc;

    @BeforeEach
    void open() {
        mvc = MockMvcBuilders.webAppContextSetup(context).build();
    }

    @Test
    void programGetsAProblemDetail() throws Exception {
        mvc.perform(get("/api/refusing/gates"))
                .andExpect(status().isConflict())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.title").value("现在还不能这样办"))
                .andExpect(jsonPath("$.instance").value("/api/refusing/gates"))
                .andExpect(jsonPath("$.problems[0].field").value("subject"))
                .andExpect(jsonPath("$.problems[0].code").value("error.tooLong"))
                .andExpect(jsonPath("$.problems[0].message").value("这一项最多 2000 个字，现在有 2001 个字。请删减。"))
                .andExpect(jsonPath("$.problems[1].message").value("“act”不在您当前职务（区人大代表）的权限之内，可由区政协委员、审计员办理。"))
                .andExpect(jsonPath("$.detail", containsString("2001 个字。请删减。 “act”")));
    }

    @Test
    void programChoosesItsLanguage() throws Exception {
        mvc.perform(get("/api/refusing/stale").header("Accept-Language", "en"))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.title").value("This cannot be done now"));
    }

    @Test
    void htmxGetsANoticeBesideTheForm() throws Exception {
        mvc.perform(get("/refusing/gates").header("HX-Request", "true"))
                .andExpect(status().isConflict())
                .andExpect(header().string("HX-Retarget", "#notices"))
                .andExpect(content().string(containsString("2001 个字")))
                .andExpect(content().string(not(containsString("<html"))));
    }

    @Test
    void readerGetsAPageWithAWayBack() throws Exception {
        page(get("/refusing/gates").accept(MediaType.TEXT_HTML))
                .andExpect(status().isConflict())
                .andExpect(content().contentTypeCompatibleWith(MediaType.TEXT_HTML))
                .andExpect(content().string(containsString("<h1>现在还不能这样办</h1>")))
                .andExpect(content().string(containsString("2001 个字")))
                .andExpect(content().string(containsString("回到首页")))
                .andExpect(content().string(containsString("lang=en")));
    }

    @Test
    void lostRaceIsAConflictOnEveryDoor() throws Exception {
        page(get("/refusing/stale"))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("刚刚有人处理了这一件")));
        mvc.perform(get("/api/refusing/stale"))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.problems[0].code").value("error.stale"));
    }

    @Test
    void faultShowsItsNumberAndNothingElse() throws Exception {
        mvc.perform(get("/api/refusing/fault"))
                .andExpect(status().isInternalServerError())
                .andExpect(jsonPath("$.errorNumber", matchesPattern("[0-9A-F]{8}")))
                .andExpect(content().string(not(containsString("secret"))))
                .andExpect(content().string(not(containsString("Exception"))));
        page(get("/refusing/fault"))
                .andExpect(status().isInternalServerError())
                .andExpect(content().string(containsString("错误编号")))
                .andExpect(content().string(not(containsString("secret"))));
    }

    @Test
    void wrongInputIsNamed() throws Exception {
        mvc.perform(get("/api/refusing/day?day=soon"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.problems[0].field").value("day"))
                .andExpect(jsonPath("$.problems[0].message", containsString("“soon”")));
        mvc.perform(get("/api/refusing/day"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.problems[0].code").value("error.parameter.missing"));
        mvc.perform(post("/api/refusing/paper")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"subject\":"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.problems[0].code").value("error.body"));
        mvc.perform(post("/api/refusing/paper")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"subject\":\" \"}"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.problems[0].field").value("subject"));
    }

    @Test
    void wrongAddressMethodAndFormatKeepTheirStatus() throws Exception {
        page(get("/nowhere"))
                .andExpect(status().isNotFound())
                .andExpect(content().string(containsString("没有找到")));
        mvc.perform(get("/api/nowhere"))
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.status").value(404));
        mvc.perform(post("/api/refusing/day"))
                .andExpect(status().isMethodNotAllowed())
                .andExpect(header().string("Allow", "GET"));
        mvc.perform(post("/api/refusing/paper")
                        .contentType(MediaType.TEXT_PLAIN)
                        .content("x"))
                .andExpect(status().isUnsupportedMediaType());
    }

    /** MockMvc notes a forward and does not follow it. */
    private ResultActions page(RequestBuilder request) throws Exception {
        MvcResult asked = mvc.perform(request).andExpect(forwardedUrl("/error")).andReturn();
        return mvc.perform(get("/error")
                .requestAttr(RefusalAnswer.REFUSAL, asked.getRequest().getAttribute(RefusalAnswer.REFUSAL))
                .with(error -> {
                    error.setDispatcherType(DispatcherType.FORWARD);
                    return error;
                }));
    }

    @RestController
    static class Refusing {

        record Paper(@NotBlank String subject) {}

        @GetMapping({"/refusing/gates", "/api/refusing/gates"})
        void gates() {
            throw BusinessException.gateClosed(List.of(
                    Problem.at("subject", "error.tooLong", 2000, 2001),
                    Problem.of("error.forbidden.role", "act", "DEPUTY", "MEMBER,AUDITOR")));
        }

        @GetMapping({"/refusing/stale", "/api/refusing/stale"})
        void stale() {
            throw new OptimisticLockingFailureException("row 7");
        }

        @GetMapping({"/refusing/fault", "/api/refusing/fault"})
        void fault() {
            throw new IllegalStateException("secret");
        }

        @GetMapping("/api/refusing/day")
        LocalDate day(@RequestParam LocalDate day) {
            return day;
        }

        @PostMapping(path = "/api/refusing/paper", consumes = MediaType.APPLICATION_JSON_VALUE)
        void paper(@Valid @RequestBody Paper paper) {}
    }

    @Configuration
    @Import({
        Refusing.class,
        ErrorAdvice.class,
        ErrorPages.class,
        Refusals.class,
        RefusalAnswer.class,
        ProblemTexts.class,
        Shell.class,
        Navigation.class,
        LanguageConfiguration.class
    })
    @ImportAutoConfiguration({
        MessageSourceAutoConfiguration.class,
        ThymeleafAutoConfiguration.class,
        JacksonAutoConfiguration.class,
        HttpMessageConvertersAutoConfiguration.class,
        ValidationAutoConfiguration.class,
        WebMvcAutoConfiguration.class
    })
    static class Around {

        /** Dates are the calendar's affair and need its tables; no refusal here carries one. */
        @Bean("dates")
        ChineseDates dates() {
            return org.mockito.Mockito.mock(ChineseDates.class);
        }

        @Bean
        Clock clock() {
            return Clock.system(ChinaTime.ZONE);
        }
    }
}
