package org.huiyin.handling.extension;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.huiyin.handling.Assignment;
import org.huiyin.handling.HandlingAct;
import org.huiyin.handling.Happening;
import org.huiyin.handling.Parts;
import org.huiyin.handling.Texts;
import org.huiyin.handling.extension.ExtensionEvent.ExtensionDecided;
import org.huiyin.handling.extension.ExtensionEvent.ExtensionGranted;
import org.huiyin.handling.extension.ExtensionEvent.ExtensionRefused;
import org.huiyin.handling.extension.persistence.ExtensionRequests;
import org.huiyin.proposal.Proposal;
import org.huiyin.proposal.Proposals;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.Problem;
import org.huiyin.shared.Role;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 延期审批: the supervision office and the secretariat of the kind, in any order; one refusal is enough, two agreements are needed. */
@Service
public class DecideExtension {

    private final Parts parts;
    private final Proposals proposals;
    private final ExtensionRequests requests;
    private final ExtensionLaw law;
    private final ExtensionClock clock;
    private final Happening happening;

    DecideExtension(
            Parts parts,
            Proposals proposals,
            ExtensionRequests requests,
            ExtensionLaw law,
            ExtensionClock clock,
            Happening happening) {
        this.parts = parts;
        this.proposals = proposals;
        this.requests = requests;
        this.law = law;
        this.clock = clock;
        this.happening = happening;
    }

    /** @param remark why not; needed to refuse */
    public record Command(String requestId, boolean agreed, String remark) {}

    @Transactional
    public void decide(Actor actor, Command command) {
        actor.require(HandlingAct.DECIDE_EXTENSION);
        String assignmentId = requests.get(actor.tenant(), command.requestId()).assignmentId();
        Assignment part = parts.any(actor, HandlingAct.DECIDE_EXTENSION, assignmentId);
        Proposal proposal = proposals.get(actor.tenant(), part.proposalId());
        if (actor.role() != Role.SUPERVISION_OFFICE
                && actor.role() != proposal.kind().reviewer()) {
            throw BusinessException.forbidden("error.forbidden.kind");
        }
        ExtensionRequest request = requests.get(actor.tenant(), command.requestId());
        String remark = check(command, part, request);
        if (request.decisions().stream().anyMatch(d -> d.person().equals(actor.person()) && d.role() != actor.role())) {
            throw BusinessException.gateClosed("error.extension.samePerson", actor.personName());
        }
        if (!requests.decide(actor.tenant(), request.id(), command.agreed(), remark, actor, happening.now())) {
            throw BusinessException.stale("error.extension.decided");
        }
        boolean last = !command.agreed() || !request.decisions().isEmpty();
        if (last) {
            clock.decided(part);
        }
        happening.publish(new ExtensionDecided(
                actor, part.proposalId(), request.id(), part.id(), actor.role(), command.agreed(), remark));
        if (last && command.agreed()) {
            grant(actor, proposal, part, request);
        } else if (last) {
            requests.close(actor.tenant(), request.id(), ExtensionState.REFUSED, happening.now());
            happening.publish(
                    new ExtensionRefused(actor, part.proposalId(), request.id(), part.id(), part.organ(), remark));
        }
    }

    private void grant(Actor actor, Proposal proposal, Assignment part, ExtensionRequest request) {
        requests.close(actor.tenant(), request.id(), ExtensionState.GRANTED, happening.now());
        LocalDate due = clock.grant(actor, proposal, part, request.dueWished(), request.reason());
        happening.publish(new ExtensionGranted(
                actor,
                part.proposalId(),
                request.id(),
                part.id(),
                part.organ(),
                request.dueBefore(),
                due,
                request.reason()));
    }

    private String check(Command command, Assignment part, ExtensionRequest request) {
        if (!request.atOffices()
                || part.state().isClosed()
                || law.openReply(part).isEmpty()) {
            throw BusinessException.stale("error.extension.closed");
        }
        List<Problem> problems = new ArrayList<>();
        if (!command.agreed()) {
            Texts.required(problems, "remark", command.remark(), 300);
        }
        Texts.atMost(problems, "remark", command.remark(), 300);
        if (!problems.isEmpty()) {
            throw BusinessException.invalid(problems.get(0));
        }
        return command.remark() == null || command.remark().isBlank()
                ? null
                : command.remark().strip();
    }
}
