package org.huiyin.messaging.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.huiyin.IntegrationTest;
import org.huiyin.TestClock;
import org.huiyin.messaging.Sources;
import org.huiyin.messaging.TestSender;
import org.huiyin.messaging.TopicReader;
import org.huiyin.messaging.Topics;
import org.huiyin.shared.Actor;
import org.huiyin.shared.Door;
import org.huiyin.whistle.WhistleEvent;
import org.huiyin.whistle.WhistleKind;
import org.huiyin.whistle.WhistleLife;
import org.huiyin.whistle.sources.RequestEvent;
import org.huiyin.workflow.Obligation;
import org.huiyin.workflow.ObligationBreached;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What is promised to others: schemas, their examples (really sent) and the AsyncAPI file beside them. */
@IntegrationTest
class ContractTests {

    private static final JsonMapper JSON = new JsonMapper();

    private static final Map<String, String> TOPICS = Map.ofEntries(
            Map.entry("proposal.submitted.v1", Topics.SUBMISSIONS),
            Map.entry("proposal.resubmitted.v1", Topics.SUBMISSIONS),
            Map.entry("proposal.withdrawn.v1", Topics.SUBMISSIONS),
            Map.entry("feedback.given.v1", Topics.FEEDBACK),
            Map.entry("assignment.acknowledge.v1", Topics.DEPARTMENT_ACTIONS),
            Map.entry("assignment.return.v1", Topics.DEPARTMENT_ACTIONS),
            Map.entry("consultation.record.v1", Topics.DEPARTMENT_ACTIONS),
            Map.entry("co-handling-opinion.submit.v1", Topics.DEPARTMENT_ACTIONS),
            Map.entry("reply.submit.v1", Topics.DEPARTMENT_ACTIONS),
            Map.entry("whistle.requested.v1", Topics.WHISTLE_REQUESTS),
            Map.entry("whistle.reported-in.v1", Topics.WHISTLE_REQUESTS),
            Map.entry("whistle.resolved.v1", Topics.WHISTLE_REQUESTS));

    @Autowired
    TestSender sender;

    @Autowired
    TopicReader reader;

    @Autowired
    Sources sources;

    @Autowired
    Contracts contracts;

    @Autowired
    WhistleLife whistles;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    @BeforeEach
    void startOfMarch() {
        clock.reset();
    }

    @Test
    void everyExampleIsValidSentAndAnswered() throws IOException {
        // a district nobody has: handlers may refuse the example, but never for its form
        sources.register(
                new Sources.Source("urn:test:contracts", "nowhere", "TEST", Set.copyOf(TOPICS.keySet()), true));
        for (Map.Entry<String, String> type : TOPICS.entrySet()) {
            JsonNode example = json("contracts/examples/" + type.getKey() + ".json");
            assertThat(contracts.violations(type.getKey(), example))
                    .as(type.getKey())
                    .isEmpty();
            TestSender.Event event = sender.event(example.toString())
                    .with("ce_source", "urn:test:contracts")
                    .with("ce_tenant", "nowhere")
                    .with("ce_type", type.getKey())
                    .with("ce_actor", "nobody")
                    .to(type.getValue());
            event.send();
            TopicReader.Told answer = reader.await(
                            Topics.INTAKE_RESULTS, 1, told -> event.id().equals(told.subject()))
                    .get(0);
            assertThat(contracts.violations("intake-result.v1", answer.data())).isEmpty();
            assertThat(answer.data().path("reason").asText()).doesNotContain("字段 /", "内部错误");
        }
    }

    @Test
    void deadLettersKeepTheirContract() throws IOException {
        TestSender.Event event = sender.event("{");
        event.send();
        TopicReader.Told dead = reader.await(Topics.deadLetters(Topics.SUBMISSIONS), 1, told -> event.id()
                        .equals(told.subject()))
                .get(0);
        assertThat(contracts.violations("dead-letter.v1", dead.data())).isEmpty();
        assertThat(contracts.violations("dead-letter.v1", json("contracts/examples/dead-letter.v1.json")))
                .isEmpty();
        assertThat(contracts.violations("intake-result.v1", json("contracts/examples/intake-result.v1.json")))
                .isEmpty();
    }

