package org.huiyin.handling.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.huiyin.handling.lists.ListPage;
import org.huiyin.handling.lists.ListRow;
import org.huiyin.handling.lists.Register;
import org.huiyin.handling.lists.RegisterFilter;
import org.huiyin.identity.Directory;
import org.huiyin.proposal.ProposalKind;
import org.huiyin.proposal.ProposalState;
import org.huiyin.shared.Actor;
import org.huiyin.shared.Choice;
import org.huiyin.shared.PagedRows;
import org.huiyin.shared.Sheet;
import org.huiyin.shared.SheetSource;
import org.huiyin.workflow.Deadlines.Lamp;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The register as a sheet: same filters, order and columns. */
@Component
class RegisterSheet implements SheetSource {

    private static final int AT_ONCE = 500;

    private final Register register;
    private final Directory directory;
    private final MessageSource messages;

    RegisterSheet(Register register, Directory directory, MessageSource messages) {
        this.register = register;
        this.directory = directory;
        this.messages = messages;
    }

    @Override
    public String name() {
        return "register";
    }

    @Override
    public Sheet<?> sheet(Actor actor, Map<String, String> chosen) {
        RegisterFilter filter = filter(chosen);
        PagedRows<ListRow> rows = new PagedRows<>(after -> {
            ListPage page = register.page(actor, filter, after, AT_ONCE);
            return new PagedRows.Page<>(page.rows(), page.next());
        });
        return Sheet.of("register.title", words(actor, filter), rows)
                .word("list.lamp", 8, row -> "lamp." + row.lamp())
                .value("list.number", 24, RegisterSheet::number)
                .text("list.subject", 48, ListRow::subject)
                .text("list.proposer", 14, ListRow::proposer)
                .word("register.state", 14, row -> "list.state." + row.state())
                .text("list.lead", 16, ListRow::lead)
                .moment("list.received", ListRow::since)
                .day("list.due", ListRow::due)
                .word("register.kind", 14, row -> "ProposalKind." + row.kind())
                .word("register.category", 12, row -> "list.category." + row.category());
    }

    static Object number(ListRow row) {
        return row.number() == null ? new Sheet.Word("list.unnumbered." + row.kind()) : row.number();
    }

    private static RegisterFilter filter(Map<String, String> chosen) {
        return new RegisterFilter(
                chosen.get("q"),
                Choice.of(ProposalKind.class, chosen, "kind"),
                Choice.of(ProposalState.class, chosen, "state"),
                Choice.text(chosen, "category"),
                Choice.text(chosen, "organ"),
                Choice.of(Lamp.class, chosen, "lamp"),
                Choice.of(RegisterFilter.Sort.class, chosen, "sort"));
    }

    private String words(Actor actor, RegisterFilter filter) {
        Map<String, String> words = new LinkedHashMap<>();
        filter.chosen().forEach((name, value) -> words.put(name, value));
        words.computeIfPresent("kind", (name, value) -> say("ProposalKind." + value));
        words.computeIfPresent("state", (name, value) -> say("list.state." + value));
        words.computeIfPresent("category", (name, value) -> say("list.category." + value));
        words.computeIfPresent("lamp", (name, value) -> say("lamp." + value));
        words.computeIfPresent("organ", (name, value) -> directory
                .organ(actor.tenant(), value)
                .map(Directory.Organ::shortName)
                .orElse(value));
        return words.entrySet().stream()
                .map(one -> say("register." + one.getKey()) + " " + one.getValue())
                .collect(Collectors.joining("  "));
    }

    private String say(String key) {
        return messages.getMessage(key, null, key, LocaleContextHolder.getLocale());
    }
}
