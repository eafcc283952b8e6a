package huiyin.embedded;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;

/** A real PostgreSQL of our own, unless an address is configured or a test brings its own. */
@AutoConfiguration(
        after = EmbeddedDataAutoConfiguration.class,
        before = DataSourceAutoConfiguration.class,
        afterName = "org.springframework.boot.testcontainers.service.connection.ServiceConnectionAutoConfiguration")
@Conditional(NoServerConfigured.Database.class)
@ConditionalOnMissingBean(JdbcConnectionDetails.class)
public class EmbeddedPostgresAutoConfiguration {

    @Bean
    EmbeddedPostgresServer embeddedPostgres(DataFolder folder, EmbeddedSettings settings) {
        var server = new EmbeddedPostgresServer(
                new PostgresPlace(folder.postgres(), folder.postgresBinaries(), settings.postgresPort(), true));
        folder.announce("jdbc.url", server.jdbcUrl());
        folder.announce("jdbc.username", server.connectionDetails().getUsername());
        return server;
    }

    @Bean
    JdbcConnectionDetails embeddedJdbc(EmbeddedPostgresServer postgres) {
        return postgres.connectionDetails();
    }
}
