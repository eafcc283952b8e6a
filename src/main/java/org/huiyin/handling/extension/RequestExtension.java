package org.huiyin.handling.extension;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.huiyin.handling.Assignment;
import org.huiyin.handling.AssignmentState;
import org.huiyin.handling.DepartmentRole;
import org.huiyin.handling.HandlingAct;
import org.huiyin.handling.Parts;
import org.huiyin.handling.Texts;
import org.huiyin.handling.extension.ExtensionLaw.Limits;
import org.huiyin.handling.extension.persistence.ExtensionRequests;
import org.huiyin.identity.Directory;
import org.huiyin.identity.Directory.Person;
import org.huiyin.proposal.Proposal;
import org.huiyin.proposal.Proposals;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.Ids;
import org.huiyin.shared.Problem;
import org.huiyin.shared.Role;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 申请延期: in time, with reason and plan. A leader of the department signs it; one who asks signs with the same act. */
@Service
public class RequestExtension {

    /** Who signs. */
    public static final Set<Role> LEADERS = HandlingAct.SIGN_EXTENSION.roles();

    private final Parts parts;
    private final Proposals proposals;
    private final ExtensionRequests requests;
    private final ExtensionLaw law;
    private final Directory directory;
    private final ExtensionDesk desk;

    RequestExtension(
            Parts parts,
            Proposals proposals,
            ExtensionRequests requests,
            ExtensionLaw law,
            Directory directory,
            ExtensionDesk desk) {
        this.parts = parts;
        this.proposals = proposals;
        this.requests = requests;
        this.law = law;
        this.directory = directory;
        this.desk = desk;
    }

    /** @param leader before whom of the department's leaders it is put; null = any of them may sign */
    public record Command(String assignmentId, LocalDate wished, String reason, String plan, String leader) {}

    @Transactional
    public String request(Actor actor, Command command) {
        Assignment part = parts.own(actor, HandlingAct.REQUEST_EXTENSION, command.assignmentId());
        part.requireState(AssignmentState.HANDLING);
        Proposal proposal = proposals.get(actor.tenant(), part.proposalId());
        Limits limits =
                law.limits(proposal, part).orElseThrow(() -> BusinessException.stale("error.extension.noReply"));
        gates(part, limits);
        boolean leads = actor.may(HandlingAct.SIGN_EXTENSION);
        Person leader = leads || command.leader() == null || command.leader().isBlank() ? null : leader(part, command);
        check(command, limits);
        ExtensionRequest request = new ExtensionRequest(
                Ids.next(),
                part.proposalId(),
                part.id(),
                part.organ(),
                limits.due(),
                law.until(proposal, part, command.wished()).due(),
                command.reason().strip(),
                command.plan().strip(),
                leader == null ? null : leader.code(),
                leader == null ? null : leader.name(),
                ExtensionState.PROPOSED,
                actor.person(),
                actor.personName(),
                desk.now(),
                null,
                null,
                null,
                List.of());
        desk.asked(actor, proposal, part, request);
        if (leads) {
            desk.signed(actor, proposal, part, request);
        }
        return request.id();
    }

    private void gates(Assignment part, Limits limits) {
        if (part.role() == DepartmentRole.CO_HANDLING) {
            throw BusinessException.gateClosed("error.extension.coHandling");
        }
        if (part.round() > 1) {
            throw BusinessException.gateClosed("error.extension.rehandling");
        }
        limits.requireInTime(law.today());
        boolean asked = requests.of(part.tenant(), part.proposalId()).stream()
                .anyMatch(request -> request.assignmentId().equals(part.id()) && request.isOpen());
        if (asked) {
            throw BusinessException.stale("error.extension.open");
        }
        if (limits.isUsedUp()) {
            throw BusinessException.gateClosed("error.extension.times", String.valueOf(limits.times()));
        }
    }

    private void check(Command command, Limits limits) {
        List<Problem> problems = new ArrayList<>();
        if (command.wished() == null) {
            problems.add(Problem.at("wished", "error.extension.wished"));
        } else if (!command.wished().isAfter(limits.due()) || command.wished().isAfter(limits.latest())) {
            problems.add(Problem.at(
                    "wished",
                    "error.extension.range",
                    limits.due().toString(),
                    limits.latest().toString()));
        }
        Texts.required(problems, "reason", command.reason(), 500);
        Texts.required(problems, "plan", command.plan(), 1000);
        if (!problems.isEmpty()) {
            throw BusinessException.invalid(problems);
        }
    }

    private Person leader(Assignment part, Command command) {
        return directory.posts(part.tenant(), command.leader()).stream()
                .filter(post -> post.organ().equals(part.organ()) && LEADERS.contains(post.role()))
                .findFirst()
                .flatMap(post -> directory.person(part.tenant(), post.person()))
                .orElseThrow(() -> BusinessException.invalid(Problem.at("leader", "error.extension.leader")));
    }
}
