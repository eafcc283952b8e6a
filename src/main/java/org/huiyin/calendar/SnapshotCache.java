package org.huiyin.calendar;

import java.time.Duration;
import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Rarely changing rows kept in memory. The transaction that changes them sees its own change at once, the others after its commit,
 * other nodes of the program within a minute.
 */
final class SnapshotCache<T> {

    private static final long LIFETIME = Duration.ofMinutes(1).toNanos();

    private final Supplier<T> rows;
    private volatile Kept<T> kept;

    private record Kept<T>(T value, long since) {
        boolean fresh() {
            return System.nanoTime() - since < LIFETIME;
        }
    }

    SnapshotCache(Supplier<T> rows) {
        this.rows = rows;
    }

    @SuppressWarnings("unchecked")
    T get() {
        Object own = TransactionSynchronizationManager.getResource(this);
        if (own != null) {
            return (T) own;
        }
        Kept<T> current = kept;
        return current != null && current.fresh() ? current.value() : read();
    }

    private synchronized T read() {
        if (kept == null || !kept.fresh()) {
            kept = new Kept<>(rows.get(), System.nanoTime());
        }
        return kept.value();
    }

    private synchronized void drop() {
        kept = null;
    }

    /** To be called after each change, in its transaction. */
    void changed() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            drop();
            return;
        }
        boolean first = TransactionSynchronizationManager.unbindResourceIfPossible(this) == null;
        TransactionSynchronizationManager.bindResource(this, rows.get());
        if (first) {
            TransactionSynchronizationManager.registerSynchronization(new ForgetAtEnd());
        }
    }

    private class ForgetAtEnd implements TransactionSynchronization {

        @Override
        public void suspend() {
            suspended = TransactionSynchronizationManager.unbindResource(SnapshotCache.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(SnapshotCache.this, suspended);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(SnapshotCache.this);
            drop();
        }

        private Object suspended;
    }
}
