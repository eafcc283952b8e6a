package org.huiyin.supervision;

import org.huiyin.shared.Actor;
import org.huiyin.shared.Door;
import org.huiyin.supervision.LadderEvent.LadderLevelReached;
import org.huiyin.supervision.LadderEvent.LadderStepExpired;
import org.huiyin.supervision.LadderStep.ExpiredFor;
import org.huiyin.supervision.LadderStep.State;
import org.huiyin.supervision.persistence.LadderSteps;
import org.huiyin.supervision.persistence.Ladders;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the ladder does by itself: reach a level, climb when it waited in vain, rise when something worse has come true. */
@Service
public class ReachLevel {

    private final Ladders ladders;
    private final LadderSteps steps;
    private final LadderClock clock;
    private final Cards cards;
    private final ApplicationEventPublisher events;

    ReachLevel(Ladders ladders, LadderSteps steps, LadderClock clock, Cards cards, ApplicationEventPublisher events) {
        this.ladders = ladders;
        this.steps = steps;
        this.clock = clock;
        this.cards = cards;
        this.events = events;
    }

    /** Somebody's signature is waited for from now on; at the last level without a clock, as nothing is above it. */
    @Transactional
    public void reach(String tenant, String ladderId, int level, String trigger) {
        Ladder ladder = ladders.lock(tenant, ladderId);
        int step = steps.add(ladder, level, trigger, clock.now());
        ladders.reached(ladder, level);
        if (level < Ladder.CIRCULAR) {
            clock.start(ladder, LadderClock.SIGN, "ladder.sign");
        }
        events.publishEvent(new LadderLevelReached(
                clockOf(tenant),
                ladder.id(),
                ladder.organ(),
                level,
                step,
                trigger,
                ladder.emergency(),
                ladder.obligation().kind(),
                ladder.proposalId(),
                ladder.due()));
    }

    /** @return the trigger by which the next level is reached */
    @Transactional
    public String expire(String tenant, String ladderId) {
        Ladder ladder = ladders.lock(tenant, ladderId);
        LadderStep step = steps.last(ladder).orElseThrow();
        ExpiredFor what = waitedFor(step);
        clock.ranOut(ladder, rowOf(what));
        steps.expired(step, what, clock.now());
        Actor actor = clockOf(tenant);
        events.publishEvent(new LadderStepExpired(
                actor, ladder.id(), ladder.organ(), ladder.level(), step.no(), what.name(), ladder.emergency()));
        if (what == ExpiredFor.ANSWER && step.level() == Ladder.CHASER) {
            cards.issue(actor, ladder, step.no(), ConductCard.Colour.YELLOW);
        }
        return switch (what) {
            case SIGNATURE -> "UNSIGNED";
            case ANSWER -> "UNANSWERED";
            case OBLIGATION -> step.level() == Ladder.CHASER ? "T2" : "UNMET";
        };
    }

    /** @return whether the level the rules name is above the one the ladder stands on; then this one is over */
    @Transactional
    public boolean rise(String tenant, String ladderId, int to) {
        Ladder ladder = ladders.lock(tenant, ladderId);
        if (!ladder.isOpen() || to <= ladder.level()) {
            return false;
        }
        clock.stopAll(ladder);
        steps.last(ladder).filter(step -> step.closedAt() == null).ifPresent(step -> steps.done(step, clock.now()));
        return true;
    }

    private static ExpiredFor waitedFor(LadderStep step) {
        if (step.state() == State.WAITING_SIGNATURE) {
            return ExpiredFor.SIGNATURE;
        }
        boolean answered = step.state() == State.ANSWERED || step.choice() == LadderStep.Choice.WHISTLE;
        return answered ? ExpiredFor.OBLIGATION : ExpiredFor.ANSWER;
    }

    private static String rowOf(ExpiredFor what) {
        return switch (what) {
            case SIGNATURE -> LadderClock.SIGN;
            case ANSWER -> LadderClock.ANSWER;
            case OBLIGATION -> LadderClock.MAKE_GOOD;
        };
    }

    private static Actor clockOf(String tenant) {
        return Actor.system(tenant, Door.CLOCK);
    }
}
