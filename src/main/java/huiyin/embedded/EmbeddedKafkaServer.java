package huiyin.embedded;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A real Kafka (KRaft, one node) inside this process. Whoever starts it holds the data folder. */
public class EmbeddedKafkaServer implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedKafkaServer.class);

    private final KafkaRaftServer server;
    private final int port;

    public EmbeddedKafkaServer(Path folder, int preferredPort) {
        log.info("正在启动 Kafka… (Starting Kafka…)");
        long start = System.nanoTime();
        Path home = folder.toAbsolutePath().normalize();
        port = Ports.freePort(preferredPort);
        Properties settings = KafkaSettings.of(home.resolve("logs"), port, Ports.freePort(0));
        try {
            format(home, settings);
            server = new KafkaRaftServer(new KafkaConfig(settings), Time.SYSTEM);
            server.startup();
        } catch (IOException | RuntimeException e) {
            throw cannotStart(home, e);
        }
        log.info("Kafka 已就绪 (ready): {}, {} ms", address(), (System.nanoTime() - start) / 1_000_000);
    }

    /** Once per folder; doing it again would ask for the very same cluster id. */
    private static void format(Path home, Properties settings) throws IOException {
        Files.createDirectories(home);
        Path file = home.resolve("server.properties");
        try (OutputStream out = Files.newOutputStream(file)) {
            settings.store(out, null);
        }
        if (Files.exists(home.resolve("logs/meta.properties"))) {
            return;
        }
        String cluster = Uuid.randomUuid().toString();
        String[] command = {"format", "--config", file.toString(), "--cluster-id", cluster, "--ignore-formatted"};
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        if (StorageTool.execute(command, new PrintStream(said, true, StandardCharsets.UTF_8)) != 0) {
            throw new IOException(said.toString(StandardCharsets.UTF_8));
        }
    }

    private static StartFailure cannotStart(Path home, Exception cause) {
        return new StartFailure(
                "自带的 Kafka 无法启动（" + cause.getMessage() + "），其数据在 " + home + "。",
                "The embedded Kafka cannot start (" + cause.getMessage() + "); its data lies in " + home + ".",
                cause);
    }

    public int port() {
        return port;
    }

    public String address() {
        return Ports.LOOPBACK + ":" + port;
    }

    public List<String> bootstrapServers() {
        return List.of(address());
    }

    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }
}
