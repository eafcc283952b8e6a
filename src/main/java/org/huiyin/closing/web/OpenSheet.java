package org.huiyin.closing.web;

import java.util.ArrayList;
import java.util.List;
import org.huiyin.closing.OpenPublications;
import org.huiyin.closing.Publication;
import org.huiyin.shared.PagedRows;
import org.huiyin.shared.Sheet;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** 公开件 as a sheet, for anybody. */
@Component
class OpenSheet {

    private final OpenPublications publications;
    private final MessageSource messages;

    OpenSheet(OpenPublications publications, MessageSource messages) {
        this.publications = publications;
        this.messages = messages;
    }

    Sheet<Publication> of(String tenant, String q, String year, String category) {
        PagedRows<Publication> rows = new PagedRows<>(before -> {
            List<Publication> page = publications.page(tenant, q, year, category, before);
            return new PagedRows.Page<>(page, publications.next(page));
        });
        return Sheet.of("closing.open.districts", words(q, year, category), rows)
                .text("closing.open.number", 24, Publication::number)
                .text("closing.open.subject", 48, Publication::subject)
                .word("closing.form", 12, p -> "PublicationForm." + p.form())
                .text("closing.open.departments", 24, Publication::departments)
                .day("closing.open.answered", Publication::repliedOn)
                .moment("closing.open.on", Publication::decidedAt)
                .text("closing.ground.label", 32, Publication::ground);
    }

    private String words(String q, String year, String category) {
        List<String> words = new ArrayList<>();
        add(words, q);
        add(words, year);
        add(words, category == null || category.isBlank() ? null : say("proposal.category." + category));
        return String.join("  ", words);
    }

    private static void add(List<String> words, String word) {
        if (word != null && !word.isBlank()) {
            words.add(word);
        }
    }

    private String say(String key) {
        return messages.getMessage(key, null, key, LocaleContextHolder.getLocale());
    }
}
