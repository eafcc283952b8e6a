package org.huiyin.handling.process;

import static org.huiyin.handling.process.ProposalHandlingProcessModel.CALL_ASSIGNMENT;
import static org.huiyin.handling.process.ProposalHandlingProcessModel.KEY;
import static org.huiyin.handling.process.ProposalHandlingProcessModel.LEAD_PROPOSER;
import static org.huiyin.handling.process.ProposalHandlingProcessModel.MSG_WITHDRAWN;
import static org.huiyin.handling.process.ProposalHandlingProcessModel.REVIEW_ROLE;

import java.util.Map;
import org.huiyin.journal.DomainEvent;
import org.huiyin.proposal.ProposalEvent;
import org.huiyin.proposal.ProposalEvent.BecameMother;
import org.huiyin.proposal.ProposalEvent.ProposalMerged;
import org.huiyin.proposal.ProposalEvent.ProposalUnmerged;
import org.huiyin.proposal.ProposalKind;
import org.huiyin.proposal.ProposalState;
import org.huiyin.workflow.Processes;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A merged proposal has no process of its own; one that leaves its mother or takes her place goes on from its assignment. */
@Component
class MergerProcess {

    private final Processes processes;

    MergerProcess(Processes processes) {
        this.processes = processes;
    }

    /** What was still under review ends with its review's verdict; what waited to be assigned is ended here. */
    @EventListener
    @Order(DomainEvent.PROCESS_AFTER)
    void on(ProposalMerged event) {
        if (event.before() == ProposalState.DOCKETED) {
            processes.message(MSG_WITHDRAWN, event.actor().tenant(), event.proposalId(), null);
        }
    }

    @EventListener
    @Order(DomainEvent.PROCESS_AFTER)
    void on(ProposalUnmerged event) {
        assign(event, event.kind(), event.leadProposer());
    }

    @EventListener
    @Order(DomainEvent.PROCESS_AFTER)
    void on(BecameMother event) {
        assign(event, event.kind(), event.leadProposer());
    }

    private void assign(ProposalEvent event, ProposalKind kind, String leadProposer) {
        processes.startAt(
                KEY,
                event.actor().tenant(),
                event.proposalId(),
                CALL_ASSIGNMENT,
                Map.of(REVIEW_ROLE, kind.reviewer().name(), LEAD_PROPOSER, leadProposer));
    }
}
