package org.huiyin.whistle.process;

import static org.huiyin.whistle.process.WhistleDisputeProcessModel.*;
import static org.huiyin.whistle.process.WhistleResponseProcessModel.MSG_WHISTLE_DISPUTE_RAISED;

import java.util.Map;
import org.huiyin.journal.DomainEvent;
import org.huiyin.whistle.WhistleDispute.Level;
import org.huiyin.whistle.WhistleDispute.State;
import org.huiyin.whistle.WhistleDisputeEvent;
import org.huiyin.whistle.WhistleDisputeEvent.WhistleDisputeClosed;
import org.huiyin.whistle.WhistleDisputeEvent.WhistleDisputeRuled;
import org.huiyin.whistle.WhistleDisputeEvent.WhistleDisputed;
import org.huiyin.whistle.WhistleDisputeEvent.WhistleRulingAccepted;
import org.huiyin.whistle.WhistleDisputeEvent.WhistleRulingContested;
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
        message(event, MSG_WHISTLE_DISPUTE_RAISED);
    }

    @EventListener
    @Order(DomainEvent.PROCESS_AFTER)
    void on(WhistleDisputeRuled event) {
        complete(event, task(event.level()), Map.of(UPHELD, event.upheld(), LAST, event.last()));
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
                TASK_ANSWER_RULING,
                Map.of(CONTESTED, true, LEVEL, event.level().name()));
    }

    @EventListener
    @Order(DomainEvent.PROCESS_AFTER)
    void on(WhistleRulingAccepted event) {
        complete(event, TASK_ANSWER_RULING, Map.of(CONTESTED, false));
    }

    /** Who signs, or reports resolved, has given up the dispute. */
    @EventListener
    @Order(DomainEvent.PROCESS_AFTER)
    void on(WhistleDisputeClosed event) {
        if (event.outcome() == State.WITHDRAWN) {
            message(event, MSG_WHISTLE_DISPUTE_WITHDRAWN);
        }
    }

    private void message(WhistleDisputeEvent event, String message) {
        processes.message(message, event.actor().tenant(), event.whistleId(), event.partId());
    }

    private void complete(WhistleDisputeEvent event, String task, Map<String, Object> answers) {
        processes.complete(event.actor().tenant(), event.whistleId(), task, event.partId(), answers);
    }
}
