package huiyin.embedded;

import java.nio.file.Path;
import java.util.Properties;

/** The properties of a small, loopback-only, single-node Kafka that is broker and controller at once. */
final class KafkaSettings {

    private static final String LARGEST_EVENT = Integer.toString(16 * 1024 * 1024);

    private KafkaSettings() {}

    static Properties of(Path logs, int port, int controllerPort) {
        Properties p = new Properties();
        listeners(p, port, controllerPort);
        p.setProperty("log.dirs", logs.toString());
        p.setProperty("message.max.bytes", LARGEST_EVENT);
        p.setProperty("replica.fetch.max.bytes", LARGEST_EVENT);
        p.setProperty("replica.fetch.response.max.bytes", LARGEST_EVENT);
        p.setProperty("auto.create.topics.enable", "false");
        keepEverything(p);
        oneNode(p);
        return p;
    }

    private static void listeners(Properties p, int port, int controllerPort) {
        String broker = Ports.LOOPBACK + ":" + port;
        String controller = Ports.LOOPBACK + ":" + controllerPort;
        p.setProperty("process.roles", "broker,controller");
        p.setProperty("node.id", "1");
        p.setProperty("controller.quorum.voters", "1@" + controller);
        p.setProperty("listeners", "PLAINTEXT://" + broker + ",CONTROLLER://" + controller);
        p.setProperty("advertised.listeners", "PLAINTEXT://" + broker);
        p.setProperty("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
        p.setProperty("controller.listener.names", "CONTROLLER");
        p.setProperty("inter.broker.listener.name", "PLAINTEXT");
    }

    /** A laptop closed over the holidays must find its events and its place in them again. */
    private static void keepEverything(Properties p) {
        p.setProperty("log.retention.ms", "-1");
        p.setProperty("offsets.retention.minutes", Integer.toString(60 * 24 * 3650));
        p.setProperty("log.segment.bytes", Integer.toString(128 * 1024 * 1024));
        p.setProperty("log.index.size.max.bytes", Integer.toString(2 * 1024 * 1024));
    }

    private static void oneNode(Properties p) {
        p.setProperty("offsets.topic.replication.factor", "1");
        p.setProperty("transaction.state.log.replication.factor", "1");
        p.setProperty("transaction.state.log.min.isr", "1");
        p.setProperty("offsets.topic.num.partitions", "1"); // 50 by default: 50 logs to open
        p.setProperty("transaction.state.log.num.partitions", "1");
        p.setProperty("num.partitions", "1");
        p.setProperty("group.initial.rebalance.delay.ms", "0");
        p.setProperty("log.cleaner.dedupe.buffer.size", Integer.toString(16 * 1024 * 1024)); // 128 MiB by default
        p.setProperty("num.network.threads", "2");
        p.setProperty("num.io.threads", "2");
        p.setProperty("background.threads", "2");
        // 9 s by default: after kill -9 the broker waits for its own old session
        p.setProperty("broker.session.timeout.ms", "2000");
        p.setProperty("broker.heartbeat.interval.ms", "500");
    }
}
