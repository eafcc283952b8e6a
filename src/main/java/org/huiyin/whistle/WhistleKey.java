package org.huiyin.whistle;

import java.time.DateTimeException;
import java.time.Instant;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.Problem;

/** Where a page of the list ends: by when it was drafted, and the id among those of one moment. */
public record WhistleKey(Instant draftedAt, String id) {

    private static final String SEPARATOR = "_";

    /** Null for the first page. */
    static WhistleKey of(String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        int at = text.indexOf(SEPARATOR);
        try {
            return new WhistleKey(Instant.parse(text.substring(0, Math.max(at, 0))), text.substring(at + 1));
        } catch (DateTimeException e) {
            throw BusinessException.invalid(Problem.at("after", "error.parameter.type", "after", text));
        }
    }

    static WhistleKey after(WhistleLine line) {
        return new WhistleKey(line.draftedAt(), line.id());
    }

    String text() {
        return draftedAt + SEPARATOR + id;
    }
}
