package org.huiyin.workflow;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.huiyin.calendar.CaseFacts;
import org.huiyin.calendar.DeadlineCalculator;
import org.huiyin.calendar.ParameterScope;
import org.huiyin.shared.ChinaTime;

/** A calendar without holidays: every parameter is so many weekdays. */
public class WeekdayCalculator implements DeadlineCalculator {

    @Override
    public Calculation calculate(String tenant, ParameterScope scope, Rule rule, int amount, LocalDate start) {
        LocalDate due = start;
        for (int left = amount; left > 0; ) {
            due = due.plusDays(1);
            left -= isWeekday(due) ? 1 : 0;
        }
        return new Calculation(
                rule,
                amount,
                start.toString(),
                due,
                null,
                ChinaTime.startOf(due.plusDays(1)),
                false,
                List.of(),
                "test");
    }

    @Override
    public Calculation calculate(String tenant, ParameterScope scope, Rule rule, int amount, OffsetDateTime start) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Calculation byParameter(String tenant, ParameterScope scope, String code, LocalDate start) {
        return calculate(
                tenant,
                scope,
                Rule.WORKING_DAYS,
                parameter(tenant, scope, code, start).amount(),
                start);
    }

    @Override
    public Calculation reply(String tenant, String code, CaseFacts facts, LocalDate assigned) {
        return byParameter(tenant, facts.scope(), code, assigned);
    }

    @Override
    public Parameter parameter(String tenant, ParameterScope scope, String code, LocalDate on) {
        int amount =
                switch (code) {
                    case "warn.reply" -> 10;
                    case "warn.cohandle" -> 5;
                    case "warn.other" -> 1;
                    case "sign.within", "sign.red" -> 2;
                    case "remind.sign" -> 1;
                    case "reply.normal" -> 60;
                    case "cohandle.opinion" -> 20;
                    default -> 5;
                };
        String value = code.equals("remind.reply") ? "20,10,3" : String.valueOf(amount);
        return new Parameter(tenant, code, Rule.WORKING_DAYS, amount, value, "test", on);
    }

    @Override
    public LocalDate workingDaysBefore(String tenant, LocalDate day, int workingDays) {
        LocalDate found = day;
        for (int left = workingDays; left > 0; ) {
            found = found.minusDays(1);
            left -= isWeekday(found) ? 1 : 0;
        }
        return found;
    }

    @Override
    public LocalDate calendarDaysBeforeOnWorkingDay(String tenant, LocalDate day, int calendarDays) {
        throw new UnsupportedOperationException();
    }

    @Override
    public int workingDaysLeft(String tenant, LocalDate today, LocalDate due) {
        return (int)
                today.datesUntil(due).filter(day -> isWeekday(day.plusDays(1))).count();
    }

    private static boolean isWeekday(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }
}
