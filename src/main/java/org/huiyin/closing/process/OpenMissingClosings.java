package org.huiyin.closing.process;

import static org.huiyin.closing.process.ClosingProcessModel.KEY;
import static org.huiyin.closing.process.ClosingProcessModel.REVIEW_ROLE;

import java.util.Map;
import java.util.Optional;
import org.huiyin.closing.OpenClosing;
import org.huiyin.closing.persistence.MissingClosings;
import org.huiyin.closing.persistence.MissingClosings.Missing;
import org.huiyin.workflow.Processes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Once after an update: proposals that were concluded by a version without closing get theirs, one per transaction. Nodes that start
 * together share them; a start that is broken off goes on at the next.
 */
@Component
class OpenMissingClosings {

    private static final Logger log = LoggerFactory.getLogger(OpenMissingClosings.class);

    private final MissingClosings missing;
    private final OpenClosing closing;
    private final Processes processes;
    private final TransactionTemplate transactions;

    OpenMissingClosings(
            MissingClosings missing, OpenClosing closing, Processes processes, TransactionTemplate transactions) {
        this.missing = missing;
        this.closing = closing;
        this.processes = processes;
        this.transactions = transactions;
    }

    @EventListener(ApplicationReadyEvent.class)
    void openAll() {
        int opened = 0;
        while (Boolean.TRUE.equals(transactions.execute(status -> openNext()))) {
            opened++;
        }
        if (opened > 0) {
            log.info("此前办结的 {} 件已转入公开与归档 (closings opened)", opened);
        }
    }

    private boolean openNext() {
        Optional<Missing> next = missing.take();
        next.ifPresent(one -> closing.beginMissing(one.tenant(), one.proposalId(), one.repliedOn())
                .ifPresent(reviewer ->
                        processes.start(KEY, one.tenant(), one.proposalId(), Map.of(REVIEW_ROLE, reviewer))));
        return next.isPresent();
    }
}
