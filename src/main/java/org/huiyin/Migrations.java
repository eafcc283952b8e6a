package org.huiyin;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.Flyway;
import org.springframework.boot.autoconfigure.flyway.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * One node migrates, those that start with it wait. Flyway's own lock begins too late: whether the schema is empty is looked at before,
 * and a node that looks while another makes the first tables gives up.
 */
@Configuration(proxyBeanMethods = false)
class Migrations {

    /** Any number, the same on every node; another than the relay's. */
    private static final long LOCK = 4_871_920_002L;

    @Bean
    FlywayMigrationStrategy oneNodeAtATime() {
        return Migrations::migrate;
    }

    private static void migrate(Flyway flyway) {
        try (Connection connection = flyway.getConfiguration().getDataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("set lock_timeout = '10min'");
            statement.execute("select pg_advisory_lock(" + LOCK + ")");
            try {
                flyway.migrate();
            } finally {
                statement.execute("select pg_advisory_unlock(" + LOCK + ")");
                statement.execute("reset lock_timeout");
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The lock for migrations could not be had: " + e.getMessage(), e);
        }
    }
}
