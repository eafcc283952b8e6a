package org.huiyin.messaging.outbound;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.huiyin.messaging.Outbox;
import org.huiyin.shared.Trace;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Writes into the table of the outbox and rings for the relay when the transaction has committed. */
@Repository
class JdbcOutbox implements Outbox {

    private static final JsonMapper JSON = new JsonMapper();

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Bell bell;

    JdbcOutbox(JdbcClient jdbc, Clock clock, Bell bell) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.bell = bell;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void put(OutgoingEvent event) {
        try {
            jdbc.sql(
                            """
                            insert into outbox (topic, key, event_id, headers, payload, created_at)
                            values (:topic, :key, :eventId, :headers::jsonb, :payload, :at)
                            """)
                    .param("topic", event.topic())
                    .param("key", event.key())
                    .param("eventId", event.id())
                    .param("headers", JSON.writeValueAsString(headers(event)))
                    .param("payload", JSON.writeValueAsBytes(event.data()))
                    .param("at", Timestamp.from(clock.instant()))
                    .update();
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("event " + event.id() + " cannot be written as JSON", e);
        }
        ringAfterCommit();
    }

    private void ringAfterCommit() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                bell.ring();
            }
        });
    }

    private static Map<String, String> headers(OutgoingEvent event) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("ce_specversion", "1.0");
        headers.put("ce_id", event.id());
        headers.put("ce_source", event.source());
        headers.put("ce_type", event.type());
        headers.put("ce_time", event.time().toString());
        headers.put("ce_tenant", event.tenant());
        headers.put("ce_actor", event.actor());
        headers.put("ce_subject", event.subject());
        headers.put(
                "ce_sequence",
                event.sequence() == null ? null : event.sequence().toString());
        headers.put("ce_visibility", event.visibility());
        headers.put("content-type", "application/json");
        headers.put(Trace.HEADER, event.trace() == null ? null : Trace.parent(event.trace()));
        headers.values().removeIf(java.util.Objects::isNull);
        return headers;
    }
}
