package org.huiyin.operations.persistence;

import java.time.Instant;
import java.util.Optional;
import org.huiyin.operations.RetentionMarks;
import org.huiyin.shared.SqlTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcRetentionMarks implements RetentionMarks {

    private final JdbcClient jdbc;

    JdbcRetentionMarks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Mark> take(String name) {
        jdbc.sql("insert into retention_mark (name) values (:name) on conflict do nothing")
                .param("name", name)
                .update();
        return jdbc.sql("select done_until from retention_mark where name = :name for update skip locked")
                .param("name", name)
                .query((row, n) -> new Mark(SqlTime.instant(row, "done_until")))
                .optional();
    }

    @Override
    public void done(String name, Instant until, Instant now) {
        jdbc.sql("update retention_mark set done_until = :until, ran_at = :now where name = :name")
                .param("until", SqlTime.of(until))
                .param("now", SqlTime.of(now))
                .param("name", name)
                .update();
    }

    @Override
    public Optional<Instant> longestAgo() {
        return jdbc.sql("select min(ran_at) as ran_at from retention_mark")
                .query((row, n) -> Optional.ofNullable(SqlTime.instant(row, "ran_at")))
                .single();
    }
}
