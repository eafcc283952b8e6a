package org.huiyin.proposal.web;

import java.util.Arrays;
import org.huiyin.proposal.CorrectRecord;

/** The correction form's one choice: SUBJECT, GROUNDS, BODY or RECOMMENDATION-2. */
final class CorrectedField {

    private CorrectedField() {}

    static CorrectRecord.Command command(String id, int version, String choice, String value, String reason) {
        String[] parts = choice.split("-", 2);
        CorrectRecord.Field field = Arrays.stream(CorrectRecord.Field.values())
                .filter(f -> f.name().equals(parts[0]))
                .findFirst()
                .orElse(null);
        Integer no = parts.length == 2 && parts[1].matches("[0-9]{1,2}") ? Integer.valueOf(parts[1]) : null;
        return new CorrectRecord.Command(id, version, field, no, value, reason);
    }
}
