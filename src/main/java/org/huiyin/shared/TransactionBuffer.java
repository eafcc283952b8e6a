package org.huiyin.shared;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Collects what one transaction changes and hands it over once, just before the commit, buffer after buffer in the order of their
 * stages. What a writer puts into a buffer meanwhile, its own or another's, is handed over as well.
 */
public final class TransactionBuffer<K, V> {

    /** What is written before what. */
    public enum Stage {
        /** Process instances that begin; they make work items and trail. */
        STARTS,
        /** Rows that follow the engine: work items, trail, deadlines. */
        ENGINE_ROWS,
        /** Journal and outbox. */
        RECORD,
        /** Rows of lists: they read all others. Their counters are locked last and shortest. */
        LISTS
    }

    private final Stage stage;
    private final Consumer<Map<K, V>> writer;

    public TransactionBuffer(Stage stage, Consumer<Map<K, V>> writer) {
        this.stage = stage;
        this.writer = writer;
    }

    /** What the running transaction has collected so far; the caller may change it. */
    public Map<K, V> current() {
        return Collected.ofTransaction().of(this);
    }

    /** Writes what is collected so far, for a reader in the same transaction. */
    public void flush() {
        if (TransactionSynchronizationManager.hasResource(Collected.class)) {
            write(current());
        }
    }

    private void write(Map<K, V> collected) {
        if (!collected.isEmpty()) {
            Map<K, V> taken = new LinkedHashMap<>(collected);
            collected.clear();
            writer.accept(taken);
        }
    }

    /** The buffers of one transaction, sorted by stage. */
    private static final class Collected implements TransactionSynchronization {
        private final List<Held<?, ?>> buffers = new ArrayList<>();

        static Collected ofTransaction() {
            var collected = (Collected) TransactionSynchronizationManager.getResource(Collected.class);
            if (collected == null) {
                collected = new Collected();
                TransactionSynchronizationManager.registerSynchronization(collected);
                TransactionSynchronizationManager.bindResource(Collected.class, collected);
            }
            return collected;
        }

        @SuppressWarnings("unchecked")
        <K, V> Map<K, V> of(TransactionBuffer<K, V> buffer) {
            for (Held<?, ?> held : buffers) {
                if (held.buffer == buffer) {
                    return (Map<K, V>) held.rows;
                }
            }
            Held<K, V> held = new Held<>(buffer, new LinkedHashMap<>());
            buffers.add(held);
            buffers.sort(Comparator.comparing(Held::stage));
            return held.rows;
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResourceIfPossible(Collected.class);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(Collected.class, this);
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            for (Held<?, ?> next = next(); next != null; next = next()) {
                next.write();
            }
        }

        private Held<?, ?> next() {
            return buffers.stream()
                    .filter(held -> !held.rows.isEmpty())
                    .findFirst()
                    .orElse(null);
        }

        @Override
        public void beforeCompletion() {
            TransactionSynchronizationManager.unbindResourceIfPossible(Collected.class);
        }
    }

    private record Held<K, V>(TransactionBuffer<K, V> buffer, Map<K, V> rows) {
        Stage stage() {
            return buffer.stage;
        }

        void write() {
            buffer.write(rows);
        }
    }
}
