package huiyin.embedded;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;

/** A real PostgreSQL as a child of this process. Whoever starts it holds the data folder. */
public class EmbeddedPostgresServer implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedPostgresServer.class);
    private static final String DATABASE = "huiyin";
    private static final String USER = "postgres";
    private static final String MAJOR_VERSION = "17";
    private static final long LOG_LIMIT = 10L * 1024 * 1024;

    private final PostgresPlace place;
    private final EmbeddedPostgres postgres;

    public EmbeddedPostgresServer(Path data, int preferredPort) {
        this(new PostgresPlace(data, data.resolveSibling("pg-binaries"), preferredPort, true));
    }

    public EmbeddedPostgresServer(PostgresPlace place) {
        this.place = place;
        long start = System.nanoTime();
        try {
            new OrphanPostmaster(place.data()).stop();
            prepareFolders();
            postgres = launch();
            createDatabase();
            Files.deleteIfExists(place.unfinished());
        } catch (IOException | SQLException | RuntimeException e) {
            if (e instanceof StartFailure known) {
                throw known;
            }
            new OrphanPostmaster(place.data()).stop();
            throw cannotStart(e);
        }
        log.info("PostgreSQL 已就绪 (ready): {}, {} ms", jdbcUrl(), (System.nanoTime() - start) / 1_000_000);
    }

    private void prepareFolders() throws IOException {
        Files.createDirectories(place.data().getParent());
        if (Files.exists(place.unfinished())) {
            Folders.delete(place.data()); // the first start never got as far as taking data in
        }
        dropHalfUnpackedBinaries();
        if (Files.exists(place.log()) && Files.size(place.log()) > LOG_LIMIT) {
            Files.delete(place.log());
        }
        Path version = place.data().resolve("PG_VERSION");
        if (!Files.exists(version)) {
            log.info("正在初始化数据库… (Initialising the database…)");
            Files.writeString(place.unfinished(), "");
        } else if (!MAJOR_VERSION.equals(Files.readString(version).trim())) {
            throw otherVersion(Files.readString(version).trim());
        }
    }

    /** The unpacker cannot go on where a killed one stopped. */
    private void dropHalfUnpackedBinaries() throws IOException {
        boolean unpacked = false;
        if (Files.isDirectory(place.binaries())) {
            try (Stream<Path> versions = Files.list(place.binaries())) {
                for (Path version : versions.toList()) {
                    if (Files.exists(version.resolve(".exists"))) {
                        unpacked = true;
                    } else {
                        Folders.delete(version);
                    }
                }
            }
        }
        if (!unpacked) {
            log.info("正在解包 PostgreSQL… (Unpacking PostgreSQL…)");
        }
    }

    private EmbeddedPostgres launch() throws IOException {
        log.info("正在启动 PostgreSQL… (Starting PostgreSQL…)");
        String durable = place.durable() ? "on" : "off";
        var builder = EmbeddedPostgres.builder();
        place.settings().forEach(builder::setServerConfig);
        return builder.setDataDirectory(place.data())
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false) // its hook would stop PostgreSQL before the Spring context closes
                .setOverrideWorkingDirectory(place.binaries().toFile())
                .setPort(Ports.freePort(place.preferredPort()))
                .setPGStartupWait(Duration.ofSeconds(60))
                .setServerConfig("listen_addresses", Ports.LOOPBACK)
                .setServerConfig("unix_socket_directories", "") // in /tmp it would meet other users' servers
                .setServerConfig("fsync", durable) // the library always passes -F; a later -c wins
                .setServerConfig("synchronous_commit", durable)
                .setServerConfig("max_connections", "100")
                .setServerConfig("shared_buffers", "64MB")
                .setServerConfig("log_min_messages", "warning")
                .setLocaleConfig("locale", "C.UTF-8")
                .setErrorRedirector(ProcessBuilder.Redirect.DISCARD)
                .setOutputRedirector(
                        ProcessBuilder.Redirect.appendTo(place.log().toFile()))
                .start();
    }

    private void createDatabase() throws SQLException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement();
                ResultSet found =
                        statement.executeQuery("select 1 from pg_database where datname = '" + DATABASE + "'")) {
            if (!found.next()) {
                statement.execute("create database " + DATABASE);
            }
        }
    }

    private StartFailure cannotStart(Exception cause) {
        return new StartFailure(
                "自带的 PostgreSQL 无法启动（" + cause.getMessage() + "），原因见 " + place.log() + "。",
                "The embedded PostgreSQL cannot start (" + cause.getMessage() + "); see " + place.log() + ".",
                cause);
    }

    private StartFailure otherVersion(String found) {
        return new StartFailure(
                "数据文件夹 " + place.data() + " 由 PostgreSQL " + found + " 建立，本程序自带的是 " + MAJOR_VERSION
                        + "：请用原来的版本打开，或指定别的数据文件夹。",
                "The data folder " + place.data() + " was made by PostgreSQL " + found + ", this program brings "
                        + MAJOR_VERSION + ": open it with the former version, or name another data folder.");
    }

    public int port() {
        return postgres.getPort();
    }

    public String jdbcUrl() {
        return "jdbc:postgresql://" + Ports.LOOPBACK + ":" + port() + "/" + DATABASE;
    }

    public JdbcConnectionDetails connectionDetails() {
        return new JdbcConnectionDetails() {
            @Override
            public String getUsername() {
                return USER;
            }

            @Override
            public String getPassword() {
                return "";
            }

            @Override
            public String getJdbcUrl() {
                return jdbcUrl();
            }
        };
    }

    /** Stops PostgreSQL; when its own five seconds were not enough, waits on. */
    @Override
    public void close() throws IOException {
        postgres.close();
        new OrphanPostmaster(place.data()).stop();
    }
}
