package org.huiyin.closing.process;

import static org.huiyin.closing.process.ClosingProcessModel.*;

import java.util.Map;
import org.huiyin.closing.ArchiveProposal;
import org.huiyin.closing.ClosingEvent;
import org.huiyin.closing.ClosingEvent.ReplyPublished;
import org.huiyin.closing.ClosingEvent.ReplyWithheld;
import org.huiyin.closing.OpenClosing;
import org.huiyin.commitment.CommitmentEvent.CommitmentAnswered;
import org.huiyin.handling.HandlingEvent.ProposalConcluded;
import org.huiyin.handling.RehandlingEvent.ProposalReopened;
import org.huiyin.journal.DomainEvent;
import org.huiyin.workflow.Processes;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Begins the closing of a concluded proposal, moves it on after the decision, ends it when the proposal is reopened. */
@Component
class ClosingProcess {

    private final OpenClosing closing;
    private final ArchiveProposal archive;
    private final Processes processes;

    ClosingProcess(OpenClosing closing, ArchiveProposal archive, Processes processes) {
        this.closing = closing;
        this.archive = archive;
        this.processes = processes;
    }

    @EventListener
    @Order(DomainEvent.PROCESS_AFTER)
    void on(ProposalConcluded event) {
        String tenant = event.actor().tenant();
        String reviewer = closing.begin(tenant, event.proposalId(), event.repliedOn());
        processes.start(KEY, tenant, event.proposalId(), Map.of(REVIEW_ROLE, reviewer));
    }

    @EventListener
    @Order(DomainEvent.PROCESS_AFTER)
    void on(ReplyPublished event) {
        decided(event);
    }

    @EventListener
    @Order(DomainEvent.PROCESS_AFTER)
    void on(ReplyWithheld event) {
        decided(event);
    }

    /** Proposals that were concluded before there was this process have none to stop. */
    @EventListener
    @Order(DomainEvent.PROCESS_AFTER)
    void on(ProposalReopened event) {
        String tenant = event.actor().tenant();
        if (closing.stop(tenant, event.proposalId())) {
            processes.message(MSG_CLOSING_REOPENED, tenant, event.proposalId(), null);
        }
    }

    /** What was promised outlives the archive; its end is added to it, after the promise's own process has come to it. */
    @EventListener
    @Order(DomainEvent.PROCESS_AFTER + 1)
    void on(CommitmentAnswered event) {
        archive.supplement(
                event.actor().tenant(), event.proposalId(), event.matter() + "（" + event.letterNumber() + "）");
    }

    private void decided(ClosingEvent event) {
        processes.complete(event.actor().tenant(), event.proposalId(), TASK_DECIDE_PUBLICATION, null, Map.of());
    }
}
