package org.huiyin.documents;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.huiyin.shared.ChinaTime;
import org.huiyin.shared.Sheet;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Writes a list as one sheet: first what it is, what it was narrowed to and when; then heads and rows, dates as dates; last how many
 * they are. Rows leave memory as they are written.
 */
@Component
class SheetWriter {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final int HEADS = 1;
    private static final int FIRST = 2;
    private static final int AT_ONCE = 500;
    private static final int LONGEST_TAB = 31;

    private final MessageSource messages;
    private final DocumentSettings settings;
    private final Clock clock;

    SheetWriter(MessageSource messages, DocumentSettings settings, Clock clock) {
        this.messages = messages;
        this.settings = settings;
        this.clock = clock;
    }

    String name(Sheet<?> sheet) {
        return say(sheet.nameKey());
    }

    /** @return how many rows were written, at most the settings' limit */
    <R> int write(Sheet<R> sheet, OutputStream out) throws IOException {
        try (Workbook book = new Workbook(out, "huiyin", "1.0")) {
            Worksheet page = book.newWorksheet(tab(name(sheet)));
            page.value(0, 0, firstLine(sheet));
            heads(page, sheet.columns());
            int rows = rows(page, sheet);
            String last = sheet.rows().hasNext() ? "documents.sheet.more" : "documents.sheet.count";
            page.value(FIRST + rows, 0, say(last, String.valueOf(rows)));
            return rows;
        }
    }

    /** What a workbook allows as a tab's name. */
    private static String tab(String name) {
        String allowed = name.replaceAll("[\\[\\]:*?/\\\\]", " ").strip();
        return allowed.substring(0, Math.min(allowed.length(), LONGEST_TAB));
    }

    private String firstLine(Sheet<?> sheet) {
        String filter = sheet.filter().isEmpty() ? say("documents.sheet.all") : sheet.filter();
        String now = LocalDateTime.ofInstant(clock.instant(), ChinaTime.ZONE).format(MOMENT);
        return plain(say("documents.sheet.line", name(sheet), filter, now));
    }

    private <R> void heads(Worksheet page, List<Sheet.Column<R>> columns) {
        for (int c = 0; c < columns.size(); c++) {
            page.value(HEADS, c, say(columns.get(c).headerKey()));
            page.style(HEADS, c).bold().fillColor("E8EDF4").set();
            page.width(c, columns.get(c).width());
        }
        page.freezePane(0, FIRST);
    }

    private <R> int rows(Worksheet page, Sheet<R> sheet) throws IOException {
        Iterator<R> rows = sheet.rows();
        int n = 0;
        while (n < settings.exportRows() && rows.hasNext()) {
            R row = rows.next();
            for (int c = 0; c < sheet.columns().size(); c++) {
                cell(page, FIRST + n, c, sheet.columns().get(c).value().apply(row));
            }
            n++;
            if (n % AT_ONCE == 0) {
                page.flush();
            }
        }
        return n;
    }

    private void cell(Worksheet page, int row, int column, Object value) {
        if (value instanceof LocalDate day) {
            page.value(row, column, day);
            page.style(row, column).format("yyyy-mm-dd").set();
        } else if (value instanceof Instant moment) {
            page.value(row, column, LocalDateTime.ofInstant(moment, ChinaTime.ZONE));
            page.style(row, column).format("yyyy-mm-dd hh:mm").set();
        } else if (value instanceof Number number) {
            page.value(row, column, number);
        } else if (value instanceof Sheet.Word word) {
            page.value(row, column, say(word.key()));
        } else if (value != null) {
            page.value(row, column, plain(value.toString()));
        }
    }

    /** Signs that no workbook may hold are left out. */
    private static String plain(String text) {
        return text.replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", "");
    }

    private String say(String key, Object... args) {
        Locale locale = LocaleContextHolder.getLocale();
        return messages.getMessage(key, args, key, locale);
    }
}
