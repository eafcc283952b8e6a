package org.huiyin.handling.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import org.huiyin.IntegrationTest;
import org.huiyin.handling.Lifecycle;
import org.huiyin.identity.Browser;
import org.huiyin.identity.SampleDistricts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** One proposal as programs read it: what the acts ask for, and nothing a viewer may not know. */
@IntegrationTest
class ProposalApiTests {

    private static final String PASSWORD = SampleDistricts.PASSWORD;

    @LocalServerPort
    int port;

    @Autowired
    Lifecycle life;

    @Autowired
    ObjectMapper json;

    private String id;

    @BeforeEach
    void aReplyIsBeingCleared() {
        id = life.assigned("接口读取一件 " + System.nanoTime());
        life.acknowledged(id, "zhujian");
        life.claimed(id, "zhujian");
        life.consulted(id, "zhujian");
        life.submittedForClearing(id, "zhujian");
    }

    @Test
    void theLeadDepartmentFindsItsPartItsDraftAndWhatItCanDo() throws Exception {
        JsonNode answer = read("wbl-zhujian-lianluo");

        assertThat(answer.at("/proposal/version").asInt())
                .isEqualTo(life.proposal(id).version());
        assertThat(answer.at("/assignments/0/id").asText())
                .isEqualTo(life.part(id, "zhujian").id());
        assertThat(answer.at("/assignments/0/state").asText()).isEqualTo("CLEARING");
        assertThat(answer.at("/replies/0/step").asText()).isEqualTo("OFFICE");
        assertThat(answer.at("/acts").findValuesAsText("code")).contains("CLEAR");
    }

    @Test
    void aProposerSeesNeitherTheInnerStepNorTheDraft() throws Exception {
        JsonNode answer = read("zhangsulong");

        assertThat(answer.at("/assignments/0/state").asText()).isEqualTo("HANDLING");
        assertThat(answer.at("/assignments/0/step").isNull()).isTrue();
        assertThat(answer.at("/assignments/0/requirement").isNull()).isTrue();
        assertThat(answer.at("/replies")).isEmpty();
        assertThat(answer.at("/contacts")).isEmpty();
    }

    @Test
    void toOthersThereIsNoSuchProposal() {
        for (String stranger : new String[] {"jiaoshu", "wbl-renshe-lianluo", "wbl-guanli", "xd-ducha"}) {
            assertThat(call(stranger).statusCode()).as(stranger).isEqualTo(404);
        }
    }

    private JsonNode read(String account) throws JsonProcessingException {
        var response = call(account);
        assertThat(response.statusCode()).isEqualTo(200);
        return json.readTree(response.body());
    }

    private HttpResponse<String> call(String account) {
        return new Browser(port).call("GET", "/api/v1/proposals/" + id, account, PASSWORD);
    }
}
