package org.huiyin.handling.lists;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.Problem;

/** The key after which a page begins: what the list is sorted by, and the id of the row that bore it last. */
record PageKey(String value, String id) {

    static String text(Object value, String id) {
        return value + "|" + id;
    }

    /** @return null for the first page */
    static PageKey of(String after) {
        if (after == null || after.isBlank()) {
            return null;
        }
        int bar = after.indexOf('|');
        if (bar < 0) {
            throw unreadable(after);
        }
        return new PageKey(after.substring(0, bar), after.substring(bar + 1));
    }

    LocalDate day() {
        try {
            return LocalDate.parse(value);
        } catch (DateTimeException e) {
            throw unreadable(value);
        }
    }

    Instant instant() {
        try {
            return Instant.parse(value);
        } catch (DateTimeException e) {
            throw unreadable(value);
        }
    }

    long number() {
        try {
            return Long.parseLong(value);
        } catch (NumberFormatException e) {
            throw unreadable(value);
        }
    }

    private static BusinessException unreadable(String after) {
        return BusinessException.invalid(Problem.at("after", "error.list.after", after));
    }
}
