package org.huiyin.messaging.outbound;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.huiyin.messaging.Outbox;
import org.huiyin.shared.SqlColumns;
import org.huiyin.shared.Trace;
import org.huiyin.shared.TransactionBuffer;
import org.huiyin.shared.TransactionBuffer.Stage;
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
    private final TransactionBuffer<Integer, Letter> letters = new TransactionBuffer<>(Stage.RECORD, this::write);

    JdbcOutbox(JdbcClient jdbc, Clock clock, Bell bell) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.bell = bell;
    }

    /** The rows of a transaction are written together before its commit; their order is that of the calls. */
    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void put(OutgoingEvent event) {
        Map<Integer, Letter> collected = letters.current();
        collected.put(collected.size(), letter(event));
    }

    private static Letter letter(OutgoingEvent event) {
        try {
            return new Letter(
                    event.topic(),
                    event.key(),
                    event.id(),
                    JSON.writeValueAsString(headers(event)),
                    JSON.writeValueAsBytes(event.data()));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("event " + event.id() + " cannot be written as JSON", e);
        }
    }

    private void write(Map<Integer, Letter> collected) {
        SqlColumns<Letter> columns = new SqlColumns<>(List.copyOf(collected.values()));
        jdbc.sql(
                        """
                        insert into outbox (topic, key, event_id, headers, payload, created_at)
                        select topic, key, event_id, headers::jsonb, payload, :at
                        from unnest(:topics::text[], :keys::text[], :eventIds::text[], :headers::text[], :payloads::bytea[])
                             with ordinality as o (topic, key, event_id, headers, payload, place)
                        order by place
                        """)
                .param("topics", columns.texts(Letter::topic))
                .param("keys", columns.texts(Letter::key))
                .param("eventIds", columns.texts(Letter::eventId))
                .param("headers", columns.texts(Letter::headers))
                .param("payloads", columns.bytes(Letter::payload))
                .param("at", Timestamp.from(clock.instant()))
                .update();
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
        headers.put("ce_onbehalfof", event.onBehalfOf());
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

    /** A row to be. */
    private record Letter(String topic, String key, String eventId, String headers, byte[] payload) {}
}
