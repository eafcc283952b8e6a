package org.huiyin.settings.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.huiyin.settings.ParameterChange;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.Problem;

/**
 * What stands in the fields of a parameter's form.
 *
 * @param session 6 for a term, 6-7 for one of its sessions, empty for all
 * @param running present when running deadlines are to be counted anew
 */
record ParameterForm(
        String kind,
        String session,
        String rule,
        String amount,
        String value,
        String basis,
        String validFrom,
        String running) {

    ParameterChange toCommand(String code) {
        List<Problem> problems = new ArrayList<>();
        Integer number = number("amount", amount, problems);
        LocalDate from = day(validFrom, problems);
        String[] place = blank(session) ? new String[0] : session.strip().split("-");
        Integer term = place.length > 0 ? number("session", place[0], problems) : null;
        Integer one = place.length > 1 ? number("session", place[1], problems) : null;
        if (!problems.isEmpty()) {
            throw BusinessException.invalid(problems);
        }
        return new ParameterChange(
                code,
                blank(kind) ? null : kind,
                term,
                one,
                blank(rule) ? null : rule,
                number,
                blank(value) ? null : value.strip(),
                basis,
                from,
                !blank(running));
    }

    private static Integer number(String field, String text, List<Problem> problems) {
        if (blank(text)) {
            return null;
        }
        try {
            return Integer.valueOf(text.strip());
        } catch (NumberFormatException e) {
            problems.add(Problem.at(field, "error.settings.number", text));
            return null;
        }
    }

    private static LocalDate day(String text, List<Problem> problems) {
        if (blank(text)) {
            return null;
        }
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeException e) {
            problems.add(Problem.at("validFrom", "error.settings.date", text));
            return null;
        }
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }
}
