package org.huiyin.workflow;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Collects what one transaction changes and hands it over once, just before the commit. */
final class TransactionBuffer<K, V> {

    private final Consumer<Map<K, V>> writer;

    TransactionBuffer(Consumer<Map<K, V>> writer) {
        this.writer = writer;
    }

    @SuppressWarnings("unchecked")
    Map<K, V> current() {
        var collected = (Map<K, V>) TransactionSynchronizationManager.getResource(this);
        if (collected == null) {
            collected = new LinkedHashMap<>();
            TransactionSynchronizationManager.bindResource(this, collected);
            TransactionSynchronizationManager.registerSynchronization(new Handover(collected));
        }
        return collected;
    }

    /** Writes what is collected so far, for a reader in the same transaction. */
    void flush() {
        if (TransactionSynchronizationManager.getResource(this) != null) {
            write(current());
        }
    }

    private void write(Map<K, V> collected) {
        if (!collected.isEmpty()) {
            writer.accept(collected);
            collected.clear();
        }
    }

    private final class Handover implements TransactionSynchronization {
        private final Map<K, V> collected;

        Handover(Map<K, V> collected) {
            this.collected = collected;
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResourceIfPossible(TransactionBuffer.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(TransactionBuffer.this, collected);
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            write(collected);
        }

        @Override
        public void beforeCompletion() {
            TransactionSynchronizationManager.unbindResourceIfPossible(TransactionBuffer.this);
        }
    }
}
