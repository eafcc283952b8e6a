package org.huiyin;

import java.sql.DriverManager;
import java.sql.SQLException;

/** A database of its own on the tests' PostgreSQL, for contexts smaller than the whole program. */
public final class TestDatabase {

    private TestDatabase() {}

    /** @return JDBC properties of the new, empty database */
    public static String[] create(String name) {
        var server = new TestServers().testPostgres();
        try (var connection =
                        DriverManager.getConnection(server.getJdbcUrl(), server.getUsername(), server.getPassword());
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return new String[] {
            "spring.datasource.url=" + server.getJdbcUrl().replaceAll("/[^/?]+(\\?|$)", "/" + name + "$1"),
            "spring.datasource.username=" + server.getUsername(),
            "spring.datasource.password=" + (server.getPassword() == null ? "" : server.getPassword())
        };
    }
}
