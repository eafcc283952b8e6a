package org.huiyin.proposal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.huiyin.calendar.DeadlineCalculator;
import org.huiyin.calendar.DeadlineCalculator.Calculation;
import org.huiyin.calendar.DeadlineCalculator.Rule;
import org.huiyin.shared.ChinaTime;
import org.huiyin.workflow.Deadlines;
import org.springframework.stereotype.Component;

/**
 * An invitation's one clock: it wakes a day before the end, to remind, and at the end. The end was told to those invited; a setting that
 * changes meanwhile does not move it.
 */
@Component
class CoSigningClock {

    static final String KIND = "CO_SIGNING";
    static final String PARAMETER = "cosign.within";

    private static final Duration REMINDER = Duration.ofHours(24);

    private final Deadlines deadlines;
    private final DeadlineCalculator calculator;
    private final Clock clock;

    CoSigningClock(Deadlines deadlines, DeadlineCalculator calculator, Clock clock) {
        this.deadlines = deadlines;
        this.calculator = calculator;
        this.clock = clock;
    }

    void wind(CoSigning c) {
        Instant reminder = c.expiresAt().minus(REMINDER);
        Instant at = reminder.isAfter(clock.instant()) ? reminder : c.expiresAt();
        deadlines.open(c.tenant(), c.draftId(), null, KIND, PARAMETER, until(c.tenant(), at), at);
    }

    void stop(CoSigning c) {
        deadlines.meet(c.tenant(), c.draftId(), null, KIND);
    }

    boolean isWound(CoSigning c) {
        return deadlines.of(c.tenant(), c.draftId()).stream().anyMatch(d -> "OPEN".equals(d.status()));
    }

    boolean isOver(CoSigning c) {
        return !clock.instant().isBefore(c.expiresAt());
    }

    Instant now() {
        return clock.instant();
    }

    /** Nothing is counted here: the moment is known. */
    private Calculation until(String tenant, Instant at) {
        LocalDate today = ChinaTime.today(clock);
        return new Calculation(
                Rule.CALENDAR_DAYS,
                0,
                today.toString(),
                ChinaTime.dateOf(at.minusSeconds(1)),
                null,
                at,
                false,
                List.of(),
                calculator.parameter(tenant, PARAMETER, today).basis());
    }
}
