package org.huiyin.calendar.web;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What stands in the fields of the page.
 *
 * @param asked whether somebody filled it in, or has only opened the page
 */
record CalculatorForm(String tenant, String rule, String amount, String start, String time, boolean asked) {

    private static final Set<String> MOMENT_RULES = CalculationDesk.RULES.stream()
            .filter(rule -> !rule.countsDays())
            .map(Enum::name)
            .collect(Collectors.toUnmodifiableSet());

    static CalculatorForm of(Map<String, String> fields, String ownTenant, LocalDate today) {
        return new CalculatorForm(
                fields.getOrDefault("tenant", ownTenant),
                fields.getOrDefault("rule", "WORKING_DAYS"),
                fields.getOrDefault("amount", "5"),
                fields.getOrDefault("start", today.toString()),
                fields.getOrDefault("time", ""),
                fields.containsKey("amount"));
    }

    /** The start as the rule wants it: a date, or a moment in Asia/Shanghai. */
    String startText() {
        if (!MOMENT_RULES.contains(rule) || start.isBlank() || start.contains("T")) {
            return start;
        }
        return start.strip() + "T" + (time.isBlank() ? "09:00" : time.strip()) + "+08:00";
    }
}
