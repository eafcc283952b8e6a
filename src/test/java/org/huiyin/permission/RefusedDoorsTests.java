package org.huiyin.permission;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import org.huiyin.IntegrationTest;
import org.huiyin.TestClock;
import org.huiyin.identity.Browser;
import org.huiyin.identity.SampleDistricts;
import org.huiyin.permission.Scenes.Scene;
import org.huiyin.proposal.ProposalKind;
import org.huiyin.shared.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What must never work, by name: acts for somebody else, letters with holes, papers of another house or another district. */
@IntegrationTest
@ExtendWith(OutputCaptureExtension.class)
class RefusedDoorsTests {

    private static final String VERDICT = "{\"attitude\": \"SATISFIED\", \"result\": \"SATISFIED\"}";

    @LocalServerPort
    int port;

    @Autowired
    Scenes scenes;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ObjectMapper json;

    @BeforeEach
    void startOfMarch() {
        clock.reset();
    }

    /** 部门用联络员账号代委员评价 */
    @Test
    void departmentRatingForTheProposerIsRefusedAndLeavesATrace(CapturedOutput output) {
        Scene replied = scene(Stage.REPLIED);
        Official liaison = Official.of(Role.DEPARTMENT_LIAISON);

        assertThat(rest(liaison, "POST /proposals/" + replied.id() + "/feedback", VERDICT)
                        .statusCode())
                .isEqualTo(403);
        assertThat(page(liaison.account(), "/proposals/" + replied.id() + "/feedback"))
                .isEqualTo(403);

        assertThat(jdbc.sql("select count(*) from feedback where tenant_id = 'wanbailin' and proposal_id = :id")
                        .param("id", replied.id())
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(output)
                .contains("Refused: POST /api/v1/proposals/" + replied.id()
                        + "/feedback by gaoyuejin (wanbailin) as DEPARTMENT_LIAISON@zhujian")
                .contains("Refused: POST /proposals/" + replied.id() + "/feedback by gaoyuejin");
    }

    /** 答复无逐条对应 */
    @Test
    void replyThatLeavesARecommendationOutIsNotCleared() throws Exception {
        assertThat(problems("{\"category\": \"RESOLVED\", \"disclosure\": \"FULL\", \"answers\": ["
                        + "{\"no\": 1, \"outcome\": \"ADOPTED\", \"text\": \"已建立台账。\"}]}"))
                .isEqualTo("gate.answer");
    }

    /** 答复无承诺 */
    @Test
    void plannedReplyWithoutCommitmentIsNotCleared() throws Exception {
        assertThat(problems("{\"category\": \"PLANNED\", \"disclosure\": \"FULL\", \"answers\": ["
                        + "{\"no\": 1, \"outcome\": \"ADOPTED\", \"text\": \"已建立台账。\"},"
                        + "{\"no\": 2, \"outcome\": \"NOTED\", \"text\": \"留作参考。\"}]}"))
                .isEqualTo("gate.commitment");
    }

    /** 公开属性空 */
    @Test
    void replyThatDoesNotSayWhetherItIsPublicIsNotCleared() throws Exception {
        assertThat(problems("{\"category\": \"RESOLVED\", \"answers\": ["
                        + "{\"no\": 1, \"outcome\": \"ADOPTED\", \"text\": \"已建立台账。\"},"
                        + "{\"no\": 2, \"outcome\": \"NOTED\", \"text\": \"留作参考。\"}]}"))
                .isEqualTo("gate.disclosure");
    }

    @Test
    void memberWhoDidNotSignCannotRate() {
        String path = "POST /proposals/" + scene(Stage.REPLIED).id() + "/feedback";
        assertThat(rest(Official.of(Role.MEMBER), path, VERDICT).statusCode()).isEqualTo(403);
        assertThat(rest(new Official("zhaoyan", "DEPUTY@renda"), path, VERDICT).statusCode())
                .isEqualTo(403);
    }

    @Test
    void postOfSomebodyElseIsNotPutOn() {
        Official disguised = new Official(
                "wbl-zhujian-lianluo", Official.of(Role.SUPERVISION_OFFICE).post());
        String path = "POST /proposals/" + scene(Stage.DOCKETED).id() + "/assignments";
        assertThat(rest(disguised, path, "{\"lead\": \"zhujian\"}").statusCode())
                .isEqualTo(403);
    }

    private Scene scene(Stage stage) {
        return scenes.at(stage, ProposalKind.DEPUTY_SUGGESTION, "zhujian");
    }

    private HttpResponse<String> rest(Official official, String call, String body) {
        return new Program(port).call(official, call, body);
    }

    private int page(String account, String path) {
        Browser browser = new Browser(port).signIn(account, SampleDistricts.PASSWORD);
        browser.get("/account/password");
        return browser.post(path, "attitude", "SATISFIED", "result", "SATISFIED")
                .statusCode();
    }

    /** The codes of what is missing when the handler submits this reply. */
    private String problems(String reply) throws Exception {
        Scene consulted = scene(Stage.CONSULTED);
        HttpResponse<String> answer = rest(
                Official.of(Role.DEPARTMENT_HANDLER),
                "POST /assignments/" + consulted.part() + "/reply-submission",
                reply);
        assertThat(answer.statusCode()).isEqualTo(409);
        JsonNode problems = json.readTree(answer.body()).path("problems");
        return String.join(",", problems.findValuesAsText("code"));
    }
}
