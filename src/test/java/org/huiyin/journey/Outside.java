package org.huiyin.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.huiyin.messaging.TestSender;
import org.huiyin.messaging.Topics;
import org.springframework.kafka.core.ConsumerFactory;

/** The systems around: they send events and hear on the public topics what came of it. One consumer, from the moment it is opened. */
final class Outside implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final TestSender sender;
    private final Consumer<String, byte[]> consumer;
    private final List<Heard> heard = new ArrayList<>();

    Outside(TestSender sender, ConsumerFactory<String, byte[]> consumers) {
        this.sender = sender;
        this.consumer = consumers.createConsumer("outside", null);
        List<TopicPartition> partitions = Topics.OUT.stream()
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(p -> new TopicPartition(p.topic(), p.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
    }

    /** One record of a public topic. */
    record Heard(
            String topic, String key, String type, String subject, String sequence, String visibility, JsonNode data) {}

    /** An event of a district's own system; the key is what it names itself by. */
    TestSender.Event event(String tenant, String source, String type, String actor, JsonNode data) {
        TestSender.Event event = sender.event(data.toString())
                .with("ce_source", source)
                .with("ce_type", type)
                .with("ce_tenant", tenant)
                .key(source + "/"
                        + data.path("senderReference")
                                .asText(data.path("proposalId").asText()));
        return actor == null ? event : event.with("ce_actor", actor);
    }

    /** Sends a paper as the congress's or CPPCC's system does. */
    TestSender.Event submitted(String tenant, ObjectNode paper) {
        String body = paper.path("kind").asText().equals("DEPUTY_SUGGESTION") ? "congress" : "cppcc";
        return event(
                        tenant,
                        tenant + "-" + body,
                        "proposal.submitted.v1",
                        paper.path("leadProposer").asText(),
                        paper)
                .to(Topics.SUBMISSIONS);
    }

    /** An act of a department in its own OA. */
    TestSender.Event oa(Course course, String organ, String type, String person, Map<String, Object> said) {
        ObjectNode data = Program.JSON.valueToTree(said);
        data.put("proposalId", course.id);
        return event(course.tenant, course.tenant + "-" + organ + "-oa", type, person, data)
                .to(Topics.DEPARTMENT_ACTIONS);
    }

    /** A verdict given in the congress's or CPPCC's own system. */
    TestSender.Event verdict(Course course, String person, String attitude, String result, String comment) {
        ObjectNode data = Program.JSON.createObjectNode();
        data.put("proposalId", course.id)
                .put("attitude", attitude)
                .put("result", result)
                .put("comment", comment);
        return event(course.tenant, course.proposersSystem(), "feedback.given.v1", person, data)
                .to(Topics.FEEDBACK);
    }

    /** Sends and waits for the answer, which must be ACCEPTED. @return the proposal's id */
    String accepted(TestSender.Event event) {
        JsonNode answer = answered(event);
        assertThat(answer.path("result").asText()).as(answer.toString()).isEqualTo("ACCEPTED");
        return answer.path("subjectId").asText();
    }

    /** Sends and waits for the answer. */
    JsonNode answered(TestSender.Event event) {
        event.send();
        return answers(event.id(), 1).get(0);
    }

    /** Waits for so many answers to an event. */
    List<JsonNode> answers(String eventId, int count) {
        return until(count, () -> heard.stream()
                        .filter(h -> h.topic().equals(Topics.INTAKE_RESULTS) && eventId.equals(h.subject()))
                        .toList())
                .stream()
                .map(Heard::data)
                .toList();
    }

    /** Everything told about a proposal, in the order in which it was told; waits for so many. */
    List<Heard> told(String proposalId, int count) {
        return until(count, () -> heard.stream()
                .filter(h -> h.topic().equals(Topics.PROPOSALS) && proposalId.equals(h.key()))
                .toList());
    }

    /** Everything told about a subject on its own topic, in the order in which it was told; waits for so many. */
    List<Heard> toldOn(String topic, String subjectId, int count) {
        return until(count, () -> heard.stream()
                .filter(h -> h.topic().equals(topic) && subjectId.equals(h.key()))
                .toList());
    }

    private List<Heard> until(int count, Supplier<List<Heard>> wanted) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        List<Heard> found = wanted.get();
        while (found.size() < count && System.nanoTime() < end) {
            consumer.poll(Duration.ofMillis(100)).forEach(message -> heard.add(heard(message)));
            found = wanted.get();
        }
        assertThat(found).as("records heard within " + PATIENCE).hasSizeGreaterThanOrEqualTo(count);
        return found;
    }

    private static Heard heard(ConsumerRecord<String, byte[]> message) {
        try {
            return new Heard(
                    message.topic(),
                    message.key(),
                    header(message, "ce_type"),
                    header(message, "ce_subject"),
                    header(message, "ce_sequence"),
                    header(message, "ce_visibility"),
                    Program.JSON.readTree(message.value()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String header(ConsumerRecord<String, byte[]> message, String name) {
        var header = message.headers().lastHeader(name);
        return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        consumer.close();
    }
}
