package org.huiyin.messaging.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import org.huiyin.IntegrationTest;
import org.huiyin.messaging.TestSender;
import org.huiyin.shared.Actor;
import org.huiyin.shared.Door;
import org.huiyin.shared.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.View;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/** The desk's two doors, given an administrator; who is one is the sign-in's matter. */
@IntegrationTest
class EventDeskPagesTests {

    @Autowired
    EventDeskPages pages;

    @Autowired
    EventDeskApi api;

    @Autowired
    SpringTemplateEngine templates;

    @Autowired
    TestSender sender;

    @Autowired
    JdbcClient jdbc;

    private MockMvc mvc;
    private long id;

    @BeforeEach
    void refusedEvent() {
        mvc = MockMvcBuilders.standaloneSetup(pages, api)
                .setCustomArgumentResolvers(new TheAdministrator())
                .setViewResolvers(mainParts())
                .build();
        TestSender.Event event = sender.event("").raw("<b>坏</b>".getBytes(StandardCharsets.UTF_8));
        event.send();
        String sql = "select id from inbox where event_id = :id";
        await().atMost(Duration.ofSeconds(20)).until(() -> jdbc.sql(sql)
                .param("id", event.id())
                .query(Long.class)
                .optional()
                .isPresent());
        id = jdbc.sql(sql).param("id", event.id()).query(Long.class).single();
    }

    @Test
    void listNamesEachReason() throws Exception {
        String page = page("/admin/events");
        assertThat(page).contains("事件台", "/admin/events/" + id, "已退回", "JSON").doesNotContain("??");
    }

    @Test
    void detailShowsTheTextEscaped() throws Exception {
        String page = page("/admin/events/" + id);
        assertThat(page).contains("&lt;b&gt;坏&lt;/b&gt;", "ce_source", "重新处理").doesNotContain("??", "<b>坏");
    }

    @Test
    void pagesSpeakEnglishToo() throws Exception {
        String page = mvc.perform(get("/admin/events/" + id).locale(Locale.ENGLISH))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(page).contains("Run again").doesNotContain("??", "重新处理");
    }

    @Test
    void rawIsADownloadAndNeverAPage() throws Exception {
        mvc.perform(get("/admin/events/" + id + "/raw"))
                .andExpect(header().string("Content-Type", "application/octet-stream"))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("Content-Disposition", org.hamcrest.Matchers.startsWith("attachment")));
    }

    @Test
    void programsDoTheSame() throws Exception {
        mvc.perform(get("/api/v1/admin/events/" + id))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.line.status").value("REJECTED"));
        mvc.perform(post("/api/v1/admin/events/" + id + "/retry"))
                .andExpect(jsonPath("$.line.status").value("REJECTED"))
                .andExpect(jsonPath("$.line.attempts").value(2));
        mvc.perform(post("/api/v1/admin/events/" + id + "/close")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"remark\":\"已核对\"}"))
                .andExpect(status().isNoContent());
        mvc.perform(get("/api/v1/admin/events").param("filter", "CLOSED"))
                .andExpect(jsonPath("$.events[0].id").value(id));
    }

    private String page(String url) throws Exception {
        return mvc.perform(get(url).locale(Locale.SIMPLIFIED_CHINESE))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    /** What stands between the layout's parts; the layout is the shell's matter. */
    private ThymeleafViewResolver mainParts() {
        ThymeleafViewResolver views = new ThymeleafViewResolver() {
            @Override
            public View resolveViewName(String name, Locale locale) throws Exception {
                return super.resolveViewName(name + " :: main", locale);
            }
        };
        views.setTemplateEngine(templates);
        views.setCharacterEncoding("UTF-8");
        return views;
    }

    private static final class TheAdministrator implements HandlerMethodArgumentResolver {
        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == Actor.class;
        }

        @Override
        public Object resolveArgument(
                MethodParameter parameter,
                ModelAndViewContainer container,
                NativeWebRequest request,
                WebDataBinderFactory binders) {
            return new Actor("wanbailin", "admin", "管理员", Role.ADMINISTRATOR, "gov", "区政府", null, Door.PAGE);
        }
    }
}
