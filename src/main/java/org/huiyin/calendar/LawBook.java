package org.huiyin.calendar;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.IntStream;
import org.huiyin.calendar.WorkingCalendar.SpecialDay;
import org.huiyin.shared.ChinaTime;

/**
 * The law as it stands at one moment: every parameter and every special day, read once. Computes without touching a table, so that
 * the law as it would be after a change can be asked the very same questions beforehand.
 */
public final class LawBook implements DeadlineCalculator {

    private final CalendarDays days;
    private final ParameterTable parameters;
    private final CalendarWords words;
    private final Clock clock;

    LawBook(CalendarDays days, ParameterTable parameters, CalendarWords words, Clock clock) {
        this.days = days;
        this.parameters = parameters;
        this.words = words;
        this.clock = clock;
    }

    public LawBook with(ParameterRow version) {
        return new LawBook(days, parameters.with(version), words, clock);
    }

    public LawBook with(HolidayNotice notice) {
        HolidayNoticeCheck.check(notice);
        return new LawBook(days.with(notice), parameters, words, clock);
    }

    public LawBook withoutNotice(int year) {
        return new LawBook(days.without(year), parameters, words, clock);
    }

    /** With days on which the district stops work. */
    public LawBook withLocalDays(String tenant, Collection<LocalDate> own, String ground) {
        List<SpecialDay> special = own.stream()
                .map(day -> new SpecialDay(day, DayKind.LOCAL, List.of(), null, ground))
                .toList();
        return new LawBook(days.with(tenant, special), parameters, words, clock);
    }

    public LawBook withoutLocalDays(String tenant, Collection<LocalDate> own) {
        return new LawBook(days.without(tenant, own), parameters, words, clock);
    }

    /** The days of this law with the parameters of another. */
    public LawBook withParametersOf(LawBook other) {
        return new LawBook(days, other.parameters, words, clock);
    }

    /** Name of the notice for the year, null without one. */
    public String notice(int year) {
        return days.notices().get(year);
    }

    public SortedMap<Integer, String> notices() {
        return days.notices();
    }

    /** What each day of the span is for the district, and why. */
    public List<CalendarDay> days(String tenant, LocalDate from, LocalDate to) {
        WorkingCalendar calendar = calendar(tenant);
        return from.datesUntil(to.plusDays(1))
                .map(day -> new CalendarDay(
                        day, calendar.kind(day), calendar.works(day), calendar.guessed(day), words.of(calendar, day)))
                .toList();
    }

    /** Why the district stops work on that day. */
    public String groundOf(String tenant, LocalDate localDay) {
        return calendar(tenant).special(localDay).words();
    }

    /** Days of the country that another law sees otherwise: as working days or not, or firm instead of guessed. */
    public List<CalendarDayChange> differences(LawBook other, LocalDate from, LocalDate to) {
        List<CalendarDay> mine = days("", from, to);
        List<CalendarDay> theirs = other.days("", from, to);
        return IntStream.range(0, mine.size())
                .mapToObj(i -> new CalendarDayChange(mine.get(i), theirs.get(i)))
                .filter(CalendarDayChange::matters)
                .toList();
    }

    WorkingCalendar calendar(String tenant) {
        return days.of(tenant);
    }

    @Override
    public Calculation calculate(String tenant, ParameterScope scope, Rule rule, int amount, LocalDate start) {
        CalculationLimits.check(rule, amount, start);
        boolean rolls = Boolean.parseBoolean(
                parameter(tenant, scope, "roll.nonwork", start).value());
        DayRules rules = new DayRules(calendar(tenant), words, rolls);
        return switch (rule) {
            case WORKING_DAYS -> rules.workingDays(amount, start);
            case CALENDAR_DAYS -> rules.calendarDays(amount, start);
            case NATURAL_MONTHS -> rules.naturalMonths(amount, start);
            case HOURS, WORKING_HOURS, MINUTES, WORKING_MINUTES, SECONDS -> throw CalculationLimits.momentNeeded(
                    start.toString());
        };
    }

