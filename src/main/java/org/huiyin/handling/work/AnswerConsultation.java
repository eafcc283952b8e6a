package org.huiyin.handling.work;

import java.util.ArrayList;
import java.util.List;
import org.huiyin.handling.Consultation;
import org.huiyin.handling.HandlingAct;
import org.huiyin.handling.Happening;
import org.huiyin.handling.ProposalAccess;
import org.huiyin.handling.Texts;
import org.huiyin.handling.persistence.Consultations;
import org.huiyin.handling.work.WorkEvent.ConsultationAnswered;
import org.huiyin.proposal.Proposal;
import org.huiyin.proposal.Proposals;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.Problem;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 确认或异议: who leads the paper says whether a record of a contact is true; joint signers read it. Said once; the department can
 * correct its record with a reason.
 */
@Service
public class AnswerConsultation {

    private final ProposalAccess access;
    private final Proposals proposals;
    private final Consultations consultations;
    private final Happening happening;

    AnswerConsultation(ProposalAccess access, Proposals proposals, Consultations consultations, Happening happening) {
        this.access = access;
        this.proposals = proposals;
        this.consultations = consultations;
        this.happening = happening;
    }

    /** @param remark what is not so; needed to contest */
    public record Command(String consultationId, Boolean agreed, String remark) {}

    @Transactional
    public void answer(Actor actor, Command command) {
        actor.require(HandlingAct.ANSWER_CONSULTATION);
        Consultation record = consultations.get(actor.tenant(), command.consultationId());
        Proposal proposal = access.visible(actor, record.proposalId());
        if (!leads(actor, proposal)) {
            throw BusinessException.forbidden("error.consultation.notLead");
        }
        proposals.hold(actor.tenant(), proposal.id());
        check(command);
        var said = new Consultation.Answer(
                actor.person(), actor.personName(), command.agreed(), blankToNull(command.remark()), happening.now());
        if (!consultations.answer(actor.tenant(), record.id(), said)) {
            throw BusinessException.stale("error.consultation.answered");
        }
        happening.publish(new ConsultationAnswered(
                actor, proposal.id(), record.id(), actor.person(), said.agreed(), said.remark()));
    }

    /** The proposal itself, or what is merged into it. */
    public boolean leads(Actor actor, Proposal proposal) {
        return proposals
                .paperOf(proposal, actor.person())
                .filter(paper -> paper.leadProposer().person().equals(actor.person()))
                .isPresent();
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static void check(Command command) {
        List<Problem> problems = new ArrayList<>();
        if (command.agreed() == null) {
            problems.add(Problem.at("agreed", "error.consultation.agreed"));
        } else if (!command.agreed()) {
            Texts.required(problems, "remark", command.remark(), 500);
        }
        Texts.atMost(problems, "remark", command.remark(), 500);
        if (!problems.isEmpty()) {
            throw BusinessException.invalid(problems.get(0));
        }
    }
}
