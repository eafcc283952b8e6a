package org.huiyin.supervision.items;

import org.huiyin.shared.Actor;
import org.huiyin.supervision.items.ItemEvent.ItemNodeDueSoon;
import org.huiyin.supervision.items.ItemEvent.ItemNodeMissed;
import org.huiyin.supervision.items.persistence.ItemLists;
import org.huiyin.workflow.ClockOwner;
import org.huiyin.workflow.Deadlines.Deadline;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What the clock finds of a node: it is due soon, or its day went by. */
@Component
class ItemAlarms implements ClockOwner {

    private final ItemLists lists;
    private final ApplicationEventPublisher events;

    ItemAlarms(ItemLists lists, ApplicationEventPublisher events) {
        this.lists = lists;
        this.events = events;
    }

    @Override
    public boolean owns(String kind) {
        return ItemClock.KIND.equals(kind);
    }

    @Override
    public void dueSoon(Actor clock, Deadline deadline) {
        Item item = item(deadline);
        events.publishEvent(new ItemNodeDueSoon(
                clock, item.id(), item.organ(), item.matter(), item.watched().text(), deadline.due()));
    }

    @Override
    public void overdue(Actor clock, Deadline deadline) {
        Item item = item(deadline);
        lists.missed(item);
        events.publishEvent(new ItemNodeMissed(
                clock, item.id(), item.organ(), item.matter(), item.watched().text(), deadline.due()));
    }

    /** Without taking hold of it: acts take the item first and the deadline after it. */
    private Item item(Deadline deadline) {
        return lists.find(deadline.tenant(), deadline.subjectId()).orElseThrow(ItemSight::unknown);
    }

    /** Neither calendar nor settings move a day that people set; who moves it tells so, of nodes that have no clock yet as well. */
    @Override
    public void moved(Actor actor, Deadline before, Deadline after, String reason) {}
}
