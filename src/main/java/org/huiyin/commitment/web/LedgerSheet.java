package org.huiyin.commitment.web;

import java.util.List;
import java.util.Map;
import org.huiyin.commitment.CommitmentDesk;
import org.huiyin.commitment.CommitmentState;
import org.huiyin.commitment.LedgerRow;
import org.huiyin.documents.DocumentSettings;
import org.huiyin.identity.Directory;
import org.huiyin.shared.Actor;
import org.huiyin.shared.Choice;
import org.huiyin.shared.Sheet;
import org.huiyin.shared.SheetSource;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** 承诺台账 as a sheet: same filters, order and columns as the page, and all of its lines. */
@Component
class LedgerSheet implements SheetSource {

    private final CommitmentDesk desk;
    private final Directory directory;
    private final DocumentSettings settings;
    private final MessageSource messages;

    LedgerSheet(CommitmentDesk desk, Directory directory, DocumentSettings settings, MessageSource messages) {
        this.desk = desk;
        this.directory = directory;
        this.settings = settings;
        this.messages = messages;
    }

    @Override
    public String name() {
        return "commitments";
    }

    @Override
    public Sheet<?> sheet(Actor actor, Map<String, String> chosen) {
        var asked = new CommitmentDesk.Question(
                Choice.text(chosen, "organ"),
                Choice.of(CommitmentState.class, chosen, "state"),
                "true".equals(chosen.get("thisMonth")));
        List<LedgerRow> rows = desk.rows(actor, asked, settings.exportRows() + 1);
        return Sheet.of("commitment.ledger", words(actor, asked), rows.iterator())
                .text("commitment.matter", 40, LedgerRow::matter)
                .text("commitment.number", 24, LedgerRow::number)
                .text("commitment.proposal", 48, LedgerRow::subject)
                .text("commitment.organ", 16, row -> organ(actor, row.organ()))
                .text("commitment.responsible", 14, LedgerRow::responsible)
                .day("commitment.firstDue", LedgerRow::firstDue)
                .day("commitment.due", LedgerRow::due)
                .number("commitment.movedTimes", LedgerRow::moves)
                .word("commitment.state", 22, row -> "CommitmentState." + row.state());
    }

    private String words(Actor actor, CommitmentDesk.Question asked) {
        return Sheet.narrowedTo(
                asked.organ() == null ? null : organ(actor, asked.organ()),
                say(asked.state() == null ? "commitment.state.open" : "CommitmentState." + asked.state()),
                asked.thisMonth() ? say("commitment.thisMonth") : null);
    }

    private String organ(Actor actor, String code) {
        return directory.shortName(actor.tenant(), code);
    }

    private String say(String key) {
        return messages.getMessage(key, null, key, LocaleContextHolder.getLocale());
    }
}
