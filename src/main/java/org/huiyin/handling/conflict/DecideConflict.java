package org.huiyin.handling.conflict;

import java.util.ArrayList;
import java.util.List;
import org.huiyin.handling.Assignment;
import org.huiyin.handling.Happening;
import org.huiyin.handling.Parts;
import org.huiyin.handling.Texts;
import org.huiyin.handling.conflict.Conflict.State;
import org.huiyin.handling.conflict.ConflictEvent.ConflictDecided;
import org.huiyin.handling.conflict.persistence.Conflicts;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.Problem;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 区领导决定: both departments follow it, and it is not disputed again. */
@Service
public class DecideConflict {

    private final Parts parts;
    private final Conflicts conflicts;
    private final ConflictBook book;
    private final Happening happening;

    DecideConflict(Parts parts, Conflicts conflicts, ConflictBook book, Happening happening) {
        this.parts = parts;
        this.conflicts = conflicts;
        this.book = book;
        this.happening = happening;
    }

    public record Command(String conflictId, String decision) {}

    @Transactional
    public void decide(Actor actor, Command command) {
        actor.require(ConflictAct.DECIDE_CONFLICT);
        String disputed = conflicts.get(actor.tenant(), command.conflictId()).assignmentId();
        Assignment part = parts.any(actor, ConflictAct.DECIDE_CONFLICT, disputed);
        Conflict conflict = book.in(actor.tenant(), command.conflictId(), State.AT_LEADER);
        List<Problem> problems = new ArrayList<>();
        Texts.required(problems, "decision", command.decision(), 1000);
        if (!problems.isEmpty()) {
            throw BusinessException.invalid(problems);
        }
        String result = command.decision().strip();
        book.close(part, conflict, State.DECIDED, new Conflict.Outcome(result, actor.personName(), happening.now()));
        happening.publish(new ConflictDecided(
                actor, part.proposalId(), conflict.id(), part.id(), conflict.leadOrgan(), conflict.organ(), result));
    }
}
