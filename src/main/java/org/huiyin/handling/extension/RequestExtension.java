package org.huiyin.handling.extension;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.huiyin.handling.Assignment;
import org.huiyin.handling.AssignmentState;
import org.huiyin.handling.DepartmentRole;
import org.huiyin.handling.HandlingAct;
import org.huiyin.handling.Happening;
import org.huiyin.handling.Parts;
import org.huiyin.handling.Texts;
import org.huiyin.handling.extension.ExtensionEvent.ExtensionRequested;
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

/** 申请延期: in time, with reason and plan, a leader of the department agreeing; the handling goes on meanwhile. */
@Service
public class RequestExtension {

    /** Who must have agreed to ask. */
    public static final Set<Role> LEADERS =
            Set.of(Role.DEPARTMENT_DEPUTY_LEADER, Role.DEPARTMENT_LEADER, Role.SUBDISTRICT_LEADER);

    private final Parts parts;
    private final Proposals proposals;
    private final ExtensionRequests requests;
    private final ExtensionLaw law;
    private final ExtensionClock clock;
    private final Directory directory;
    private final Happening happening;

    RequestExtension(
            Parts parts,
            Proposals proposals,
            ExtensionRequests requests,
            ExtensionLaw law,
            ExtensionClock clock,
            Directory directory,
            Happening happening) {
        this.parts = parts;
        this.proposals = proposals;
        this.requests = requests;
        this.law = law;
        this.clock = clock;
        this.directory = directory;
        this.happening = happening;
    }

    /** @param leader the leader of the department who agreed; a leader who asks needs to name nobody */
    public record Command(String assignmentId, LocalDate wished, String reason, String plan, String leader) {}

    @Transactional
    public String request(Actor actor, Command command) {
        Assignment part = parts.own(actor, HandlingAct.REQUEST_EXTENSION, command.assignmentId());
        part.requireState(AssignmentState.HANDLING);
        Proposal proposal = proposals.get(actor.tenant(), part.proposalId());
        Limits limits =
                law.limits(proposal, part).orElseThrow(() -> BusinessException.stale("error.extension.noReply"));
        gates(part, limits);
        String leader = LEADERS.contains(actor.role()) ? actor.person() : command.leader();
        check(command, limits, part, leader);
        Person agreed = directory.person(actor.tenant(), leader).orElseThrow();
        ExtensionRequest request = new ExtensionRequest(
                Ids.next(),
                part.proposalId(),
                part.id(),
                part.organ(),
                limits.due(),
                law.until(proposal, part, command.wished()).due(),
                command.reason().strip(),
                command.plan().strip(),
                agreed.code(),
                agreed.name(),
                ExtensionState.REQUESTED,
                actor.person(),
                actor.personName(),
                happening.now(),
                null,
                List.of());
        requests.add(actor.tenant(), request);
        clock.open(proposal, part);
        happening.publish(new ExtensionRequested(
                actor,
                part.proposalId(),
                request.id(),
                part.id(),
                part.organ(),
                request.dueBefore(),
                request.dueWished(),
                request.reason()));
        return request.id();
    }

    private void gates(Assignment part, Limits limits) {
        if (part.role() == DepartmentRole.CO_HANDLING) {
            throw BusinessException.gateClosed("error.extension.coHandling");
        }
        if (part.round() > 1) {
            throw BusinessException.gateClosed("error.extension.rehandling");
        }
        if (law.today().isAfter(limits.askUntil())) {
            throw BusinessException.gateClosed(
                    "error.extension.late",
                    limits.askUntil().toString(),
                    limits.due().toString());
        }
        List<ExtensionRequest> before = requests.of(part.tenant(), part.proposalId()).stream()
                .filter(request -> request.assignmentId().equals(part.id()))
                .toList();
        if (before.stream().anyMatch(ExtensionRequest::isOpen)) {
            throw BusinessException.stale("error.extension.open");
        }
        if (before.stream().filter(r -> r.state() == ExtensionState.GRANTED).count() >= limits.times()) {
            throw BusinessException.gateClosed("error.extension.times", String.valueOf(limits.times()));
        }
    }

    private void check(Command command, Limits limits, Assignment part, String leader) {
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
        boolean leads = leader != null
                && directory.posts(part.tenant(), leader).stream()
                        .anyMatch(post -> post.organ().equals(part.organ()) && LEADERS.contains(post.role()));
        if (!leads) {
            problems.add(Problem.at("leader", "error.extension.leader"));
        }
        if (!problems.isEmpty()) {
            throw BusinessException.invalid(problems);
        }
    }
}
