package org.huiyin.proposal.process;

import static org.huiyin.proposal.process.ObjectionProcessModel.MAY_OBJECT;
import static org.huiyin.proposal.process.ObjectionProcessModel.TOLD;
import static org.huiyin.proposal.process.ProposalReviewProcessModel.TASK_COMPLETE;
import static org.huiyin.proposal.process.ProposalReviewProcessModel.TASK_REVIEW;
import static org.huiyin.proposal.process.ProposalReviewProcessModel.VERDICT;

import java.util.Map;
import org.huiyin.journal.DomainEvent;
import org.huiyin.proposal.ProposalEvent;
import org.huiyin.proposal.ProposalEvent.CompletionRequested;
import org.huiyin.proposal.ProposalEvent.ProposalDeclined;
import org.huiyin.proposal.ProposalEvent.ProposalDocketed;
import org.huiyin.proposal.ProposalEvent.ProposalMerged;
import org.huiyin.proposal.ProposalEvent.ProposalResubmitted;
import org.huiyin.proposal.ProposalEvent.TransferredAsOpinion;
import org.huiyin.proposal.ProposalState;
import org.huiyin.proposal.process.ProposalReviewProcessModel.Verdict;
import org.huiyin.workflow.Processes;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Moves the review on after what a person decided. */
@Component
class ReviewProcess {

    private final Processes processes;

    ReviewProcess(Processes processes) {
        this.processes = processes;
    }

    @EventListener
    @Order(DomainEvent.PROCESS_AFTER)
    void on(ProposalDocketed event) {
        review(event, Verdict.DOCKETED);
    }

    @EventListener
    @Order(DomainEvent.PROCESS_AFTER)
    void on(ProposalDeclined event) {
        against(event, Verdict.DECLINED, event.told(), event.mayObject());
    }

    @EventListener
    @Order(DomainEvent.PROCESS_AFTER)
    void on(TransferredAsOpinion event) {
        against(event, Verdict.OPINION, event.told(), event.mayObject());
    }

    /** Merged after docketing it is not here any more, but where it is to be assigned. */
    @EventListener
    @Order(DomainEvent.PROCESS_AFTER)
    void on(ProposalMerged event) {
        if (event.before() == ProposalState.SUBMITTED) {
            review(event, Verdict.MERGED);
        }
    }

    @EventListener
    @Order(DomainEvent.PROCESS_AFTER)
    void on(CompletionRequested event) {
        review(event, Verdict.COMPLETION_REQUESTED);
    }

    @EventListener
    @Order(DomainEvent.PROCESS_AFTER)
    void on(ProposalResubmitted event) {
        processes.complete(event.actor().tenant(), event.proposalId(), TASK_COMPLETE, null, Map.of());
    }

    private void against(ProposalEvent event, Verdict verdict, boolean told, boolean mayObject) {
        processes.complete(
                event.actor().tenant(),
                event.proposalId(),
                TASK_REVIEW,
                null,
                Map.of(VERDICT, verdict.name(), TOLD, told, MAY_OBJECT, mayObject));
    }

    private void review(ProposalEvent event, Verdict verdict) {
        processes.complete(
                event.actor().tenant(), event.proposalId(), TASK_REVIEW, null, Map.of(VERDICT, verdict.name()));
    }
}
