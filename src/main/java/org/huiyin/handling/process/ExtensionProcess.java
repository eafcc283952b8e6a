package org.huiyin.handling.process;

import static org.huiyin.handling.process.DepartmentHandlingProcessModel.MSG_EXTENSION_REQUESTED;
import static org.huiyin.handling.process.ExtensionProcessModel.AGREED;
import static org.huiyin.handling.process.ExtensionProcessModel.SIGNED;
import static org.huiyin.handling.process.ExtensionProcessModel.TASK_BY_SECRETARIAT;
import static org.huiyin.handling.process.ExtensionProcessModel.TASK_BY_SUPERVISION;
import static org.huiyin.handling.process.ExtensionProcessModel.TASK_SIGN_EXTENSION;

import java.util.Map;
import org.huiyin.handling.extension.ExtensionEvent;
import org.huiyin.handling.extension.ExtensionEvent.ExtensionDecided;
import org.huiyin.handling.extension.ExtensionEvent.ExtensionRequested;
import org.huiyin.handling.extension.ExtensionEvent.ExtensionSigned;
import org.huiyin.handling.extension.ExtensionEvent.ExtensionUnsigned;
import org.huiyin.journal.DomainEvent;
import org.huiyin.shared.Role;
import org.huiyin.workflow.Processes;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Starts the approval of more time beside the handling, and moves it on after each decision. */
@Component
class ExtensionProcess {

    private final Processes processes;

    ExtensionProcess(Processes processes) {
        this.processes = processes;
    }

    @EventListener
    @Order(DomainEvent.PROCESS_AFTER)
    void on(ExtensionRequested event) {
        processes.message(MSG_EXTENSION_REQUESTED, event.actor().tenant(), event.proposalId(), event.assignmentId());
    }

    @EventListener
    @Order(DomainEvent.PROCESS_AFTER)
    void on(ExtensionSigned event) {
        signed(event, event.assignmentId(), true);
    }

    @EventListener
    @Order(DomainEvent.PROCESS_AFTER)
    void on(ExtensionUnsigned event) {
        signed(event, event.assignmentId(), false);
    }

    private void signed(ExtensionEvent event, String assignmentId, boolean signed) {
        processes.complete(
                event.actor().tenant(), event.proposalId(), TASK_SIGN_EXTENSION, assignmentId, Map.of(SIGNED, signed));
    }

    @EventListener
    @Order(DomainEvent.PROCESS_AFTER)
    void on(ExtensionDecided event) {
        processes.complete(
                event.actor().tenant(),
                event.proposalId(),
                event.role() == Role.SUPERVISION_OFFICE ? TASK_BY_SUPERVISION : TASK_BY_SECRETARIAT,
                event.assignmentId(),
                Map.of(AGREED, event.agreed()));
    }
}
