package org.huiyin.handling.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.huiyin.handling.KeyMark;
import org.huiyin.handling.RaisedLevel;
import org.huiyin.handling.lists.ListRow;
import org.huiyin.handling.lists.Register;
import org.huiyin.handling.lists.RegisterFilter;
import org.huiyin.identity.Directory;
import org.huiyin.proposal.ProposalKind;
import org.huiyin.proposal.ProposalState;
import org.huiyin.shared.Actor;
import org.huiyin.shared.Choice;
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
    private final MarkedRows marked;
    private final Directory directory;
    private final MessageSource messages;

    RegisterSheet(Register register, MarkedRows marked, Directory directory, MessageSource messages) {
        this.register = register;
        this.marked = marked;
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
        var rows = marked.of(actor, after -> register.page(actor, filter, after, AT_ONCE));
        return Sheet.of("register.title", words(actor, filter), rows)
                .word("list.lamp", 8, line -> "lamp." + line.row().lamp())
                .value("list.number", 24, line -> number(line.row()))
                .text("list.subject", 48, line -> line.row().subject())
                .text("list.marks", 14, MarkedRows.Line::marks)
                .text("list.proposer", 14, line -> line.row().proposer())
                .word("register.state", 14, line -> "list.state." + line.row().state())
                .text("list.lead", 16, line -> line.row().lead())
                .moment("list.received", line -> line.row().since())
                .day("list.due", line -> line.row().due())
                .word("register.kind", 14, line -> "ProposalKind." + line.row().kind())
                .word(
                        "register.category",
                        12,
                        line -> "list.category." + line.row().category());
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
                Choice.of(RegisterFilter.Sort.class, chosen, "sort"),
                Choice.of(KeyMark.class, chosen, "mark"),
                Choice.of(RaisedLevel.class, chosen, "level"));
    }

    private String words(Actor actor, RegisterFilter filter) {
        Map<String, String> words = new LinkedHashMap<>();
        filter.chosen().forEach((name, value) -> words.put(name, value));
        words.computeIfPresent("kind", (name, value) -> say("ProposalKind." + value));
        words.computeIfPresent("state", (name, value) -> say("list.state." + value));
        words.computeIfPresent("category", (name, value) -> say("list.category." + value));
        words.computeIfPresent("lamp", (name, value) -> say("lamp." + value));
        words.computeIfPresent("level", (name, value) -> say("RaisedLevel." + value));
        words.computeIfPresent("mark", (name, value) -> say("KeyMark." + value));
        words.computeIfPresent("organ", (name, value) -> directory.shortName(actor.tenant(), value));
        return words.entrySet().stream()
                .map(one -> say("register." + one.getKey()) + " " + one.getValue())
                .collect(Collectors.joining("  "));
    }

    private String say(String key) {
        return messages.getMessage(key, null, key, LocaleContextHolder.getLocale());
    }
}
