package org.huiyin.operations.persistence;

import java.time.Duration;
import org.huiyin.shared.Reading;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Whether this node gets an answer from the database, told within two seconds: a probe must not wait for the pool. Migrations need
 * no question of their own: the web door opens only after them.
 */
@Component("databaseHealthIndicator")
class DatabaseHealth implements HealthIndicator {

    private final Reading<Boolean> answers;

    DatabaseHealth(JdbcTemplate jdbc) {
        this.answers = new Reading<>("database", () -> answers(jdbc), Duration.ofSeconds(2), Duration.ofSeconds(8));
    }

    private static boolean answers(JdbcTemplate jdbc) {
        try {
            return Integer.valueOf(1).equals(jdbc.queryForObject("select 1", Integer.class));
        } catch (DataAccessException e) {
            return false;
        }
    }

    @Override
    public Health health() {
        return answers.get()
                .filter(Boolean::booleanValue)
                .map(yes -> Health.up())
                .orElseGet(Health::down)
                .build();
    }
}
