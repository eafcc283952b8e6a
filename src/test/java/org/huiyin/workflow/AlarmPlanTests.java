package org.huiyin.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.huiyin.IntegrationTest;
import org.huiyin.calendar.DeadlineCalculator;
import org.huiyin.calendar.DeadlineCalculator.Calculation;
import org.huiyin.calendar.DeadlineCalculator.Rule;
import org.huiyin.calendar.ParameterScope;
import org.huiyin.shared.ChinaTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Yellow and red of clocks that run from moment to moment: the last three tenths, by hand. */
@IntegrationTest
class AlarmPlanTests {

    private static final String TENANT = "wanbailin";
    private static final ParameterScope EMERGENCY = ParameterScope.ofKind("EMERGENCY");

    @Autowired
    AlarmPlan plan;

    @Autowired
    DeadlineCalculator law;

    @ParameterizedTest
    @CsvSource({
        "HOURS, 24, 2026-03-02T09:00:00+08:00, 2026-03-03T01:48:00+08:00, 2026-03-03T09:00:00+08:00",
        "HOURS, 2, 2026-02-17T23:00:00+08:00, 2026-02-18T00:24:00+08:00, 2026-02-18T01:00:00+08:00", // Spring Festival
        "MINUTES, 10, 2026-02-17T02:00:00+08:00, 2026-02-17T02:07:00+08:00, 2026-02-17T02:10:00+08:00",
        "MINUTES, 30, 2026-03-02T23:50:00+08:00, 2026-03-03T00:11:00+08:00, 2026-03-03T00:20:00+08:00",
        "WORKING_MINUTES, 30, 2026-03-02T09:00:00+08:00, 2026-03-02T09:21:00+08:00, 2026-03-02T09:30:00+08:00",
        // 20 of the 21 minutes are left of the evening, the last is the morning's first
        "WORKING_MINUTES, 30, 2026-03-02T17:40:00+08:00, 2026-03-03T08:31:00+08:00, 2026-03-03T08:40:00+08:00",
        // 10 of 42 minutes on Friday, 32 on Monday
        "WORKING_HOURS, 1, 2026-03-06T17:50:00+08:00, 2026-03-09T09:02:00+08:00, 2026-03-09T09:20:00+08:00",
        "WORKING_HOURS, 2, 2026-03-06T11:00:00+08:00, 2026-03-06T14:54:00+08:00, 2026-03-06T15:30:00+08:00" // over
        // lunch
    })
    void turnYellowWhenThreeTenthsAreLeft(
            Rule rule, int amount, OffsetDateTime start, OffsetDateTime warn, OffsetDateTime red) {
        var alarms = alarms(law.calculate(TENANT, EMERGENCY, rule, amount, start), start.toInstant());

        assertThat(alarms.warnFrom()).isEqualTo(warn.toInstant());
        assertThat(alarms.redFrom()).isEqualTo(red.toInstant());
        assertThat(alarms.next()).isEqualTo(warn.toInstant());
    }

    @Test
    void doNotWarnOfASingleMinute() {
        OffsetDateTime start = OffsetDateTime.parse("2026-03-02T09:00:00+08:00");
        var alarms = alarms(law.calculate(TENANT, EMERGENCY, Rule.MINUTES, 1, start), start.toInstant());

        assertThat(alarms.warnFrom()).isEqualTo(alarms.redFrom());
        assertThat(alarms.next()).isEqualTo(alarms.redFrom());
    }

    @Test
    void leaveDaysToTheWorkingDaysBefore() {
        LocalDate start = LocalDate.of(2026, 3, 2);
        var alarms = alarms(law.calculate(TENANT, EMERGENCY, Rule.WORKING_DAYS, 10, start), ChinaTime.startOf(start));

        assertThat(alarms.warnFrom()).isEqualTo(ChinaTime.startOf(LocalDate.of(2026, 3, 13)));
        assertThat(alarms.redFrom()).isEqualTo(ChinaTime.startOf(LocalDate.of(2026, 3, 17)));
    }

    private AlarmPlan.Alarms alarms(Calculation counted, Instant now) {
        return plan.of(TENANT, EMERGENCY, "WHISTLE_SIGN", counted, null, now, now);
    }
}
