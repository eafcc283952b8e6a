package org.huiyin.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.huiyin.shared.ChinaTime;

/**
 * Computes deadlines as the law counts them, in Asia/Shanghai. The day of the act is not counted; the last day is valid in full.
 */
public interface DeadlineCalculator {

    /** Day rules; a rule of hours is refused, it needs a moment. */
    Calculation calculate(String tenant, ParameterScope scope, Rule rule, int amount, LocalDate start);

    /** Hours, minutes and seconds, working ones too; for day rules the start is the moment's day in Asia/Shanghai. */
    Calculation calculate(String tenant, ParameterScope scope, Rule rule, int amount, OffsetDateTime start);

    /** The same as the district at large counts, whatever the kind, term and session. */
    default Calculation calculate(String tenant, Rule rule, int amount, LocalDate start) {
        return calculate(tenant, ParameterScope.ANY, rule, amount, start);
    }

    /** The same as the district at large counts, whatever the kind, term and session. */
    default Calculation calculate(String tenant, Rule rule, int amount, OffsetDateTime start) {
        return calculate(tenant, ParameterScope.ANY, rule, amount, start);
    }

    /**
     * By a parameter of the tenant (redo.period …) in force on the start day for such a proposal. Should the parameter count hours,
     * minutes or seconds, it counts them from now when the start is today, else from 00:00 of the start.
     */
    Calculation byParameter(String tenant, ParameterScope scope, String code, LocalDate start);

    /** The same as the district at large counts, whatever the kind, term and session. */
    default Calculation byParameter(String tenant, String code, LocalDate start) {
        return byParameter(tenant, ParameterScope.ANY, code, start);
    }

    /** The same from an exact moment. */
    default Calculation byParameter(String tenant, ParameterScope scope, String code, OffsetDateTime start) {
        Parameter parameter = parameter(tenant, scope, code, ChinaTime.dateOf(start.toInstant()));
        return calculate(tenant, scope, parameter.duration(), parameter.amount(), start)
                .onBasis(parameter.basis());
    }

    default Calculation byParameter(String tenant, String code, OffsetDateTime start) {
        return byParameter(tenant, ParameterScope.ANY, code, start);
    }

    /**
     * Until when a proposal assigned on that day is to be answered: by reply.normal or reply.proposal as in force on that day,
     * counted from the day that deadline.startpoint names, and not beyond reply.annual_cutoff where that applies.
     */
    Calculation reply(String tenant, String code, CaseFacts facts, LocalDate assigned);

    /** The parameter's row in force on the day for such a proposal: rule, amount, basis. */
    Parameter parameter(String tenant, ParameterScope scope, String code, LocalDate on);

    default Parameter parameter(String tenant, String code, LocalDate on) {
        return parameter(tenant, ParameterScope.ANY, code, on);
    }

    /** Moves back by working days: the working day from which on n or fewer working days are left. Used for warnings. */
    LocalDate workingDaysBefore(String tenant, LocalDate day, int workingDays);

    /** Calendar days before the given day, and then back to a working day when it is none (会办安全期). */
    LocalDate calendarDaysBeforeOnWorkingDay(String tenant, LocalDate day, int calendarDays);

    /**
     * The safe date of co-handling opinions, counted back from the reply's last day.
     *
     * @param on the day on which the parameter is asked
     * @param provisional whether the reply's day is
     */
    default Calculation safeDate(
            String tenant, ParameterScope scope, LocalDate on, LocalDate reply, boolean provisional) {
        Parameter gap = parameter(tenant, scope, "cohandle.safe_gap", on);
        LocalDate day = calendarDaysBeforeOnWorkingDay(tenant, reply, gap.amount());
        return Calculation.ending(day, gap.amount(), reply.toString(), provisional, gap.basis());
    }

    /** The day of a month that a parameter names (progress.day); the month's last where it is shorter. */
    default LocalDate dayOfMonth(String tenant, ParameterScope scope, String code, YearMonth month, LocalDate on) {
        return month.atDay(Math.min(parameter(tenant, scope, code, on).amount(), month.lengthOfMonth()));
    }

    /** Until a day that a parameter names; on a day off it rolls like any last day. */
    default Calculation until(String tenant, ParameterScope scope, String code, LocalDate start, LocalDate day) {
        return calculate(tenant, scope, Rule.CALENDAR_DAYS, (int) ChronoUnit.DAYS.between(start, day), start)
                .onBasis(parameter(tenant, scope, code, start).basis());
    }

    /**
     * Working days that remain from today (not counted) to the due day (counted); negative when it has passed. 0 on the due day
     * and on the days off right after it: whether it is overdue is told by {@link Calculation#overdueFrom}, not by this count.
     */
    int workingDaysLeft(String tenant, LocalDate today, LocalDate due);

    enum Rule {
        WORKING_DAYS,
        CALENDAR_DAYS,
        NATURAL_MONTHS,
        HOURS,
        WORKING_HOURS,
        /** Around the clock; emergencies. */
        MINUTES,
        /** Within the office hours only. */
        WORKING_MINUTES,
        /** For rehearsals only. */
        SECONDS;

        /** Whether the start is a day; else it is a moment. */
        public boolean countsDays() {
            return CalculationLimits.countsDays(this);
        }
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
            String basis) {

        /**
         * A last day that is not counted from its start, valid in full.
         *
         * @param amount how many days lie between, 0 when nobody asks
         */
        public static Calculation ending(LocalDate due, int amount, String start, boolean provisional, String basis) {
            return new Calculation(
                    Rule.CALENDAR_DAYS,
                    amount,
                    start,
                    due,
                    null,
                    ChinaTime.startOf(due.plusDays(1)),
                    provisional,
                    List.of(),
                    basis);
        }

        /** The same calculation resting on another basis, such as a parameter's. */
        public Calculation onBasis(String words) {
            return new Calculation(rule, amount, start, due, dueAt, overdueFrom, provisional, days, words);
        }
    }

    record Day(LocalDate date, boolean counted, DayKind kind, String reason) {}

    /**
     * @param tenant null = the default of every district
     * @param rule null for counts, dates and switches
     * @param amount 0 when only a value is given
     */
    record Parameter(
            String tenant, String code, Rule rule, int amount, String value, String basis, LocalDate validFrom) {

        /** @throws IllegalStateException when the parameter is a count, a date or a switch */
        public Rule duration() {
            if (rule == null) {
                throw new IllegalStateException("Parameter " + code + " is no duration");
            }
            return rule;
        }
    }
}
