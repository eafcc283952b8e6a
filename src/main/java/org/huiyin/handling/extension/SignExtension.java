package org.huiyin.handling.extension;

import java.util.ArrayList;
import java.util.List;
import org.huiyin.handling.Assignment;
import org.huiyin.handling.HandlingAct;
import org.huiyin.handling.Parts;
import org.huiyin.handling.Texts;
import org.huiyin.handling.extension.persistence.ExtensionRequests;
import org.huiyin.proposal.Proposal;
import org.huiyin.proposal.Proposals;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.Problem;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 单位领导签批延期申请: signed it goes to the two offices; not signed it ends here, and may be asked anew while there is time. */
@Service
public class SignExtension {

    private final Parts parts;
    private final Proposals proposals;
    private final ExtensionRequests requests;
    private final ExtensionLaw law;
    private final ExtensionDesk desk;

    SignExtension(Parts parts, Proposals proposals, ExtensionRequests requests, ExtensionLaw law, ExtensionDesk desk) {
        this.parts = parts;
        this.proposals = proposals;
        this.requests = requests;
        this.law = law;
        this.desk = desk;
    }

    /** @param reason why not; needed when it is not signed */
    public record Command(String requestId, boolean signed, String reason) {}

    @Transactional
    public void sign(Actor actor, Command command) {
        actor.require(HandlingAct.SIGN_EXTENSION);
        String assignmentId = requests.get(actor.tenant(), command.requestId()).assignmentId();
        Assignment part = parts.own(actor, HandlingAct.SIGN_EXTENSION, assignmentId);
        ExtensionRequest request = requests.get(actor.tenant(), command.requestId());
        if (!request.awaitsSignature() || part.state().isClosed()) {
            throw BusinessException.stale("error.extension.closed");
        }
        Proposal proposal = proposals.get(actor.tenant(), part.proposalId());
        if (command.signed()) {
            law.limits(proposal, part)
                    .orElseThrow(() -> BusinessException.stale("error.extension.noReply"))
                    .requireInTime(law.today());
            desk.signed(actor, proposal, part, request);
        } else {
            desk.unsigned(actor, part, request, reason(command));
        }
    }

    private static String reason(Command command) {
        List<Problem> problems = new ArrayList<>();
        Texts.required(problems, "reason", command.reason(), 300);
        if (!problems.isEmpty()) {
            throw BusinessException.invalid(problems);
        }
        return command.reason().strip();
    }
}
