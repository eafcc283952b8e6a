package org.huiyin.calendar;

import java.time.Instant;
import java.time.LocalDate;
import org.huiyin.calendar.DeadlineCalculator.Parameter;

/**
 * One version of a parameter. Versions are added, never changed; of two for the same day the later one counts.
 *
 * @param running reaches the deadlines too that began before the version took force
 * @param setBy name of whoever set it; null for what came with the program
 */
public record ParameterRow(
        long id, Parameter parameter, ParameterScope scope, boolean running, String setBy, Instant setAt) {

    private static final String EMERGENCY = "EMERGENCY";

    boolean matches(String tenant, ParameterScope asked, LocalDate on) {
        return matches(parameter.tenant(), tenant)
                && matches(scope.kind(), asked.kind())
                && matches(scope.term(), asked.term())
                && matches(scope.session(), asked.session())
                && (running || !on.isBefore(parameter.validFrom()));
    }

    private static boolean matches(Object ruled, Object asked) {
        return ruled == null || ruled.equals(asked);
    }

    /** What is meant for emergencies is never overruled by what a district sets for all kinds together. */
    int specificity() {
        return (EMERGENCY.equals(scope.kind()) ? 16 : 0)
                + weight(parameter.tenant(), 8)
                + weight(scope.session(), 4)
                + weight(scope.term(), 2)
                + weight(scope.kind(), 1);
    }

    private static int weight(Object field, int weight) {
        return field == null ? 0 : weight;
    }
}
