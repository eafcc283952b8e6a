package org.huiyin.messaging.inbound;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The inbox as the event desk reads it. A row without tenant came from nobody we know; every administrator sees it. The
 * administrator of the installation (tenant {@code *}) sees all.
 */
@Repository
class JdbcEventDesk {

    private static final int SHOWN_BYTES = 64 * 1024;
    private static final TypeReference<Map<String, String>> HEADERS = new TypeReference<>() {};
    private static final JsonMapper JSON = new JsonMapper();
    private static final String LINE = "id, tenant_id, received_at, type, source, event_id, status, reason, attempts";

    private final JdbcClient jdbc;

    JdbcEventDesk(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<EventDesk.Line> list(String tenant, List<String> statuses, long before, int limit) {
        return jdbc.sql(
                        "select " + LINE
                                + """
                         from inbox
                        where (:tenant = '*' or tenant_id = :tenant or tenant_id is null) and status = any(:statuses)
                          and status in ('REJECTED', 'PARKED', 'PARKED_EXPIRED', 'CLOSED') and id < :before
                        order by id desc limit :limit
                        """)
                .param("tenant", tenant)
                .param("statuses", statuses.toArray(String[]::new))
                .param("before", before)
                .param("limit", limit)
                .query((row, n) -> line(row))
                .list();
    }

    Optional<EventDesk.Detail> find(String tenant, long id) {
        return jdbc.sql(
                        "select " + LINE
                                + """
                        , topic || '/' || kafka_partition || '/' || kafka_offset as position, kafka_key, subject_id, trace,
                          next_attempt_at, patience_until, closed_by, remark, headers,
                          substring(raw from 1 for :shown) as head, coalesce(raw_size, length(raw)) as size,
                          encode(raw_sha256, 'hex') as erased
                        from inbox where (:tenant = '*' or tenant_id = :tenant or tenant_id is null) and id = :id
                        """)
                .param("shown", SHOWN_BYTES)
                .param("tenant", tenant)
                .param("id", id)
                .query((row, n) -> detail(row))
                .optional();
    }

    /** Empty also when the bytes are gone. */
    Optional<byte[]> raw(String tenant, long id) {
        return jdbc.sql(
                        "select raw from inbox where (:tenant = '*' or tenant_id = :tenant or tenant_id is null) and id = :id and raw is not null")
                .param("tenant", tenant)
                .param("id", id)
                .query(byte[].class)
                .optional();
    }

    boolean close(String tenant, long id, String by, String remark, Instant now) {
        return jdbc.sql(
                                """
                                update inbox set status = 'CLOSED', next_attempt_at = null, closed_by = :by, remark = :remark,
                                       settled_at = :now
                                where (:tenant = '*' or tenant_id = :tenant or tenant_id is null) and id = :id
                                  and status in ('REJECTED', 'PARKED', 'PARKED_EXPIRED')
                                """)
                        .param("by", by)
                        .param("remark", remark)
                        .param("now", Timestamp.from(now))
                        .param("tenant", tenant)
                        .param("id", id)
                        .update()
                == 1;
    }

    private static EventDesk.Line line(ResultSet row) throws SQLException {
        return new EventDesk.Line(
                row.getLong("id"),
                row.getString("tenant_id"),
                row.getTimestamp("received_at").toInstant(),
                row.getString("type"),
                row.getString("source"),
                row.getString("event_id"),
                row.getString("status"),
                row.getString("reason"),
                row.getInt("attempts"));
    }

    private static EventDesk.Detail detail(ResultSet row) throws SQLException {
        return new EventDesk.Detail(
                line(row),
                row.getString("position"),
                row.getString("kafka_key"),
                row.getString("subject_id"),
                row.getString("trace"),
                instant(row.getTimestamp("next_attempt_at")),
                instant(row.getTimestamp("patience_until")),
                row.getString("closed_by"),
                row.getString("remark"),
                headers(row.getString("headers")),
                text(row.getBytes("head")),
                row.getInt("size"),
                row.getString("erased"));
    }

    private static String text(byte[] head) {
        return head == null ? "" : Texts.printable(new String(head, StandardCharsets.UTF_8));
    }

    private static Map<String, String> headers(String json) throws SQLException {
        try {
            return JSON.readValue(json, HEADERS);
        } catch (JsonProcessingException e) {
            throw new SQLException(e);
        }
    }

    private static Instant instant(Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
