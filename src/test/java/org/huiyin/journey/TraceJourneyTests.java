package org.huiyin.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.huiyin.IntegrationTest;
import org.huiyin.identity.Browser;
import org.huiyin.identity.SampleDistricts;
import org.huiyin.messaging.MadeThings;
import org.huiyin.messaging.TestSender;
import org.huiyin.messaging.TopicReader;
import org.huiyin.messaging.Topics;
import org.huiyin.shared.Trace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One number from the header in which it came to the log, the inbox, the journal and everything that is published. */
@IntegrationTest
@ExtendWith(OutputCaptureExtension.class)
class TraceJourneyTests {

    @Autowired
    TestSender sender;

    @Autowired
    TopicReader reader;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Autowired
    TestRestTemplate rest;

    @LocalServerPort
    int port;

    private final String trace = Trace.fresh();

    @Test
    void anEventKeepsTheTraceOfItsHeader() {
        ObjectNode paper = Paper.suggestion(UUID.randomUUID().toString(), clock.instant());
        TestSender.Event event = sender.event(paper.toString())
                .with("ce_source", "wanbailin-congress")
                .with("ce_type", "proposal.submitted.v1")
                .with("ce_actor", "zhangsulong")
                .with("traceparent", "00-" + trace + "-b7ad6b7169203331-01")
                .key(paper.path("senderReference").asText());
        event.send();

        TopicReader.Told answer = answer(event.id());
        assertThat(answer.data().path("result").asText()).isEqualTo("ACCEPTED");
        assertThat(Trace.of(answer.header("traceparent"))).contains(trace);
        assertThat(journalled(answer.data().path("subjectId").asText()))
                .isNotEmpty()
                .containsOnly(trace);
        assertThat(Trace.of(told(answer.data().path("subjectId").asText()).header("traceparent")))
                .contains(trace);
    }

    @Test
    void aPaperHandedInByProgramKeepsTheTraceOfItsRequest() {
        ObjectNode paper = Paper.suggestion(UUID.randomUUID().toString(), clock.instant());
        HttpHeaders headers = new HttpHeaders();
        headers.set("traceparent", "00-" + trace + "-b7ad6b7169203331-01");
        var taken = rest.withBasicAuth("zhangsulong", SampleDistricts.PASSWORD)
                .exchange("/api/v1/proposals", HttpMethod.POST, new HttpEntity<>(paper, headers), JsonNode.class);
        assertThat(taken.getStatusCode()).isEqualTo(HttpStatus.ACCEPTED);
        assertThat(taken.getHeaders().getFirst("X-Trace-Id")).isEqualTo(trace);

        String eventId = taken.getBody().path("eventId").asText();
        String proposal = answer(eventId).data().path("subjectId").asText();
        assertThat(jdbc.sql("select trace from inbox where event_id = ?")
                        .param(eventId)
                        .query(String.class)
                        .single())
                .isEqualTo(trace);
        assertThat(journalled(proposal)).isNotEmpty().containsOnly(trace);
    }

    @Test
    void aRequestWithoutTraceGetsANewOne() {
        String first = traceOf(new Browser(port).get("/sign-in"));
        assertThat(first).matches("[0-9a-f]{32}").isNotEqualTo(traceOf(new Browser(port).get("/sign-in")));
        assertThat(traceOf(new Browser(port).get("/sign-in", "traceparent", "nonsense")))
                .matches("[0-9a-f]{32}");
    }

    @Test
    void linesOfTheLogShowIt(CapturedOutput output) {
        TestSender.Event event = sender.event("{\"thing\":\"refused " + UUID.randomUUID() + "\"}")
                .with("traceparent", "00-" + trace + "-b7ad6b7169203331-01");
        event.send();
        assertThat(answer(event.id()).data().path("result").asText()).isEqualTo("REJECTED");
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(output.getOut().lines())
                        .anyMatch(line -> line.contains("[" + trace + "] ") && line.contains("refused")));
        assertThat(output.getOut()).doesNotContain("[] org.huiyin");
    }

    @Test
    void anEventWithoutTraceGetsOneThatARepetitionKeeps() {
        TestSender.Event event = sender.event("{\"thing\":\"traceless " + UUID.randomUUID() + "\"}");
        event.send();
        String made = Trace.of(answer(event.id()).header("traceparent")).orElseThrow();
        assertThat(jdbc.sql("select trace from inbox where event_id = ? and type = ?")
                        .params(event.id(), MadeThings.TYPE)
                        .query(String.class)
                        .single())
                .isEqualTo(made);
    }

    private TopicReader.Told answer(String eventId) {
        return reader.await(Topics.INTAKE_RESULTS, 1, told -> eventId.equals(told.subject()))
                .get(0);
    }

    private TopicReader.Told told(String proposal) {
        return reader.await(Topics.PROPOSALS, 1, told -> proposal.equals(told.subject()))
                .get(0);
    }

    private List<String> journalled(String proposal) {
        return jdbc.sql("select trace from journal where tenant_id = 'wanbailin' and subject_id = ?")
                .param(proposal)
                .query(String.class)
                .list();
    }

    private static String traceOf(java.net.http.HttpResponse<?> answer) {
        return answer.headers().firstValue("X-Trace-Id").orElse("");
    }
}
