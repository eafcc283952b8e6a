package org.huiyin.proposal.process;

import static org.huiyin.proposal.process.CoSigningProcessModel.KEY;
import static org.huiyin.proposal.process.CoSigningProcessModel.MSG_CO_SIGNERS_INVITED_AGAIN;
import static org.huiyin.proposal.process.CoSigningProcessModel.MSG_CO_SIGNING_STOPPED;
import static org.huiyin.proposal.process.CoSigningProcessModel.TASK_CO_SIGN;

import java.util.Map;
import org.huiyin.journal.DomainEvent;
import org.huiyin.proposal.CoSigningEvent;
import org.huiyin.proposal.CoSigningEvent.CoSignatureDeclined;
import org.huiyin.proposal.CoSigningEvent.CoSignatureGiven;
import org.huiyin.proposal.CoSigningEvent.CoSignersInvited;
import org.huiyin.proposal.CoSigningEvent.CoSigningEnded;
import org.huiyin.proposal.CoSigningEvent.End;
import org.huiyin.workflow.Processes;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Moves an invitation's process on after what people did; its business key is the invitation. */
@Component
class CoSigningProcess {

    private final Processes processes;

    CoSigningProcess(Processes processes) {
        this.processes = processes;
    }

    @EventListener
    @Order(DomainEvent.PROCESS_AFTER)
    void on(CoSignersInvited event) {
        if (event.again()) {
            message(event, MSG_CO_SIGNERS_INVITED_AGAIN);
        } else {
            processes.start(KEY, event.actor().tenant(), event.coSigningId(), Map.of());
        }
    }

    @EventListener
    @Order(DomainEvent.PROCESS_AFTER)
    void on(CoSignatureGiven event) {
        answered(event, event.person());
    }

    @EventListener
    @Order(DomainEvent.PROCESS_AFTER)
    void on(CoSignatureDeclined event) {
        answered(event, event.person());
    }

    /** All other ends are the process's own. */
    @EventListener
    @Order(DomainEvent.PROCESS_AFTER)
    void on(CoSigningEnded event) {
        if (event.end() == End.BY_LEAD || event.end() == End.CALLED_OFF) {
            message(event, MSG_CO_SIGNING_STOPPED);
        }
    }

    private void answered(CoSigningEvent event, String person) {
        processes.complete(event.actor().tenant(), event.coSigningId(), TASK_CO_SIGN, person, Map.of());
    }

    private void message(CoSigningEvent event, String message) {
        processes.message(message, event.actor().tenant(), event.coSigningId(), null);
    }
}
