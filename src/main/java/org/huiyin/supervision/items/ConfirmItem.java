package org.huiyin.supervision.items;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.huiyin.handling.Texts;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.Problem;
import org.huiyin.supervision.items.Item.Node;
import org.huiyin.supervision.items.Item.Report;
import org.huiyin.supervision.items.Item.ReportKind;
import org.huiyin.supervision.items.ItemEvent.ItemDone;
import org.huiyin.supervision.items.ItemEvent.ItemSentBack;
import org.huiyin.supervision.items.persistence.ItemLists;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 销号: the supervision office has looked and strikes the item off, or sends it back with what is missing and until when. */
@Service
public class ConfirmItem {

    private static final int LONGEST = 1000;

    private final ItemLists lists;
    private final ItemClock clock;
    private final ApplicationEventPublisher events;

    ConfirmItem(ItemLists lists, ItemClock clock, ApplicationEventPublisher events) {
        this.lists = lists;
        this.clock = clock;
        this.events = events;
    }

    /**
     * @param remark what was looked at, or what is missing
     * @param due until when it is to be made good; only when it is not done
     */
    public record Command(String itemId, boolean done, String remark, LocalDate due) {}

    @Transactional
    public void confirm(Actor actor, Command command) {
        actor.require(ItemAct.CONFIRM_ITEM);
        Item item = lists.lock(actor.tenant(), command.itemId());
        if (item.state() != ItemState.REPORTED) {
            throw BusinessException.stale("error.items.state");
        }
        require(command);
        String remark = command.remark().strip();
        if (command.done()) {
            lists.report(item, report(actor, ReportKind.CONFIRMED, remark));
            lists.done(item, actor.personName(), clock.now());
            events.publishEvent(new ItemDone(actor, item.id(), item.organ(), item.matter(), remark));
        } else {
            back(actor, item, remark, command.due());
        }
    }

    private void back(Actor actor, Item item, String reason, LocalDate due) {
        Node again = Node.planned(item.nodes().size() + 1, due, reason);
        lists.report(item, report(actor, ReportKind.SENT_BACK, reason));
        lists.sentBack(item, again);
        clock.wind(item.tenant(), item.id(), due);
        events.publishEvent(new ItemSentBack(actor, item.id(), item.organ(), item.matter(), reason, due));
    }

    private void require(Command command) {
        List<Problem> problems = new ArrayList<>();
        Texts.required(problems, command.done() ? "remark" : "missing", command.remark(), LONGEST);
        if (!command.done() && (command.due() == null || !command.due().isAfter(clock.today()))) {
            problems.add(Problem.at("due", "error.items.due"));
        }
        if (!problems.isEmpty()) {
            throw BusinessException.invalid(problems);
        }
    }

    private Report report(Actor actor, ReportKind kind, String text) {
        return Report.of(kind, null, text, actor, clock.now());
    }
}
