package org.huiyin.supervision.items;

import java.util.ArrayList;
import java.util.List;
import org.huiyin.handling.Texts;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.Problem;
import org.huiyin.supervision.items.Item.Report;
import org.huiyin.supervision.items.Item.ReportKind;
import org.huiyin.supervision.items.ItemEvent.ItemDropped;
import org.huiyin.supervision.items.persistence.ItemLists;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 撤销事项: no longer wanted, with the reason; its process, its clock and a ladder that has begun for it end. */
@Service
public class DropItem {

    private static final int LONGEST = 500;

    private final ItemLists lists;
    private final ItemClock clock;
    private final ItemFiles files;
    private final ApplicationEventPublisher events;

    DropItem(ItemLists lists, ItemClock clock, ItemFiles files, ApplicationEventPublisher events) {
        this.lists = lists;
        this.clock = clock;
        this.files = files;
        this.events = events;
    }

    public record Command(String itemId, String reason) {}

    @Transactional
    public void drop(Actor actor, Command command) {
        actor.require(ItemAct.DROP_ITEM);
        Item item = lists.lock(actor.tenant(), command.itemId());
        if (item.state().isOver()) {
            throw BusinessException.stale("error.items.state");
        }
        List<Problem> problems = new ArrayList<>();
        Texts.required(problems, "dropReason", command.reason(), LONGEST);
        if (!problems.isEmpty()) {
            throw BusinessException.invalid(problems);
        }
        String reason = command.reason().strip();
        clock.drop(item.tenant(), item.id());
        files.seal(item);
        lists.report(item, Report.of(ReportKind.DROPPED, null, reason, actor, clock.now()));
        lists.dropped(item);
        events.publishEvent(new ItemDropped(actor, item.id(), item.organ(), item.matter(), reason));
    }
}
