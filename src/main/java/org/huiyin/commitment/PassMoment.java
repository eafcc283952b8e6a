package org.huiyin.commitment;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.huiyin.commitment.CommitmentEvent.CommitmentBreached;
import org.huiyin.commitment.CommitmentEvent.CommitmentMissed;
import org.huiyin.commitment.CommitmentEvent.CommitmentReminded;
import org.huiyin.commitment.persistence.Commitments;
import org.huiyin.shared.Actor;
import org.huiyin.shared.Door;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The clock's acts on a promise: remind, note that it was missed, ask for the ladder. */
@Service
public class PassMoment {

    private final Commitments commitments;
    private final CommitmentClock clock;
    private final ApplicationEventPublisher events;

    PassMoment(Commitments commitments, CommitmentClock clock, ApplicationEventPublisher events) {
        this.commitments = commitments;
        this.clock = clock;
        this.events = events;
    }

    /** What a moment left behind. */
    public enum Passed {
        /** Another reminder or the day itself comes next. */
        REMINDED,
        /** The day is over: a reason and a new date are expected. */
        MISSED,
        /** No further moment comes. */
        BROKEN
    }

    @Transactional
    public Passed pass(String tenant, String id) {
        Commitment c = commitments.lock(tenant, id);
        LocalDate day = clock.running(c).orElseThrow().due();
        clock.stop(tenant, id);
        if (c.state() == CommitmentState.MISSED) {
            return Passed.BROKEN;
        }
        return clock.today().isAfter(c.due()) ? miss(c) : remind(c, day);
    }

    /** 提请升级: the supervision office decides what becomes of it. */
    @Transactional
    public void breach(String tenant, String id) {
        Commitment c = commitments.lock(tenant, id);
        clock.stop(tenant, id);
        commitments.breached(c);
        events.publishEvent(new CommitmentBreached(
                clockOf(tenant), c.proposalId(), c.id(), c.organ(), c.matter(), c.due(), c.stepOn(clock.today())));
    }

    /** @param day of the milestone the clock ran to, or the last one; that of a milestone may be over, then the next one comes */
    private Passed remind(Commitment c, LocalDate day) {
        clock.wind(c, c.due());
        int left = (int) ChronoUnit.DAYS.between(clock.today(), day);
        if (left < 0) {
            return Passed.REMINDED;
        }
        events.publishEvent(new CommitmentReminded(
                clockOf(c.tenant()),
                c.proposalId(),
                c.id(),
                c.organ(),
                c.matter(),
                day,
                left,
                c.stepOn(clock.today())));
        return Passed.REMINDED;
    }

    private Passed miss(Commitment c) {
        boolean over = !clock.isMovable(c);
        if (!over) {
            clock.windForReason(c);
        }
        commitments.state(c, CommitmentState.MISSED);
        events.publishEvent(new CommitmentMissed(
                clockOf(c.tenant()),
                c.proposalId(),
                c.id(),
                c.organ(),
                c.matter(),
                c.due(),
                c.moves(),
                c.stepOn(clock.today())));
        return over ? Passed.BROKEN : Passed.MISSED;
    }

    private static Actor clockOf(String tenant) {
        return Actor.system(tenant, Door.CLOCK);
    }
}
