package huiyin.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** The embedded servers as real processes: killed, started again, backed up and restored. */
@Timeout(120)
class EmbeddedServersTests {

    private static final int LARGE = 10_000_000;

    @TempDir
    Path temp;

    /** Run by itself, without Spring, logging would tell everything. */
    @BeforeAll
    static void quiet() {
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
        // a server killed by us cannot be stopped again
        ((Logger) LoggerFactory.getLogger("io.zonky")).setLevel(Level.OFF);
    }

    static EmbeddedPostgresServer postgres(DataFolder folder, int port) {
        Path binaries = Path.of("target/pg-binaries");
        return new EmbeddedPostgresServer(new PostgresPlace(folder.postgres(), binaries, port, true));
    }

    /** Begins with a first start that was cut short, and ends beside a stranger on the preferred port. */
    @Test
    void dataSurvivesTheDeathOfTheProgramAndOfItsServer() throws Exception {
        Files.createDirectories(temp.resolve("postgres/base"));
        Files.writeString(temp.resolve("postgres/postgresql.conf"), "half written");
        Files.writeString(temp.resolve("postgres.unfinished"), "");
        try (ServerProcess program = ServerProcess.start(temp)) {
            assertThat(program.answer()).startsWith("jdbc:");
            execute(program.answer(), "create table kept (n int)", "insert into kept values (1)");

            try (ServerProcess second = ServerProcess.start(temp)) {
                assertThat(second.answer()).startsWith("refused").contains("in use by another Huiyin");
            }
        }
        ProcessHandle orphan = postmaster().orElseThrow(() -> new AssertionError("the orphan should live on"));

        try (DataFolder folder = DataFolder.take(temp);
                EmbeddedPostgresServer server = postgres(folder, 0)) {
            assertThat(orphan.isAlive()).isFalse();
            execute(server.jdbcUrl(), "insert into kept select n + 1 from kept");
            ProcessHandle killed = postmaster().orElseThrow();
            killed.destroyForcibly();
            killed.onExit().join();
        }

        try (ServerSocket stranger = new ServerSocket(0, 1, InetAddress.getByName(Ports.LOOPBACK));
                DataFolder folder = DataFolder.take(temp);
                EmbeddedPostgresServer server = postgres(folder, stranger.getLocalPort())) {
            assertThat(server.port()).isNotEqualTo(stranger.getLocalPort());
            assertThat(text(server.jdbcUrl(), "select sum(n) from kept")).isEqualTo("3");
            assertThat(text(server.jdbcUrl(), "show fsync")).isEqualTo("on");
        }
    }

    @Test
    void aStrangerWhoWasGivenThePostmastersNumberIsLeftAlone() throws Exception {
        Path data = Files.createDirectories(temp.resolve("postgres"));
        Process stranger = new ProcessBuilder("sleep", "60").start();
        try {
            long begun = stranger.info().startInstant().orElseThrow().getEpochSecond();
            Files.writeString(
                    data.resolve("postmaster.pid"), stranger.pid() + "\n" + data + "\n" + begun + "\n15432\n");

            new OrphanPostmaster(data).stop();

            assertThat(stranger.isAlive()).isTrue();
        } finally {
            stranger.destroyForcibly();
        }
    }

    @Test
    void backupAndRestoreCarryRowsAndEventsToANewFolder() throws Exception {
        Path from = temp.resolve("from");
        Path to = temp.resolve("to");
        Path file = temp.resolve("backup.zip");
        try (DataFolder folder = DataFolder.take(from);
                EmbeddedPostgresServer server = postgres(folder, 0);
                EmbeddedKafkaServer kafka = new EmbeddedKafkaServer(folder.kafka(), 0)) {
            execute(server.jdbcUrl(), "create table kept (n int)", "insert into kept values (42)");
            publish(kafka, new byte[LARGE]);
            assertThatThrownBy(() -> Backup.write(from, file))
                    .isInstanceOf(StartFailure.class)
                    .hasMessageContaining("in use");
        }

        int kept = Backup.write(from, file);

        assertThatThrownBy(() -> Backup.write(from, file)).hasMessageContaining("exists already");
        assertThatThrownBy(() -> Restore.read(file, from)).hasMessageContaining("not empty");
        assertThat(Restore.read(file, to)).isEqualTo(kept);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(to.resolve("postgres"))))
                .isEqualTo("rwx------");
        try (DataFolder folder = DataFolder.take(to);
                EmbeddedPostgresServer server = postgres(folder, 0);
                EmbeddedKafkaServer kafka = new EmbeddedKafkaServer(folder.kafka(), 0)) {
            assertThat(text(server.jdbcUrl(), "select n from kept")).isEqualTo("42");
            assertThat(sizeOfFirstEvent(kafka)).isEqualTo(LARGE);
        }
    }

    @Test
    void aDamagedBackupRestoresNothing() throws Exception {
        Path from = Files.createDirectories(temp.resolve("from/postgres")).getParent();
        Files.writeString(from.resolve("postgres/PG_VERSION"), "17\n");
        Files.write(from.resolve("postgres/table"), new byte[10_000]);
        Path file = temp.resolve("backup.zip");
        Backup.write(from, file);
        byte[] zip = Files.readAllBytes(file);
        int inTheTable = new String(zip, StandardCharsets.ISO_8859_1).indexOf("postgres/table") + 20;
        zip[inTheTable] ^= 1;
        Files.write(file, zip);

        assertThatThrownBy(() -> Restore.read(file, temp.resolve("to")))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("nothing was restored");
        assertThat(temp.resolve("to/postgres")).doesNotExist();
    }

    @Test
    void aFolderThatCannotBeWrittenIsNamed() throws IOException {
        Path file = Files.writeString(temp.resolve("file"), "");

        assertThatThrownBy(() -> DataFolder.take(file.resolve("data")))
                .isInstanceOfSatisfying(
                        StartFailure.class, e -> assertThat(e.chinese()).contains(file.toString(), "不能写入"));
    }

    private Optional<ProcessHandle> postmaster() {
        return new OrphanPostmaster(temp.toAbsolutePath().resolve("postgres")).find();
    }

    private static void execute(String url, String... statements) throws SQLException {
        try (var connection = DriverManager.getConnection(url, "postgres", "");
                var statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static String text(String url, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(url, "postgres", "");
                var rows = connection.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static void publish(EmbeddedKafkaServer kafka, byte[] event) throws Exception {
        Map<String, Object> address = Map.of("bootstrap.servers", kafka.address());
        try (Admin admin = Admin.create(address)) {
            admin.createTopics(List.of(new NewTopic("kept", 1, (short) 1)))
                    .all()
                    .get();
        }
        Map<String, Object> large = Map.of("bootstrap.servers", kafka.address(), "max.request.size", 16_777_216);
        try (var producer = new KafkaProducer<>(large, new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>("kept", event)).get();
        }
    }

    private static int sizeOfFirstEvent(EmbeddedKafkaServer kafka) {
        Map<String, Object> settings = Map.of("bootstrap.servers", kafka.address(), "auto.offset.reset", "earliest");
        try (var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(List.of(new TopicPartition("kept", 0)));
            return consumer.poll(Duration.ofSeconds(20)).iterator().next().value().length;
        }
    }
}
