package org.huiyin.messaging;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Set;
import org.apache.kafka.common.errors.RetriableException;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.TransactionTimedOutException;

/** Tells faults of the surroundings (database, broker, other hands on the same row) from faults of our own program. */
public final class Faults {

    /** Waiting heals these. The engine's is known by name: this module does not know the engine. */
    private static final Set<Class<?>> OF_SURROUNDINGS = Set.of(
            TransientDataAccessException.class,
            RecoverableDataAccessException.class,
            NonTransientDataAccessResourceException.class,
            CannotCreateTransactionException.class,
            TransactionSystemException.class,
            TransactionTimedOutException.class,
            RetriableException.class,
            IOException.class);

    /** Classes of SQL state: connection, rollback by the server, resources, operator, system. */
    private static final Set<String> SQL_STATES = Set.of("08", "40", "53", "55", "57", "58");

    /** The server has ended a transaction that took too long: this node was frozen meanwhile. */
    private static final Set<String> TRANSACTION_ENDED = Set.of("25P03", "25P04");

    private Faults() {}

    public static boolean ofSurroundings(Throwable fault) {
        int depth = 0;
        for (Throwable t = fault; t != null && depth < 20; t = t.getCause(), depth++) {
            Throwable here = t;
            if (OF_SURROUNDINGS.stream().anyMatch(type -> type.isInstance(here))
                    || t instanceof SQLException sql && ofServer(sql)
                    || t.getClass().getSimpleName().equals("OptimisticLockingException")) {
                return true;
            }
        }
        return false;
    }

    private static boolean ofServer(SQLException e) {
        String state = e.getSQLState();
        return state != null
                && state.length() >= 2
                && (SQL_STATES.contains(state.substring(0, 2)) || TRANSACTION_ENDED.contains(state));
    }
}
