package org.huiyin.whistle.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestBuilders.formLogin;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.huiyin.IntegrationTest;
import org.huiyin.TestClock;
import org.huiyin.handling.Lifecycle;
import org.huiyin.shared.Role;
import org.huiyin.whistle.PartState;
import org.huiyin.whistle.WhistleDesk;
import org.huiyin.whistle.WhistleKind;
import org.huiyin.whistle.WhistleLife;
import org.huiyin.whistle.WhistlePart;
import org.huiyin.whistle.WhistleState;
import org.huiyin.whistle.persistence.WhistleLinks;
import org.huiyin.whistle.persistence.Whistles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.test.context.TestSecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** The pages of whistles as each post uses them: whole page, fragment, refused, moved on. */
@IntegrationTest
class WhistlePagesTests {

    private static final String STAFF = "wbl-qianfeng-jingban";
    private static final String LEADER = "wbl-qianfeng-zhuyao";
    private static final String CENTRE = "wbl-zhihui";
    private static final String LIAISON = "wbl-zhujian-lianluo";
    private static final byte[] PHOTO = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 1, 2, 3};

    @Autowired
    WebApplicationContext context;

    @Autowired
    Lifecycle life;

    @Autowired
    WhistleDesk desk;

    @Autowired
    Whistles whistles;

    @Autowired
    WhistleLinks links;

    @Autowired
    WhistleLife lives;

    @Autowired
    TestClock clock;

    private MockMvc mvc;
    private String what;

    @BeforeEach
    void open() {
        clock.reset();
        what = "页面测试" + UUID.randomUUID().toString().substring(0, 8);
        mvc = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
    }

    @Test
    void fromTheStreetToTheRatingOnPages() throws Exception {
        mvc.perform(page(STAFF, "/whistles/new"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("应急处置哨")))
                .andExpect(content().string(containsString("签收 1 个工作小时")))
                .andExpect(content().string(containsString("样例示意图")));
        String id = sent();
        mvc.perform(page(LEADER, "/whistles")).andExpect(content().string(containsString("去签发")));
        mvc.perform(form(LEADER, "/whistles/" + id + "/release").param("version", version(id)))
                .andExpect(redirectedUrl("/whistles/" + id));
        assertThat(state(id)).isEqualTo(WhistleState.TRIAGE);
        mvc.perform(page(CENTRE, "/whistles/" + id)).andExpect(content().string(containsString("街道已引职责")));
        dispatched(id);
        mvc.perform(page(LIAISON, "/worklist"))
                .andExpect(content().string(containsString(what)))
                .andExpect(content().string(containsString("/parts/" + part(id).id() + "/sign")));
        done(LIAISON, id, "sign");
        done(LIAISON, id, "contact", "words", "已与值班员约定下午到场。");
        mvc.perform(part(LIAISON, id, "report-in").param("place", "小区北门"))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("请先拍一张现场照片")))
                .andExpect(content().string(containsString("小区北门")));
        mvc.perform(photo(LIAISON, id, "report-in")
                        .param("lng", "112.51")
                        .param("lat", "37.86")
                        .param("version", partVersion(id)))
                .andExpect(redirectedUrl("/whistles/" + id));
        assertThat(part(id).reportPlace()).isEqualTo("现场（设备定位）");
        done(LIAISON, id, "note", "text", "已停水，正在开挖。");
        done(LIAISON, id, "resolve", "resolution", "已更换管道，恢复供水。");
        mvc.perform(page(STAFF, "/whistles/" + id)).andExpect(content().string(containsString("已更换管道")));
        done(STAFF, id, "verify");
        assertThat(state(id)).isEqualTo(WhistleState.RATING);
        done(STAFF, id, "rate-department", "mark", "SATISFIED");
        mvc.perform(page(LIAISON, "/whistles/incoming")).andExpect(content().string(containsString("去评价")));
        done(LIAISON, id, "rate-whistle", "mark", "PROPER");
        assertThat(state(id)).isEqualTo(WhistleState.CLOSED);
        mvc.perform(page(STAFF, "/whistles/" + id + "/diagram"))
                .andExpect(content().string(containsString("现在：已销号")));
        mvc.perform(page(STAFF, "/whistles?state=CLOSED")).andExpect(content().string(containsString(what)));
        mvc.perform(page(STAFF, "/whistles")).andExpect(content().string(not(containsString(what))));
    }

    @Test
    void whatWaitsByAnotherPostIsToldAtHomeWithTheSwitchToIt() throws Exception {
        sent();
        MockHttpSession leader = session(LEADER);
        String home = shown(leader, "/worklist");
        assertThat(home).contains("您还任街道主要领导（万柏林区千峰街道办事处），该职务另有");
        var post = Pattern.compile("name=\"post\" value=\"(\\d+)\"").matcher(home);
        assertThat(post.find()).isTrue();
        mvc.perform(post("/account/post")
                        .param("post", post.group(1))
                        .session(leader)
                        .with(csrf()))
                .andExpect(redirectedUrl("/"));
        assertThat(shown(leader, "/worklist")).doesNotContain("您还任街道主要领导").contains("worklist/further/whistles");
    }

    private String shown(MockHttpSession session, String path) throws Exception {
        return mvc.perform(get(path).session(session).locale(Locale.CHINA))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    /** 勾选“其他”须写明: there is a field for it, and what stands in it is kept when the draft is changed. */
    @Test
    void anotherGroundIsExplainedOnTheForm() throws Exception {
        mvc.perform(explained("/whistles/new", "市属国企自管地块，街道进不去。")).andExpect(status().is3xxRedirection());
        String id = id();
        assertThat(state(id)).isEqualTo(WhistleState.TRIAGE);
        assertThat(lives.whistle(id).groundsWords()).isEqualTo("市属国企自管地块，街道进不去。");
        what = what + "又";
        mvc.perform(explained("/whistles/new", "")).andExpect(status().is3xxRedirection());
        String silent = id();
        assertThat(state(silent)).isEqualTo(WhistleState.DRAFT);
        mvc.perform(explained("/whistles/" + silent + "/amend", "涉军地块。").param("version", version(silent)))
                .andExpect(status().is3xxRedirection());
        assertThat(state(silent)).isEqualTo(WhistleState.TRIAGE);
        mvc.perform(page(LEADER, "/whistles/new")).andExpect(content().string(containsString("勾选“其他”的，须在这里写明")));
        mvc.perform(explained("/whistles/new", "长".repeat(1001))).andExpect(status().isBadRequest());
    }

    private MockHttpServletRequestBuilder explained(String path, String words) throws Exception {
        return form(LEADER, path)
                .param("kind", "JOINT_ENFORCEMENT")
                .param("place", "千峰南路")
                .param("description", what + "，围挡占道。")
                .param("grounds", "OTHER")
                .param("groundsWords", words)
                .param("duties", WhistleLife.DUTY)
                .param("then", "blow");
    }

    @Test
    void theDutyLeaderBlowsAnEmergencyWithOneTouch() throws Exception {
        mvc.perform(multipart("/whistles/new")
                        .file(new MockMultipartFile("photo", "a.jpg", "image/jpeg", PHOTO))
                        .param("kind", "EMERGENCY")
                        .param("place", "千峰南路与迎泽西大街口")
                        .param("description", what + "，井盖缺失。")
                        .param("danger", "井盖缺失，已有人绊倒")
                        .param("then", "blow")
                        .session(session(LEADER))
                        .with(csrf())
                        .locale(Locale.CHINA))
                .andExpect(status().is3xxRedirection());
        String id = id();
        assertThat(state(id)).isEqualTo(WhistleState.TRIAGE);
        mvc.perform(page(CENTRE, "/whistles/" + id))
                .andExpect(content().string(containsString("井盖缺失，已有人绊倒")))
                .andExpect(content().string(containsString("现场照片")));
    }

    @Test
    void anEmergencyWithoutItsDangerIsAskedForIt() throws Exception {
        mvc.perform(form(LEADER, "/whistles/new")
                        .param("kind", "EMERGENCY")
                        .param("place", "某路口")
                        .param("description", what)
                        .param("then", "blow"))
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("险情")))
                .andExpect(content().string(containsString(what)));
    }

    @Test
    void whatIsMissingIsSaidAndWhatWasWrittenStays() throws Exception {
        mvc.perform(form(STAFF, "/whistles/new").param("description", what).param("then", "send"))
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("请选择哨型")))
                .andExpect(content().string(containsString("<strong>地点</strong>")))
                .andExpect(content().string(containsString(what)));
    }

    @Test
    void dutiesAreSuggestedWhileOneWrites() throws Exception {
        mvc.perform(page(STAFF, "/whistles/suggestion?description=燃气泄漏"))
                .andExpect(content().string(containsString("燃气供热")))
                .andExpect(content().string(containsString("住建局")))
                .andExpect(content().string(not(containsString("<html"))));
    }

    @Test
    void whoHasNothingToDoWithItFindsNothing() throws Exception {
        String id = sent();
        mvc.perform(page("wbl-minzheng-lianluo", "/whistles/" + id)).andExpect(status().isNotFound());
        mvc.perform(page("xd-wucheng-zhuyao", "/whistles/" + id)).andExpect(status().isNotFound());
        mvc.perform(page("wbl-xiayuan-zhuyao", "/whistles/" + id)).andExpect(status().isNotFound());
        mvc.perform(page("zhangsulong", "/whistles/" + id)).andExpect(status().isNotFound());
        mvc.perform(page("zhangsulong", "/whistles")).andExpect(status().isForbidden());
        mvc.perform(page(LIAISON, "/whistles/new")).andExpect(status().isForbidden());
        mvc.perform(page(LIAISON, "/whistles/board")).andExpect(status().isForbidden());
        mvc.perform(page("wbl-minzheng-lianluo", "/whistles/" + id + "/diagram"))
                .andExpect(status().isNotFound());
        mvc.perform(form(LIAISON, "/whistles/" + id + "/photos")).andExpect(status().isForbidden());
    }

    @Test
    void whoComesSecondIsToldThatItMovedOn() throws Exception {
        String id = sent();
        mvc.perform(form(LEADER, "/whistles/" + id + "/release").param("version", "0"))
                .andExpect(status().isConflict());
        assertThat(state(id)).isEqualTo(WhistleState.RELEASING);
    }

    @Test
    void whereItStandsIsDrawn() throws Exception {
        String id = sent();
        mvc.perform(page(STAFF, "/whistles/" + id + "/diagram").header("HX-Request", "true"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("/whistles/" + id + "/diagram.bpmn")))
                .andExpect(content().string(not(containsString("<html"))));
        mvc.perform(page(STAFF, "/whistles/" + id + "/diagram.bpmn"))
                .andExpect(content().string(containsString("process id=\"whistle")));
    }

    @Test
    void theListIsNarrowedAndSaysWhatItDoesNotKnow() throws Exception {
        String id = sent();
        mvc.perform(page(STAFF, "/whistles?kind=KEY_WORK")).andExpect(content().string(containsString(id)));
        mvc.perform(page(STAFF, "/whistles?kind=HARD_CASE"))
                .andExpect(content().string(not(containsString("/whistles/" + id + "\""))));
        mvc.perform(page(STAFF, "/whistles?kind=NONE")).andExpect(status().isBadRequest());
        mvc.perform(page(STAFF, "/whistles?after=nonsense")).andExpect(status().isBadRequest());
        mvc.perform(page("wbl-ducha", "/whistles")).andExpect(content().string(not(containsString(what))));
    }

    @Test
    void aDeputySeesWhatCameOfItAndNothingOfTheQuarrel() throws Exception {
        String proposal = life.assigned("吹哨" + UUID.randomUUID());
        String id = blown(proposal);
        dispatched(id);
        mvc.perform(form("wbl-zhujian-fenguan", "/whistles/" + id + "/parts/" + part(id).id() + "/dispute")
                        .param("version", partVersion(id))
                        .param("reason", "这不是本单位的事，属内部争议。")
                        .param("suggestedOrgan", "chengguan"))
                .andExpect(redirectedUrl("/whistles/" + id));
        assertThat(part(id).state()).isEqualTo(PartState.DISPUTED);
        mvc.perform(page("zhangsulong", "/proposals/" + proposal + "/whistles"))
                .andExpect(content().string(containsString("为本件吹的哨")))
                .andExpect(content().string(containsString("住建局")))
                .andExpect(content().string(containsString("已吹哨，部门正在办理")))
                .andExpect(content().string(not(containsString("内部争议"))))
                .andExpect(content().string(not(containsString("争议"))));
        mvc.perform(page(CENTRE, "/whistles/" + id)).andExpect(content().string(containsString("属内部争议")));
        mvc.perform(page("wbl-minzheng-lianluo", "/proposals/" + proposal + "/whistles"))
                .andExpect(status().isNotFound());
    }

    @Test
    void anObjectionIsOfferedWhileItIsInTime() throws Exception {
        String id = sent();
        mvc.perform(form(LEADER, "/whistles/" + id + "/release").param("version", version(id)));
        dispatched(id);
        mvc.perform(page("wbl-zhujian-fenguan", "/whistles/" + id))
                .andExpect(content().string(containsString("提出退哨异议")))
                .andExpect(content().string(containsString("3月3日")))
                .andExpect(content().string(containsString("签收前可以提")));
        clock.forward(Duration.ofDays(3));
        mvc.perform(page("wbl-zhujian-fenguan", "/whistles/" + id))
                .andExpect(content().string(not(containsString("提出退哨异议"))))
                .andExpect(content().string(containsString("签收")));
    }

    @Test
    void aHardCaseSaysWhoseSignatureItWaitsFor() throws Exception {
        String id = lives.sent(WhistleKind.HARD_CASE, what);
        lives.release(lives.leader(), id);
        mvc.perform(page(CENTRE, "/whistles/" + id))
                .andExpect(content().string(containsString(lives.leader().personName() + "已签发，等第二人签发")));
        mvc.perform(page("wbl-quzhang", "/whistles/" + id))
                .andExpect(content().string(containsString(lives.leader().personName() + "已签发。攻坚哨要两人签发")));
    }

    /** Drafted by the staff and sent to the leaders. */
    private String sent() throws Exception {
        return sent(null);
    }

    private String sent(String proposal) throws Exception {
        MockHttpServletRequestBuilder form = form(STAFF, "/whistles/new")
                .param("kind", "KEY_WORK")
                .param("place", "兴华南小区北门")
                .param("lng", "112.51")
                .param("lat", "37.86")
                .param("description", what + "，物业弃管，垃圾成堆。")
                .param("grounds", "NO_ENFORCEMENT_POWER")
                .param("duties", "zhujian:物业管理")
                .param("then", "send");
        if (proposal != null) {
            form.param("proposal", proposal);
        }
        mvc.perform(form).andExpect(status().is3xxRedirection());
        String id = id();
        assertThat(state(id)).isEqualTo(WhistleState.RELEASING);
        return id;
    }

    private String blown(String proposal) throws Exception {
        String id = id(proposal);
        mvc.perform(form(LEADER, "/whistles/" + id + "/release").param("version", version(id)))
                .andExpect(redirectedUrl("/whistles/" + id));
        return id;
    }

    private String id(String proposal) throws Exception {
        String id = sent(null);
        links.link(Lifecycle.TENANT, id, proposal);
        return id;
    }

    private void dispatched(String id) throws Exception {
        mvc.perform(form(CENTRE, "/whistles/" + id + "/triage")
                        .param("version", version(id))
                        .param("lead", "zhujian"))
                .andExpect(redirectedUrl("/whistles/" + id));
        assertThat(state(id)).isEqualTo(WhistleState.DISPATCHED);
    }

    private void done(String account, String id, String act, String... fields) throws Exception {
        MockHttpServletRequestBuilder form = part(account, id, act);
        for (int i = 0; i < fields.length; i += 2) {
            form.param(fields[i], fields[i + 1]);
        }
        mvc.perform(form).andExpect(redirectedUrl("/whistles/" + id));
    }

    private MockHttpServletRequestBuilder part(String account, String id, String act) throws Exception {
        return form(account, "/whistles/" + id + "/parts/" + part(id).id() + "/" + act)
                .param("version", partVersion(id));
    }

    private MockHttpServletRequestBuilder photo(String account, String id, String act) throws Exception {
        return multipart("/whistles/" + id + "/parts/" + part(id).id() + "/" + act)
                .file(new MockMultipartFile("photo", "报到.jpg", "image/jpeg", PHOTO))
                .session(session(account))
                .with(csrf())
                .locale(Locale.CHINA);
    }

    /** The whistle of this test's words. */
    private String id() {
        return desk
                .ofSubdistrict(life.of(Role.SUBDISTRICT_STAFF, "qianfeng"), new WhistleDesk.Question(null, null, false))
                .stream()
                .map(WhistleDesk.Row::whistle)
                .filter(w -> w.matter().description().contains(what))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private WhistlePart part(String id) {
        return desk.one(life.of(Role.COMMAND_CENTRE, "zhihui"), id).parts().get(0);
    }

    private String partVersion(String id) {
        return String.valueOf(part(id).version());
    }

    private String version(String id) {
        return String.valueOf(whistles.find(Lifecycle.TENANT, id).orElseThrow().version());
    }

    private WhistleState state(String id) {
        return whistles.find(Lifecycle.TENANT, id).orElseThrow().state();
    }

    private MockHttpServletRequestBuilder page(String account, String path) throws Exception {
        return get(path).session(session(account)).locale(Locale.CHINA);
    }

    private MockHttpServletRequestBuilder form(String account, String path) throws Exception {
        return post(path).session(session(account)).with(csrf()).locale(Locale.CHINA);
    }

    private MockHttpSession session(String account) throws Exception {
        var login = formLogin("/sign-in").user(account).password("huiyin2026");
        var session =
                (MockHttpSession) mvc.perform(login).andReturn().getRequest().getSession();
        TestSecurityContextHolder.clearContext();
        return session;
    }
}
