package org.huiyin.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.huiyin.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A database of the version before keeps every row when it moves up. */
class OldRowsTests {

    @Test
    void eventsAndJournalOfTheVersionBeforeStayAsTheyWere() {
        DriverManagerDataSource database = database();
        flyway(database, "030").migrate();
        JdbcClient jdbc = JdbcClient.create(database);
        java.sql.Timestamp then = java.sql.Timestamp.from(Instant.parse("2026-03-02T01:00:00Z"));
        jdbc.sql(
                        """
                        insert into inbox (tenant_id, source, event_id, identified, topic, kafka_partition, kafka_offset, headers,
                               raw, status, attempts, received_at, settled_at)
                        values ('old', 'urn:old', 'e', true, 'none', 0, 1, '{}', 'bytes', 'ACCEPTED', 1, ?, ?)
                        """)
                .params(then, then)
                .update();
        jdbc.sql(
                        """
                        insert into journal (tenant_id, subject_type, subject_id, sequence, event, at, person, door, visibility,
                               payload_hash, previous_hash, hash)
                        values ('old', 'PROPOSAL', 'p', 1, 'X', ?, 'zhangsan', 'PAGE', 'PUBLIC', 'a', 'b', 'c')
                        """)
                .param(then)
                .update();
        Map<String, Object> journal = row(jdbc, "journal");

        flyway(database, "latest").migrate();

        assertThat(row(jdbc, "journal")).containsAllEntriesOf(Map.of("person", "zhangsan", "id", journal.get("id")));
        assertThat(row(jdbc, "journal").get("trace")).isNull();
        assertThat((byte[]) row(jdbc, "inbox").get("raw")).asString().isEqualTo("bytes");
        assertThat(row(jdbc, "inbox").get("raw_sha256")).isNull();
    }

    private static Map<String, Object> row(JdbcClient jdbc, String table) {
        return jdbc.sql("select * from " + table + " where tenant_id = 'old'")
                .query()
                .singleRow();
    }

    private static Flyway flyway(DriverManagerDataSource database, String target) {
        return Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration")
                .target(target)
                .load();
    }

    private static DriverManagerDataSource database() {
        String[] properties =
                TestDatabase.create("old_" + UUID.randomUUID().toString().substring(0, 8));
        return new DriverManagerDataSource(value(properties[0]), value(properties[1]), value(properties[2]));
    }

    private static String value(String property) {
        return property.substring(property.indexOf('=') + 1);
    }
}
