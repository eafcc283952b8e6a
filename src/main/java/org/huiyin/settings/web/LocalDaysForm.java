package org.huiyin.settings.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.huiyin.calendar.DeclareLocalDay.Days;
import org.huiyin.settings.ChangeLocalDays;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.Problem;

/**
 * What stands in the fields for a district's own days off.
 *
 * @param revoke present when they are taken back
 */
record LocalDaysForm(String from, String to, String ground, String revoke) {

    ChangeLocalDays.Command toCommand() {
        return new ChangeLocalDays.Command(
                new Days(day("from", from), day("to", to), ground), revoke != null && !revoke.isBlank());
    }

    private static LocalDate day(String field, String text) {
        try {
            return text == null || text.isBlank() ? null : LocalDate.parse(text.strip());
        } catch (DateTimeException e) {
            throw BusinessException.invalid(Problem.at(field, "error.settings.date", text));
        }
    }

    int year() {
        return day("from", from).getYear();
    }
}
