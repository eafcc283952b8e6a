package org.huiyin.proposal;

import java.util.Set;
import org.huiyin.proposal.persistence.ProposalRegister;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.Problem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 补正后重新提交, by the lead proposer or by the secretariat for them. Reached through Kafka only. */
@Service
public class ResubmitProposal {

    private final ReviewDesk desk;
    private final Proposals proposals;
    private final ProposalRegister register;
    private final ResubmissionCheck check;
    private final ReviewClock reviewClock;
    private final ApplicationEventPublisher events;

    ResubmitProposal(
            ReviewDesk desk,
            Proposals proposals,
            ProposalRegister register,
            ResubmissionCheck check,
            ReviewClock reviewClock,
            ApplicationEventPublisher events) {
        this.desk = desk;
        this.proposals = proposals;
        this.register = register;
        this.check = check;
        this.reviewClock = reviewClock;
        this.events = events;
    }

    public record Command(String proposalId, Resubmission resubmission) {}

    @Transactional
    public Proposal resubmit(Command command, Actor actor) {
        Proposal proposal = desk.open(
                command.proposalId(), ProposalAct::resubmitting, Set.of(ProposalState.RETURNED_FOR_COMPLETION), actor);
        check.requireRight(proposal, actor);
        check.requireGood(command.resubmission(), actor.tenant());
        Proposal completed = complete(proposal, command.resubmission());
        String hash = ProposalText.of(completed).hash();
        if (register.sameText(completed, hash).isPresent()) {
            throw BusinessException.invalid(Problem.of("error.proposal.same-text"));
        }
        register.rewrite(completed, hash);
        proposals.advance(actor.tenant(), proposal.id(), ProposalState.SUBMITTED);
        Proposal submitted = completed.in(ProposalState.SUBMITTED);
        reviewClock.completed(submitted);
        events.publishEvent(new ProposalEvent.ProposalResubmitted(actor, proposal.id(), submitted.subject()));
        return submitted;
    }

    /** What the resubmission does not name stays as it was. */
    private static Proposal complete(Proposal proposal, Resubmission r) {
        ProposalText text = new ProposalText(
                r.subject().strip(),
                r.grounds().strip(),
                r.text().recommendations().stream().map(String::strip).toList());
        return ProposalCopy.of(proposal)
                .text(text)
                .category(r.category() == null ? proposal.category() : r.category())
                .wishedDepartments(r.wishedDepartments() == null ? proposal.wishedDepartments() : r.wishedDepartments())
                .origin(r.origin() == null ? proposal.origin() : r.origin())
                .consentsToDisclosure(
                        r.consentsToDisclosure() == null ? proposal.consentsToDisclosure() : r.consentsToDisclosure())
                .done();
    }
}
