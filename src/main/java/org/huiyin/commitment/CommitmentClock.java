package org.huiyin.commitment;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import org.huiyin.calendar.DeadlineCalculator;
import org.huiyin.calendar.DeadlineCalculator.Calculation;
import org.huiyin.calendar.ParameterScope;
import org.huiyin.commitment.Commitment.Moment;
import org.huiyin.proposal.Proposals;
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
    private final Proposals proposals;
    private final Clock clock;

    CommitmentClock(Deadlines deadlines, DeadlineCalculator calculator, Proposals proposals, Clock clock) {
        this.deadlines = deadlines;
        this.calculator = calculator;
        this.proposals = proposals;
        this.clock = clock;
    }

    private record Wake(Moment moment, LocalDate day, Instant at) {}

    /** Sets the clock for a promise that is to be kept by then. */
    Moment wind(Commitment c, LocalDate due) {
        return wind(scope(c), c.tenant(), c.id(), due);
    }

    /** The same for one that is made now, by the parameters of its proposal's kind, term and session. */
    Moment wind(ParameterScope scope, String tenant, String id, LocalDate due) {
        return wind(scope, tenant, id, next(scope, tenant, due));
    }

    /** The same when the day is over: within some working days a reason and a new date are expected. */
    Moment windForReason(Commitment c) {
        LocalDate day =
                calculator.byParameter(c.tenant(), scope(c), EXPLAIN, today()).due();
        return wind(scope(c), c.tenant(), c.id(), new Wake(Moment.BREACH, day, ChinaTime.startOf(day.plusDays(1))));
    }

    void stop(String tenant, String id) {
        deadlines.meet(tenant, id, null, KIND);
    }

    /** Whether its department may give it another day by itself. */
    boolean isMovable(Commitment c) {
        return c.isMovable(
                calculator.parameter(c.tenant(), scope(c), MAX_MOVES, today()).amount());
    }

    LocalDate today() {
        return ChinaTime.today(clock);
    }

    Instant now() {
        return clock.instant();
    }

    /** A day that was promised, or told to whoever has to explain: neither calendar nor settings move it. */
    private Moment wind(ParameterScope scope, String tenant, String id, Wake wake) {
        LocalDate today = today();
        Calculation until = Calculation.ending(
                wake.day(),
                0,
                today.toString(),
                false,
                calculator.parameter(tenant, scope, REMIND, today).basis());
        deadlines.open(tenant, id, null, KIND, wake.moment() == Moment.BREACH ? EXPLAIN : REMIND, until, wake.at());
        return wake.moment();
    }

    private ParameterScope scope(Commitment c) {
        return proposals.get(c.tenant(), c.proposalId()).parameterScope();
    }

    private Wake next(ParameterScope scope, String tenant, LocalDate due) {
        Instant now = clock.instant();
        String days = calculator.parameter(tenant, scope, REMIND, today()).value();
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
