package org.huiyin.permission;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Set;
import org.huiyin.IntegrationTest;
import org.huiyin.TestClock;
import org.huiyin.handling.Lifecycle;
import org.huiyin.messaging.Sources;
import org.huiyin.messaging.TestSender;
import org.huiyin.messaging.TopicReader;
import org.huiyin.messaging.Topics;
import org.huiyin.permission.Scenes.Scene;
import org.huiyin.proposal.ProposalKind;
import org.huiyin.proposal.ProposalState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What no system may bring by Kafka, by name: acts of proposers through a department's, papers of another house. */
@IntegrationTest
class RefusedEventsTests {

    private static final String OA = "wanbailin-zhujian-oa";
    private static final String CONGRESS = "wanbailin-congress";
    private static final String FEEDBACK = "feedback.given.v1";
    private static final String SUBMITTED = "proposal.submitted.v1";

    @Autowired
    Scenes scenes;

    @Autowired
    Lifecycle life;

    @Autowired
    TestClock clock;

    @Autowired
    TestSender sender;

    @Autowired
    TopicReader reader;

    @Autowired
    Sources sources;

    @Autowired
    ObjectMapper json;

    @BeforeEach
    void startOfMarch() {
        clock.reset();
    }

    @Test
    void departmentsSystemCarriesNoVerdict() {
        Scene replied = scene(Stage.REPLIED);
        assertThat(answer(OA, FEEDBACK, "zhangsulong", verdict(replied))).isEqualTo("REJECTED");
        assertThat(answer(lenient(FEEDBACK), FEEDBACK, "zhangsulong", verdict(replied)))
                .isEqualTo("REJECTED");
        assertThat(life.proposal(replied.id()).state()).isEqualTo(ProposalState.REPLIED);
        assertThat(answer(CONGRESS, FEEDBACK, "zhaoyan", verdict(replied))).isEqualTo("REJECTED");
        assertThat(answer(CONGRESS, FEEDBACK, "zhangsulong", verdict(replied))).isEqualTo("ACCEPTED");
    }

    @Test
    void departmentsSystemSubmitsNoPaper() throws JsonProcessingException {
        String paper = json.writeValueAsString(scenes.paper(ProposalKind.DEPUTY_SUGGESTION));
        assertThat(answer(OA, SUBMITTED, "zhangsulong", paper)).isEqualTo("REJECTED");
        assertThat(answer(lenient(SUBMITTED), SUBMITTED, "zhangsulong", paper)).isEqualTo("REJECTED");
    }

    @Test
    void housesCarryTheirOwnPapersOnly() throws JsonProcessingException {
        String proposal = json.writeValueAsString(scenes.paper(ProposalKind.MEMBER_PROPOSAL));
        assertThat(answer(CONGRESS, SUBMITTED, "zhitao", proposal)).isEqualTo("REJECTED");
        assertThat(answer("wanbailin-cppcc", SUBMITTED, "zhitao", proposal)).isEqualTo("ACCEPTED");
    }

    private Scene scene(Stage stage) {
        return scenes.at(stage, ProposalKind.DEPUTY_SUGGESTION, "zhujian");
    }

    /** Registered by mistake for a proposer's act; still it speaks for a department. */
    private String lenient(String type) {
        String source = "urn:test:lenient-oa";
        sources.register(new Sources.Source(source, "wanbailin", "zhujian", Set.of(type), false));
        return source;
    }

    private static String verdict(Scene replied) {
        return "{\"proposalId\": \"" + replied.id() + "\", \"attitude\": \"SATISFIED\", \"result\": \"SATISFIED\"}";
    }

    private String answer(String source, String type, String actor, String data) {
        TestSender.Event event = sender.event(data)
                .with("ce_source", source)
                .with("ce_type", type)
                .with("ce_actor", actor)
                .to(topic(type));
        event.send();
        return reader.await(Topics.INTAKE_RESULTS, 1, told -> event.id().equals(told.subject()))
                .get(0)
                .data()
                .path("result")
                .asText();
    }

    private static String topic(String type) {
        return type.equals(FEEDBACK) ? Topics.FEEDBACK : Topics.SUBMISSIONS;
    }
}
