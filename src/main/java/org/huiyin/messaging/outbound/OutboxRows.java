package org.huiyin.messaging.outbound;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** The outbox as its one leader reads it. */
class OutboxRows {

    private static final TypeReference<Map<String, String>> HEADERS = new TypeReference<>() {};
    private static final JsonMapper JSON = new JsonMapper();

    private final JdbcClient jdbc;

    /** On the leader's own connection: when it breaks, the lock is gone and so are these statements. */
    OutboxRows(Connection leader) {
        this.jdbc = JdbcClient.create(new SingleConnectionDataSource(leader, true));
    }

    List<OutboxRow> oldest(int limit) {
        return jdbc.sql(
                        "select id, topic, key, headers, payload from outbox where failure is null order by id limit :limit")
                .param("limit", limit)
                .query(OutboxRows::map)
                .list();
    }

    void remove(Collection<Long> ids) {
        if (!ids.isEmpty()) {
            jdbc.sql("delete from outbox where id = any(:ids)")
                    .param("ids", ids.toArray(Long[]::new))
                    .update();
        }
    }

    void setAside(long id, String failure) {
        jdbc.sql("update outbox set failure = :failure where id = :id")
                .param("failure", failure)
                .param("id", id)
                .update();
    }

    private static OutboxRow map(ResultSet row, int n) throws SQLException {
        try {
            Map<String, String> headers = JSON.readValue(row.getString("headers"), HEADERS);
            return new OutboxRow(
                    row.getLong("id"), row.getString("topic"), row.getString("key"), headers, row.getBytes("payload"));
        } catch (JsonProcessingException e) {
            throw new SQLException("headers of outbox row " + row.getLong("id"), e);
        }
    }
}
