package org.huiyin.handling.returns;

import java.time.LocalDate;
import java.util.List;
import org.huiyin.handling.Assignment;
import org.huiyin.handling.AssignmentState;
import org.huiyin.handling.Happening;
import org.huiyin.handling.Parts;
import org.huiyin.handling.persistence.Assignments;
import org.huiyin.handling.returns.Return.State;
import org.huiyin.handling.returns.ReturnEvent.AssignmentReturned;
import org.huiyin.handling.returns.ReturnEvent.ReturnProposed;
import org.huiyin.handling.returns.ReturnEvent.ReturnRefused;
import org.huiyin.handling.returns.ReturnStep.Kind;
import org.huiyin.shared.Actor;
import org.huiyin.shared.Ids;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 退办: the liaison proposes, the deputy leader confirms; both inside the window. */
@Service
public class ReturnAssignment {

    private final Parts parts;
    private final Assignments assignments;
    private final ReturnBook book;
    private final ReturnClock clock;
    private final Happening happening;

    ReturnAssignment(Parts parts, Assignments assignments, ReturnBook book, ReturnClock clock, Happening happening) {
        this.parts = parts;
        this.assignments = assignments;
        this.book = book;
        this.clock = clock;
        this.happening = happening;
    }

    /** @param organ the department it belongs to */
    public record Proposed(String assignmentId, String reason, String organ) {}

    /** @param reason why not, when refused */
    public record Answer(String assignmentId, String reason) {}

    @Transactional
    public String propose(Actor actor, Proposed command) {
        Assignment part = parts.own(actor, ReturnAct.PROPOSE_RETURN, command.assignmentId());
        // the rules of the matter speak first: that the window is over is no stale page
        clock.requireWindow(part);
        part.requireState(AssignmentState.ASSIGNED);
        ReturnRules.requireAllowed(part, book.of(part.tenant(), part.proposalId()), clock.most(part));
        String reason = ReturnBook.text("reason", command.reason());
        String organ = book.other(part.tenant(), "organ", command.organ(), part.organ())
                .code();
        Return fresh = new Return(
                part.tenant(),
                Ids.next(),
                part.proposalId(),
                part.id(),
                part.organ(),
                reason,
                organ,
                State.PROPOSED,
                false,
                false,
                false,
                null,
                null,
                happening.now());
        book.requireNone(part);
        book.open(actor, fresh);
        happening.publish(
                new ReturnProposed(actor, part.proposalId(), part.id(), fresh.id(), part.organ(), organ, reason));
        return fresh.id();
    }

    @Transactional
    public void confirm(Actor actor, String assignmentId) {
        Assignment part = parts.own(actor, ReturnAct.CONFIRM_RETURN, assignmentId);
        clock.requireWindow(part);
        Return proposed = book.waiting(part.tenant(), part.id(), State.PROPOSED);
        book.requireSecondHand(actor, proposed);
        List<Return> history = book.of(part.tenant(), part.proposalId());
        // a district leader may have ruled since it was proposed
        ReturnRules.requireAllowed(part, history, clock.most(part));
        boolean direct = ReturnRules.direct(part, proposed.suggestedOrgan(), history);
        assignments.move(part, direct ? AssignmentState.RULING : AssignmentState.RETURN_REVIEW, happening.now());
        clock.cancelAcknowledgement(part);
        LocalDate due = direct ? clock.openRuling(part) : clock.openReview(part);
        book.write(actor, proposed.confirmed(direct), Kind.RETURNED, null, null);
        happening.publish(new AssignmentReturned(
                actor,
                part.proposalId(),
                part.id(),
                proposed.id(),
                part.organ(),
                proposed.suggestedOrgan(),
                direct,
                due));
    }

    /** The deputy leader does not agree: the department acknowledges after all, or says why it should not. */
    @Transactional
    public void refuse(Actor actor, Answer command) {
        Assignment part = parts.own(actor, ReturnAct.CONFIRM_RETURN, command.assignmentId());
        Return proposed = book.waiting(part.tenant(), part.id(), State.PROPOSED);
        String reason = ReturnBook.text("reason", command.reason());
        book.write(actor, proposed.in(State.REFUSED), Kind.REFUSED, null, reason);
        happening.publish(new ReturnRefused(actor, part.proposalId(), part.id(), proposed.id(), part.organ(), reason));
    }
}
