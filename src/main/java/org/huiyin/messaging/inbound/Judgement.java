package org.huiyin.messaging.inbound;

import java.util.List;
import org.huiyin.messaging.InboundHandler;
import org.huiyin.messaging.InboundHandler.InboundEvent;
import org.huiyin.messaging.InboundHandler.Outcome;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.Trace;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Examines new events and hands the good ones to their handlers in the order they came; neighbours of one handler go to it
 * together. What the examination refuses has touched nothing, so the others need not be rolled back for it.
 */
@Component
class Judgement {

    private static final Logger log = LoggerFactory.getLogger(Judgement.class);

    private final Examination examination;
    private final VerdictWriter verdicts;

    Judgement(Examination examination, VerdictWriter verdicts) {
        this.examination = examination;
        this.verdicts = verdicts;
    }

    /** One verdict per arrival, in their order. */
    List<Verdict> of(List<Arrival> arrivals) {
        List<Case> cases = arrivals.stream().map(this::examine).toList();
        List<Case> good = cases.stream().filter(c -> c.handler != null).toList();
        int from = 0;
        while (from < good.size()) {
            int to = endOfRun(good, from);
            handle(good.subList(from, to));
            from = to;
        }
        return cases.stream().map(c -> c.verdict).toList();
    }

    private Case examine(Arrival arrival) {
        Case one = new Case(arrival);
        try (Trace.Scope trace = Trace.open(arrival.trace())) {
            Examination.Examined examined = examination.examine(arrival);
            one.handler = examined.handler();
            one.event = examined.event();
            if (one.handler == null) {
                one.verdict = verdicts.of(examined.parked());
            }
        } catch (BusinessException refusal) {
            settle(one, Outcome.refused(refusal));
        }
        return one;
    }

    private static int endOfRun(List<Case> cases, int from) {
        int to = from;
        while (to < cases.size() && cases.get(to).handler == cases.get(from).handler) {
            to++;
        }
        return to;
    }

    private void handle(List<Case> run) {
        List<InboundEvent> events = run.stream().map(c -> c.event).toList();
        List<Outcome> outcomes = run.get(0).handler.handleAll(events);
        if (outcomes.size() != run.size()) {
            throw new IllegalStateException(outcomes.size() + " outcomes of " + run.size() + " events");
        }
        for (int i = 0; i < run.size(); i++) {
            settle(run.get(i), outcomes.get(i));
        }
    }

    private void settle(Case one, Outcome outcome) {
        if (outcome.refusal() != null) {
            try (Trace.Scope trace = Trace.open(one.arrival.trace())) {
                log.info(
                        "Event {} refused: {}",
                        one.arrival.position(),
                        outcome.refusal().getMessage());
            }
        }
        one.verdict = verdicts.of(outcome);
    }

    /** An event on its way from arrival to verdict. */
    private static final class Case {
        private final Arrival arrival;
        private InboundHandler handler;
        private InboundEvent event;
        private Verdict verdict;

        private Case(Arrival arrival) {
            this.arrival = arrival;
        }
    }
}
