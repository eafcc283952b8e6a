package org.huiyin.supervision.items;

import java.time.LocalDate;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.Problem;
import org.huiyin.supervision.items.Item.Node;
import org.huiyin.supervision.items.Item.Report;
import org.huiyin.supervision.items.Item.ReportKind;
import org.huiyin.supervision.items.ItemEvent.ItemNodeReached;
import org.huiyin.supervision.items.ItemEvent.ItemProgressReported;
import org.huiyin.supervision.items.persistence.ItemLists;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 报进展、报节点: owner and co-owners say how far it is; the owner says that a node is reached, of the last one that all is done. */
@Service
public class ReportItem {

    private static final int LONGEST = 1000;

    private final ItemLists lists;
    private final ItemClock clock;
    private final ItemFiles files;
    private final ApplicationEventPublisher events;

    ReportItem(ItemLists lists, ItemClock clock, ItemFiles files, ApplicationEventPublisher events) {
        this.lists = lists;
        this.clock = clock;
        this.files = files;
        this.events = events;
    }

    /** @param node the node that is reached, or null for mere progress */
    public record Command(String itemId, Integer node, String text) {}

    @Transactional
    public void report(Actor actor, Command command) {
        actor.require(ItemAct.REPORT_ITEM);
        Item item = lists.lock(actor.tenant(), command.itemId());
        boolean owner = item.organ().equals(actor.organ());
        if (!owner && !(command.node() == null && item.concerns(actor.organ()))) {
            throw BusinessException.notFound("error.items.unknown");
        }
        if (item.state() != ItemState.IN_HAND) {
            throw BusinessException.stale(item.state() == ItemState.SET ? "error.items.notTaken" : "error.items.state");
        }
        if (command.text() == null || command.text().isBlank() || command.text().length() > LONGEST) {
            throw BusinessException.invalid(Problem.at("text", "error.items.report"));
        }
        if (command.node() == null) {
            progress(actor, item, command.text().strip());
        } else {
            reached(actor, item, command.node(), command.text().strip());
        }
    }

    private void progress(Actor actor, Item item, String text) {
        lists.report(item, report(actor, ReportKind.PROGRESS, null, text));
        events.publishEvent(new ItemProgressReported(actor, item.id(), actor.organ(), item.matter(), text));
    }

    private void reached(Actor actor, Item item, int node, String text) {
        if (item.node() != node) {
            throw BusinessException.stale("error.items.node");
        }
        Node watched = item.watched();
        boolean last = item.atLastNode();
        LocalDate today = clock.today();
        // before its node: the clock's act takes them in this order too
        clock.stop(item.tenant(), item.id());
        lists.report(item, report(actor, ReportKind.NODE, node, text));
        lists.reached(item, today, actor.personName());
        if (last) {
            files.seal(item);
            lists.reported(item, actor.personName(), clock.now());
        } else {
            Node next = item.nodes().get(node);
            lists.watch(item, next);
            clock.wind(item.tenant(), item.id(), next.day());
        }
        events.publishEvent(new ItemNodeReached(
                actor,
                item.id(),
                item.organ(),
                item.matter(),
                watched.text(),
                watched.day(),
                today.isAfter(watched.day()),
                last,
                text));
    }

    private Report report(Actor actor, ReportKind kind, Integer node, String text) {
        return Report.of(kind, node, text, actor, clock.now());
    }
}
