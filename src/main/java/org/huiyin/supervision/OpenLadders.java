package org.huiyin.supervision;

import java.util.List;
import java.util.Optional;
import org.huiyin.journal.DomainEvent;
import org.huiyin.shared.Ids;
import org.huiyin.supervision.LadderEvent.LadderMet;
import org.huiyin.supervision.LadderEvent.LadderOpened;
import org.huiyin.supervision.ObligationFacts.Facts;
import org.huiyin.supervision.persistence.LadderSteps;
import org.huiyin.supervision.persistence.Ladders;
import org.huiyin.workflow.Obligation;
import org.huiyin.workflow.ObligationBreached;
import org.huiyin.workflow.ObligationMet;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens the one ladder of an obligation that was not met, or asks the open one to rise; ends it as soon as the obligation is met.
 * Each in the transaction of what happened, so that one case's failure is that case's alone.
 */
@Component
class OpenLadders {

    private final Ladders ladders;
    private final LadderSteps steps;
    private final LadderClock clock;
    private final List<ObligationFacts> facts;
    private final ApplicationEventPublisher events;

    OpenLadders(
            Ladders ladders,
            LadderSteps steps,
            LadderClock clock,
            List<ObligationFacts> facts,
            ApplicationEventPublisher events) {
        this.ladders = ladders;
        this.steps = steps;
        this.clock = clock;
        this.facts = facts;
        this.events = events;
    }

    @EventListener
    @Order(DomainEvent.PROCESS_AFTER)
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(ObligationBreached breach) {
        Optional<Ladder> open = ladders.lockOpen(breach.obligation());
        if (open.isPresent()) {
            raise(open.get(), breach);
        } else {
            factsOf(breach.obligation()).ifPresent(owed -> open(breach, owed));
        }
    }

    @EventListener
    @Order(DomainEvent.PROCESS_AFTER)
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(ObligationMet met) {
        ladders.lockOpen(met.obligation()).ifPresent(ladder -> {
            clock.stopAll(ladder);
            steps.last(ladder).filter(step -> step.closedAt() == null).ifPresent(step -> steps.done(step, clock.now()));
            ladders.close(ladder, Ladder.State.MET, clock.now());
            events.publishEvent(new LadderMet(met.actor(), ladder.id(), ladder.organ(), ladder.level()));
        });
    }

    private void open(ObligationBreached breach, Facts owed) {
        Ladder ladder = ladder(breach, owed);
        if (ladders.open(ladder)) {
            events.publishEvent(opened(breach, ladder));
            return;
        }
        // somebody else has opened it at this very moment; when it has ended as well, what they met was this breach too
        ladders.lockOpen(breach.obligation()).ifPresent(other -> raise(other, breach));
    }

    private void raise(Ladder ladder, ObligationBreached breach) {
        events.publishEvent(new LadderRaiseAsked(ladder.tenant(), ladder.id(), breach.trigger()));
    }

    private Optional<Facts> factsOf(Obligation obligation) {
        return facts.stream()
                .filter(each -> each.knows(obligation.subjectType()))
                .findFirst()
                .flatMap(each -> each.of(obligation.tenant(), obligation));
    }

    private Ladder ladder(ObligationBreached breach, Facts owed) {
        return new Ladder(
                breach.obligation().tenant(),
                Ids.next(),
                breach.obligation(),
                owed.organ(),
                owed.proposalId(),
                owed.title(),
                owed.emergency(),
                breach.trigger(),
                breach.due(),
                0,
                Ladder.State.OPEN,
                clock.now(),
                null,
                0);
    }

    private static LadderOpened opened(ObligationBreached breach, Ladder l) {
        Obligation o = l.obligation();
        return new LadderOpened(
                breach.actor(),
                l.id(),
                l.organ(),
                0,
                o.subjectType(),
                o.subjectId(),
                o.scopeId(),
                o.kind(),
                breach.trigger(),
                l.proposalId(),
                l.title(),
                l.due(),
                breach.dueAt(),
                l.emergency());
    }
}
