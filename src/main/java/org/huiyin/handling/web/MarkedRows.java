package org.huiyin.handling.web;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.huiyin.handling.lists.ListMarks;
import org.huiyin.handling.lists.ListPage;
import org.huiyin.handling.lists.ListRow;
import org.huiyin.shared.Actor;
import org.huiyin.shared.PagedRows;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** A list's lines with their marks in words, read page by page for a sheet. */
@Component
class MarkedRows {

    private final ListMarks marks;
    private final MessageSource messages;

    MarkedRows(ListMarks marks, MessageSource messages) {
        this.marks = marks;
        this.messages = messages;
    }

    /** @param marks as the page shows them, e.g. 重点督办、承诺未了 */
    record Line(ListRow row, String marks) {}

    PagedRows<Line> of(Actor actor, Function<String, ListPage> read) {
        return new PagedRows<>(after -> {
            ListPage page = read.apply(after);
            Map<String, List<String>> found = marks.of(
                    actor.tenant(),
                    page.rows().stream().map(ListRow::proposalId).toList());
            return new PagedRows.Page<>(
                    page.rows().stream()
                            .map(row -> new Line(row, words(found.getOrDefault(row.proposalId(), List.of()))))
                            .toList(),
                    page.next());
        });
    }

    private String words(List<String> keys) {
        return keys.stream()
                .map(key -> messages.getMessage(key, null, key, LocaleContextHolder.getLocale()))
                .collect(Collectors.joining("、"));
    }
}
