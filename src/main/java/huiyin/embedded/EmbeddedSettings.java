package huiyin.embedded;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Where the servers of our own keep their data, and the ports they prefer. */
@ConfigurationProperties("huiyin.embedded")
record EmbeddedSettings(
        @DefaultValue("data") Path dir,
        @DefaultValue("15432") int postgresPort,
        @DefaultValue("19092") int kafkaPort) {}
