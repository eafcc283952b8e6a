package org.huiyin.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.huiyin.shared.TransactionBuffer.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionSynchronizationUtils;

class TransactionBufferTests {

    private final List<String> written = new ArrayList<>();
    private final TransactionBuffer<String, Integer> lists =
            new TransactionBuffer<>(Stage.LISTS, rows -> written.add("lists " + rows));
    private final TransactionBuffer<String, Integer> items = new TransactionBuffer<>(Stage.ENGINE_ROWS, rows -> {
        written.add("items " + rows);
        lists.current().put("touched", rows.size());
    });
    private final TransactionBuffer<String, Integer> starts = new TransactionBuffer<>(Stage.STARTS, rows -> {
        written.add("starts " + rows);
        items.current().put("task", 1);
    });

    @BeforeEach
    void begin() {
        TransactionSynchronizationManager.initSynchronization();
    }

    @AfterEach
    void end() {
        TransactionSynchronizationUtils.triggerBeforeCompletion();
        TransactionSynchronizationManager.clearSynchronization();
    }

    @Test
    void writesStageAfterStageWhateverCameFirst() {
        lists.current().put("a", 1);
        starts.current().put("p", 1);

        TransactionSynchronizationUtils.triggerBeforeCommit(false);

        assertThat(written).containsExactly("starts {p=1}", "items {task=1}", "lists {a=1, touched=1}");
    }

    @Test
    void aFlushedBufferIsNotWrittenTwice() {
        items.current().put("task", 1);
        items.flush();
        assertThat(written).containsExactly("items {task=1}");

        TransactionSynchronizationUtils.triggerBeforeCommit(false);

        assertThat(written).containsExactly("items {task=1}", "lists {touched=1}");
    }

    @Test
    void nothingOfOneTransactionReachesTheNext() {
        items.current().put("task", 1);
        TransactionSynchronizationUtils.triggerBeforeCompletion();
        TransactionSynchronizationManager.clearSynchronization();
        TransactionSynchronizationManager.initSynchronization();

        TransactionSynchronizationUtils.triggerBeforeCommit(false);

        assertThat(written).isEmpty();
    }
}
