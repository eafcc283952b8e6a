package org.huiyin.supervision.items.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import org.huiyin.shared.Actor;
import org.huiyin.shared.PagedRows.Page;
import org.huiyin.supervision.items.ConfirmItem;
import org.huiyin.supervision.items.Item;
import org.huiyin.supervision.items.ItemDesk;
import org.huiyin.supervision.items.ItemRow;
import org.huiyin.supervision.items.ItemSource;
import org.huiyin.supervision.items.ItemState.Mark;
import org.huiyin.supervision.items.MakeItemList;
import org.huiyin.supervision.items.ReportItem;
import org.huiyin.supervision.items.TakeItem;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** 清单 for programs. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "items")
class ItemApi {

    private static final int SIZE = 100;

    private final ItemDesk desk;
    private final MakeItemList make;
    private final TakeItem take;
    private final ReportItem report;
    private final ConfirmItem confirm;

    ItemApi(ItemDesk desk, MakeItemList make, TakeItem take, ReportItem report, ConfirmItem confirm) {
        this.desk = desk;
        this.make = make;
        this.take = take;
        this.report = report;
        this.confirm = confirm;
    }

    record NewNode(LocalDate day, String text) {}

    record NewItem(String matter, String organ, List<String> coOwners, List<NewNode> nodes) {

        MakeItemList.Entry entry() {
            return new MakeItemList.Entry(
                    matter,
                    organ,
                    coOwners == null ? List.of() : coOwners,
                    nodes == null
                            ? List.of()
                            : nodes.stream()
                                    .map(n -> new MakeItemList.Milestone(n.day(), n.text()))
                                    .toList());
        }
    }

    record NewList(
            String title, ItemSource source, String sourceId, LocalDate heldOn, String minutes, List<NewItem> items) {}

    record Made(String id) {}

    record Taking(String responsible) {}

    /** @param node the node that is reached, or null for mere progress */
    record Reporting(Integer node, String text) {}

    record Confirmation(boolean done, String remark, LocalDate due) {}

    @Operation(summary = "清单事项: the nearest node first; `next` is the key of the page after")
    @GetMapping("/items")
    Page<ItemRow> items(
            Actor actor,
            @RequestParam(required = false) String organ,
            @RequestParam(required = false) Mark mark,
            @RequestParam(defaultValue = "false") boolean late,
            @RequestParam(required = false) String after) {
        return desk.page(actor, new ItemDesk.Question(organ, mark, late), after, SIZE);
    }

    @Operation(summary = "一个清单事项: with its nodes and reports")
    @GetMapping("/items/{id}")
    Item item(Actor actor, @PathVariable String id) {
        return desk.one(actor, id).item();
    }

    @Operation(summary = "一张清单: with all of its items")
    @GetMapping("/item-lists/{id}")
    ItemDesk.ShownList list(Actor actor, @PathVariable String id) {
        return desk.list(actor, id);
    }

    @Operation(summary = "清单立项: minutes become numbered items with owner and nodes")
    @PostMapping("/item-lists")
    @ResponseStatus(HttpStatus.CREATED)
    Made make(Actor actor, @RequestBody NewList l) {
        List<MakeItemList.Entry> entries = l.items() == null
                ? List.of()
                : l.items().stream().map(NewItem::entry).toList();
        ItemSource source = l.source() == null ? ItemSource.OFFICE : l.source();
        return new Made(make.make(
                actor, new MakeItemList.Command(l.title(), source, l.sourceId(), l.heldOn(), l.minutes(), entries)));
    }

    @Operation(summary = "接办: the owner names who answers for it")
    @PostMapping("/items/{id}/taking")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void take(Actor actor, @PathVariable String id, @RequestBody Taking t) {
        take.take(actor, new TakeItem.Command(id, t.responsible()));
    }

    @Operation(summary = "报进展、报节点: of the last node, that all is done")
    @PostMapping("/items/{id}/reports")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void report(Actor actor, @PathVariable String id, @RequestBody Reporting r) {
        report.report(actor, new ReportItem.Command(id, r.node(), r.text()));
    }

    @Operation(summary = "核实销号, or send back with what is missing and until when")
    @PostMapping("/items/{id}/confirmation")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void confirm(Actor actor, @PathVariable String id, @RequestBody Confirmation c) {
        confirm.confirm(actor, new ConfirmItem.Command(id, c.done(), c.remark(), c.due()));
    }
}
