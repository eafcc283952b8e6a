package org.huiyin.handling.conflict;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.huiyin.handling.Assignment;
import org.huiyin.handling.Happening;
import org.huiyin.handling.Parts;
import org.huiyin.handling.Texts;
import org.huiyin.handling.conflict.Conflict.State;
import org.huiyin.handling.conflict.ConflictEvent.ConflictCoordinated;
import org.huiyin.handling.conflict.ConflictEvent.ConflictPutToLeader;
import org.huiyin.handling.conflict.persistence.Conflicts;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.ChinaTime;
import org.huiyin.shared.Problem;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 协调: the supervision office meets both departments; they agree, or it goes before a district leader with the meeting's record. */
@Service
public class CoordinateConflict {

    private final Parts parts;
    private final Conflicts conflicts;
    private final ConflictBook book;
    private final Happening happening;

    CoordinateConflict(Parts parts, Conflicts conflicts, ConflictBook book, Happening happening) {
        this.parts = parts;
        this.conflicts = conflicts;
        this.book = book;
        this.happening = happening;
    }

    /**
     * @param settled whether they agreed; otherwise it is put before a district leader
     * @param minutes what was said at the meeting
     * @param result what they agreed upon; needed when settled
     */
    public record Command(
            String conflictId, Boolean settled, LocalDate metOn, String participants, String minutes, String result) {}

    @Transactional
    public void coordinate(Actor actor, Command command) {
        actor.require(ConflictAct.COORDINATE_CONFLICT);
        String disputed = conflicts.get(actor.tenant(), command.conflictId()).assignmentId();
        Assignment part = parts.any(actor, ConflictAct.COORDINATE_CONFLICT, disputed);
        Conflict conflict = book.in(actor.tenant(), command.conflictId(), State.RAISED);
        check(command);
        if (command.settled() && settledBefore(actor, conflict)) {
            throw BusinessException.gateClosed("error.conflict.onlyLeader");
        }
        var meeting = new Conflict.Meeting(
                command.metOn(),
                command.participants().strip(),
                command.minutes().strip(),
                actor.personName(),
                happening.now());
        if (command.settled()) {
            settle(actor, part, conflict, meeting, command.result().strip());
        } else {
            book.met(part, conflict, State.AT_LEADER, meeting);
            happening.publish(new ConflictPutToLeader(
                    actor,
                    part.proposalId(),
                    conflict.id(),
                    part.id(),
                    conflict.leadOrgan(),
                    conflict.organ(),
                    meeting.metOn(),
                    meeting.minutes()));
        }
    }

    private void settle(Actor actor, Assignment part, Conflict conflict, Conflict.Meeting meeting, String result) {
        book.met(part, conflict, State.RAISED, meeting);
        book.close(
                part, conflict, State.COORDINATED, new Conflict.Outcome(result, actor.personName(), happening.now()));
        happening.publish(new ConflictCoordinated(
                actor,
                part.proposalId(),
                conflict.id(),
                part.id(),
                conflict.leadOrgan(),
                conflict.organ(),
                meeting.metOn(),
                meeting.participants(),
                result));
    }

    /** What was agreed upon and is disputed again is no more for the office to settle. */
    private boolean settledBefore(Actor actor, Conflict conflict) {
        return book.of(actor.tenant(), conflict).stream().anyMatch(other -> other.state() == State.COORDINATED);
    }

    private void check(Command command) {
        List<Problem> problems = new ArrayList<>();
        if (command.settled() == null) {
            problems.add(Problem.at("settled", "error.choice.missing"));
        }
        if (command.metOn() == null) {
            problems.add(Problem.at("metOn", "error.conflict.metOn"));
        } else if (command.metOn().isAfter(ChinaTime.dateOf(happening.now()))) {
            problems.add(Problem.at("metOn", "error.conflict.metLater"));
        }
        Texts.required(problems, "participants", command.participants(), 300);
        Texts.required(problems, "minutes", command.minutes(), 2000);
        if (Boolean.TRUE.equals(command.settled())) {
            Texts.required(problems, "result", command.result(), 1000);
        }
        if (!problems.isEmpty()) {
            throw BusinessException.invalid(problems);
        }
    }
}
