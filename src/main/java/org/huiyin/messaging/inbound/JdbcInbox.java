package org.huiyin.messaging.inbound;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.huiyin.shared.SqlColumns;
import org.huiyin.shared.SqlTime;
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

    /**
     * Waits until no other transaction works on one of these events, and keeps others from them until this one ends. Locks in
     * memory, taken in the order of their numbers: two transactions never wait for one another in a circle.
     */
    void claim(List<Identity.Name> names) {
        SqlColumns<Identity.Name> columns = new SqlColumns<>(names);
        jdbc.sql(
                        """
                        select count(pg_advisory_xact_lock(number)) from (
                            select distinct hashtextextended(source || chr(31) || event_id, 0) as number
                            from unnest(:sources::text[], :eventIds::text[]) as n (source, event_id) order by number) as o
                        """)
                .param("sources", columns.texts(Identity.Name::source))
                .param("eventIds", columns.texts(Identity.Name::eventId))
                .query(Integer.class)
                .single();
    }

    /** What the inbox says of those it holds. */
    Map<Identity.Name, Entered> known(List<Identity.Name> names) {
        SqlColumns<Identity.Name> columns = new SqlColumns<>(names);
        return jdbc
                .sql(
                        """
                        select i.source, i.event_id, i.status, i.reason, i.subject_id,
                               i.topic || '/' || i.kafka_partition || '/' || i.kafka_offset as position
                        from (select distinct * from unnest(:sources::text[], :eventIds::text[])) as n (source, event_id)
                        join inbox i on i.source = n.source and i.event_id = n.event_id
                        """)
                .param("sources", columns.texts(Identity.Name::source))
                .param("eventIds", columns.texts(Identity.Name::eventId))
                .query(JdbcInbox::entered)
                .list()
                .stream()
                .collect(Collectors.toMap(Entered::name, Function.identity()));
    }

    /**
     * Enters events with their verdicts, always in the same order.
     *
     * @return how many were new
     */
    int enter(List<Entered> events, Instant now) {
        List<Entered> sorted = new ArrayList<>(events);
        sorted.sort(Comparator.comparing(Entered::name));
        SqlColumns<Entered> columns = new SqlColumns<>(sorted);
        SqlColumns<Arrival> arrivals =
                new SqlColumns<>(sorted.stream().map(e -> e.place().arrival()).toList());
        return jdbc.sql(
                        """
                        insert into inbox (tenant_id, source, event_id, identified, type, topic, kafka_partition, kafka_offset,
                               kafka_key, headers, raw, status, reason, subject_id, attempts, next_attempt_at,
                               patience_until, trace, received_at, settled_at)
                        select tenant_id, source, event_id, identified, type, topic, kafka_partition, kafka_offset,
                               kafka_key, headers::jsonb, raw, status, reason, subject_id, 1, next_attempt_at,
                               patience_until, trace, :now, :now
                        from unnest(:tenants::text[], :sources::text[], :eventIds::text[], :known::boolean[], :types::text[],
                               :topics::text[], :partitions::int[], :offsets::bigint[], :keys::text[], :headers::text[],
                               :raws::bytea[], :statuses::text[], :reasons::text[], :subjects::text[],
                               :nexts::timestamptz[], :patience::timestamptz[], :traces::text[])
                               as e (tenant_id, source, event_id, identified, type, topic, kafka_partition, kafka_offset,
                               kafka_key, headers, raw, status, reason, subject_id, next_attempt_at, patience_until, trace)
                        on conflict (source, event_id) do nothing
                        """)
                .param("tenants", columns.texts(e -> e.place().tenant()))
                .param("sources", columns.texts(e -> e.name().source()))
                .param("eventIds", columns.texts(e -> e.name().eventId()))
                .param("known", columns.booleans(e -> e.place().identity().known()))
                .param("types", columns.texts(e -> e.place().identity().type()))
                .param("topics", arrivals.texts(Arrival::topic))
                .param("partitions", arrivals.ints(Arrival::partition))
                .param("offsets", arrivals.longs(Arrival::offset))
                .param("keys", arrivals.texts(Arrival::key))
                .param("headers", arrivals.texts(arrival -> json(arrival.headers())))
                .param("raws", arrivals.bytes(Arrival::raw))
                .param("traces", arrivals.texts(Arrival::trace))
                .param("statuses", columns.texts(e -> e.verdict().status().name()))
                .param("reasons", columns.texts(e -> e.verdict().reason()))
                .param("subjects", columns.texts(e -> e.verdict().subjectId()))
                .param("nexts", columns.instants(e -> e.verdict().nextAttempt()))
                .param("patience", columns.instants(e -> e.verdict().patienceUntil()))
                .param("now", SqlTime.of(now))
                .update();
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
                .param("next", SqlTime.of(verdict.nextAttempt()))
                .param("patience", SqlTime.of(verdict.patienceUntil()))
                .param("now", SqlTime.of(now))
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
                .param("now", SqlTime.of(now))
                .param("limit", limit)
                .query(Long.class)
                .list();
    }

    private static Entry map(ResultSet row, int n) throws SQLException {
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
                SqlTime.instant(row, "patience_until"));
    }

    private static Entered entered(ResultSet row, int n) throws SQLException {
        Verdict verdict = Verdict.of(
                Verdict.Status.valueOf(row.getString("status")), row.getString("reason"), row.getString("subject_id"));
        Identity.Name name = new Identity.Name(row.getString("source"), row.getString("event_id"));
        return new Entered(name, row.getString("position"), null, verdict);
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

    /**
     * An event in the inbox, as far as those who send it again are told.
     *
     * @param place null when it was entered by an earlier transaction
     */
    record Entered(Identity.Name name, String position, Place place, Verdict verdict) {

        Entered(Place place, Verdict verdict) {
            this(place.name(), place.arrival().position(), place, verdict);
        }
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
