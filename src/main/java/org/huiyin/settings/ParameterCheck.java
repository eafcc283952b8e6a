package org.huiyin.settings;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.huiyin.calendar.DeadlineCalculator.Parameter;
import org.huiyin.calendar.DeadlineCalculator.Rule;
import org.huiyin.calendar.ParameterScope;
import org.huiyin.calendar.ParameterValues;
import org.huiyin.identity.Directory;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.Problem;
import org.springframework.stereotype.Component;

/** Reads a wish for a parameter and names everything that is wrong with it at once. */
@Component
class ParameterCheck {

    private static final int SHORTEST_BASIS = 4;
    private static final int LONGEST_BASIS = 500;
    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);

    private final ParameterCatalogue catalogue;
    private final Directory directory;

    ParameterCheck(ParameterCatalogue catalogue, Directory directory) {
        this.catalogue = catalogue;
        this.directory = directory;
    }

    /** What is to be written, with the scope it is for. */
    record Checked(Parameter parameter, ParameterScope scope) {}

    /** @throws BusinessException NOT_FOUND for a parameter that cannot be set, INVALID with every slip */
    Checked check(String tenant, ParameterChange change, LocalDate today) {
        ParameterEntry entry = catalogue
                .find(change.code())
                .orElseThrow(() -> BusinessException.notFound("error.settings.parameter", change.code()));
        List<Problem> problems = new ArrayList<>();
        scope(tenant, entry, change, problems);
        Rule rule = null;
        int amount = 0;
        String value = null;
        switch (entry.sort()) {
            case DURATION -> {
                rule = rule(entry, change, problems);
                amount = amount(change, rule == null ? entry.mostOfAll() : entry.most(rule), problems);
            }
            case COUNT, DAY_OF_MONTH -> amount = amount(change, entry.most(), problems);
            default -> value = value(entry, change, problems);
        }
        basis(change, problems);
        from(change, today, problems);
        if (!problems.isEmpty()) {
            throw BusinessException.invalid(problems);
        }
        return new Checked(
                new Parameter(
                        tenant,
                        entry.code(),
                        rule,
                        amount,
                        value,
                        change.basis().strip(),
                        change.validFrom()),
                new ParameterScope(change.kind(), change.term(), change.session()));
    }

    private void scope(String tenant, ParameterEntry entry, ParameterChange change, List<Problem> problems) {
        if (change.kind() != null && !entry.kinds().contains(change.kind())) {
            problems.add(Problem.at("kind", "error.settings.kind", change.kind()));
        }
        if (change.kind() == null && entry.eachApart()) {
            problems.add(Problem.at("kind", "error.settings.kindMissing"));
        }
        if (change.session() != null && change.term() == null) {
            problems.add(Problem.at("term", "error.settings.termMissing"));
        } else if (change.term() != null && !known(tenant, change.term(), change.session())) {
            problems.add(Problem.at("session", "error.settings.session", change.term() + "-" + change.session()));
        }
    }

    private boolean known(String tenant, int term, Integer session) {
        return directory.sessions(tenant).stream()
                .anyMatch(each -> each.term() == term && (session == null || each.session() == session));
    }

    private static Rule rule(ParameterEntry entry, ParameterChange change, List<Problem> problems) {
        for (Rule rule : entry.rules()) {
            if (rule.name().equals(change.rule())) {
                return rule;
            }
        }
        problems.add(Problem.at("rule", "error.settings.rule", String.valueOf(change.rule())));
        return null;
    }

    private static int amount(ParameterChange change, int most, List<Problem> problems) {
        if (change.amount() == null || change.amount() < 1 || change.amount() > most) {
            problems.add(Problem.at(
                    "amount", "error.settings.amount", String.valueOf(most), String.valueOf(change.amount())));
            return 0;
        }
        return change.amount();
    }

    private static String value(ParameterEntry entry, ParameterChange change, List<Problem> problems) {
        String value = change.value() == null ? "" : change.value().strip();
        boolean good =
                switch (entry.sort()) {
                    case SWITCH -> value.equals("true") || value.equals("false");
                    case START_POINT -> ParameterValues.START_POINTS.contains(value);
                    case CUTOFF -> ParameterValues.isCutoff(value);
                    case OFFICE_HOURS -> ParameterValues.isOfficeHours(value);
                    case DAYS_BEFORE -> ParameterValues.isDaysBefore(value);
                    default -> false;
                };
        if (!good) {
            problems.add(Problem.at("value", "error.settings.value." + entry.sort(), value));
        }
        return value;
    }

    private static void basis(ParameterChange change, List<Problem> problems) {
        String basis = change.basis() == null ? "" : change.basis().strip();
        if (basis.length() < SHORTEST_BASIS || basis.length() > LONGEST_BASIS) {
            problems.add(Problem.at("basis", "error.settings.basis", String.valueOf(LONGEST_BASIS)));
        }
    }

    /** What reaches running deadlines takes effect when it is confirmed, so it cannot lie ahead. */
    private static void from(ParameterChange change, LocalDate today, List<Problem> problems) {
        LocalDate from = change.validFrom();
        if (from == null || from.isBefore(FIRST) || from.isAfter(today.plusYears(5))) {
            problems.add(Problem.at("validFrom", "error.settings.validFrom", String.valueOf(from)));
        } else if (change.running() && from.isAfter(today)) {
            problems.add(Problem.at("validFrom", "error.settings.runningAhead", from, today));
        }
    }
}
