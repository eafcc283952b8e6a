package org.huiyin.rehearsal;

import java.time.Clock;
import java.util.List;
import org.huiyin.rehearsal.persistence.LadderRows;
import org.huiyin.rehearsal.persistence.LadderRows.Part;
import org.huiyin.shared.Actor;
import org.huiyin.shared.ChinaTime;
import org.huiyin.shared.Door;
import org.huiyin.workflow.Obligation;
import org.huiyin.workflow.ObligationBreached;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Ladders of a rehearsal: of its own proposals in handling, one of twenty, at every stage up to the meeting in turn. */
@Component
class RehearsalLadders {

    private static final int PROPOSALS_PER_LADDER = 20;
    private static final int MOST = 160;

    private final LadderRows rows;
    private final LadderActs acts;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    RehearsalLadders(
            LadderRows rows,
            LadderActs acts,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock) {
        this.rows = rows;
        this.acts = acts;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** @return how many */
    int seed(String tenant, int proposals) {
        List<Part> parts = rows.parts(tenant, Math.min(MOST, proposals / PROPOSALS_PER_LADDER));
        for (int i = 0; i < parts.size(); i++) {
            LadderStage stage = LadderStage.of(i);
            acts.lead(tenant, opened(tenant, parts.get(i), stage), parts.get(i).organ(), stage);
        }
        return parts.size();
    }

    /** As the clock, a return or a verdict opens it. */
    private String opened(String tenant, Part part, LadderStage stage) {
        var owed = new Obligation(tenant, "PROPOSAL", part.proposalId(), part.assignmentId(), stage.kind);
        transaction.executeWithoutResult(status -> events.publishEvent(new ObligationBreached(
                Actor.system(tenant, Door.SYSTEM),
                owed,
                stage.trigger,
                ChinaTime.today(clock).minusDays(1))));
        return rows.openOf(owed);
    }
}