    @Override
    public Calculation calculate(String tenant, ParameterScope scope, Rule rule, int amount, OffsetDateTime start) {
        LocalDate day = CalculationLimits.dayOf(start);
        if (CalculationLimits.countsDays(rule)) {
            return calculate(tenant, scope, rule, amount, day);
        }
        CalculationLimits.check(rule, amount, day);
        OfficeHours officeHours =
                OfficeHours.parse(parameter(tenant, scope, "office.hours", day).value());
        HourRules rules = new HourRules(calendar(tenant), words, officeHours);
        return switch (rule) {
            case WORKING_HOURS -> rules.inOfficeHours(rule, amount, Duration.ofHours(amount), start);
            case WORKING_MINUTES -> rules.inOfficeHours(rule, amount, Duration.ofMinutes(amount), start);
            case HOURS -> rules.continuous(rule, amount, Duration.ofHours(amount), start);
            case MINUTES -> rules.continuous(rule, amount, Duration.ofMinutes(amount), start);
            default -> rules.continuous(rule, amount, Duration.ofSeconds(amount), start);
        };
    }

    @Override
    public Calculation byParameter(String tenant, ParameterScope scope, String code, LocalDate start) {
        return by(parameter(tenant, scope, code, start), tenant, scope, start);
    }

    private Calculation by(Parameter parameter, String tenant, ParameterScope scope, LocalDate start) {
        Calculation calculation = CalculationLimits.countsDays(parameter.duration())
                ? calculate(tenant, scope, parameter.rule(), parameter.amount(), start)
                : calculate(tenant, scope, parameter.rule(), parameter.amount(), momentOf(start));
        return calculation.onBasis(parameter.basis());
    }

    private OffsetDateTime momentOf(LocalDate start) {
        return start.equals(ChinaTime.today(clock))
                ? clock.instant().atZone(ChinaTime.ZONE).toOffsetDateTime()
                : start.atStartOfDay(ChinaTime.ZONE).toOffsetDateTime();
    }

    @Override
    public Calculation reply(String tenant, String code, CaseFacts facts, LocalDate assigned) {
        Parameter parameter = parameter(tenant, facts.scope(), code, assigned);
        StartPoint point = StartPoint.valueOf(parameter(tenant, facts.scope(), "deadline.startpoint", assigned)
                .value());
        LocalDate start = point.of(facts, assigned);
        Calculation counted = by(parameter, tenant, facts.scope(), start);
        if (!start.equals(assigned)) {
            counted = counted.onBasis(counted.basis() + words.record("basis.startpoint." + point, start.toString()));
        }
        Parameter cutoff = parameter(tenant, facts.scope(), "reply.annual_cutoff", assigned);
        return new AnnualCutoff(cutoff, words).on(counted, facts.inSession(), assigned);
    }

    @Override
    public Parameter parameter(String tenant, ParameterScope scope, String code, LocalDate on) {
        return parameters
                .inForce(tenant, code, scope, on)
                .map(ParameterRow::parameter)
                .orElseThrow(() -> new IllegalArgumentException(
                        "No deadline parameter " + code + " for " + tenant + " " + scope + " on " + on));
    }

    @Override
    public LocalDate workingDaysBefore(String tenant, LocalDate day, int workingDays) {
        if (workingDays < 0) {
            throw new IllegalArgumentException("Working days must not be negative: " + workingDays);
        }
        return calendar(tenant).workingDaysBefore(day, workingDays);
    }

    @Override
    public LocalDate calendarDaysBeforeOnWorkingDay(String tenant, LocalDate day, int calendarDays) {
        return calendar(tenant).workingDayUntil(day.minusDays(calendarDays));
    }

    @Override
    public int workingDaysLeft(String tenant, LocalDate today, LocalDate due) {
        return calendar(tenant).workingDaysBetween(today, due);
    }
}
