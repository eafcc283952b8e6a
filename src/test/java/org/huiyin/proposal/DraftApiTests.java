package org.huiyin.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import org.huiyin.IntegrationTest;
import org.huiyin.TestClock;
import org.huiyin.identity.Browser;
import org.huiyin.identity.SampleDistricts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** Own drafts by program: the same ones as on the page, and nobody else's. */
@IntegrationTest
class DraftApiTests {

    @Autowired
    TestRestTemplate rest;

    @Autowired
    ObjectMapper json;

    @Autowired
    TestClock clock;

    @LocalServerPort
    int port;

    @BeforeEach
    void startOfMarch() {
        clock.reset();
    }

    @Test
    void aDraftIsBegunReadChangedAndHandedIn() {
        String subject = Papers.fresh("接口草稿");
        ResponseEntity<JsonNode> created =
                call("zhangsulong", HttpMethod.POST, "", Map.of("subject", subject, "term", 6, "session", 6));
        assertThat(created.getStatusCode()).isEqualTo(HttpStatus.CREATED);
        String id = created.getBody().path("id").asText();
        assertThat(created.getHeaders().getLocation()).hasToString("/api/v1/drafts/" + id);
        assertThat(created.getBody().at("/paper/leadProposer").asText()).isEqualTo("zhangsulong");
        assertThat(call("zhangsulong", HttpMethod.GET, "", null).getBody().findValuesAsText("id"))
                .contains(id);
        assertThat(new Browser(port)
                        .signIn("zhangsulong", SampleDistricts.PASSWORD)
                        .get("/proposals/drafts/" + id)
                        .body())
                .contains(subject);

        ResponseEntity<JsonNode> early = call("zhangsulong", HttpMethod.POST, "/" + id + "/submission", null);
        assertThat(early.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(early.getBody().toString()).contains("inSession", "consentsToDisclosure");

        ResponseEntity<JsonNode> changed = call("zhangsulong", HttpMethod.PUT, "/" + id, whole(subject));
        assertThat(changed.getStatusCode()).isEqualTo(HttpStatus.OK);
        JsonNode read = call("zhangsulong", HttpMethod.GET, "/" + id, null).getBody();
        assertThat(read.at("/paper/recommendations/0").asText()).isEqualTo("建设公共停车场。");
        assertThat(read.at("/paper/inSession").asBoolean()).isTrue();
        assertThat(read.path("submitted").asBoolean()).isFalse();

        ResponseEntity<JsonNode> taken = call("zhangsulong", HttpMethod.POST, "/" + id + "/submission", null);
        assertThat(taken.getStatusCode()).isEqualTo(HttpStatus.ACCEPTED);
        assertThat(taken.getHeaders().getLocation()).hasToString("/api/v1/submissions/" + id);
        assertThat(call("zhangsulong", HttpMethod.GET, "/" + id, null)
                        .getBody()
                        .path("submitted")
                        .asBoolean())
                .isTrue();
        assertThat(call("zhangsulong", HttpMethod.GET, "", null).getBody().findValuesAsText("id"))
                .doesNotContain(id);
    }

    @Test
    void whatIsHandedInIsStale() {
        String id = begun("zhangsulong", whole(Papers.fresh("过期草稿")));
        call("zhangsulong", HttpMethod.POST, "/" + id + "/submission", null);
        assertThat(status("zhangsulong", HttpMethod.POST, "/" + id + "/submission", null))
                .isEqualTo(409);
        assertThat(status("zhangsulong", HttpMethod.PUT, "/" + id, whole("改"))).isEqualTo(409);
        assertThat(status("zhangsulong", HttpMethod.DELETE, "/" + id, null)).isEqualTo(409);
    }

    @Test
    void somebodyElsesDraftDoesNotExistAndOthersHaveNone() {
        String id = begun("zhangsulong", whole(Papers.fresh("他人草稿")));
        for (String stranger : new String[] {"zhaoyan", "zhitao", "wbl-daigongwei", "shenjiahe"}) {
            assertThat(status(stranger, HttpMethod.GET, "/" + id, null))
                    .as(stranger)
                    .isEqualTo(404);
            assertThat(status(stranger, HttpMethod.PUT, "/" + id, whole("改")))
                    .as(stranger)
                    .isEqualTo(404);
            assertThat(status(stranger, HttpMethod.POST, "/" + id + "/submission", null))
                    .as(stranger)
                    .isEqualTo(404);
            assertThat(status(stranger, HttpMethod.DELETE, "/" + id, null))
                    .as(stranger)
                    .isEqualTo(404);
        }
        assertThat(status("wbl-ducha", HttpMethod.GET, "", null)).isEqualTo(403);
        assertThat(status("wbl-ducha", HttpMethod.POST, "", Map.of("subject", "督查")))
                .isEqualTo(403);
        assertThat(status("zhangsulong", HttpMethod.DELETE, "/" + id, null)).isEqualTo(204);
        assertThat(status("zhangsulong", HttpMethod.GET, "/" + id, null)).isEqualTo(404);
    }

    @Test
    void aSecretariatsDraftIsHandedInWithItsScan() {
        String subject = Papers.fresh("代录草稿");
        Map<String, Object> paper = new java.util.HashMap<>(whole(subject));
        paper.put("leadProposer", "zhaoyan");
        String id = begun("wbl-daigongwei", paper);
        ResponseEntity<JsonNode> bare = call("wbl-daigongwei", HttpMethod.POST, "/" + id + "/submission", null);
        assertThat(bare.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(bare.getBody().toString()).contains("扫描");
        Map<String, Object> scan = Map.of("fileName", "a.pdf", "mediaType", "application/pdf", "bytes", "JVBERi0xLjcK");
        assertThat(status("wbl-daigongwei", HttpMethod.POST, "/" + id + "/submission", Map.of("scan", scan)))
                .isEqualTo(202);
    }

    private static Map<String, Object> whole(String subject) {
        return Map.ofEntries(
                Map.entry("term", 6),
                Map.entry("session", 6),
                Map.entry("inSession", true),
                Map.entry("subject", subject),
                Map.entry("grounds", "停车难、占道多，居民反映集中，有必要加以解决。"),
                Map.entry("recommendations", new String[] {"建设公共停车场。"}),
                Map.entry("category", "URBAN"),
                Map.entry("origin", "RESEARCH"),
                Map.entry("consentsToDisclosure", true));
    }

    private String begun(String account, Map<String, Object> paper) {
        return call(account, HttpMethod.POST, "", paper).getBody().path("id").asText();
    }

    private int status(String account, HttpMethod method, String path, Object body) {
        return call(account, method, path, body).getStatusCode().value();
    }

    private ResponseEntity<JsonNode> call(String account, HttpMethod method, String path, Object body) {
        return rest.withBasicAuth(account, SampleDistricts.PASSWORD)
                .exchange(
                        "/api/v1/drafts" + path,
                        method,
                        body == null ? HttpEntity.EMPTY : new HttpEntity<>(body),
                        JsonNode.class);
    }
}
