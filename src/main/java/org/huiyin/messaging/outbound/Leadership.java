package org.huiyin.messaging.outbound;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import javax.sql.DataSource;

/** One node at a time: a session lock of PostgreSQL, held by a connection that does the leader's work itself. */
class Leadership implements AutoCloseable {

    /** Any number, the same on every node. */
    private static final long LOCK = 4_871_920_001L;

    private final Connection connection;

    private Leadership(Connection connection) {
        this.connection = connection;
    }

    static Optional<Leadership> tryTake(DataSource dataSource) throws SQLException {
        Connection connection = dataSource.getConnection();
        try {
            if (ask(connection, "select pg_try_advisory_lock(" + LOCK + ")")) {
                return Optional.of(new Leadership(connection));
            }
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
        connection.close();
        return Optional.empty();
    }

    OutboxRows rows() {
        return new OutboxRows(connection);
    }

    /** Gives the lock back: the pool keeps the session. */
    @Override
    public void close() throws SQLException {
        try (connection) {
            ask(connection, "select pg_advisory_unlock(" + LOCK + ")");
        }
    }

    private static boolean ask(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getBoolean(1);
        }
    }
}
