package org.huiyin.supervision.items;

import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.Problem;
import org.huiyin.supervision.items.ItemEvent.ItemTaken;
import org.huiyin.supervision.items.persistence.ItemLists;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 接办: the owner names who answers for the item; its mark goes from 定 to 干. */
@Service
public class TakeItem {

    private static final int LONGEST = 40;

    private final ItemLists lists;
    private final ItemClock clock;
    private final ApplicationEventPublisher events;

    TakeItem(ItemLists lists, ItemClock clock, ApplicationEventPublisher events) {
        this.lists = lists;
        this.clock = clock;
        this.events = events;
    }

    /** @param responsible name of who answers for it in the owning organ */
    public record Command(String itemId, String responsible) {}

    @Transactional
    public void take(Actor actor, Command command) {
        actor.require(ItemAct.TAKE_ITEM);
        Item item = lists.lock(actor.tenant(), command.itemId());
        if (!item.organ().equals(actor.organ())) {
            throw BusinessException.notFound("error.items.unknown");
        }
        if (item.state() != ItemState.SET) {
            throw BusinessException.stale("error.items.state");
        }
        String responsible =
                command.responsible() == null ? "" : command.responsible().strip();
        if (responsible.isEmpty() || responsible.length() > LONGEST) {
            throw BusinessException.invalid(Problem.at("responsible", "error.items.responsible"));
        }
        lists.taken(item, responsible, actor.personName(), clock.now());
        events.publishEvent(new ItemTaken(actor, item.id(), item.organ(), item.matter(), responsible));
    }
}
