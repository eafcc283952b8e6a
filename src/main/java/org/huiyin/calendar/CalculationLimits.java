package org.huiyin.calendar;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.huiyin.calendar.DeadlineCalculator.Rule;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.ChinaTime;
import org.huiyin.shared.Problem;

/** What a calculation may be asked: about ten years at most, in this century. */
final class CalculationLimits {

    private static final int MOST_DAYS = 3660;
    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2099, 12, 31);

    private CalculationLimits() {}

    /** Whether the start is a day; else it is a moment. */
    static boolean countsDays(Rule rule) {
        return switch (rule) {
            case WORKING_DAYS, CALENDAR_DAYS, NATURAL_MONTHS -> true;
            case HOURS, WORKING_HOURS, MINUTES, WORKING_MINUTES, SECONDS -> false;
        };
    }

    static int most(Rule rule) {
        return switch (rule) {
            case WORKING_DAYS, CALENDAR_DAYS -> MOST_DAYS;
            case NATURAL_MONTHS -> 120;
            case HOURS -> MOST_DAYS * 24;
            case WORKING_HOURS -> MOST_DAYS * 7;
            case MINUTES -> 366 * 24 * 60;
            case WORKING_MINUTES -> 366 * 7 * 60;
            case SECONDS -> 366 * 24 * 3600;
        };
    }

    /** The moment's day in Asia/Shanghai, once it is near enough to have one. */
    static LocalDate dayOf(OffsetDateTime start) {
        checkStart(start.toLocalDate());
        return ChinaTime.dateOf(start.toInstant());
    }

    static void check(Rule rule, int amount, LocalDate start) {
        if (amount < 1 || amount > most(rule)) {
            throw BusinessException.invalid(Problem.at(
                    "amount",
                    "error.calendar.amount.range." + rule,
                    String.valueOf(most(rule)),
                    String.valueOf(amount)));
        }
        checkStart(start);
    }

    private static void checkStart(LocalDate start) {
        if (start.isBefore(FIRST) || start.isAfter(LAST)) {
            throw BusinessException.invalid(Problem.at(
                    "start", "error.calendar.start.range", FIRST.toString(), LAST.toString(), start.toString()));
        }
    }

    static BusinessException momentNeeded(String start) {
        return BusinessException.invalid(Problem.at("start", "error.calendar.start.moment", start));
    }
}
