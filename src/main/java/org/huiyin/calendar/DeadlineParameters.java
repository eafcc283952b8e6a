package org.huiyin.calendar;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.huiyin.calendar.DeadlineCalculator.Parameter;
import org.springframework.stereotype.Service;

/** The numbers of the law as rows: per district, kind, term and session, each with its basis and the day it took force. */
@Service
public class DeadlineParameters {

    private final SnapshotCache<Map<String, List<Row>>> cache;

    /** Null fields match everything. */
    record Row(Parameter parameter, String kind, Integer term, Integer session) {

        boolean matches(String tenant, ParameterScope scope, LocalDate on) {
            return matches(parameter.tenant(), tenant)
                    && matches(kind, scope.kind())
                    && matches(term, scope.term())
                    && matches(session, scope.session())
                    && !on.isBefore(parameter.validFrom());
        }

        private static boolean matches(Object ruled, Object asked) {
            return ruled == null || ruled.equals(asked);
        }

        private int specificity() {
            return weight(parameter.tenant(), 8) + weight(session, 4) + weight(term, 2) + weight(kind, 1);
        }

        private static int weight(Object field, int weight) {
            return field == null ? 0 : weight;
        }
    }

    private static final Comparator<Row> MOST_SPECIFIC_THEN_NEWEST = Comparator.comparingInt(Row::specificity)
            .thenComparing(row -> row.parameter().validFrom());

    DeadlineParameters(JdbcDeadlineParameters table) {
        cache = new SnapshotCache<>(() -> table.rows().stream()
                .collect(Collectors.groupingBy(row -> row.parameter().code())));
    }

    /**
     * The row in force: the district's before the default, then the session's, the term's, the kind's, then the newest.
     *
     * @throws IllegalArgumentException when no row of that code is in force
     */
    public Parameter inForce(String tenant, String code, ParameterScope scope, LocalDate on) {
        return cache.get().getOrDefault(code, List.of()).stream()
                .filter(row -> row.matches(tenant, scope, on))
                .max(MOST_SPECIFIC_THEN_NEWEST)
                .map(Row::parameter)
                .orElseThrow(() -> new IllegalArgumentException(
                        "No deadline parameter " + code + " for " + tenant + " " + scope + " on " + on));
    }

    /** To be called after each change of the table, in its transaction. */
    void changed() {
        cache.changed();
    }
}
