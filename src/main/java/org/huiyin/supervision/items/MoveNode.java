package org.huiyin.supervision.items;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.huiyin.handling.Texts;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.Problem;
import org.huiyin.supervision.items.Item.Node;
import org.huiyin.supervision.items.ItemEvent.ItemNodeMoved;
import org.huiyin.supervision.items.persistence.ItemLists;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 节点改期: whoever set an item gives one of its nodes another day, with the reason; nodes stay in their order. */
@Service
public class MoveNode {

    private static final int LONGEST = 500;

    private final ItemLists lists;
    private final ItemClock clock;
    private final ApplicationEventPublisher events;

    MoveNode(ItemLists lists, ItemClock clock, ApplicationEventPublisher events) {
        this.lists = lists;
        this.clock = clock;
        this.events = events;
    }

    public record Command(String itemId, int node, LocalDate day, String reason) {}

    @Transactional
    public void move(Actor actor, Command command) {
        actor.require(ItemAct.MOVE_ITEM_NODE);
        Item item = lists.lock(actor.tenant(), command.itemId());
        Node node = item.ahead().stream()
                .filter(one -> one.ord() == command.node())
                .findFirst()
                .orElseThrow(() -> BusinessException.stale("error.items.node"));
        require(item, node, command);
        String reason = command.reason().strip();
        // before its node: the clock's act takes them in this order too
        if (item.node() == node.ord()) {
            clock.move(actor, item.id(), command.day(), reason);
        }
        lists.moved(item, node.movedTo(command.day()));
        lists.report(item, node.moved(command.day(), reason, actor, clock.now()));
        events.publishEvent(new ItemNodeMoved(
                actor, item.id(), item.organ(), item.matter(), node.text(), node.day(), command.day(), reason));
    }

    private void require(Item item, Node node, Command command) {
        List<Problem> problems = new ArrayList<>();
        Texts.required(problems, "moveReason", command.reason(), LONGEST);
        LocalDate day = command.day();
        if (day == null || day.equals(node.day()) || !fits(item, node, day)) {
            problems.add(Problem.at("day", "error.items.move.day"));
        }
        if (!problems.isEmpty()) {
            throw BusinessException.invalid(problems);
        }
    }

    /** Not in the past, after the node before it and before the one after it. */
    private boolean fits(Item item, Node node, LocalDate day) {
        return !day.isBefore(clock.today())
                && item.ahead().stream()
                        .allMatch(other -> other.ord() == node.ord()
                                || (other.ord() < node.ord()
                                        ? other.day().isBefore(day)
                                        : other.day().isAfter(day)));
    }
}
