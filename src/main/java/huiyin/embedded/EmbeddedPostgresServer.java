package huiyin.embedded;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

public class EmbeddedPostgresServer implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(EmbeddedPostgresServer.class);
    private final EmbeddedPostgres pg;

    public EmbeddedPostgresServer(Path dataDir, int preferredPort) {
        long t = System.nanoTime();
        try {
            Path dir = dataDir.toAbsolutePath().normalize();
            Files.createDirectories(dir);
            stopOrphan(dir);
            pg = EmbeddedPostgres.builder()
                    .setDataDirectory(dir)
                    .setCleanDataDirectory(false)
                    .setRegisterShutdownHook(false) // its hook would stop PostgreSQL before the Spring context closes
                    .setOverrideWorkingDirectory(
                            dir.resolveSibling("pg-binaries").toFile())
                    .setPort(Ports.freePort(preferredPort))
                    .setPGStartupWait(Duration.ofSeconds(60))
                    .setServerConfig("fsync", "on") // zonky always passes -F; a later -c wins
                    .setServerConfig("synchronous_commit", "on") // zonky's default is off
                    .setServerConfig("max_connections", "100")
                    .setServerConfig("shared_buffers", "64MB")
                    .setServerConfig("log_min_messages", "warning")
                    .setLocaleConfig("locale", "C.UTF-8")
                    .setErrorRedirector(ProcessBuilder.Redirect.DISCARD)
                    .setOutputRedirector(ProcessBuilder.Redirect.appendTo(
                            dir.resolveSibling("postgres.log").toFile()))
                    .start();
            try (Connection c = pg.getPostgresDatabase().getConnection();
                    Statement st = c.createStatement()) {
                try (ResultSet rs = st.executeQuery("select 1 from pg_database where datname='huiyin'")) {
                    if (!rs.next()) st.execute("create database huiyin");
                }
                try (ResultSet rs = st.executeQuery("select version()")) {
                    rs.next();
                    log.info("{}", rs.getString(1));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
        log.info("PostgreSQL on port {} ready in {} ms", pg.getPort(), (System.nanoTime() - t) / 1_000_000);
    }

    /** After kill -9 of the JVM the postmaster lives on: stop it so that the data directory can be opened again. */
    static void stopOrphan(Path dir) throws IOException {
        Path pidFile = dir.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) return;
        List<String> lines = Files.readAllLines(pidFile);
        if (lines.isEmpty()) return;
        long pid = Long.parseLong(lines.get(0).trim());
        ProcessHandle.of(pid)
                .filter(h -> h.info().command().map(c -> c.contains("postgres")).orElse(false))
                .ifPresent(h -> {
                    log.warn("Stopping orphaned postmaster {}", pid);
                    h.destroy(); // SIGTERM: smart shutdown
                    try {
                        h.onExit().get(15, TimeUnit.SECONDS);
                    } catch (Exception e) {
                        h.destroyForcibly();
                        try {
                            h.onExit().get(15, TimeUnit.SECONDS);
                        } catch (Exception ignored) {
                        }
                    }
                });
    }

    public int port() {
        return pg.getPort();
    }

    public String jdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:" + pg.getPort() + "/huiyin";
    }

    public org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails connectionDetails() {
        return new org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails() {
            public String getUsername() {
                return "postgres";
            }

            public String getPassword() {
                return "";
            }

            public String getJdbcUrl() {
                return jdbcUrl();
            }
        };
    }

    @Override
    public void close() throws IOException {
        pg.close();
    }
}
