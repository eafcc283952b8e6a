package org.huiyin.supervision.items;

import java.util.List;
import java.util.Optional;
import org.huiyin.shared.Actor;
import org.huiyin.supervision.items.ItemEvent.ItemCoOwnerJoined;
import org.huiyin.supervision.items.ItemEvent.ItemCoOwnerLeft;
import org.huiyin.supervision.items.persistence.ItemLists;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * 配合单位的加入和退出: who is called to a matter later, or let go, while its one item is being done. Where whoever made the list has split the
 * matter into several items, it is theirs to say who helps with which. Who asks has judged.
 */
@Component
public class CoOwners {

    private final ItemLists lists;
    private final ApplicationEventPublisher events;

    CoOwners(ItemLists lists, ApplicationEventPublisher events) {
        this.lists = lists;
        this.events = events;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void join(Actor actor, ItemSource source, String sourceId, String organ) {
        theOne(actor, source, sourceId).filter(item -> !item.concerns(organ)).ifPresent(item -> {
            lists.join(item, organ);
            events.publishEvent(new ItemCoOwnerJoined(actor, item.id(), organ, item.matter()));
        });
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void leave(Actor actor, ItemSource source, String sourceId, String organ) {
        theOne(actor, source, sourceId)
                .filter(item -> item.coOwners().contains(organ))
                .ifPresent(item -> {
                    lists.leave(item, organ);
                    events.publishEvent(new ItemCoOwnerLeft(actor, item.id(), organ, item.matter()));
                });
    }

    private Optional<Item> theOne(Actor actor, ItemSource source, String sourceId) {
        List<Item> items = lists.ofSource(actor.tenant(), source, sourceId)
                .map(lists::itemsOf)
                .orElse(List.of());
        return items.size() == 1
                ? Optional.of(items.get(0)).filter(item -> !item.state().isOver())
                : Optional.empty();
    }
}
