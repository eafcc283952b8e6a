package org.huiyin.benchmark;

import huiyin.embedded.EmbeddedKafkaServer;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.springframework.util.FileSystemUtils;

/** One durable PostgreSQL and Kafka with a database and a broker for each program, set as the embedded servers of the program are. */
final class Servers implements AutoCloseable {

    final EmbeddedPostgres postgres;
    private final Path folder;
    private final List<EmbeddedKafkaServer> brokers = new ArrayList<>();

    Servers(Path folder) throws IOException {
        this.folder = folder;
        FileSystemUtils.deleteRecursively(folder);
        Files.createDirectories(folder);
        postgres = EmbeddedPostgres.builder()
                .setDataDirectory(folder.resolve("postgres"))
                .setOverrideWorkingDirectory(Path.of("target/pg-binaries").toFile())
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("max_connections", "150")
                .setServerConfig("shared_buffers", "64MB")
                // tells exactly when a row became visible
                .setServerConfig("track_commit_timestamp", "on")
                .setServerConfig("shared_preload_libraries", "pg_stat_statements")
                .setServerConfig("unix_socket_directories", "")
                .setLocaleConfig("locale", "C.UTF-8")
                .setErrorRedirector(ProcessBuilder.Redirect.DISCARD)
                .setOutputRedirector(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("postgres.log").toFile()))
                .start();
    }

    String database(String name) throws SQLException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        }
        return url(name);
    }

    String url(String name) {
        return "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/" + name;
    }

    static Connection open(String url) throws SQLException {
        return DriverManager.getConnection(url, "postgres", "");
    }

    /** A broker of its own: a program's readers must not meet what another one tells. */
    String broker(String name) throws IOException {
        EmbeddedKafkaServer kafka = new EmbeddedKafkaServer(folder.resolve("kafka-" + name), 0);
        brokers.add(kafka);
        return kafka.bootstrapServers().get(0);
    }

    @Override
    public void close() throws IOException {
        brokers.forEach(EmbeddedKafkaServer::close);
        postgres.close();
    }
}
