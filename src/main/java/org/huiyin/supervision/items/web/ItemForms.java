package org.huiyin.supervision.items.web;

import java.util.Map;
import org.huiyin.shared.Actor;
import org.huiyin.supervision.items.ConfirmItem;
import org.huiyin.supervision.items.DropItem;
import org.huiyin.supervision.items.MoveNode;
import org.huiyin.supervision.items.ReportItem;
import org.huiyin.supervision.items.TakeItem;
import org.springframework.stereotype.Component;

/** The acts on an item, as its page's forms name them. */
@Component
class ItemForms {

    private final TakeItem take;
    private final ReportItem report;
    private final ConfirmItem confirm;
    private final MoveNode move;
    private final DropItem drop;

    ItemForms(TakeItem take, ReportItem report, ConfirmItem confirm, MoveNode move, DropItem drop) {
        this.take = take;
        this.report = report;
        this.confirm = confirm;
        this.move = move;
        this.drop = drop;
    }

    void perform(Actor actor, String id, String act, Map<String, String> values) {
        switch (act) {
            case "take" -> take.take(actor, new TakeItem.Command(id, values.get("responsible")));
            case "progress" -> report.report(actor, new ReportItem.Command(id, null, values.get("text")));
            case "reach" -> report.report(actor, new ReportItem.Command(id, node(values), values.get("text")));
            case "done" -> confirm.confirm(actor, new ConfirmItem.Command(id, true, values.get("remark"), null));
            case "move" -> move.move(
                    actor,
                    new MoveNode.Command(
                            id, node(values), ItemListForm.day(values.get("day")), values.get("moveReason")));
            case "drop" -> drop.drop(actor, new DropItem.Command(id, values.get("dropReason")));
            default -> confirm.confirm(
                    actor,
                    new ConfirmItem.Command(id, false, values.get("missing"), ItemListForm.day(values.get("due"))));
        }
    }

    /** What the page showed as watched, or what was chosen; another number is stale. */
    private static int node(Map<String, String> values) {
        String node = values.get("node");
        return node != null && node.matches("\\d{1,3}") ? Integer.parseInt(node) : 0;
    }
}
