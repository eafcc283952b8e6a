package org.huiyin;

import huiyin.embedded.EmbeddedKafkaServer;
import huiyin.embedded.EmbeddedPostgresServer;
import huiyin.embedded.PostgresPlace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.boot.autoconfigure.kafka.KafkaConnectionDetails;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.util.FileSystemUtils;

/**
 * One PostgreSQL and one Kafka for the whole test JVM: containers where Docker runs and has the images, else the embedded ones.
 * {@code -Dtest.servers=auto|docker|embedded} decides otherwise.
 */
@TestConfiguration(proxyBeanMethods = false)
class TestServers {

    /** The cost of an act is counted by the server itself; whole page images would add the chance of a checkpoint to it. */
    static final Map<String, String> POSTGRES_SETTINGS =
            Map.of("shared_preload_libraries", "pg_stat_statements", "full_page_writes", "off");

    private static final Logger log = LoggerFactory.getLogger("org.huiyin.TestServers");

    @Bean
    JdbcConnectionDetails testPostgres() {
        return Postgres.DETAILS;
    }

    @Bean
    KafkaConnectionDetails testKafka() {
        return () -> Kafka.BOOTSTRAP_SERVERS;
    }

    /** Decided once, at the first need. */
    static final class Choice {
        static final boolean DOCKER = docker();

        private static boolean docker() {
            String wish = System.getProperty("test.servers", "auto");
            boolean docker = wish.equals("docker") || (wish.equals("auto") && ContainerServers.available());
            log.info("Test servers: {} (-Dtest.servers={})", docker ? "Docker containers" : "embedded", wish);
            return docker;
        }
    }

    private static final class Postgres {
        static final JdbcConnectionDetails DETAILS = Choice.DOCKER ? ContainerServers.postgres() : embedded();

        private static JdbcConnectionDetails embedded() {
            Path folder = folder("postgres");
            var place = new PostgresPlace(
                    folder.resolve("data"), Path.of("target/pg-binaries"), 0, false, POSTGRES_SETTINGS);
            return closeAtExit(new EmbeddedPostgresServer(place), folder).connectionDetails();
        }
    }

    private static final class Kafka {
        static final List<String> BOOTSTRAP_SERVERS = Choice.DOCKER ? ContainerServers.kafka() : embedded();

        private static List<String> embedded() {
            Path folder = folder("kafka");
            return closeAtExit(new EmbeddedKafkaServer(folder, 0), folder).bootstrapServers();
        }
    }

    private static Path folder(String name) {
        try {
            return Files.createTempDirectory(Files.createDirectories(Path.of("target/test-servers")), name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Cached contexts close in their own shutdown hook; the servers must outlive them. */
    private static <T extends AutoCloseable> T closeAtExit(T server, Path folder) {
        SpringApplication.getShutdownHandlers().add(() -> {
            try {
                server.close();
                FileSystemUtils.deleteRecursively(folder);
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        return server;
    }
}
