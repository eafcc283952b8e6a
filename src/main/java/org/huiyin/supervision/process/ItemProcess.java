package org.huiyin.supervision.process;

import static org.huiyin.supervision.process.ItemProcessModel.*;

import java.util.Map;
import org.huiyin.journal.DomainEvent;
import org.huiyin.supervision.items.ItemEvent;
import org.huiyin.supervision.items.ItemEvent.ItemDone;
import org.huiyin.supervision.items.ItemEvent.ItemDropped;
import org.huiyin.supervision.items.ItemEvent.ItemNodeReached;
import org.huiyin.supervision.items.ItemEvent.ItemSentBack;
import org.huiyin.supervision.items.ItemEvent.ItemSet;
import org.huiyin.supervision.items.ItemEvent.ItemTaken;
import org.huiyin.workflow.Processes;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Moves an item's process on after what people did; its business key is the item. */
@Component
class ItemProcess {

    private final Processes processes;

    ItemProcess(Processes processes) {
        this.processes = processes;
    }

    @EventListener
    @Order(DomainEvent.PROCESS_AFTER)
    void on(ItemSet event) {
        processes.start(KEY, event.actor().tenant(), event.itemId(), Map.of(ORGAN, event.organ(), TAKEN, false));
    }

    @EventListener
    @Order(DomainEvent.PROCESS_AFTER)
    void on(ItemTaken event) {
        complete(event, TASK_TAKE_ITEM, Map.of(TAKEN, true));
    }

    @EventListener
    @Order(DomainEvent.PROCESS_AFTER)
    void on(ItemNodeReached event) {
        complete(event, TASK_REPORT_NODE, Map.of(LAST_NODE, event.last()));
    }

    @EventListener
    @Order(DomainEvent.PROCESS_AFTER)
    void on(ItemDone event) {
        complete(event, TASK_CONFIRM_ITEM, Map.of(DONE, true));
    }

    @EventListener
    @Order(DomainEvent.PROCESS_AFTER)
    void on(ItemSentBack event) {
        complete(event, TASK_CONFIRM_ITEM, Map.of(DONE, false));
    }

    @EventListener
    @Order(DomainEvent.PROCESS_AFTER)
    void on(ItemDropped event) {
        processes.message(MSG_ITEM_DROPPED, event.actor().tenant(), event.itemId(), null);
    }

    private void complete(ItemEvent event, String task, Map<String, Object> answers) {
        processes.complete(event.actor().tenant(), event.itemId(), task, null, answers);
    }
}
