package org.huiyin.workflow;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.huiyin.calendar.CaseFacts;
import org.huiyin.calendar.DeadlineCalculator;
import org.huiyin.calendar.ParameterScope;

/** Answers the same question once: thousands of deadlines began on the same few days. For one use, by one thread. */
final class RememberedLaw implements DeadlineCalculator {

    private final DeadlineCalculator law;
    private final Map<List<Object>, Object> answers = new HashMap<>();

    RememberedLaw(DeadlineCalculator law) {
        this.law = law;
    }

    @SuppressWarnings("unchecked")
    private <T> T once(Supplier<T> answer, Object... question) {
        List<Object> key = Arrays.asList(question);
        Object known = answers.get(key);
        if (known == null) {
            known = answer.get();
            answers.put(key, known);
        }
        return (T) known;
    }

    @Override
    public Calculation calculate(String tenant, ParameterScope scope, Rule rule, int amount, LocalDate start) {
        return once(() -> law.calculate(tenant, scope, rule, amount, start), "day", tenant, scope, rule, amount, start);
    }

    @Override
    public Calculation calculate(String tenant, ParameterScope scope, Rule rule, int amount, OffsetDateTime start) {
        return once(
                () -> law.calculate(tenant, scope, rule, amount, start), "moment", tenant, scope, rule, amount, start);
    }

    @Override
    public Calculation byParameter(String tenant, ParameterScope scope, String code, LocalDate start) {
        return once(() -> law.byParameter(tenant, scope, code, start), "parameter", tenant, scope, code, start);
    }

    @Override
    public Calculation reply(String tenant, String code, CaseFacts facts, LocalDate assigned) {
        return once(() -> law.reply(tenant, code, facts, assigned), "reply", tenant, code, facts, assigned);
    }

    @Override
    public Parameter parameter(String tenant, ParameterScope scope, String code, LocalDate on) {
        return once(() -> law.parameter(tenant, scope, code, on), "number", tenant, scope, code, on);
    }

    @Override
    public LocalDate workingDaysBefore(String tenant, LocalDate day, int workingDays) {
        return once(() -> law.workingDaysBefore(tenant, day, workingDays), "back", tenant, day, workingDays);
    }

    @Override
    public LocalDate calendarDaysBeforeOnWorkingDay(String tenant, LocalDate day, int calendarDays) {
        return once(
                () -> law.calendarDaysBeforeOnWorkingDay(tenant, day, calendarDays), "safe", tenant, day, calendarDays);
    }

    @Override
    public int workingDaysLeft(String tenant, LocalDate today, LocalDate due) {
        return law.workingDaysLeft(tenant, today, due);
    }
}
