package org.huiyin.commitment;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import org.huiyin.calendar.DeadlineCalculator;
import org.huiyin.calendar.DeadlineCalculator.Calculation;
import org.huiyin.commitment.Commitment.Moment;
import org.huiyin.shared.ChinaTime;
import org.huiyin.workflow.Deadlines;
import org.springframework.stereotype.Component;

/** A promise's one clock: it wakes for each reminder, when the day is over, and when the time to explain is over. */
@Component
class CommitmentClock {

    static final String KIND = "COMMITMENT";

    private static final String REMIND = "commit.remind";
    private static final String EXPLAIN = "commit.explain";
    private static final String MAX_MOVES = "commit.max_moves";

    private final Deadlines deadlines;
    private final DeadlineCalculator calculator;
    private final Clock clock;

    CommitmentClock(Deadlines deadlines, DeadlineCalculator calculator, Clock clock) {
        this.deadlines = deadlines;
        this.calculator = calculator;
        this.clock = clock;
    }

    private record Wake(Moment moment, LocalDate day, Instant at) {}

    /** Sets the clock for a promise that is to be kept by then. */
    Moment wind(String tenant, String id, LocalDate due) {
        return wind(tenant, id, next(tenant, due));
    }

    /** The same when the day is over: within some working days a reason and a new date are expected. */
    Moment windForReason(String tenant, String id) {
        LocalDate day = calculator.byParameter(tenant, EXPLAIN, today()).due();
        return wind(tenant, id, new Wake(Moment.BREACH, day, ChinaTime.startOf(day.plusDays(1))));
    }

    void stop(String tenant, String id) {
        deadlines.meet(tenant, id, null, KIND);
    }

    int maxMoves(String tenant) {
        return calculator.parameter(tenant, MAX_MOVES, ChinaTime.today(clock)).amount();
    }

    LocalDate today() {
        return ChinaTime.today(clock);
    }

    Instant now() {
        return clock.instant();
    }

    /** A day that was promised, or told to whoever has to explain: neither calendar nor settings move it. */
    private Moment wind(String tenant, String id, Wake wake) {
        LocalDate today = today();
        Calculation until = Calculation.ending(
                wake.day(),
                0,
                today.toString(),
                false,
                calculator.parameter(tenant, REMIND, today).basis());
        deadlines.open(tenant, id, null, KIND, wake.moment() == Moment.BREACH ? EXPLAIN : REMIND, until, wake.at());
        return wake.moment();
    }

    private Wake next(String tenant, LocalDate due) {
        Instant now = clock.instant();
        String days =
                calculator.parameter(tenant, REMIND, ChinaTime.today(clock)).value();
        Optional<LocalDate> reminder = Arrays.stream(days.split(","))
                .map(String::strip)
                .map(Integer::valueOf)
                .map(due::minusDays)
                .filter(day -> ChinaTime.startOf(day).isAfter(now))
                .min(Comparator.naturalOrder());
        return reminder.map(day -> new Wake(Moment.REMIND, day, ChinaTime.startOf(day)))
                .orElseGet(() -> new Wake(Moment.MISS, due, ChinaTime.startOf(due.plusDays(1))));
    }
}
