package org.huiyin.handling.web;

import java.util.Map;
import org.huiyin.handling.FurtherWork;
import org.huiyin.handling.lists.FurtherDesk;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.Choice;
import org.huiyin.shared.PagedRows;
import org.huiyin.shared.Sheet;
import org.huiyin.shared.SheetSource;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** A tab of work that hangs on no proposal as a sheet. */
@Component
class FurtherWorkSheet implements SheetSource {

    private static final int AT_ONCE = 500;

    private final FurtherDesk desk;
    private final MessageSource messages;

    FurtherWorkSheet(FurtherDesk desk, MessageSource messages) {
        this.desk = desk;
        this.messages = messages;
    }

    @Override
    public String name() {
        return "further-work";
    }

    @Override
    public Sheet<?> sheet(Actor actor, Map<String, String> chosen) {
        FurtherWork work = desk.kind(Choice.text(chosen, "kind"));
        if (work == null) {
            throw BusinessException.notFound("error.worklist.none");
        }
        String name = messages.getMessage("worklist.further." + work.name(), null, LocaleContextHolder.getLocale());
        var rows = new PagedRows<>(after -> desk.page(actor, work, after, AT_ONCE));
        return Sheet.of("worklist.title", name, rows)
                .word("list.lamp", 8, line -> "lamp." + line.lamp())
                .text("worklist.further.number", 20, line -> line.subject().number())
                .text("worklist.further.title", 48, line -> line.subject().title())
                .word("list.asked", 20, line -> "asked." + line.waiting().element())
                .moment("list.since", line -> line.waiting().since())
                .day("list.due", line -> line.waiting().due());
    }
}
