package org.huiyin.commitment;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.huiyin.calendar.DeadlineCalculator;
import org.huiyin.calendar.DeadlineCalculator.Calculation;
import org.huiyin.calendar.ParameterScope;
import org.huiyin.commitment.CommitmentEvent.CommitmentExplanationMoved;
import org.huiyin.commitment.persistence.Commitments;
import org.huiyin.proposal.Proposals;
import org.huiyin.shared.Actor;
import org.huiyin.shared.ChinaTime;
import org.huiyin.workflow.ClockOwner;
import org.huiyin.workflow.Deadlines;
import org.huiyin.workflow.Deadlines.Deadline;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * A promise's one clock: it runs to each milestone and then to the last day, wakes for the reminders before each, and at last when the
 * time to explain is over. The days were promised: neither calendar nor settings move them, only their reminders; the time to explain
 * is counted like any other.
 */
@Component
class CommitmentClock implements ClockOwner {

    static final String KIND = "COMMITMENT";

    private static final String REMIND = "commit.remind";
    private static final String EXPLAIN = "commit.explain";
    private static final String MAX_MOVES = "commit.max_moves";

    private final Deadlines deadlines;
    private final DeadlineCalculator calculator;
    private final Proposals proposals;
    private final Commitments commitments;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CommitmentClock(
            Deadlines deadlines,
            DeadlineCalculator calculator,
            Proposals proposals,
            Commitments commitments,
            ApplicationEventPublisher events,
            Clock clock) {
        this.deadlines = deadlines;
        this.calculator = calculator;
        this.proposals = proposals;
        this.commitments = commitments;
        this.events = events;
        this.clock = clock;
    }

    /** Sets the clock for a promise that is to be kept by then. */
    void wind(Commitment c, LocalDate due) {
        wind(scope(c), c, due);
    }

    /** The same for one that is made now, by the parameters of its proposal's kind, term and session. */
    void wind(ParameterScope scope, Commitment c, LocalDate due) {
        LocalDate today = today();
        String basis = calculator.parameter(c.tenant(), scope, REMIND, today).basis();
        Calculation promised = Calculation.ending(c.nextDay(today, due), 0, today.toString(), false, basis);
        deadlines.open(c.tenant(), c.id(), null, KIND, REMIND, promised, null, scope);
    }

    /** The same when the day is over: within some working days a reason and a new date are expected. */
    void windForReason(Commitment c) {
        ParameterScope scope = scope(c);
        Calculation until = calculator.byParameter(c.tenant(), scope, EXPLAIN, today());
        deadlines.open(c.tenant(), c.id(), null, KIND, EXPLAIN, until, null, scope);
    }

    /** Until when a missed promise is to be explained; none when that is not waited for. */
    Optional<Deadline> explanation(Commitment c) {
        return c.state() == CommitmentState.MISSED ? running(c) : Optional.empty();
    }

    Optional<Deadline> running(Commitment c) {
        return deadlines.of(c.tenant(), c.id()).stream()
                .filter(row -> "OPEN".equals(row.status()))
                .findFirst();
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

    private ParameterScope scope(Commitment c) {
        return proposals.get(c.tenant(), c.proposalId()).parameterScope();
    }

    @Override
    public boolean owns(String kind) {
        return KIND.equals(kind);
    }

    /** What the clock finds is told by {@link PassMoment}. */
    @Override
    public void dueSoon(Actor actor, Deadline row) {}

    /** What the clock finds is told by {@link PassMoment}. */
    @Override
    public void overdue(Actor actor, Deadline row) {}

    /** Only the time to explain moves. */
    @Override
    public void moved(Actor actor, Deadline before, Deadline after, String reason) {
        Commitment c = commitments.find(after.tenant(), after.subjectId()).orElseThrow();
        events.publishEvent(new CommitmentExplanationMoved(
                actor,
                c.proposalId(),
                c.id(),
                c.organ(),
                c.matter(),
                before.due(),
                after.due(),
                after.provisional(),
                reason));
    }
}
