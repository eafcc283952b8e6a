package org.huiyin.handling.returns;

import java.util.Locale;
import org.huiyin.handling.Assignment;
import org.huiyin.handling.PartDeadlines;
import org.huiyin.handling.SafeDates;
import org.huiyin.handling.persistence.Assignments;
import org.huiyin.handling.returns.ReturnEvent.AssignmentReassigned;
import org.huiyin.journal.DomainEvent;
import org.huiyin.proposal.Proposals;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A new lead department with its whole time leaves the co-handling ones theirs. Proposers read why, and nothing of the return. */
@Component
class SafeDatesFollow {

    private final Assignments assignments;
    private final Proposals proposals;
    private final PartDeadlines deadlines;
    private final SafeDates safeDates;
    private final MessageSource messages;

    SafeDatesFollow(
            Assignments assignments,
            Proposals proposals,
            PartDeadlines deadlines,
            SafeDates safeDates,
            MessageSource messages) {
        this.assignments = assignments;
        this.proposals = proposals;
        this.deadlines = deadlines;
        this.safeDates = safeDates;
        this.messages = messages;
    }

    @EventListener
    @Order(DomainEvent.PROCESS_AFTER)
    void on(AssignmentReassigned event) {
        Assignment next = assignments.get(event.actor().tenant(), event.newAssignmentId());
        if (next.isLead()) {
            String reason = messages.getMessage("handling.safeDate.follows", null, Locale.SIMPLIFIED_CHINESE);
            deadlines
                    .runningReply(next)
                    .ifPresent(reply -> safeDates.follow(
                            event.actor(), proposals.get(next.tenant(), next.proposalId()), next, reply, reason));
        }
    }
}
