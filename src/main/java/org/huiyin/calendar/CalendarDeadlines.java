package org.huiyin.calendar;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.huiyin.shared.ChinaTime;
import org.springframework.stereotype.Service;

/** Deadlines by the working calendar and the parameters of the tables. */
@Service
class CalendarDeadlines implements DeadlineCalculator {

    private final WorkingCalendars calendars;
    private final DeadlineParameters parameters;
    private final CalendarWords words;
    private final Clock clock;

    CalendarDeadlines(WorkingCalendars calendars, DeadlineParameters parameters, CalendarWords words, Clock clock) {
        this.calendars = calendars;
        this.parameters = parameters;
        this.words = words;
        this.clock = clock;
    }

    @Override
    public Calculation calculate(String tenant, Rule rule, int amount, LocalDate start) {
        CalculationLimits.check(rule, amount, start);
        boolean rolls =
                Boolean.parseBoolean(parameter(tenant, "roll.nonwork", start).value());
        DayRules rules = new DayRules(calendars.of(tenant), words, rolls);
        return switch (rule) {
            case WORKING_DAYS -> rules.workingDays(amount, start);
            case CALENDAR_DAYS -> rules.calendarDays(amount, start);
            case NATURAL_MONTHS -> rules.naturalMonths(amount, start);
            case HOURS, WORKING_HOURS, SECONDS -> throw CalculationLimits.momentNeeded(start.toString());
        };
    }

    @Override
    public Calculation calculate(String tenant, Rule rule, int amount, OffsetDateTime start) {
        LocalDate day = CalculationLimits.dayOf(start);
        if (CalculationLimits.countsDays(rule)) {
            return calculate(tenant, rule, amount, day);
        }
        CalculationLimits.check(rule, amount, day);
        OfficeHours officeHours =
                OfficeHours.parse(parameter(tenant, "office.hours", day).value());
        HourRules rules = new HourRules(calendars.of(tenant), words, officeHours);
        return switch (rule) {
            case WORKING_HOURS -> rules.workingHours(amount, start);
            case HOURS -> rules.continuous(rule, amount, Duration.ofHours(amount), start);
            default -> rules.continuous(rule, amount, Duration.ofSeconds(amount), start);
        };
    }

    @Override
    public Calculation byParameter(String tenant, String code, LocalDate start) {
        Parameter parameter = parameter(tenant, code, start);
        Calculation calculation = CalculationLimits.countsDays(parameter.duration())
                ? calculate(tenant, parameter.rule(), parameter.amount(), start)
                : calculate(tenant, parameter.rule(), parameter.amount(), momentOf(start));
        return calculation.onBasis(parameter.basis());
    }

    private OffsetDateTime momentOf(LocalDate start) {
        return start.equals(ChinaTime.today(clock))
                ? clock.instant().atZone(ChinaTime.ZONE).toOffsetDateTime()
                : start.atStartOfDay(ChinaTime.ZONE).toOffsetDateTime();
    }

    @Override
    public Parameter parameter(String tenant, String code, LocalDate on) {
        return parameters.inForce(tenant, code, ParameterScope.ANY, on);
    }

    @Override
    public LocalDate workingDaysBefore(String tenant, LocalDate day, int workingDays) {
        if (workingDays < 0) {
            throw new IllegalArgumentException("Working days must not be negative: " + workingDays);
        }
        return calendars.of(tenant).workingDaysBefore(day, workingDays);
    }

    @Override
    public LocalDate calendarDaysBeforeOnWorkingDay(String tenant, LocalDate day, int calendarDays) {
        return calendars.of(tenant).workingDayUntil(day.minusDays(calendarDays));
    }

    @Override
    public int workingDaysLeft(String tenant, LocalDate today, LocalDate due) {
        return calendars.of(tenant).workingDaysBetween(today, due);
    }
}
