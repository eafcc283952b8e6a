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
import org.springframework.util.FileSystemUtils;

/** One durable PostgreSQL with a database for each program and one Kafka, set as the embedded servers of the program are. */
final class Servers implements AutoCloseable {

    final EmbeddedPostgres postgres;
    final EmbeddedKafkaServer kafka;

    Servers(Path folder) throws IOException {
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
        kafka = new EmbeddedKafkaServer(folder.resolve("kafka"), 0);
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

    String broker() {
        return kafka.bootstrapServers().get(0);
    }

    @Override
    public void close() throws IOException {
        kafka.close();
        postgres.close();
    }
}
