package org.huiyin;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import huiyin.embedded.EmbeddedKafkaServer;
import huiyin.embedded.EmbeddedPostgresServer;
import huiyin.embedded.PostgresPlace;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;

/**
 * One PostgreSQL and one Kafka in a process of their own, for tests that start the program itself. It ends when its standard input
 * ends, so also with a test that was killed; and before, it kills every process it was told to guard.
 */
public final class ServersProcess implements AutoCloseable {

    private static final String READY = "ready\t";

    private final Process process;
    private final String[] said;

    private ServersProcess(Process process, String[] said) {
        this.process = process;
        this.said = said;
    }

    /** @param folder empty, for the data of the servers and what they print */
    public static ServersProcess start(Path folder) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:TieredStopAtLevel=1",
                        "-Dtest.servers=" + System.getProperty("test.servers", "auto"),
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        ServersProcess.class.getName(),
                        folder.toString())
                .redirectError(folder.resolve("servers.log").toFile())
                .start();
        BufferedReader out = process.inputReader();
        String line = out.readLine();
        while (line != null && !line.startsWith(READY)) {
            line = out.readLine();
        }
        if (line == null) {
            process.destroyForcibly();
            throw new IOException("The servers did not start, see " + folder.resolve("servers.log"));
        }
        Thread reader = new Thread(() -> out.lines().forEach(more -> {}), "servers-output");
        reader.setDaemon(true);
        reader.start();
        return new ServersProcess(process, line.substring(READY.length()).split("\t", -1));
    }

    public String jdbcUrl() {
        return said[0];
    }

    public String username() {
        return said[1];
    }

    public String password() {
        return said[2];
    }

    public String bootstrapServers() {
        return said[3];
    }

    /** This process must not outlive us. */
    public synchronized void guard(long pid) {
        try {
            Writer in = process.outputWriter();
            in.write(pid + "\n");
            in.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Kills what is guarded, then stops the servers. */
    @Override
    public void close() throws IOException {
        process.getOutputStream().close();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    public static void main(String[] args) throws IOException {
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
        Path folder = Path.of(args[0]);
        List<Long> guarded = new CopyOnWriteArrayList<>();
        List<AutoCloseable> servers = new CopyOnWriteArrayList<>();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> clear(guarded, servers)));
        System.out.println(READY + String.join("\t", answers(folder, servers)));
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in));
        for (String pid = in.readLine(); pid != null; pid = in.readLine()) {
            guarded.add(Long.valueOf(pid));
        }
        System.exit(0);
    }

    /** Also when told to stop from outside. */
    private static void clear(List<Long> guarded, List<AutoCloseable> servers) {
        guarded.forEach(ServersProcess::kill);
        for (AutoCloseable server : servers) {
            try {
                server.close();
            } catch (Exception e) {
                e.printStackTrace();
            }
        }
    }

    private static List<String> answers(Path folder, List<AutoCloseable> servers) {
        JdbcConnectionDetails database;
        List<String> brokers;
        if (TestServers.Choice.DOCKER) {
            database = ContainerServers.postgres();
            brokers = ContainerServers.kafka();
        } else {
            var place = new PostgresPlace(folder.resolve("postgres/data"), Path.of("target/pg-binaries"), 0, true);
            EmbeddedPostgresServer postgres = new EmbeddedPostgresServer(place);
            servers.add(postgres);
            EmbeddedKafkaServer kafka = new EmbeddedKafkaServer(folder.resolve("kafka"), 0);
            servers.add(0, kafka); // the first to stop
            database = postgres.connectionDetails();
            brokers = kafka.bootstrapServers();
        }
        String password = database.getPassword() == null ? "" : database.getPassword();
        return List.of(database.getJdbcUrl(), database.getUsername(), password, String.join(",", brokers));
    }

    private static void kill(long pid) {
        ProcessHandle.of(pid).ifPresent(process -> {
            process.destroyForcibly();
            process.onExit()
                    .orTimeout(Duration.ofSeconds(10).toSeconds(), TimeUnit.SECONDS)
                    .exceptionally(stuck -> process)
                    .join();
        });
    }
}