    /** What waits for signatures is told, too; its events are among the golden files. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "co-signers-invited.v1",
                "co-signature-given.v1",
                "co-signature-declined.v1",
                "co-signers-reminded.v1",
                "co-signing-ended.v1"
            })
    void coSigningEventsKeepTheirContract(String type) throws IOException {
        assertThat(contracts.violations("co-signing-event.v1", json("contracts/examples/co-signing-event.v1.json")))
                .isEmpty();
        JsonNode golden = JSON.readTree(
                Path.of("src/test/resources/golden", type + ".json").toFile());
        assertThat(contracts.violations("co-signing-event.v1", golden)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ladder-opened.v1",
                "ladder-level-reached.v1",
                "chaser-signed.v1",
                "chaser-answered.v1",
                "supervision-order-signed.v1",
                "supervision-order-answered.v1",
                "meeting-called.v1",
                "meeting-recorded.v1",
                "whistle-asked-for.v1",
                "lead-taken.v1",
                "leader-ruled.v1",
                "circular-issued.v1",
                "ladder-step-expired.v1",
                "card-issued.v1",
                "card-appealed.v1",
                "card-appeal-due-soon.v1",
                "card-appeal-overdue.v1",
                "card-appeal-answered.v1",
                "ladder-met.v1",
                "ladder-clock-moved.v1"
            })
    void ladderEventsKeepTheirContract(String type) throws IOException {
        assertThat(contracts.violations("ladder-event.v1", json("contracts/examples/ladder-event.v1.json")))
                .isEmpty();
        JsonNode golden = JSON.readTree(
                Path.of("src/test/resources/golden", type + ".json").toFile());
        assertThat(contracts.violations("ladder-event.v1", golden)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "item-set.v1",
                "item-taken.v1",
                "item-progress-reported.v1",
                "item-node-due-soon.v1",
                "item-node-missed.v1",
                "item-node-reached.v1",
                "item-sent-back.v1",
                "item-done.v1",
                "item-node-moved.v1",
                "item-dropped.v1",
                "item-co-owner-joined.v1",
                "item-co-owner-left.v1"
            })
    void itemEventsKeepTheirContract(String type) throws IOException {
        assertThat(contracts.violations("item-event.v1", json("contracts/examples/item-event.v1.json")))
                .isEmpty();
        JsonNode golden = JSON.readTree(
                Path.of("src/test/resources/golden", type + ".json").toFile());
        assertThat(contracts.violations("item-event.v1", golden)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("whistleEvents")
    void whistleEventsKeepTheirContract(Class<?> event) throws IOException {
        String type =
                event.getSimpleName().replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase() + ".v1";
        JsonNode schema = json("contracts/whistle-event.v1.schema.json");
        assertThat(schema.path("description").asText()).contains(" " + type);
        JsonNode golden = JSON.readTree(
                Path.of("src/test/resources/golden", type + ".json").toFile());
        assertThat(contracts.violations("whistle-event.v1", golden)).isEmpty();
        golden.fieldNames()
                .forEachRemaining(field -> assertThat(schema.path("properties").has(field))
                        .as(field)
                        .isTrue());
    }

    static Stream<Class<?>> whistleEvents() {
        return Stream.concat(leaves(WhistleEvent.class), leaves(RequestEvent.class));
    }

    private static Stream<Class<?>> leaves(Class<?> event) {
        return event.isSealed()
                ? Arrays.stream(event.getPermittedSubclasses())
                        .flatMap(ContractTests::leaves)
                        .distinct()
                : Stream.of(event);
    }

    /** Not only what samples with every field say: what nobody has is sent as null. */
    @ParameterizedTest
    @CsvSource({"WHISTLE, whistle-event.v1", "LADDER, ladder-event.v1", "ITEM, item-event.v1"})
    void whatWasReallySentKeepsTheContract(String subject, String contract) throws IOException {
        String id = whistles.dispatched(WhistleKind.HARD_CASE, "消息契约", "chengguan");
        whistles.sign(id, "chengguan");
        whistles.setMilestones(whistles.centre(), id, "2026-04-30 完成确权");
        transactions.executeWithoutResult(status -> events.publishEvent(new ObligationBreached(
                Actor.system(WhistleLife.TENANT, Door.CLOCK),
                new Obligation(
                        WhistleLife.TENANT,
                        "WHISTLE",
                        id,
                        whistles.part(id, "chengguan").id(),
                        "WHISTLE_RESOLVE"),
                "OVERDUE",
                LocalDate.of(2026, 3, 2))));
        List<String> sent = jdbc.sql(
                        """
                        select p.payload::text from journal j join journal_payload p on p.journal_id = j.id
                        where j.tenant_id = ? and j.subject_type = ? and j.event not like 'Attachment%'
                        order by j.id desc limit 2000""")
                .params(WhistleLife.TENANT, subject)
                .query(String.class)
                .list();
        assertThat(sent).isNotEmpty();
        for (String data : sent) {
            assertThat(contracts.violations(contract, JSON.readTree(data)))
                    .as(data)
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"subject", "grounds", "recommendations", "leadProposer", "submittedAt", "kind"})
    void submissionNeeds(String field) throws IOException {
        JsonNode example = json("contracts/examples/proposal.submitted.v1.json");
        ((com.fasterxml.jackson.databind.node.ObjectNode) example).remove(field);
        assertThat(contracts.violations("proposal.submitted.v1", example)).hasSize(1);
    }

    @Test
    void plannedAnswerNeedsItsDate() throws IOException {
        JsonNode example = json("contracts/examples/reply.submit.v1.json");
        ((com.fasterxml.jackson.databind.node.ObjectNode)
                        example.path("answers").path(0))
                .remove("plannedOn");
        assertThat(contracts.violations("reply.submit.v1", example)).isNotEmpty();
    }

    @Test
    void asyncApiNamesWhatIsThere() throws IOException {
        JsonNode api = new YAMLMapper().readTree(new ClassPathResource("contracts/asyncapi.yaml").getInputStream());
        assertThat(api.path("asyncapi").asText()).isEqualTo("3.0.0");
        List<String> addresses = new ArrayList<>();
        api.path("channels")
                .forEach(channel -> addresses.add(channel.path("address").asText()));
        assertThat(addresses).containsAll(Topics.IN).containsAll(Topics.OUT);
        Topics.IN.forEach(in -> assertThat(addresses).contains(Topics.deadLetters(in)));
        api.findValuesAsText("$ref")
                .forEach(ref -> assertThat(resolves(api, ref)).as(ref).isTrue());
        List<String> names = new ArrayList<>();
        api.path("components")
                .path("messages")
                .forEach(message -> names.add(message.path("name").asText()));
        assertThat(names).containsAll(TOPICS.keySet());
    }

    private static boolean resolves(JsonNode api, String ref) {
        return ref.startsWith("#")
                ? !api.at(ref.substring(1)).isMissingNode()
                : new ClassPathResource("contracts/" + ref.substring(2)).exists();
    }

    private static JsonNode json(String path) throws IOException {
        try (InputStream in = new ClassPathResource(path).getInputStream()) {
            return JSON.readTree(in);
        }
    }
}
