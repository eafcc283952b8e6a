package org.huiyin.proposal.process;

import static org.huiyin.proposal.process.ObjectionProcessModel.TASK_OBJECT;
import static org.huiyin.proposal.process.ObjectionProcessModel.TASK_RECONSIDER;
import static org.huiyin.proposal.process.ObjectionProcessModel.TASK_TELL;
import static org.huiyin.proposal.process.ObjectionProcessModel.UPHELD;

import java.util.Map;
import org.huiyin.journal.DomainEvent;
import org.huiyin.proposal.ProposalEvent;
import org.huiyin.proposal.ProposalEvent.ProposerTold;
import org.huiyin.proposal.ProposalEvent.VerdictObjected;
import org.huiyin.proposal.ProposalEvent.VerdictReconsidered;
import org.huiyin.workflow.Processes;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Moves on what follows a verdict against a paper. */
@Component
class ObjectionProcess {

    private final Processes processes;

    ObjectionProcess(Processes processes) {
        this.processes = processes;
    }

    @EventListener
    @Order(DomainEvent.PROCESS_AFTER)
    void on(ProposerTold event) {
        complete(event, TASK_TELL, Map.of());
    }

    @EventListener
    @Order(DomainEvent.PROCESS_AFTER)
    void on(VerdictObjected event) {
        complete(event, TASK_OBJECT, Map.of());
    }

    @EventListener
    @Order(DomainEvent.PROCESS_AFTER)
    void on(VerdictReconsidered event) {
        complete(event, TASK_RECONSIDER, Map.of(UPHELD, event.upheld()));
    }

    private void complete(ProposalEvent event, String task, Map<String, Object> answers) {
        processes.complete(event.actor().tenant(), event.proposalId(), task, null, answers);
    }
}
