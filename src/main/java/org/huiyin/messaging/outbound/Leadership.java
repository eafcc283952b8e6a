package org.huiyin.messaging.outbound;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * One node at a time: a session lock of PostgreSQL, held by a connection that does the leader's work itself. A leader that is killed
 * loses it with its connection. One that hangs (stopped, swapped out, its machine gone) says nothing any more, and the server ends its
 * session: a frozen leader does not keep the others from leading, and when it wakes it finds its connection gone.
 */
class Leadership implements AutoCloseable {

    /** Any number, the same on every node. */
    private static final long LOCK = 4_871_920_001L;

    /** Longer than a send waits for its broker (delivery.timeout.ms), so that a slow broker does not cost the leadership. */
    private static final String LONGEST_SILENCE = "15s";

    private final Connection connection;

    private Leadership(Connection connection) {
        this.connection = connection;
    }

    static Optional<Leadership> tryTake(DataSource dataSource) throws SQLException {
        Connection connection = dataSource.getConnection();
        try {
            if (ask(connection, "select pg_try_advisory_lock(" + LOCK + ")")) {
                run(connection, "set idle_session_timeout = '" + LONGEST_SILENCE + "'");
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
            run(connection, "reset idle_session_timeout");
            ask(connection, "select pg_advisory_unlock(" + LOCK + ")");
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
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
