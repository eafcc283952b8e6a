package org.huiyin.handling.conflict;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.huiyin.handling.Assignment;
import org.huiyin.handling.Assignment.Pending;
import org.huiyin.handling.AssignmentState;
import org.huiyin.handling.DepartmentRole;
import org.huiyin.handling.Happening;
import org.huiyin.handling.Parts;
import org.huiyin.handling.Texts;
import org.huiyin.handling.conflict.Conflict.State;
import org.huiyin.handling.conflict.ConflictEvent.ConflictRaised;
import org.huiyin.handling.persistence.Assignments;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.Ids;
import org.huiyin.shared.Problem;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 报告办理意见不一致: the lead department's leader, having tried in vain, puts both views before the supervision office. */
@Service
public class RaiseConflict {

    /** The other department works on its opinion, has handed it in, or has let the safe date pass. */
    public static final Set<AssignmentState> DISPUTABLE = EnumSet.of(
            AssignmentState.HANDLING, AssignmentState.SIGNING, AssignmentState.SUBMITTED, AssignmentState.RELEASED);

    private final Parts parts;
    private final Assignments assignments;
    private final ConflictBook book;
    private final Happening happening;

    RaiseConflict(Parts parts, Assignments assignments, ConflictBook book, Happening happening) {
        this.parts = parts;
        this.assignments = assignments;
        this.book = book;
        this.happening = happening;
    }

    /**
     * @param assignmentId the lead department's part
     * @param organ the co-handling department
     * @param attempt how the lead department's leader has tried to agree
     */
    public record Command(
            String assignmentId, String organ, String matter, String leadView, String otherView, String attempt) {}

    @Transactional
    public String raise(Actor actor, Command command) {
        Assignment lead = parts.own(actor, ConflictAct.RAISE_CONFLICT, command.assignmentId());
        if (lead.role() != DepartmentRole.LEAD) {
            throw BusinessException.gateClosed("error.conflict.lead");
        }
        lead.requireState(AssignmentState.HANDLING);
        Assignment other = disputed(lead, command.organ());
        requireNotSettled(other);
        check(command);
        Conflict conflict = conflict(actor, lead, other, command);
        var due = book.open(other, conflict);
        happening.publish(new ConflictRaised(
                actor,
                lead.proposalId(),
                conflict.id(),
                other.id(),
                lead.organ(),
                other.organ(),
                conflict.matter(),
                conflict.leadView(),
                conflict.otherView(),
                due));
        return conflict.id();
    }

    private Assignment disputed(Assignment lead, String organ) {
        Assignment other = assignments.ofRound(lead.tenant(), lead.proposalId(), lead.round()).stream()
                .filter(part -> part.role() == DepartmentRole.CO_HANDLING)
                .filter(part -> part.organ().equals(organ))
                .findFirst()
                .orElseThrow(() -> BusinessException.invalid(Problem.at("organ", "error.conflict.organ")));
        if (!DISPUTABLE.contains(other.state())) {
            throw BusinessException.stale("error.conflict.notBegun");
        }
        return other;
    }

    /** One at a time; after a district leader's decision none any more. */
    private void requireNotSettled(Assignment other) {
        if (other.pending() == Pending.CONFLICT) {
            throw BusinessException.stale("error.conflict.open");
        }
        boolean decided = book.of(other.tenant(), other.proposalId()).stream()
                .anyMatch(c -> c.assignmentId().equals(other.id()) && c.state() == State.DECIDED);
        if (decided) {
            throw BusinessException.gateClosed("error.conflict.final");
        }
    }

    private static void check(Command command) {
        List<Problem> problems = new ArrayList<>();
        Texts.required(problems, "matter", command.matter(), 300);
        Texts.required(problems, "leadView", command.leadView(), 2000);
        Texts.required(problems, "otherView", command.otherView(), 2000);
        Texts.required(problems, "attempt", command.attempt(), 1000);
        if (!problems.isEmpty()) {
            throw BusinessException.invalid(problems);
        }
    }

    private Conflict conflict(Actor actor, Assignment lead, Assignment other, Command command) {
        return new Conflict(
                Ids.next(),
                lead.proposalId(),
                lead.id(),
                lead.organ(),
                other.id(),
                other.organ(),
                command.matter().strip(),
                command.leadView().strip(),
                command.otherView().strip(),
                command.attempt().strip(),
                State.RAISED,
                actor.personName(),
                happening.now(),
                null,
                null);
    }
}
