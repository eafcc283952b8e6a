package org.huiyin.commitment;

import org.huiyin.commitment.Commitment.Milestone;
import org.huiyin.commitment.MakeCommitments.Promise;
import org.huiyin.handling.ReplyCommitment;
import org.huiyin.handling.ReplyCommitments;
import org.huiyin.handling.ReplyEvent.CommitmentsMade;
import org.huiyin.journal.DomainEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Takes the promises of an issued reply into the ledger, in the transaction that issues it. */
@Component
class PromisesOfReplies {

    private final ReplyCommitments replies;
    private final MakeCommitments make;

    PromisesOfReplies(ReplyCommitments replies, MakeCommitments make) {
        this.replies = replies;
        this.make = make;
    }

    @EventListener
    @Order(DomainEvent.PROCESS_AFTER)
    void on(CommitmentsMade event) {
        var promises = replies.of(event.actor().tenant(), event.replyId()).stream()
                .map(PromisesOfReplies::promise)
                .toList();
        make.make(event.actor(), event.proposalId(), event.replyId(), event.organ(), promises);
    }

    private static Promise promise(ReplyCommitment c) {
        return new Promise(
                c.id(),
                c.no(),
                c.matter(),
                c.responsible(),
                c.due(),
                c.milestones().stream()
                        .map(m -> new Milestone(m.day(), m.text()))
                        .toList());
    }
}
