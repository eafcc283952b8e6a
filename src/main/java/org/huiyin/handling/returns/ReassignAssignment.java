package org.huiyin.handling.returns;

import org.huiyin.handling.Assignment;
import org.huiyin.handling.AssignmentState;
import org.huiyin.handling.Parts;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 改派 of what is being handled, by the supervision office: the new department inherits the day by which it must be answered. */
@Service
public class ReassignAssignment {

    private final Parts parts;
    private final ReturnBook book;
    private final HandOver handOver;
    private final ReturnSettlement settlement;

    ReassignAssignment(Parts parts, ReturnBook book, HandOver handOver, ReturnSettlement settlement) {
        this.parts = parts;
        this.book = book;
        this.handOver = handOver;
        this.settlement = settlement;
    }

    public record Command(String assignmentId, String organ, String reason) {}

    @Transactional
    public void reassign(Actor actor, Command command) {
        Assignment part = parts.any(actor, ReturnAct.REASSIGN, command.assignmentId());
        if (part.state() != AssignmentState.HANDLING) {
            throw BusinessException.stale("error.reassign.state");
        }
        String reason = ReturnBook.text("reason", command.reason());
        String organ = book.other(part.tenant(), "organ", command.organ(), part.organ())
                .code();
        settlement.publish(actor, part, null, Instance.OFFICE, handOver.to(actor, part, organ, false), reason);
    }
}
