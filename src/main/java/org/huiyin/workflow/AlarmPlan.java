package org.huiyin.workflow;

import java.time.Instant;
import java.util.Set;
import org.huiyin.calendar.DeadlineCalculator;
import org.huiyin.calendar.DeadlineCalculator.Calculation;
import org.huiyin.calendar.ParameterScope;
import org.huiyin.shared.ChinaTime;
import org.springframework.stereotype.Component;

/** When a deadline turns yellow and red, and when its timer is to wake up first. */
@Component
class AlarmPlan {

    /** Provisional deadlines are neither due soon nor overdue. */
    static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

    /** Nobody is warned of them: something happens by itself when they end. */
    private static final Set<String> SINGLE_MOMENTS = Set.of(
            "CO_HANDLING_SAFE",
            "RETURN_WINDOW",
            "PREASSIGN",
            "ARCHIVE",
            "COMMITMENT",
            "CO_SIGNING",
            "WHISTLE_RATING",
            "WHISTLE_RULING_ANSWER");

    private final DeadlineCalculator law;

    AlarmPlan(DeadlineCalculator law) {
        this.law = law;
    }

    /** The same by another law, e.g. as it would be after a change. */
    AlarmPlan by(DeadlineCalculator other) {
        return new AlarmPlan(other);
    }

    /** @param opened when the deadline was opened; reminders go by the parameter of that day */
    Alarms of(
            String tenant,
            ParameterScope scope,
            String kind,
            Calculation calculation,
            Instant redFrom,
            Instant opened,
            Instant now) {
        Instant red = redFrom == null ? calculation.overdueFrom() : redFrom;
        Instant warn = singleMoment(kind) ? red : warnFrom(tenant, scope, kind, calculation, opened);
        if (calculation.provisional()) {
            return new Alarms(warn, red, NEVER);
        }
        return new Alarms(warn, red, warn.isAfter(now) ? warn : red);
    }

    /** The ladder climbs by itself, and tells that it did: nobody is warned of that as well. */
    private static boolean singleMoment(String kind) {
        return SINGLE_MOMENTS.contains(kind) || kind.startsWith("LADDER_");
    }

    private Instant warnFrom(
            String tenant, ParameterScope scope, String kind, Calculation calculation, Instant opened) {
        var ahead = law.parameter(tenant, scope, warnParameter(kind), ChinaTime.dateOf(opened));
        return ChinaTime.startOf(law.workingDaysBefore(tenant, calculation.due(), ahead.amount()));
    }

    static String warnParameter(String kind) {
        return switch (kind) {
            case "REPLY" -> "warn.reply";
            case "CO_HANDLING" -> "warn.cohandle";
            default -> "warn.other";
        };
    }

    record Alarms(Instant warnFrom, Instant redFrom, Instant next) {}
}
