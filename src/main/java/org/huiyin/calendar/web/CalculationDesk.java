package org.huiyin.calendar.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.huiyin.calendar.DeadlineCalculator;
import org.huiyin.calendar.DeadlineCalculator.Calculation;
import org.huiyin.calendar.DeadlineCalculator.Rule;
import org.huiyin.identity.Directory;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.Problem;
import org.springframework.stereotype.Component;

/** Reads what somebody asks to have calculated, by page or by REST, and names everything that is wrong with it at once. */
@Component
class CalculationDesk {

    /** Seconds are for rehearsals and cannot be asked for. */
    static final Set<Rule> RULES = EnumSet.complementOf(EnumSet.of(Rule.SECONDS));

    private final DeadlineCalculator calculator;
    private final Directory directory;

    CalculationDesk(DeadlineCalculator calculator, Directory directory) {
        this.calculator = calculator;
        this.directory = directory;
    }

    /** @throws BusinessException INVALID */
    Calculation calculate(String tenant, String rule, String amount, String start) {
        List<Problem> problems = new ArrayList<>();
        checkTenant(tenant, problems);
        Rule chosen = readRule(rule, problems);
        Integer number = readAmount(amount, problems);
        boolean moment = chosen != null && !chosen.countsDays();
        LocalDate day = chosen == null || moment ? null : readDay(start, problems);
        OffsetDateTime time = moment ? readMoment(start, problems) : null;
        if (!problems.isEmpty()) {
            throw BusinessException.invalid(problems);
        }
        return moment
                ? calculator.calculate(tenant, chosen, number, time)
                : calculator.calculate(tenant, chosen, number, day);
    }

    private void checkTenant(String tenant, List<Problem> problems) {
        if (isBlank(tenant)) {
            problems.add(Problem.at("tenant", "error.calendar.tenant.missing"));
        } else if (directory.tenant(tenant).isEmpty()) {
            problems.add(Problem.at("tenant", "error.calendar.tenant.unknown", tenant));
        }
    }

    private static Rule readRule(String rule, List<Problem> problems) {
        if (isBlank(rule)) {
            problems.add(Problem.at("rule", "error.calendar.rule.missing"));
            return null;
        }
        for (Rule known : RULES) {
            if (known.name().equals(rule.strip())) {
                return known;
            }
        }
        problems.add(Problem.at("rule", "error.calendar.rule.unknown", rule));
        return null;
    }

    private static Integer readAmount(String amount, List<Problem> problems) {
        if (isBlank(amount)) {
            problems.add(Problem.at("amount", "error.calendar.amount.missing"));
            return null;
        }
        try {
            return Integer.valueOf(amount.strip());
        } catch (NumberFormatException e) {
            problems.add(Problem.at("amount", "error.calendar.amount.number", amount));
            return null;
        }
    }

    private static LocalDate readDay(String start, List<Problem> problems) {
        if (isBlank(start)) {
            problems.add(Problem.at("start", "error.calendar.start.missing"));
            return null;
        }
        LocalDate day = parsed(LocalDate::parse, start.strip());
        if (day == null) {
            problems.add(Problem.at("start", "error.calendar.start.date", start));
        }
        return day;
    }

    private static OffsetDateTime readMoment(String start, List<Problem> problems) {
        if (isBlank(start)) {
            problems.add(Problem.at("start", "error.calendar.start.missing"));
            return null;
        }
        // an unescaped + in an address arrives as a space
        String text = start.strip().replaceFirst(" (\\d\\d:\\d\\d)$", "+$1");
        OffsetDateTime moment = parsed(OffsetDateTime::parse, text);
        if (moment == null) {
            boolean onlyOffsetMissing = parsed(LocalDateTime::parse, text) != null;
            String code = onlyOffsetMissing ? "error.calendar.start.offset" : "error.calendar.start.moment";
            problems.add(Problem.at("start", code, start));
        }
        return moment;
    }

    private static <T> T parsed(Function<String, T> parse, String text) {
        try {
            return parse.apply(text);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }
}
