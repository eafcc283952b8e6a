package org.huiyin.messaging.web;

import java.util.List;
import java.util.Map;
import org.huiyin.messaging.inbound.EventDesk;
import org.huiyin.messaging.inbound.EventDesk.Line;
import org.huiyin.shared.Actor;
import org.huiyin.shared.Choice;
import org.huiyin.shared.PagedRows;
import org.huiyin.shared.Sheet;
import org.huiyin.shared.SheetSource;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The event desk's list as a sheet. */
@Component
class EventSheet implements SheetSource {

    private final EventDesk desk;
    private final MessageSource messages;

    EventSheet(EventDesk desk, MessageSource messages) {
        this.desk = desk;
        this.messages = messages;
    }

    @Override
    public String name() {
        return "events";
    }

    @Override
    public Sheet<?> sheet(Actor actor, Map<String, String> chosen) {
        EventDesk.Filter wanted = Choice.of(EventDesk.Filter.class, chosen, "filter");
        EventDesk.Filter filter = wanted == null ? EventDesk.Filter.OPEN : wanted;
        PagedRows<Line> rows = new PagedRows<>(before -> {
            List<Line> lines = desk.list(actor, filter, before == null ? null : Long.valueOf(before));
            Long older = EventPaging.older(lines);
            return new PagedRows.Page<>(lines, older == null ? null : older.toString());
        });
        String name = messages.getMessage("EventFilter." + filter, null, LocaleContextHolder.getLocale());
        return Sheet.of("event-desk.title", name, rows)
                .moment("event-desk.received", Line::receivedAt)
                .word("event-desk.status", 14, line -> "EventStatus." + line.status())
                .text("event-desk.type", 30, Line::type)
                .text("event-desk.source", 30, Line::source)
                .text("event-desk.reason", 60, Line::reason);
    }
}
