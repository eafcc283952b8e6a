package org.huiyin;

import com.github.dockerjava.api.exception.DockerException;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.PostgreSQLContainer;
import org.testcontainers.kafka.KafkaContainer;

/** PostgreSQL and Kafka in containers. Testcontainers removes them when the test JVM ends. */
final class ContainerServers {

    private static final String POSTGRES = "postgres:17";
    private static final String KAFKA = "apache/kafka:3.9.1";
    private static final String LARGEST_EVENT = Integer.toString(16 * 1024 * 1024);

    private ContainerServers() {}

    /** A daemon that runs but can pull nothing would cost two minutes and then fail: the images must be there. */
    static boolean available() {
        try {
            return DockerClientFactory.instance().isDockerAvailable() && has(POSTGRES) && has(KAFKA);
        } catch (RuntimeException | LinkageError e) {
            return false;
        }
    }

    private static boolean has(String image) {
        try {
            DockerClientFactory.instance().client().inspectImageCmd(image).exec();
            return true;
        } catch (DockerException e) {
            return false;
        }
    }

    static JdbcConnectionDetails postgres() {
        var container = new PostgreSQLContainer<>(POSTGRES);
        Stream<String> settings = TestServers.POSTGRES_SETTINGS.entrySet().stream()
                .flatMap(setting -> Stream.of("-c", setting.getKey() + "=" + setting.getValue()));
        // the container's own command turns fsync off
        container.setCommand(Stream.concat(Stream.of("postgres", "-c", "fsync=off"), settings)
                .toArray(String[]::new));
        container.start();
        return new JdbcConnectionDetails() {
            @Override
            public String getUsername() {
                return container.getUsername();
            }

            @Override
            public String getPassword() {
                return container.getPassword();
            }

            @Override
            public String getJdbcUrl() {
                return container.getJdbcUrl();
            }
        };
    }

    static List<String> kafka() {
        var container = new KafkaContainer(KAFKA)
                .withEnv("KAFKA_MESSAGE_MAX_BYTES", LARGEST_EVENT)
                .withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false");
        container.start();
        return List.of(container.getBootstrapServers());
    }
}
