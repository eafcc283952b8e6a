package org.huiyin.handling.web;

import java.util.List;
import java.util.Map;
import org.huiyin.handling.lists.ListRow;
import org.huiyin.handling.lists.Worklist;
import org.huiyin.handling.lists.WorklistTab;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.Choice;
import org.huiyin.shared.Sheet;
import org.huiyin.shared.SheetSource;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** One tab of the worklist as a sheet. */
@Component
class WorklistSheet implements SheetSource {

    private static final int AT_ONCE = 500;

    private final Worklist worklist;
    private final MarkedRows marked;
    private final MessageSource messages;

    WorklistSheet(Worklist worklist, MarkedRows marked, MessageSource messages) {
        this.worklist = worklist;
        this.marked = marked;
        this.messages = messages;
    }

    @Override
    public String name() {
        return "worklist";
    }

    @Override
    public Sheet<?> sheet(Actor actor, Map<String, String> chosen) {
        WorklistTab tab = Choice.of(WorklistTab.class, chosen, "tab");
        List<WorklistTab> tabs = WorklistTab.of(actor.role());
        if (tab == null || !tabs.contains(tab)) {
            throw BusinessException.forbidden("error.worklist.none");
        }
        Worklist.View view = worklist.of(actor);
        var rows = marked.of(actor, after -> view.page(tab, after, AT_ONCE));
        String name = messages.getMessage(tab.textKey(), null, LocaleContextHolder.getLocale());
        return Sheet.of("worklist.title", name, rows)
                .word("list.lamp", 8, line -> "lamp." + line.row().lamp())
                .value("list.number", 24, line -> RegisterSheet.number(line.row()))
                .text("list.subject", 48, line -> line.row().subject())
                .text("list.marks", 14, MarkedRows.Line::marks)
                .text("list.proposer", 14, line -> line.row().proposer())
                .word("list.asked", 16, line -> "asked." + line.row().element())
                .text("list.with", 16, line -> holder(line.row()))
                .moment("list.since", line -> line.row().since())
                .day("list.due", line -> line.row().due());
    }

    private String holder(ListRow row) {
        if (row.assignee() != null) {
            return row.assignee();
        }
        return row.office() == null
                ? row.department()
                : messages.getMessage("role." + row.office(), null, LocaleContextHolder.getLocale());
    }
}
