package org.huiyin.handling.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestBuilders.formLogin;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.util.Locale;
import org.huiyin.IntegrationTest;
import org.huiyin.TestClock;
import org.huiyin.handling.AssignmentState;
import org.huiyin.handling.Lifecycle;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.BusinessException.Reason;
import org.huiyin.workflow.Deadlines;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.test.context.TestSecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** The proposal's page as people use it: see, act, be refused with what was typed kept, print. */
@IntegrationTest
class ProposalPageTests {

    @Autowired
    WebApplicationContext context;

    @Autowired
    Lifecycle life;

    @Autowired
    Deadlines deadlines;

    @Autowired
    TestClock clock;

    private MockMvc mvc;

    @BeforeEach
    void open() {
        clock.reset();
        mvc = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
    }

    @Test
    void theSheetIsIssuedFromThePage() throws Exception {
        String id = life.docketed("页面上交办");
        mvc.perform(page("wbl-ducha", "/proposals/" + id))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("督查室待交办")))
                .andExpect(content().string(containsString("id=\"act-ASSIGN\"")));
        mvc.perform(page("wbl-ducha", "/proposals/" + id + "/assignment-preview?lead=zhujian&coHandling=chengguan"))
                .andExpect(content().string(containsString("6月2日")));
        mvc.perform(form("wbl-ducha", "/proposals/" + id + "/assignment").param("requirement", "写了一半的要求"))
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("href=\"#assign-lead\"")))
                .andExpect(content().string(containsString("写了一半的要求")));
        mvc.perform(form("wbl-ducha", "/proposals/" + id + "/assignment")
                        .param("lead", "zhujian")
                        .param("coHandling", "chengguan"))
                .andExpect(redirectedUrl("/proposals/" + id));
        assertThat(life.part(id, "chengguan").state()).isEqualTo(AssignmentState.ASSIGNED);
    }

    @Test
    void thePrintedSheetSaysHowItIsHandledAndWhoSupervises() throws Exception {
        String alone = life.assigned("交办单上的单办");
        mvc.perform(page("wbl-ducha", "/proposals/" + alone + "/print/assignment-sheet"))
                .andExpect(content().string(containsString("单办")))
                .andExpect(content().string(not(containsString("领办"))));
        String id = life.assigned("交办单上的重点督办", "chengguan");
        mvc.perform(form("wbl-ducha", "/proposals/" + id + "/supervision")
                        .param("mark", "KEY")
                        .param("official", "任宏伟")
                        .param("officialPost", "副区长")
                        .param("reason", "群众反映集中"))
                .andExpect(redirectedUrl("/proposals/" + id));
        mvc.perform(page("wbl-zhujian-lianluo", "/proposals/" + id + "/print/assignment-sheet"))
                .andExpect(content().string(containsString("主办、会办")))
                .andExpect(content().string(containsString("任宏伟（副区长）领办")));
    }

    /** Whoever reads the pages in English signs and sends the same papers as everybody. */
    @Test
    void papersAreChineseForEveryReader() throws Exception {
        String id = life.assigned("英文界面里的交办单");
        Cookie english = new Cookie("huiyin-language", "en");
        mvc.perform(page("wbl-ducha", "/proposals/" + id).cookie(english))
                .andExpect(content().string(containsString("lang=\"en\"")));
        mvc.perform(page("wbl-ducha", "/proposals/" + id + "/print/assignment-sheet")
                        .cookie(english))
                .andExpect(content().string(containsString("单办")))
                .andExpect(content().string(not(containsString("lang=\"en\""))));
    }

    @Test
    void aStalePageIsToldSo() throws Exception {
        String id = life.assigned("已经签收的页面");
        String part = life.part(id, "zhujian").id();
        life.acknowledged(id, "zhujian");
        mvc.perform(form("wbl-zhujian-lianluo", "/proposals/" + id + "/assignments/" + part + "/acknowledgement"))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("这一步刚才已经有人办过")));
    }

    @Test
    void strangersFindNothing() throws Exception {
        String id = life.assigned("外人看不到的页面");
        long deadline = deadlines.of(Lifecycle.TENANT, id).get(0).id();
        for (String username : new String[] {"changfei", "wbl-minzheng-lianluo", "wbl-guanli", "wbl-tianwei"}) {
            for (String path : new String[] {"", "/print/paper", "/print/assignment-sheet", "/print/feedback-form"}) {
                refused(username, "/proposals/" + id + path, Reason.NOT_FOUND);
            }
            refused(username, "/deadlines/" + deadline, Reason.NOT_FOUND);
        }
        refused("zhangsulong", "/proposals/" + id + "/print/assignment-sheet", Reason.NOT_FOUND);
    }

    @Test
    void theDeskSavesAndSaysWhatIsMissing() throws Exception {
        String id = life.assigned("答复稿自动保存");
        life.acknowledged(id, "zhujian");
        life.claimed(id, "zhujian");
        String desk =
                "/proposals/" + id + "/reply-desk/" + life.part(id, "zhujian").id();
        mvc.perform(form("wbl-zhujian-jingban", desk + "/draft").param("text-1", "先写第一条"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("缺少与提出人沟通的记录")));
        mvc.perform(page("wbl-zhujian-jingban", desk)).andExpect(content().string(containsString("先写第一条")));
        mvc.perform(form("wbl-zhujian-jingban", desk).param("text-1", "改过的第一条"))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("href=\"#reply-answers-2\"")))
                .andExpect(content().string(containsString("改过的第一条")));
        refused("zhangsulong", desk, Reason.FORBIDDEN);
    }

    @Test
    void theLetterCarriesItsCategoryAndTheSignerRates() throws Exception {
        String id = life.assigned("答复函与评价");
        life.replied(id, "zhujian");
        String letter = "/proposals/" + id + "/print/reply/";
        String body = mvc.perform(page("zhangsulong", "/proposals/" + id))
                .andExpect(content().string(containsString("请您评价")))
                .andReturn()
                .getResponse()
                .getContentAsString();
        int at = body.indexOf(letter) + letter.length();
        mvc.perform(page("zhangsulong", letter + body.substring(at, at + 36)))
                .andExpect(content().string(containsString("B类")))
                .andExpect(content().string(containsString("张素龙代表：")))
                .andExpect(content().string(not(containsString("草稿"))));
        assertThat(body).contains(letter + body.substring(at, at + 36) + "?word=true");
        mvc.perform(form("zhangsulong", "/proposals/" + id + "/feedback")
                        .param("attitude", "SATISFIED")
                        .param("result", "DISSATISFIED"))
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("href=\"#rate-comment\"")));
        mvc.perform(form("zhangsulong", "/proposals/" + id + "/feedback")
                        .param("attitude", "SATISFIED")
                        .param("result", "SATISFIED"))
                .andExpect(redirectedUrl("/proposals/" + id));
        mvc.perform(form("wbl-daigongwei", "/proposals/" + id + "/feedback")
                        .param("attitude", "SATISFIED")
                        .param("result", "SATISFIED"))
                .andExpect(status().isForbidden());
    }

    /** The error page itself is written after a forward, which MockMvc does not follow. */
    private void refused(String username, String path, Reason reason) throws Exception {
        Exception thrown = mvc.perform(page(username, path)).andReturn().getResolvedException();
        assertThat(thrown)
                .as("%s at %s", username, path)
                .isInstanceOfSatisfying(BusinessException.class, refused -> assertThat(refused.reason())
                        .isEqualTo(reason));
    }

    private MockHttpServletRequestBuilder page(String username, String path) throws Exception {
        return get(path).session(session(username)).locale(Locale.CHINA);
    }

    private MockHttpServletRequestBuilder form(String username, String path) throws Exception {
        return post(path).session(session(username)).with(csrf()).locale(Locale.CHINA);
    }

    private MockHttpSession session(String username) throws Exception {
        var login = formLogin("/sign-in").user(username).password("huiyin2026");
        var session =
                (MockHttpSession) mvc.perform(login).andReturn().getRequest().getSession();
        // else the next request is made by whoever signed in on this thread before
        TestSecurityContextHolder.clearContext();
        return session;
    }
}
