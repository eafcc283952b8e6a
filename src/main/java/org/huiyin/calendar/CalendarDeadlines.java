package org.huiyin.calendar;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.springframework.stereotype.Service;

/** Deadlines by the law as it stands now. */
@Service
class CalendarDeadlines implements DeadlineCalculator, LawBooks {

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
    public LawBook now() {
        return new LawBook(calendars.days(), parameters.table(), words, clock);
    }

    @Override
    public Calculation calculate(String tenant, ParameterScope scope, Rule rule, int amount, LocalDate start) {
        return now().calculate(tenant, scope, rule, amount, start);
    }

    @Override
    public Calculation calculate(String tenant, ParameterScope scope, Rule rule, int amount, OffsetDateTime start) {
        return now().calculate(tenant, scope, rule, amount, start);
    }

    @Override
    public Calculation byParameter(String tenant, ParameterScope scope, String code, LocalDate start) {
        return now().byParameter(tenant, scope, code, start);
    }

    @Override
    public Calculation reply(String tenant, String code, CaseFacts facts, LocalDate assigned) {
        return now().reply(tenant, code, facts, assigned);
    }

    @Override
    public Parameter parameter(String tenant, ParameterScope scope, String code, LocalDate on) {
        return now().parameter(tenant, scope, code, on);
    }

    @Override
    public LocalDate workingDaysBefore(String tenant, LocalDate day, int workingDays) {
        return now().workingDaysBefore(tenant, day, workingDays);
    }

    @Override
    public LocalDate calendarDaysBeforeOnWorkingDay(String tenant, LocalDate day, int calendarDays) {
        return now().calendarDaysBeforeOnWorkingDay(tenant, day, calendarDays);
    }

    @Override
    public int workingDaysLeft(String tenant, LocalDate today, LocalDate due) {
        return now().workingDaysLeft(tenant, today, due);
    }
}
