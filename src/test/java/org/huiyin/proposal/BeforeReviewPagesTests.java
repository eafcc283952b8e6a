package org.huiyin.proposal;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestBuilders.formLogin;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Locale;
import org.huiyin.IntegrationTest;
import org.huiyin.TestClock;
import org.huiyin.handling.Lifecycle;
import org.huiyin.shared.Ids;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** What people see and press between submission and assignment: each page is really rendered for each of those concerned. */
@IntegrationTest
class BeforeReviewPagesTests {

    @Autowired
    WebApplicationContext context;

    @Autowired
    Lifecycle life;

    @Autowired
    InviteCoSigners invite;

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
    void whoIsInvitedFindsTheWholeTextAndSigns() throws Exception {
        String id = Ids.next();
        String subject = Papers.fresh("邀请联名");
        Submission paper = Papers.suggestion(subject).signedWith(List.of("zhaoyan", "changfei"));
        invite.invite(new InviteCoSigners.Command(id, paper, null), Papers.DEPUTY);

        page("zhaoyan", "/").andExpect(content().string(containsString(subject)));
        page("zhaoyan", "/co-signings/" + id)
                .andExpect(content().string(containsString("停车难、占道多")))
                .andExpect(content().string(containsString("同意联名，签名")));
        page("zhaoyan", "/co-signings")
                .andExpect(content().string(containsString("待我答复")))
                .andExpect(content().string(containsString(subject)));
        mvc.perform(get("/co-signings").session(session("wbl-ducha"))).andExpect(status().isForbidden());
        press("zhaoyan", "/co-signings/" + id + "/signature");
        page("zhaoyan", "/co-signings").andExpect(content().string(containsString("已签名")));
        page("zhangsulong", "/co-signings").andExpect(content().string(containsString("已签 1 人，共邀请 2 人")));
        page("zhaoyan", "/co-signings/" + id).andExpect(content().string(not(containsString("同意联名，签名"))));
        page("zhangsulong", "/co-signings/" + id)
                .andExpect(content().string(containsString("现在提交")))
                .andExpect(content().string(containsString("赵燕签名联名《" + subject + "》")))
                .andExpect(content().string(containsString("已签名")));
        mvc.perform(get("/co-signings/" + id).session(session("qinmingyuan"))).andExpect(status().isNotFound());
    }

    @Test
    void aVerdictIsObjectedToAndReconsideredOnThePage() throws Exception {
        String id = life.submitted(Papers.fresh("页面异议"));
        page("wbl-daigongwei", "/proposals/" + id).andExpect(content().string(containsString("不予受理")));
        press(
                "wbl-daigongwei",
                "/proposals/" + id + "/declination",
                "version",
                "0",
                "reasonCode",
                "UNLAWFUL",
                "explanation",
                "与上位法不符");
        page("zhangsulong", "/proposals/" + id)
                .andExpect(content().string(containsString("/proposals/" + id + "/objection")))
                .andExpect(content().string(containsString("已通过系统告知提出人")));
        press("zhangsulong", "/proposals/" + id + "/objection", "version", "1", "grounds", "不违反上位法");
        page("wbl-daigongwei", "/proposals/" + id)
                .andExpect(content().string(containsString("/proposals/" + id + "/reconsideration")))
                .andExpect(content().string(containsString("不违反上位法")));
        press(
                "wbl-daigongwei",
                "/proposals/" + id + "/reconsideration",
                "version",
                "1",
                "upheld",
                "true",
                "answer",
                "确不违反");
        page("zhangsulong", "/proposals/" + id).andExpect(content().string(containsString("异议成立，重新审查")));
    }

    @Test
    void mergingAndWithdrawingStandOnThePage() throws Exception {
        String mother = life.docketed(Papers.fresh("页面母案"));
        String child = life.docketed(Papers.fresh("页面子案"));
        page("wbl-daigongwei", "/proposals/" + mother)
                .andExpect(content().string(containsString("/proposals/" + mother + "/merger")));
        press(
                "wbl-daigongwei",
                "/proposals/" + mother + "/merger",
                "version",
                "1",
                "numbers",
                life.proposal(child).number(),
                "reason",
                "同一问题");
        page("wbl-daigongwei", "/proposals/" + mother)
                .andExpect(content().string(containsString(life.proposal(child).subject())));
        page("wbl-daigongwei", "/proposals/" + child)
                .andExpect(content().string(containsString("/proposals/" + child + "/unmerging")));
        page("zhangsulong", "/proposals/" + child)
                .andExpect(content().string(containsString(life.proposal(mother).subject())))
                .andExpect(content().string(containsString("/proposals/" + child + "/withdrawal")));
        press("zhangsulong", "/proposals/" + mother + "/withdrawal", "version", "1", "reason", "已解决");
        page("zhangsulong", "/proposals/" + child)
                .andExpect(content().string(not(containsString("/proposals/" + child + "/unmerging"))));
    }

    private ResultActions page(String account, String path) throws Exception {
        return mvc.perform(get(path).session(session(account)).locale(Locale.CHINA))
                .andExpect(status().isOk());
    }

    private void press(String account, String path, String... fields) throws Exception {
        var request = post(path).session(session(account)).with(csrf()).locale(Locale.CHINA);
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        mvc.perform(request).andExpect(status().is3xxRedirection());
    }

    private MockHttpSession session(String person) throws Exception {
        return (MockHttpSession) mvc.perform(formLogin("/sign-in").user(person).password("huiyin2026"))
                .andReturn()
                .getRequest()
                .getSession();
    }
}
