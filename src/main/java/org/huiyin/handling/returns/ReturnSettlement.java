package org.huiyin.handling.returns;

import java.time.LocalDate;
import java.util.Comparator;
import org.huiyin.handling.Assignment;
import org.huiyin.handling.AssignmentState;
import org.huiyin.handling.Happening;
import org.huiyin.handling.PartDeadlines;
import org.huiyin.handling.persistence.Assignments;
import org.huiyin.handling.returns.HandOver.Successor;
import org.huiyin.handling.returns.ReturnEvent.AssignmentReassigned;
import org.huiyin.handling.returns.ReturnEvent.ReturnRejected;
import org.huiyin.handling.returns.ReturnStep.Kind;
import org.huiyin.proposal.Proposals;
import org.huiyin.shared.Actor;
import org.springframework.stereotype.Component;

/** Brings about what was decided on a return: it stays with fresh clocks, or another department takes over. */
@Component
class ReturnSettlement {

    private final Assignments assignments;
    private final ReturnBook book;
    private final PartDeadlines deadlines;
    private final HandOver handOver;
    private final Proposals proposals;
    private final Happening happening;

    ReturnSettlement(
            Assignments assignments,
            ReturnBook book,
            PartDeadlines deadlines,
            HandOver handOver,
            Proposals proposals,
            Happening happening) {
        this.assignments = assignments;
        this.book = book;
        this.deadlines = deadlines;
        this.handOver = handOver;
        this.proposals = proposals;
        this.happening = happening;
    }

    /** @param organ the department that takes over, or null when it stays */
    void settle(Actor actor, Assignment part, Return returned, Instance by, String organ, String reason) {
        if (organ == null) {
            stays(actor, part, returned, by, reason);
        } else {
            moves(actor, part, returned, by, organ, reason);
        }
    }

    private void stays(Actor actor, Assignment part, Return returned, Instance by, String reason) {
        assignments.move(part, AssignmentState.ASSIGNED, happening.now());
        deadlines.openAcknowledge(part, proposals.get(part.tenant(), part.proposalId()));
        book.write(actor, returned.stayed(by), step(by, Kind.REJECTED), null, reason);
        happening.publish(
                new ReturnRejected(actor, part.proposalId(), part.id(), returned.id(), part.organ(), by, reason));
    }

    private void moves(Actor actor, Assignment part, Return returned, Instance by, String organ, String reason) {
        book.other(part.tenant(), "organ", organ, part.organ());
        // the first assignment's return gives the next department its whole time; later ones inherit what is left
        Successor successor = handOver.to(actor, part, organ, isFirst(part));
        book.write(actor, returned.moved(by, organ, successor.assignmentId()), step(by, Kind.UPHELD), organ, reason);
        publish(actor, part, returned.id(), by, successor, reason);
    }

    /** Not one to which the part was reassigned before, by a return or by the office. */
    private boolean isFirst(Assignment part) {
        return assignments.of(part.tenant(), part.proposalId()).stream()
                .filter(other -> other.precedes(part))
                .max(Comparator.comparing(Assignment::assignedAt))
                .filter(before -> before.state() == AssignmentState.REASSIGNED)
                .isEmpty();
    }

    void publish(Actor actor, Assignment part, String returnId, Instance by, Successor to, String reason) {
        LocalDate due = to.due();
        happening.publish(new AssignmentReassigned(
                actor,
                part.proposalId(),
                part.id(),
                returnId,
                part.organ(),
                part.role(),
                by,
                to.assignmentId(),
                to.organ(),
                reason,
                due));
    }

    private static Kind step(Instance by, Kind ofReview) {
        return switch (by) {
            case REVIEW, OFFICE -> ofReview;
            case RULING -> Kind.RULED;
            case FINAL_RULING -> Kind.RULED_FINALLY;
        };
    }
}
