package org.huiyin.whistle.process;

import static org.huiyin.whistle.process.WhistleProcessModel.ASSIGNMENT_ID;
import static org.huiyin.whistle.process.WhistleProcessModel.KEY;
import static org.huiyin.whistle.process.WhistleProcessModel.MSG_FURTHER_DEPARTMENT_CALLED;
import static org.huiyin.whistle.process.WhistleProcessModel.SUBDISTRICT;
import static org.huiyin.whistle.process.WhistleReleaseProcessModel.*;

import java.util.Map;
import org.huiyin.journal.DomainEvent;
import org.huiyin.whistle.WhistleEvent;
import org.huiyin.whistle.WhistleEvent.WhistleDispatched;
import org.huiyin.whistle.WhistleEvent.WhistleDrafted;
import org.huiyin.whistle.WhistleEvent.WhistleNotEstablished;
import org.huiyin.whistle.WhistleEvent.WhistleReleased;
import org.huiyin.whistle.WhistleEvent.WhistleSentForRelease;
import org.huiyin.whistle.WhistleEvent.WhistleSuggested;
import org.huiyin.whistle.WhistleEvent.WhistleSuggestionWithdrawn;
import org.huiyin.whistle.WhistlePartEvent.FurtherDepartmentCalled;
import org.huiyin.workflow.Processes;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Starts a whistle's process and moves it on until departments are called; its business key is the whistle. */
@Component
class WhistleProcess {

    private final Processes processes;

    WhistleProcess(Processes processes) {
        this.processes = processes;
    }

    @EventListener
    @Order(DomainEvent.PROCESS_AFTER)
    void on(WhistleSuggested event) {
        start(event, event.subdistrict());
    }

    /** A suggestion that is taken up has its process already. */
    @EventListener
    @Order(DomainEvent.PROCESS_AFTER)
    void on(WhistleDrafted event) {
        if (!waits(event, TASK_DRAFT_WHISTLE)) {
            start(event, event.subdistrict());
        }
    }

    @EventListener
    @Order(DomainEvent.PROCESS_AFTER)
    void on(WhistleSentForRelease event) {
        complete(event, TASK_DRAFT_WHISTLE, Map.of(SENT, true));
    }

    /** A hard case stays at its step and waits for the second hand, a district leader's as well. */
    @EventListener
    @Order(DomainEvent.PROCESS_AFTER)
    void on(WhistleReleased event) {
        if (event.complete()) {
            complete(event, TASK_RELEASE_WHISTLE, Map.of(RELEASED, true));
        } else {
            processes.askNext(
                    event.actor().tenant(),
                    event.whistleId(),
                    TASK_RELEASE_WHISTLE,
                    Releasers.second(event.subdistrict()),
                    event.actor().person());
        }
    }

    @EventListener
    @Order(DomainEvent.PROCESS_AFTER)
    void on(WhistleNotEstablished event) {
        if (waits(event, TASK_DRAFT_WHISTLE)) {
            complete(event, TASK_DRAFT_WHISTLE, Map.of(SENT, false, ESTABLISHED, false));
        } else if (waits(event, TASK_RELEASE_WHISTLE)) {
            complete(event, TASK_RELEASE_WHISTLE, Map.of(RELEASED, false, ESTABLISHED, false));
        } else {
            complete(event, TASK_TRIAGE_WHISTLE, Map.of(ESTABLISHED, false));
        }
    }

    @EventListener
    @Order(DomainEvent.PROCESS_AFTER)
    void on(WhistleSuggestionWithdrawn event) {
        complete(event, TASK_DRAFT_WHISTLE, Map.of(SENT, false, ESTABLISHED, false));
    }

    @EventListener
    @Order(DomainEvent.PROCESS_AFTER)
    void on(WhistleDispatched event) {
        complete(event, TASK_TRIAGE_WHISTLE, Map.of(ESTABLISHED, true));
    }

    /** Beside those that were called at the dispatch. */
    @EventListener
    @Order(DomainEvent.PROCESS_AFTER)
    void on(FurtherDepartmentCalled event) {
        processes.message(
                MSG_FURTHER_DEPARTMENT_CALLED,
                event.actor().tenant(),
                event.whistleId(),
                null,
                Map.of(ASSIGNMENT_ID, event.partId()));
    }

    private void start(WhistleEvent event, String subdistrict) {
        processes.start(KEY, event.actor().tenant(), event.whistleId(), Map.of(SUBDISTRICT, subdistrict));
    }

    private boolean waits(WhistleEvent event, String task) {
        return processes.waitsAt(event.actor().tenant(), event.whistleId(), task, null);
    }

    private void complete(WhistleEvent event, String task, Map<String, Object> answers) {
        processes.complete(event.actor().tenant(), event.whistleId(), task, null, answers);
    }
}
