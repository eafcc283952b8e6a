package org.huiyin.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** All versions of all parameters by their code; an immutable snapshot. */
record ParameterTable(Map<String, List<ParameterRow>> rows) {

    private static final Comparator<ParameterRow> MOST_SPECIFIC_THEN_NEWEST = Comparator.comparingInt(
                    ParameterRow::specificity)
            .thenComparing(row -> row.parameter().validFrom())
            .thenComparing(ParameterRow::id);

    static ParameterTable of(List<ParameterRow> rows) {
        return new ParameterTable(rows.stream()
                .collect(Collectors.groupingBy(row -> row.parameter().code())));
    }

    List<ParameterRow> versions(String code) {
        return rows.getOrDefault(code, List.of());
    }

    Optional<ParameterRow> inForce(String tenant, String code, ParameterScope scope, LocalDate on) {
        return versions(code).stream()
                .filter(row -> row.matches(tenant, scope, on))
                .max(MOST_SPECIFIC_THEN_NEWEST);
    }

    ParameterTable with(ParameterRow added) {
        Map<String, List<ParameterRow>> more = new HashMap<>(rows);
        List<ParameterRow> versions = new ArrayList<>(versions(added.parameter().code()));
        versions.add(added);
        more.put(added.parameter().code(), List.copyOf(versions));
        return new ParameterTable(more);
    }
}
