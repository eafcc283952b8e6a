package org.huiyin.handling.work;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.huiyin.handling.Assignment;
import org.huiyin.handling.AssignmentState;
import org.huiyin.handling.HandlingAct;
import org.huiyin.handling.HandlingEvent.AssignmentClaimed;
import org.huiyin.handling.Happening;
import org.huiyin.handling.Parts;
import org.huiyin.handling.Texts;
import org.huiyin.handling.persistence.Assignments;
import org.huiyin.handling.work.WorkEvent.WorkTransferred;
import org.huiyin.identity.Directory;
import org.huiyin.identity.Directory.Person;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.Problem;
import org.huiyin.shared.Role;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 换经办人: the liaison or a leader gives the work to another person of the same organ, claimed by somebody or not. */
@Service
public class TransferWork {

    /** Who can do the work. */
    public static final Set<Role> WORKERS =
            Set.of(Role.DEPARTMENT_LIAISON, Role.DEPARTMENT_HANDLER, Role.SUBDISTRICT_STAFF);

    private final Parts parts;
    private final Assignments assignments;
    private final Directory directory;
    private final Happening happening;

    TransferWork(Parts parts, Assignments assignments, Directory directory, Happening happening) {
        this.parts = parts;
        this.assignments = assignments;
        this.directory = directory;
        this.happening = happening;
    }

    public record Command(String assignmentId, String person, String reason) {}

    @Transactional
    public void transfer(Actor actor, Command command) {
        Assignment part = parts.own(actor, HandlingAct.TRANSFER_WORK, command.assignmentId());
        part.requireState(AssignmentState.HANDLING);
        Person next = check(command, part);
        assignments.handler(part, next.code(), next.name());
        happening.publish(new WorkTransferred(
                actor,
                part.proposalId(),
                part.id(),
                part.organ(),
                part.handler(),
                next.code(),
                command.reason().strip()));
        happening.publish(new AssignmentClaimed(actor, part.proposalId(), part.id(), part.role(), next.code()));
    }

    private Person check(Command command, Assignment part) {
        List<Problem> problems = new ArrayList<>();
        Texts.required(problems, "reason", command.reason(), 200);
        boolean works = command.person() != null
                && directory.posts(part.tenant(), command.person()).stream()
                        .anyMatch(post -> post.organ().equals(part.organ()) && WORKERS.contains(post.role()));
        if (!works) {
            problems.add(Problem.at("person", "error.transfer.person", String.valueOf(command.person())));
        } else if (command.person().equals(part.handler())) {
            problems.add(Problem.at("person", "error.transfer.same"));
        }
        if (!problems.isEmpty()) {
            throw BusinessException.invalid(problems);
        }
        return directory.person(part.tenant(), command.person()).orElseThrow();
    }
}
