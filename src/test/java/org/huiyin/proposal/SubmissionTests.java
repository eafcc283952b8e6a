package org.huiyin.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.huiyin.proposal.Papers.fresh;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Map;
import org.huiyin.IntegrationTest;
import org.huiyin.shared.Ids;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** Through the doors: handed in by REST, through Kafka into the register, and its result. */
@IntegrationTest
class SubmissionTests {

    @Autowired
    TestRestTemplate rest;

    @Autowired
    Proposals proposals;

    @Test
    void aPaperHandedInTwiceUnderOneKeyIsRegisteredOnce() {
        Submission paper = Papers.suggestion(fresh("经程序接口提交的建议"));
        String key = Ids.next();

        ResponseEntity<JsonNode> taken = post("zhangsulong", paper, key);
        assertThat(taken.getStatusCode()).isEqualTo(HttpStatus.ACCEPTED);
        assertThat(taken.getHeaders().getLocation()).hasToString("/api/v1/submissions/" + key);
        assertThat(post("zhangsulong", paper, key).getStatusCode()).isEqualTo(HttpStatus.ACCEPTED);

        JsonNode result = settled("zhangsulong", key);
        assertThat(result.path("status").asText()).isEqualTo("ACCEPTED");
        Proposal proposal = proposals.get("wanbailin", result.path("proposalId").asText());
        assertThat(proposal.subject()).isEqualTo(paper.subject());
        assertThat(proposal.submittedBy()).isEqualTo("zhangsulong");
    }

    @Test
    void theSameTextAgainIsNamedAsDuplicate() {
        Submission paper = Papers.suggestion(fresh("两次提交的建议"));
        String first = Ids.next();
        String second = Ids.next();
        post("zhangsulong", paper, first);
        JsonNode accepted = settled("zhangsulong", first);

        post("zhangsulong", paper, second);

        JsonNode duplicate = settled("zhangsulong", second);
        assertThat(duplicate.path("status").asText()).isEqualTo("DUPLICATE");
        assertThat(duplicate.path("proposalId")).isEqualTo(accepted.path("proposalId"));
        assertThat(duplicate.path("reason").asText()).contains(paper.subject());
    }

    @Test
    void aWrongPaperIsAnsweredAtOnceAndAForeignOneIsForbidden() {
        Submission empty = Papers.suggestion(" ");

        assertThat(post("zhangsulong", empty, null).getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(post("zhaoyan", Papers.suggestion(fresh("他人")), null).getStatusCode())
                .isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(post("zhitao", Papers.suggestion(fresh("他人")), null).getStatusCode())
                .isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(get("zhaoyan", "/api/v1/submissions/" + Ids.next(), JsonNode.class)
                        .getStatusCode())
                .isEqualTo(HttpStatus.NOT_FOUND);
    }

    private JsonNode settled(String person, String eventId) {
        return await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> get(person, "/api/v1/submissions/" + eventId, JsonNode.class)
                                .getBody(),
                        status -> !status.path("status").asText().equals("WAITING"));
    }

    private ResponseEntity<JsonNode> post(String person, Submission paper, String key) {
        HttpHeaders headers = new HttpHeaders();
        if (key != null) {
            headers.set("Idempotency-Key", key);
        }
        return as(person)
                .exchange("/api/v1/proposals", HttpMethod.POST, new HttpEntity<>(paper, headers), JsonNode.class);
    }

    private <T> ResponseEntity<T> get(String person, String address, Class<T> type) {
        return as(person).getForEntity(address, type, Map.of());
    }

    private TestRestTemplate as(String person) {
        return rest.withBasicAuth(person, "huiyin2026");
    }
}
