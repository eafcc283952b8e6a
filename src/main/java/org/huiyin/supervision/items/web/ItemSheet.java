package org.huiyin.supervision.items.web;

import java.util.Map;
import org.huiyin.identity.Directory;
import org.huiyin.shared.Actor;
import org.huiyin.shared.PagedRows;
import org.huiyin.shared.Sheet;
import org.huiyin.shared.SheetSource;
import org.huiyin.supervision.items.ItemDesk;
import org.huiyin.supervision.items.ItemRow;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** 清单事项 as a sheet: same filters, order and columns as the page, and all of its lines. */
@Component
class ItemSheet implements SheetSource {

    private static final int AT_ONCE = 500;

    private final ItemDesk desk;
    private final Directory directory;
    private final MessageSource messages;

    ItemSheet(ItemDesk desk, Directory directory, MessageSource messages) {
        this.desk = desk;
        this.directory = directory;
        this.messages = messages;
    }

    @Override
    public String name() {
        return "items";
    }

    @Override
    public Sheet<?> sheet(Actor actor, Map<String, String> chosen) {
        ItemDesk.Question asked = ItemPages.question(chosen);
        var rows = new PagedRows<>(after -> desk.page(actor, asked, after, AT_ONCE));
        var today = desk.today();
        return Sheet.of("items.register", words(actor, asked), rows)
                .word("list.lamp", 8, row -> "lamp." + row.lamp(today))
                .text("items.number", 14, row -> "〔%d〕%d-%d".formatted(row.year(), row.listNo(), row.no()))
                .text("items.matter", 40, ItemRow::matter)
                .text("items.list", 32, ItemRow::listTitle)
                .text("items.owner", 16, row -> organ(actor, row.organ()))
                .text("items.responsible", 12, ItemRow::responsible)
                .word("items.mark", 8, row -> "ItemMark." + row.state().mark())
                .word("items.state", 18, row -> "ItemState." + row.state())
                .text("items.node", 36, row -> "%d/%d %s".formatted(row.node(), row.nodes(), row.nodeText()))
                .day("items.due", ItemRow::due)
                .number("items.missed", ItemRow::missed);
    }

    private String words(Actor actor, ItemDesk.Question asked) {
        return Sheet.narrowedTo(
                asked.organ() == null ? null : organ(actor, asked.organ()),
                say(asked.mark() == null ? "items.mark.open" : "ItemMark." + asked.mark()),
                asked.late() ? say("items.late") : null);
    }

    private String organ(Actor actor, String code) {
        return directory.shortName(actor.tenant(), code);
    }

    private String say(String key) {
        return messages.getMessage(key, null, key, LocaleContextHolder.getLocale());
    }
}
