package org.huiyin.supervision;

import org.huiyin.shared.Act;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.huiyin.supervision.LadderStep.State;
import org.huiyin.supervision.persistence.LadderSteps;
import org.huiyin.supervision.persistence.Ladders;
import org.springframework.stereotype.Component;

/** Takes hold of a ladder where an act expects it to stand. */
@Component
class Rungs {

    private final Ladders ladders;
    private final LadderSteps steps;

    Rungs(Ladders ladders, LadderSteps steps) {
        this.ladders = ladders;
        this.steps = steps;
    }

    /** A ladder and the step it stands on. */
    record Rung(Ladder ladder, LadderStep step) {}

    /**
     * For acts of offices and leaders.
     *
     * @throws BusinessException STALE when it has climbed or ended meanwhile
     */
    Rung take(Actor actor, Act act, String ladderId, int level, State waiting) {
        actor.require(act);
        return standing(ladders.lock(actor.tenant(), ladderId), level, waiting);
    }

    /** For acts of those who owe. */
    Rung takeOwn(Actor actor, Act act, String ladderId, int level, State waiting) {
        actor.require(act);
        Ladder ladder = ladders.lock(actor.tenant(), ladderId);
        requireOwn(actor, ladder.organ());
        return standing(ladder, level, waiting);
    }

    static void requireOwn(Actor actor, String organ) {
        if (!organ.equals(actor.organ())) {
            throw BusinessException.notFound("error.supervision.unknown");
        }
    }

    private Rung standing(Ladder ladder, int level, State waiting) {
        if (!ladder.isOpen()) {
            throw BusinessException.stale("error.supervision.over");
        }
        LadderStep step = steps.last(ladder).orElseThrow();
        if (step.level() != level || step.state() != waiting) {
            throw BusinessException.stale("error.supervision.movedOn", String.valueOf(step.level()));
        }
        return new Rung(ladder, step);
    }
}
