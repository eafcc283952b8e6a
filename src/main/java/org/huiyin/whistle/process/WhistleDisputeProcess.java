package org.huiyin.whistle.process;

import static org.huiyin.whistle.process.WhistleDisputeProcessModel.*;
import static org.huiyin.whistle.process.WhistleResponseProcessModel.MSG_WHISTLE_DISPUTE_RAISED;

import java.util.Map;
import org.huiyin.journal.DomainEvent;
import org.huiyin.whistle.WhistleDispute.Level;
import org.huiyin.whistle.WhistleDispute.State;
import org.huiyin.whistle.WhistleEvent;
import org.huiyin.whistle.WhistleEvent.WhistleDisputeClosed;
import org.huiyin.whistle.WhistleEvent.WhistleDisputeRuled;
import org.huiyin.whistle.WhistleEvent.WhistleDisputed;
import org.huiyin.whistle.WhistleEvent.WhistleRulingAccepted;
import org.huiyin.whistle.WhistleEvent.WhistleRulingContested;
import org.huiyin.workflow.Processes;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Starts the settling of a dispute beside the department's share, and moves it on. */
@Component
class WhistleDisputeProcess {

    private final Processes processes;

    WhistleDisputeProcess(Processes processes) {
        this.processes = processes;
    }

    @EventListener
    @Order(DomainEvent.PROCESS_AFTER)
    void on(WhistleDisputed event) {
        message(event, MSG_WHISTLE_DISPUTE_RAISED, event.partId());
    }

    @EventListener
    @Order(DomainEvent.PROCESS_AFTER)
    void on(WhistleDisputeRuled event) {
        complete(event, event.partId(), task(event.level()), Map.of(UPHELD, event.upheld(), LAST, event.last()));
    }

    private static String task(Level level) {
        return switch (level) {
            case CENTRE -> TASK_RULE_BY_CENTRE;
            case ESTABLISHMENT -> TASK_RULE_BY_ESTABLISHMENT;
            case LEADER -> TASK_RULE_BY_LEADER;
        };
    }

    @EventListener
    @Order(DomainEvent.PROCESS_AFTER)
    void on(WhistleRulingContested event) {
        complete(
                event,
                event.partId(),
                TASK_ANSWER_RULING,
                Map.of(CONTESTED, true, LEVEL, event.level().name()));
    }

    @EventListener
    @Order(DomainEvent.PROCESS_AFTER)
    void on(WhistleRulingAccepted event) {
        complete(event, event.partId(), TASK_ANSWER_RULING, Map.of(CONTESTED, false));
    }

    /** Who signs, or reports resolved, has given up the dispute. */
    @EventListener
    @Order(DomainEvent.PROCESS_AFTER)
    void on(WhistleDisputeClosed event) {
        if (event.outcome() == State.WITHDRAWN) {
            message(event, MSG_WHISTLE_DISPUTE_WITHDRAWN, event.partId());
        }
    }

    private void message(WhistleEvent event, String message, String part) {
        processes.message(message, event.actor().tenant(), event.whistleId(), part);
    }

    private void complete(WhistleEvent event, String part, String task, Map<String, Object> answers) {
        processes.complete(event.actor().tenant(), event.whistleId(), task, part, answers);
    }
}
