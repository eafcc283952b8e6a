package org.huiyin.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.huiyin.proposal.Papers.fresh;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestBuilders.formLogin;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Locale;
import org.huiyin.IntegrationTest;
import org.huiyin.shared.Ids;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@IntegrationTest
class SubmissionPagesTests {

    @Autowired
    WebApplicationContext context;

    @Autowired
    Drafts drafts;

    private MockMvc mvc;
    private MockHttpSession deputy;

    @BeforeEach
    void signIn() throws Exception {
        mvc = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        deputy = session("zhangsulong");
    }

    @Test
    void theFormIsInTheWordsOfItsKind() throws Exception {
        mvc.perform(get("/proposals/new").session(deputy).locale(Locale.CHINA))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("提交建议")))
                .andExpect(content().string(containsString("涉密内容不得录入")))
                .andExpect(content().string(not(containsString("提交提案"))))
                .andExpect(content().string(not(containsString("代为录入"))));
        mvc.perform(get("/proposals/new").session(session("wbl-tianwei")).locale(Locale.CHINA))
                .andExpect(content().string(containsString("提交提案")))
                .andExpect(content().string(containsString("代为录入")))
                .andExpect(content().string(containsString("芝涛")));
    }

    @Test
    void mistakesAreSummedUpAndNothingTypedIsLost() throws Exception {
        mvc.perform(form(Ids.next(), "", "写了一半的案据,联系电话13812345678"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("href=\"#subject\"")))
                .andExpect(content().string(containsString("href=\"#confirmed\"")))
                .andExpect(content().string(containsString("写了一半的案据")));
    }

    @Test
    void draftsSaveThemselvesAndBecomeTheEvent() throws Exception {
        String id = Ids.next();
        String subject = fresh("经网页提交的建议");
        mvc.perform(post("/proposals/drafts/" + id)
                        .session(deputy)
                        .with(csrf())
                        .locale(Locale.CHINA)
                        .param("subject", subject))
                .andExpect(content().string(containsString("草稿已自动保存")));
        assertThat(drafts.find("wanbailin", id))
                .hasValueSatisfying(d -> assertThat(d.submitted()).isFalse());
        mvc.perform(get("/proposals/new").session(deputy)).andExpect(content().string(containsString(subject)));
        mvc.perform(get("/proposals/drafts/" + id).session(session("zhaoyan"))).andExpect(status().isNotFound());

        mvc.perform(form(id, subject, "停车难、占道多,居民反映集中。")).andExpect(redirectedUrl("/submissions/" + id));
        mvc.perform(form(id, subject, "停车难、占道多,居民反映集中。")).andExpect(redirectedUrl("/submissions/" + id));

        assertThat(drafts.find("wanbailin", id))
                .hasValueSatisfying(d -> assertThat(d.submitted()).isTrue());
        mvc.perform(get("/submissions/" + id).session(deputy).locale(Locale.CHINA))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("提交结果")));
        mvc.perform(get("/submissions/" + id).session(deputy).header("HX-Request", "true"))
                .andExpect(content().string(not(containsString("<html"))));
        mvc.perform(get("/submissions/" + id).session(session("zhaoyan"))).andExpect(status().isNotFound());
    }

    @Test
    void withoutScriptsTheServerAddsABox() throws Exception {
        mvc.perform(form(Ids.next(), "案由", "案据").param("change", "add").locale(Locale.CHINA))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("id=\"recommendations-1\"")));
    }

    private MockHttpServletRequestBuilder form(String id, String subject, String grounds) {
        return post("/proposals/new")
                .session(deputy)
                .with(csrf())
                .param("id", id)
                .param("leadProposer", "zhangsulong")
                .param("session", "6-6")
                .param("inSession", "true")
                .param("subject", subject)
                .param("grounds", grounds)
                .param("recommendations", "建设公共停车场。")
                .param("category", "URBAN")
                .param("origin", "RESEARCH")
                .param("consent", "true");
    }

    private MockHttpSession session(String person) throws Exception {
        return (MockHttpSession) mvc.perform(formLogin("/sign-in").user(person).password("huiyin2026"))
                .andReturn()
                .getRequest()
                .getSession();
    }
}
