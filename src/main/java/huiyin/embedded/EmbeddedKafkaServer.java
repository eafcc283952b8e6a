package huiyin.embedded;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

public class EmbeddedKafkaServer implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(EmbeddedKafkaServer.class);
    private final KafkaRaftServer server;
    private final int port;

    public EmbeddedKafkaServer(Path dir, int preferredPort) {
        long t = System.nanoTime();
        Path home = dir.toAbsolutePath().normalize();
        port = Ports.freePort(preferredPort);
        int controllerPort = Ports.freePort(0);
        Properties p = new Properties();
        p.setProperty("process.roles", "broker,controller");
        p.setProperty("node.id", "1");
        p.setProperty("controller.quorum.voters", "1@127.0.0.1:" + controllerPort);
        p.setProperty("listeners", "PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort);
        p.setProperty("advertised.listeners", "PLAINTEXT://127.0.0.1:" + port);
        p.setProperty("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
        p.setProperty("controller.listener.names", "CONTROLLER");
        p.setProperty("inter.broker.listener.name", "PLAINTEXT");
        p.setProperty("log.dirs", home.resolve("logs").toString());
        p.setProperty("offsets.topic.replication.factor", "1");
        p.setProperty("transaction.state.log.replication.factor", "1");
        p.setProperty("transaction.state.log.min.isr", "1");
        p.setProperty("offsets.topic.num.partitions", "1"); // 50 by default: 50 logs to open
        p.setProperty("transaction.state.log.num.partitions", "1");
        p.setProperty("num.partitions", "1");
        p.setProperty("group.initial.rebalance.delay.ms", "0");
        p.setProperty("log.cleaner.dedupe.buffer.size", "16777216"); // 128 MiB by default
        p.setProperty("auto.create.topics.enable", "false");
        p.setProperty("num.network.threads", "2");
        p.setProperty("num.io.threads", "2");
        p.setProperty(
                "broker.session.timeout.ms", "2000"); // 9000: after kill -9 the broker waits for its own old session
        p.setProperty("broker.heartbeat.interval.ms", "500");
        p.setProperty("background.threads", "2");
        try {
            Files.createDirectories(home);
            Path conf = home.resolve("server.properties");
            try (OutputStream o = Files.newOutputStream(conf)) {
                p.store(o, null);
            }
            if (!Files.exists(home.resolve("logs/meta.properties"))) {
                ByteArrayOutputStream buf = new ByteArrayOutputStream();
                int rc = StorageTool.execute(
                        new String[] {
                            "format",
                            "--config",
                            conf.toString(),
                            "--cluster-id",
                            Uuid.randomUuid().toString(),
                            "--ignore-formatted"
                        },
                        new PrintStream(buf));
                log.debug("format: {}", buf);
                if (rc != 0) throw new IllegalStateException("kafka storage format: " + buf);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server = new KafkaRaftServer(new KafkaConfig(p), Time.SYSTEM);
        server.startup();
        log.info("Kafka on port {} ready in {} ms", port, (System.nanoTime() - t) / 1_000_000);
    }

    public String bootstrapServersString() {
        return "127.0.0.1:" + port;
    }

    public java.util.List<String> bootstrapServers() {
        return java.util.List.of(bootstrapServersString());
    }

    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }
}
