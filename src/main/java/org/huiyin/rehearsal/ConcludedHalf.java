package org.huiyin.rehearsal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.huiyin.calendar.DeadlineCalculator;
import org.huiyin.calendar.DeadlineCalculator.Calculation;
import org.huiyin.rehearsal.RehearsalEvent.RehearsalSeeded;
import org.huiyin.rehearsal.persistence.ConcludedCopies;
import org.huiyin.rehearsal.persistence.ConcludedCopies.Copy;
import org.huiyin.rehearsal.persistence.ConcludedCopies.Count;
import org.huiyin.rehearsal.persistence.ConcludedCopies.Model;
import org.huiyin.shared.Actor;
import org.huiyin.shared.Door;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Concluded files: the first of each kind and department is led through its life by the use cases, the others are copied from it. */
@Component
class ConcludedHalf {

    private static final int BATCH = 1000;

    private final RehearsalLife life;
    private final CopyPlan plan;
    private final ConcludedCopies copies;
    private final DeadlineCalculator calculator;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    ConcludedHalf(
            RehearsalLife life,
            CopyPlan plan,
            ConcludedCopies copies,
            DeadlineCalculator calculator,
            ApplicationEventPublisher events,
            TransactionTemplate transaction) {
        this.life = life;
        this.plan = plan;
        this.copies = copies;
        this.calculator = calculator;
        this.events = events;
        this.transaction = transaction;
    }

    void seed(String tenant, List<RehearsalPaper> papers) {
        Map<String, Model> models = new HashMap<>();
        Map<Count, Calculation> counted = new HashMap<>();
        for (int from = 0; from < papers.size(); from += BATCH) {
            List<RehearsalPaper> others = papers.subList(from, Math.min(papers.size(), from + BATCH)).stream()
                    .filter(paper -> !becomesModel(tenant, paper, models))
                    .toList();
            transaction.executeWithoutResult(status -> copy(tenant, models, others, counted));
        }
    }

    /** The first of its group. */
    private boolean becomesModel(String tenant, RehearsalPaper paper, Map<String, Model> models) {
        if (models.containsKey(paper.group())) {
            return false;
        }
        String id = life.concluded(tenant, paper);
        models.put(paper.group(), new Model(id, paper.place(), CopyPlan.days(paper.number())));
        return true;
    }

    void finish() {
        copies.analyze();
    }

    private void copy(
            String tenant, Map<String, Model> models, List<RehearsalPaper> batch, Map<Count, Calculation> counted) {
        List<Copy> planned = plan.of(tenant, models, batch);
        copies.prepare(tenant, List.copyOf(models.values()), planned);
        Map<Count, Calculation> needed = new HashMap<>();
        for (Count count : copies.counts()) {
            needed.put(
                    count,
                    counted.computeIfAbsent(count, c -> calculator.byParameter(tenant, c.parameter(), c.start())));
        }
        copies.copy(tenant, needed);
        Actor program = Actor.system(tenant, Door.SYSTEM);
        planned.forEach(
                copy -> events.publishEvent(new RehearsalSeeded(program, copy.id(), copy.model(), copy.received())));
    }
}
