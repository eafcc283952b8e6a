package org.huiyin.handling.returns;

import java.time.LocalDate;
import org.huiyin.handling.Assignment;
import org.huiyin.handling.AssignmentState;
import org.huiyin.handling.Happening;
import org.huiyin.handling.Parts;
import org.huiyin.handling.persistence.Assignments;
import org.huiyin.handling.returns.Return.State;
import org.huiyin.handling.returns.ReturnEvent.ReturnReferred;
import org.huiyin.handling.returns.ReturnStep.Kind;
import org.huiyin.shared.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 退办审核: the supervision office upholds, rejects, or refers a dispute to the ruling. */
@Service
public class DecideReturn {

    private final Parts parts;
    private final Assignments assignments;
    private final ReturnBook book;
    private final ReturnClock clock;
    private final ReturnSettlement settlement;
    private final Happening happening;

    DecideReturn(
            Parts parts,
            Assignments assignments,
            ReturnBook book,
            ReturnClock clock,
            ReturnSettlement settlement,
            Happening happening) {
        this.parts = parts;
        this.assignments = assignments;
        this.book = book;
        this.clock = clock;
        this.settlement = settlement;
        this.happening = happening;
    }

    /** What the office decides. */
    public enum Verdict {
        UPHOLD,
        REJECT,
        REFER
    }

    /** @param organ the department that takes over, when upheld */
    public record Command(String assignmentId, Verdict verdict, String organ, String reason) {}

    @Transactional
    public void decide(Actor actor, Command command) {
        Assignment part = parts.any(actor, ReturnAct.REVIEW_RETURN, command.assignmentId());
        Return returned = book.waiting(part.tenant(), part.id(), State.REVIEW);
        Verdict verdict = ReturnBook.chosen("verdict", command.verdict());
        String reason = ReturnBook.text("reason", command.reason());
        String organ = verdict == Verdict.UPHOLD
                ? book.other(part.tenant(), "organ", command.organ(), part.organ())
                        .code()
                : null;
        clock.met(part, ReturnClock.REVIEW);
        if (verdict == Verdict.REFER) {
            refer(actor, part, returned, reason);
        } else {
            settlement.settle(actor, part, returned, Instance.REVIEW, organ, reason);
        }
    }

    private void refer(Actor actor, Assignment part, Return returned, String reason) {
        assignments.move(part, AssignmentState.RULING, happening.now());
        LocalDate due = clock.openRuling(part);
        book.write(actor, returned.in(State.RULING), Kind.REFERRED, null, reason);
        happening.publish(new ReturnReferred(actor, part.proposalId(), part.id(), returned.id(), reason, due));
    }
}
