package org.huiyin.workflow;

import java.time.Instant;
import java.util.Set;
import org.huiyin.calendar.DeadlineCalculator;
import org.huiyin.calendar.DeadlineCalculator.Calculation;
import org.huiyin.shared.ChinaTime;
import org.springframework.stereotype.Component;

/** When a deadline turns yellow and red, and when its timer is to wake up first. */
@Component
class AlarmPlan {

    /** Provisional deadlines are neither due soon nor overdue. */
    static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

    static final String SAFE_DATE = "CO_HANDLING_SAFE";

    /** On whose day something is done: nobody has to hurry before it. */
    private static final Set<String> DAYS = Set.of(SAFE_DATE, "ARCHIVE");

    private final DeadlineCalculator calculator;

    AlarmPlan(DeadlineCalculator calculator) {
        this.calculator = calculator;
    }

    Alarms of(String tenant, String kind, Calculation calculation, Instant redFrom, Instant now) {
        Instant red = redFrom == null ? calculation.overdueFrom() : redFrom;
        Instant warn = DAYS.contains(kind) ? red : warnFrom(tenant, kind, calculation, now);
        if (calculation.provisional()) {
            return new Alarms(warn, red, NEVER);
        }
        return new Alarms(warn, red, warn.isAfter(now) ? warn : red);
    }

    private Instant warnFrom(String tenant, String kind, Calculation calculation, Instant now) {
        var ahead = calculator.parameter(tenant, warnParameter(kind), ChinaTime.dateOf(now));
        return ChinaTime.startOf(calculator.workingDaysBefore(tenant, calculation.due(), ahead.amount()));
    }

    private static String warnParameter(String kind) {
        return switch (kind) {
            case "REPLY" -> "warn.reply";
            case "CO_HANDLING" -> "warn.cohandle";
            default -> "warn.other";
        };
    }

    record Alarms(Instant warnFrom, Instant redFrom, Instant next) {}
}
