package org.huiyin.messaging.inbound;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.UUID;
import org.huiyin.messaging.Outbox;
import org.huiyin.messaging.Topics;
import org.springframework.stereotype.Component;

/** Tells senders what became of their events, and the dead-letter topic what was refused. Through the outbox, in one commit. */
@Component
class Answers {

    private static final int DEAD_LETTER_BYTES = 64 * 1024;

    private final Outbox outbox;
    private final IntakeMeters meters;
    private final Clock clock;

    Answers(Outbox outbox, IntakeMeters meters, Clock clock) {
        this.outbox = outbox;
        this.meters = meters;
        this.clock = clock;
    }

    void answer(Place place, Verdict verdict, int attempts) {
        Arrival arrival = place.arrival();
        Identity identity = place.identity();
        String subject = identity.known() ? identity.eventId() : arrival.position();
        ObjectNode data = JsonNodeFactory.instance
                .objectNode()
                .put("result", verdict.result())
                .put("reason", verdict.reason())
                .put("subjectId", verdict.subjectId())
                .put("topic", arrival.topic())
                .put("partition", arrival.partition())
                .put("offset", arrival.offset());
        put(Topics.INTAKE_RESULTS, "intake-result.v1", subject, place.tenant(), id(arrival, verdict, attempts), data);
        meters.settled(verdict.result());
    }

    void deadLetter(Place place, Verdict verdict, int attempts) {
        Arrival arrival = place.arrival();
        Identity identity = place.identity();
        String subject = identity.known() ? identity.eventId() : arrival.position();
        byte[] head = Arrays.copyOf(arrival.raw(), Math.min(arrival.raw().length, DEAD_LETTER_BYTES));
        ObjectNode data = JsonNodeFactory.instance
                .objectNode()
                .put("topic", arrival.topic())
                .put("partition", arrival.partition())
                .put("offset", arrival.offset())
                .put("source", identity.known() ? identity.source() : null)
                .put("eventId", identity.known() ? identity.eventId() : null)
                .put("reason", verdict.reason())
                .put("attempts", attempts)
                .put("size", arrival.raw().length)
                .put("head", head);
        String id = id(arrival, verdict, attempts) + "-dlt";
        put(Topics.deadLetters(arrival.topic()), "dead-letter.v1", subject, place.tenant(), id, data);
    }

    private void put(String topic, String type, String subject, String tenant, String id, ObjectNode data) {
        outbox.put(new Outbox.OutgoingEvent(
                topic, subject, id, "/huiyin/intake", type, clock.instant(), tenant, null, subject, null, null, data));
    }

    /** The same answer to the same record has the same id, however often it is sent. */
    private static String id(Arrival arrival, Verdict verdict, int attempts) {
        String name = arrival.position() + "/" + verdict.status() + "/" + attempts;
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
