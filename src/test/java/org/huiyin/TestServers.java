package org.huiyin;

import huiyin.embedded.EmbeddedKafkaServer;
import huiyin.embedded.EmbeddedPostgresServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.boot.autoconfigure.kafka.KafkaConnectionDetails;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** One PostgreSQL and one Kafka for the whole test JVM. */
@TestConfiguration(proxyBeanMethods = false)
class TestServers {

    @Bean
    JdbcConnectionDetails testPostgres() {
        return Postgres.SERVER.connectionDetails();
    }

    @Bean
    KafkaConnectionDetails testKafka() {
        return Kafka.SERVER::bootstrapServers;
    }

    private static final class Postgres {
        static final EmbeddedPostgresServer SERVER =
                closeAtExit(new EmbeddedPostgresServer(folder("postgres").resolve("data"), 0));
    }

    private static final class Kafka {
        static final EmbeddedKafkaServer SERVER = closeAtExit(new EmbeddedKafkaServer(folder("kafka"), 0));
    }

    private static Path folder(String name) {
        try {
            return Files.createTempDirectory(Files.createDirectories(Path.of("target/test-servers")), name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Cached contexts close in their own shutdown hook; the servers must outlive them. */
    private static <T extends AutoCloseable> T closeAtExit(T server) {
        SpringApplication.getShutdownHandlers().add(() -> {
            try {
                server.close();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        return server;
    }
}
