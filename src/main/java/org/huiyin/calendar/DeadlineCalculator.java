package org.huiyin.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * Computes deadlines as the law counts them, in Asia/Shanghai. The day of the act is not counted; the last day is valid in full.
 */
public interface DeadlineCalculator {

    /** Day rules. */
    Calculation calculate(String tenant, Rule rule, int amount, LocalDate start);

    /** HOURS and WORKING_HOURS. */
    Calculation calculate(String tenant, Rule rule, int amount, OffsetDateTime start);

    /** By a parameter of the tenant (reply.normal …) in force on the start day; several rules may look it up in the table of parameters. */
    Calculation byParameter(String tenant, String code, LocalDate start);

    /** The parameter's row in force on the day: rule, amount, basis. */
    Parameter parameter(String tenant, String code, LocalDate on);

    /** Moves back by working days: the last moment that is still n working days before the given day. Used for warnings. */
    LocalDate workingDaysBefore(String tenant, LocalDate day, int workingDays);

    /** Calendar days before the given day, and then back to a working day when it is none (会办安全期). */
    LocalDate calendarDaysBeforeOnWorkingDay(String tenant, LocalDate day, int calendarDays);

    /** Working days that remain from today (not counted) to the due day (counted); negative when it has passed. */
    int workingDaysLeft(String tenant, LocalDate today, LocalDate due);

    enum Rule {
        WORKING_DAYS,
        CALENDAR_DAYS,
        NATURAL_MONTHS,
        HOURS,
        WORKING_HOURS,
        /** For rehearsals only. */
        SECONDS
    }

    enum DayKind {
        NORMAL,
        WEEKEND,
        LEGAL_OFF,
        MAKEUP,
        LOCAL
    }

    /**
     * @param due the last day, valid in full (day rules); the day on which it ends for hour rules
     * @param dueAt end instant for hour rules, else null
     * @param overdueFrom from this instant on it is overdue: 00:00 of the day after due, or dueAt
     * @param provisional days were guessed because no State Council notice is loaded: neither due soon nor overdue may follow
     * @param days each day from the day after the start to the due day, counted or not, with its reason in words
     * @param basis the rule's source in words
     */
    record Calculation(
            Rule rule,
            int amount,
            String start,
            LocalDate due,
            OffsetDateTime dueAt,
            Instant overdueFrom,
            boolean provisional,
            List<Day> days,
            String basis) {}

    record Day(LocalDate date, boolean counted, DayKind kind, String reason) {}

    record Parameter(
            String tenant, String code, Rule rule, int amount, String value, String basis, LocalDate validFrom) {}
}
