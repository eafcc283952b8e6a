package org.huiyin.messaging.inbound;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every event that came, whole, once per source and id. */
@Repository
class JdbcInbox {

    private static final TypeReference<Map<String, String>> HEADERS = new TypeReference<>() {};
    private static final JsonMapper JSON = new JsonMapper();

    private final JdbcClient jdbc;

    JdbcInbox(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Empty when the event is there already; waits while another transaction is entering the same one. */
    Optional<Long> enter(Arrival arrival, Identity identity, String tenant, Instant now) {
        return jdbc.sql(
                        """
                        insert into inbox (tenant_id, source, event_id, identified, type, topic, kafka_partition, kafka_offset,
                               kafka_key, headers, raw, status, attempts, trace, received_at, settled_at)
                        values (:tenant, :source, :eventId, :known, :type, :topic, :partition, :offset,
                               :key, :headers::jsonb, :raw, 'ACCEPTED', 1, :trace, :now, :now)
                        on conflict (source, event_id) do nothing
                        returning id
                        """)
                .param("tenant", tenant)
                .param("source", identity.source())
                .param("eventId", identity.eventId())
                .param("known", identity.known())
                .param("type", identity.type())
                .param("topic", arrival.topic())
                .param("partition", arrival.partition())
                .param("offset", arrival.offset())
                .param("key", arrival.key())
                .param("headers", json(arrival.headers()))
                .param("raw", arrival.raw())
                .param("trace", arrival.trace())
                .param("now", Timestamp.from(now))
                .query(Long.class)
                .optional();
    }

    void settle(long id, Verdict verdict, int attempts, Instant now) {
        jdbc.sql(
                        """
                        update inbox set status = :status, reason = :reason, subject_id = :subjectId, attempts = :attempts,
                               next_attempt_at = :next, patience_until = :patience, settled_at = :now
                        where id = :id
                        """)
                .param("status", verdict.status().name())
                .param("reason", verdict.reason())
                .param("subjectId", verdict.subjectId())
                .param("attempts", attempts)
                .param("next", timestamp(verdict.nextAttempt()))
                .param("patience", timestamp(verdict.patienceUntil()))
                .param("now", Timestamp.from(now))
                .param("id", id)
                .update();
    }

    /** Gives an event that had only its place in the topic its own name. */
    void identify(long id, Identity identity, String tenant) {
        jdbc.sql(
                        """
                        update inbox set source = :source, event_id = :eventId, identified = :known, type = :type, tenant_id = :tenant
                        where id = :id
                        """)
                .param("source", identity.source())
                .param("eventId", identity.eventId())
                .param("known", identity.known())
                .param("type", identity.type())
                .param("tenant", tenant)
                .param("id", id)
                .update();
    }

    Optional<Entry> find(String source, String eventId) {
        return jdbc.sql("select * from inbox where source = :source and event_id = :eventId")
                .param("source", source)
                .param("eventId", eventId)
                .query(JdbcInbox::map)
                .optional();
    }

    /** Locks the row; empty when another node holds it, or when its bytes are gone and there is nothing to look at again. */
    Optional<Entry> lock(long id) {
        return jdbc.sql("select * from inbox where id = :id and raw is not null for update skip locked")
                .param("id", id)
                .query(JdbcInbox::map)
                .optional();
    }

    List<Long> due(Instant now, int limit) {
        return jdbc.sql(
                        """
                        select id from inbox where status = 'PARKED' and next_attempt_at <= :now
                        order by next_attempt_at, id limit :limit
                        """)
                .param("now", Timestamp.from(now))
                .param("limit", limit)
                .query(Long.class)
                .list();
    }

    private static Entry map(ResultSet row, int n) throws SQLException {
        Timestamp patience = row.getTimestamp("patience_until");
        return new Entry(
                row.getLong("id"),
                row.getString("tenant_id"),
                new Identity(
                        row.getString("source"),
                        row.getString("event_id"),
                        row.getBoolean("identified"),
                        row.getString("type")),
                new Arrival(
                        row.getString("topic"),
                        row.getInt("kafka_partition"),
                        row.getLong("kafka_offset"),
                        row.getString("kafka_key"),
                        headers(row.getString("headers")),
                        row.getBytes("raw") == null ? new byte[0] : row.getBytes("raw")),
                Verdict.Status.valueOf(row.getString("status")),
                row.getString("reason"),
                row.getString("subject_id"),
                row.getInt("attempts"),
                patience == null ? null : patience.toInstant());
    }

    private static Map<String, String> headers(String json) throws SQLException {
        try {
            return JSON.readValue(json, HEADERS);
        } catch (JsonProcessingException e) {
            throw new SQLException(e);
        }
    }

    private static String json(Map<String, String> headers) {
        try {
            return JSON.writeValueAsString(headers);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Timestamp timestamp(Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }

    /** A row of the inbox. */
    record Entry(
            long id,
            String tenant,
            Identity identity,
            Arrival arrival,
            Verdict.Status status,
            String reason,
            String subjectId,
            int attempts,
            Instant patienceUntil) {}
}
