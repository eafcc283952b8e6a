package org.huiyin.closing.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.stringContainsInOrder;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestBuilders.formLogin;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.huiyin.IntegrationTest;
import org.huiyin.TestClock;
import org.huiyin.closing.persistence.Publications;
import org.huiyin.commitment.Commitment.Milestone;
import org.huiyin.commitment.MakeCommitments;
import org.huiyin.commitment.MakeCommitments.Promise;
import org.huiyin.handling.Lifecycle;
import org.huiyin.handling.SatisfactionRating;
import org.huiyin.proposal.ProposalState;
import org.huiyin.shared.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.test.context.TestSecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

/** The pages after the reply, as people use them, and the public ones without signing in. */
@IntegrationTest
class ClosingPagesTests {

    @Autowired
    WebApplicationContext context;

    @Autowired
    Lifecycle life;

    @Autowired
    Publications publications;

    @Autowired
    MakeCommitments promises;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    TestClock clock;

    private MockMvc mvc;
    private String id;

    @BeforeEach
    void replied() {
        clock.reset();
        mvc = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        id = life.assigned("页面 " + UUID.randomUUID());
        life.replied(id, "zhujian");
    }

    @Test
    void publicationFromThePageToThePublic() throws Exception {
        concluded();
        mvc.perform(page("wbl-daigongwei", "/proposals/" + id + "/closing"))
                .andExpect(content().string(containsString("公开审查")));
        mvc.perform(page("wbl-daigongwei", "/proposals/" + id + "/publication"))
                .andExpect(content().string(containsString("已建立移交台账。")));
        mvc.perform(form("wbl-daigongwei", "/proposals/" + id + "/publication").param("form", "NONE"))
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("不公开的，请写明依据")));
        mvc.perform(form("wbl-daigongwei", "/proposals/" + id + "/publication")
                        .param("form", "FULL")
                        .param("text", "公开的答复全文。\n【建议1】建立机制。\n【答复】已建立〔略〕。"))
                .andExpect(redirectedUrl("/proposals/" + id));
        String published =
                publications.ofProposal(Lifecycle.TENANT, id).orElseThrow().id();
        mvc.perform(open("/open")).andExpect(content().string(containsString("万柏林区")));
        mvc.perform(open("/open/wanbailin").param("year", "2026"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("/open/wanbailin/" + published)));
        mvc.perform(open("/open/wanbailin/" + published))
                .andExpect(content()
                        .string(stringContainsInOrder("公开的答复全文。", "建议 1", "建立机制。", "class=\"answer\"", "已建立〔略〕。")))
                .andExpect(content().string(not(containsString("【"))))
                .andExpect(content().string(not(containsString("张素龙"))));
        mvc.perform(open("/api/v1/open/wanbailin/publications/" + published))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("decidedBy"))));
        mvc.perform(open("/open/wanbailin/nothing")).andExpect(status().isNotFound());
        mvc.perform(open("/open/nowhere")).andExpect(status().isNotFound());
    }

    @Test
    void theLeaderRecordsTheMeeting() throws Exception {
        life.rated(id, "zhangsulong", SatisfactionRating.DISSATISFIED);
        life.rated(id, "zhaoyan", SatisfactionRating.SATISFIED);
        mvc.perform(page("wbl-daigongwei", "/proposals/" + id))
                .andExpect(content().string(containsString("id=\"act-REFUSE_REHANDLING\"")));
        mvc.perform(form("wbl-daigongwei", "/proposals/" + id + "/rehandling").param("requirement", "再办一次。"))
                .andExpect(redirectedUrl("/proposals/" + id));
        life.claimed(id, "zhujian");
        life.consulted(id, "zhujian");
        life.submittedForClearing(id, "zhujian");
        life.cleared(id, "zhujian");
        life.issued(id, "zhujian");
        life.rated(id, "zhangsulong", SatisfactionRating.DISSATISFIED);
        mvc.perform(page("wbl-quzhang", "/proposals/" + id))
                .andExpect(content().string(containsString("id=\"act-CONFER\"")));
        mvc.perform(form("wbl-quzhang", "/proposals/" + id + "/conference").param("said", "谈了两小时"))
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("谈了两小时")));
        mvc.perform(form("wbl-quzhang", "/proposals/" + id + "/conference")
                        .param("heldOn", "2026-03-02")
                        .param("participants", "区长、张素龙代表")
                        .param("said", "谈了两小时")
                        .param("result", "CLOSED"))
                .andExpect(redirectedUrl("/proposals/" + id));
        mvc.perform(page("zhangsulong", "/proposals/" + id + "/conferences"))
                .andExpect(content().string(containsString("谈了两小时")));
        assertThat(life.proposal(id).state()).isEqualTo(ProposalState.CONCLUDED);
    }

    @Test
    void aPromiseIsFollowedOnItsPage() throws Exception {
        String promise = UUID.randomUUID().toString();
        transaction.executeWithoutResult(s -> promises.make(
                life.of(Role.DEPARTMENT_LEADER, "zhujian"),
                id,
                "reply",
                "zhujian",
                List.of(new Promise(
                        promise,
                        1,
                        "更换路灯",
                        "李局长",
                        LocalDate.of(2026, 3, 20),
                        List.of(new Milestone(LocalDate.of(2026, 3, 10), "招标"))))));
        mvc.perform(page("zhangsulong", "/proposals/" + id + "/commitments"))
                .andExpect(content().string(containsString("更换路灯")));
        mvc.perform(page("wbl-zhujian-lianluo", "/commitments?thisMonth=true"))
                .andExpect(content().string(containsString("/commitments/" + promise)));
        mvc.perform(page("wbl-ducha", "/commitments")).andExpect(status().isOk());
        // by its name: on the first page stands what others have submitted since
        mvc.perform(page("wbl-ducha", "/register")
                        .param("q", life.proposal(id).subject().substring(3, 11)))
                .andExpect(content().string(containsString("承诺未了")));
        mvc.perform(form("wbl-zhujian-jingban", "/commitments/" + promise + "/report"))
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("请写明办了什么")));
        mvc.perform(form("wbl-zhujian-jingban", "/commitments/" + promise + "/report")
                        .param("evidence", "已更换，可现场查看。")
                        .param("witness", "qianfeng"))
                .andExpect(redirectedUrl("/commitments/" + promise));
        mvc.perform(form("zhangsulong", "/commitments/" + promise + "/confirm"))
                .andExpect(redirectedUrl("/commitments/" + promise));
        mvc.perform(page("wbl-zhujian-zhuyao", "/commitments/" + promise))
                .andExpect(content().string(containsString("签发再次答复")));
        mvc.perform(page("wbl-minzheng-lianluo", "/commitments/" + promise)).andExpect(status().isNotFound());
    }

    @Test
    void marksOfSupervisionAreSetOnThePageAndListed() throws Exception {
        mvc.perform(form("wbl-ducha", "/proposals/" + id + "/supervision")
                        .param("mark", "KEY")
                        .param("official", "王建国")
                        .param("officialPost", "常务副区长")
                        .param("reason", "群众关切"))
                .andExpect(redirectedUrl("/proposals/" + id));
        mvc.perform(page("wbl-ducha", "/proposals/" + id + "/supervision"))
                .andExpect(content().string(containsString("王建国（常务副区长）领办")));
        mvc.perform(page("zhangsulong", "/proposals/" + id)).andExpect(content().string(containsString("重点督办")));
        mvc.perform(page("wbl-ducha", "/key-proposals"))
                .andExpect(content().string(containsString("/proposals/" + id)));
    }

    private void concluded() {
        life.rated(id, "zhangsulong", SatisfactionRating.SATISFIED);
        life.rated(id, "zhaoyan", SatisfactionRating.SATISFIED);
    }

    private MockHttpServletRequestBuilder page(String account, String path) throws Exception {
        return get(path).session(session(account)).locale(Locale.CHINA);
    }

    /** Nobody is signed in. */
    private static MockHttpServletRequestBuilder open(String path) {
        return get(path).servletPath(path).locale(Locale.CHINA);
    }

    private MockHttpServletRequestBuilder form(String account, String path) throws Exception {
        return post(path).session(session(account)).with(csrf()).locale(Locale.CHINA);
    }

    private MockHttpSession session(String account) throws Exception {
        var login = formLogin("/sign-in").user(account).password("huiyin2026");
        var session =
                (MockHttpSession) mvc.perform(login).andReturn().getRequest().getSession();
        // else the next request is made by whoever signed in on this thread before
        TestSecurityContextHolder.clearContext();
        return session;
    }
}
