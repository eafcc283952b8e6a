package org.huiyin.operations.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.springframework.boot.actuate.health.Status;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.AbstractDataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class DatabaseHealthTests {

    @Test
    void aDatabaseThatRefusesIsDown() {
        var nobody = new DriverManagerDataSource("jdbc:postgresql://127.0.0.1:1/none", "x", "x");
        assertThat(new DatabaseHealth(new JdbcTemplate(nobody)).health().getStatus())
                .isEqualTo(Status.DOWN);
    }

    @Test
    void aDatabaseThatHangsIsDownWithinAFewSeconds() {
        CountDownLatch never = new CountDownLatch(1);
        var hanging = new AbstractDataSource() {
            @Override
            public Connection getConnection() {
                try {
                    never.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                throw new IllegalStateException("never");
            }

            @Override
            public Connection getConnection(String username, String password) {
                return getConnection();
            }
        };
        long begin = System.nanoTime();
        DatabaseHealth health = new DatabaseHealth(new JdbcTemplate(hanging, true));
        assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
        assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(6));
        never.countDown();
    }
}
