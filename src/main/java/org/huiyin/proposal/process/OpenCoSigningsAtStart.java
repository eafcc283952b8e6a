package org.huiyin.proposal.process;

import java.util.List;
import java.util.Map;
import org.huiyin.proposal.CoSigningSteps;
import org.huiyin.proposal.persistence.CoSignings;
import org.huiyin.proposal.persistence.CoSignings.Key;
import org.huiyin.workflow.Processes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Invitations that a version before had opened without a process get theirs at the first start, so that they end by the same clock as
 * all others; several nodes may look at once, each invitation is locked and looked at again.
 */
@Component
class OpenCoSigningsAtStart {

    private static final Logger LOG = LoggerFactory.getLogger(OpenCoSigningsAtStart.class);

    private final CoSignings coSignings;
    private final CoSigningSteps steps;
    private final Processes processes;
    private final TransactionTemplate transaction;

    OpenCoSigningsAtStart(
            CoSignings coSignings, CoSigningSteps steps, Processes processes, TransactionTemplate transaction) {
        this.coSignings = coSignings;
        this.steps = steps;
        this.processes = processes;
        this.transaction = transaction;
    }

    @EventListener(ApplicationReadyEvent.class)
    void takeUp() {
        List<Key> open = coSignings.open();
        long begun = open.stream().filter(this::begun).count();
        if (begun > 0) {
            LOG.info("{} open co-signings got a process of their own", begun);
        }
    }

    private boolean begun(Key key) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            boolean first = steps.takeUp(key);
            if (first) {
                processes.start(CoSigningProcessModel.KEY, key.tenant(), key.draftId(), Map.of());
            }
            return first;
        }));
    }
}
