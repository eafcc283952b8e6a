package org.huiyin.handling.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.huiyin.handling.routing.Advice;
import org.huiyin.handling.routing.AssignBatch;
import org.huiyin.shared.Actor;
import org.huiyin.shared.Choice;
import org.huiyin.shared.Sheet;
import org.huiyin.shared.SheetSource;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** 待交办的件 with their advice, as a sheet to take along to the meeting of the assignment. */
@Component
class BatchSheet implements SheetSource {

    private final AssignBatch batch;
    private final MessageSource messages;

    BatchSheet(AssignBatch batch, MessageSource messages) {
        this.batch = batch;
        this.messages = messages;
    }

    @Override
    public String name() {
        return "docket";
    }

    @Override
    public Sheet<?> sheet(Actor actor, Map<String, String> chosen) {
        Integer term = number(chosen, "term");
        Integer session = number(chosen, "session");
        return Sheet.of(
                        "handling.batch.title",
                        words(term, session),
                        batch.waiting(actor, term, session).iterator())
                .text("list.number", 24, line -> line.proposal().number())
                .text("list.subject", 48, line -> line.proposal().subject())
                .text("list.proposer", 14, line -> line.proposal()
                        .leadProposer()
                        .name())
                .word(
                        "register.category",
                        12,
                        line -> "list.category." + line.proposal().category())
                .text("handling.batch.advice", 32, line -> line.advice().stream()
                        .map(Advice::organName)
                        .collect(Collectors.joining("、")));
    }

    private String words(Integer term, Integer session) {
        List<String> words = new ArrayList<>();
        if (term != null) {
            words.add(say("handling.batch.term") + " " + term);
        }
        if (session != null) {
            words.add(say("handling.batch.session") + " " + session);
        }
        return String.join("  ", words);
    }

    private static Integer number(Map<String, String> chosen, String name) {
        String text = Choice.text(chosen, name);
        return text == null || !text.matches("\\d{1,2}") ? null : Integer.valueOf(text);
    }

    private String say(String key) {
        return messages.getMessage(key, null, key, LocaleContextHolder.getLocale());
    }
}
