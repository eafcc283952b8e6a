package org.huiyin.proposal;

import java.util.ArrayList;
import java.util.List;
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
    private final SubmissionCheck check;
    private final ReviewClock reviewClock;
    private final ApplicationEventPublisher events;

    ResubmitProposal(
            ReviewDesk desk,
            Proposals proposals,
            ProposalRegister register,
            SubmissionCheck check,
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
        requireOwnPaper(proposal, actor);
        requireGood(command.resubmission(), actor.tenant());
        Proposal completed = complete(proposal, command.resubmission());
        String hash = ProposalText.of(completed).hash();
        if (register.sameText(completed, hash).isPresent()) {
            throw BusinessException.invalid(Problem.of("error.proposal.same-text"));
        }
        register.rewrite(completed, hash);
        Proposal submitted = proposals.advance(actor.tenant(), proposal.id(), ProposalState.SUBMITTED);
        reviewClock.completed(submitted);
        events.publishEvent(new ProposalEvent.ProposalResubmitted(actor, proposal.id(), submitted.subject()));
        return submitted;
    }

    /** A deputy or member hands in their own paper only; a system and the secretariat act for the lead proposer. */
    static void requireOwnPaper(Proposal proposal, Actor actor) {
        boolean proposer = actor.role() == proposal.kind().proposer();
        if (proposer && !proposal.leadProposer().person().equals(actor.person())) {
            throw BusinessException.forbidden("error.proposal.not-lead", actor.personName());
        }
    }

    private void requireGood(Resubmission resubmission, String tenant) {
        List<Problem> problems = new ArrayList<>();
        check.checkText(resubmission.text(), problems);
        if (resubmission.category() != null
                && ProposalCategory.of(resubmission.category()).isEmpty()) {
            problems.add(Problem.at("category", "error.proposal.category.unknown", resubmission.category()));
        }
        if (resubmission.wishedDepartments() != null) {
            check.checkDepartments(tenant, resubmission.wishedDepartments(), problems);
        }
        check.checkOrigin(resubmission.origin(), problems);
        if (!problems.isEmpty()) {
            throw BusinessException.invalid(problems);
        }
    }

    /** What the resubmission does not name stays as it was. */
    private static Proposal complete(Proposal proposal, Resubmission r) {
        ProposalText text = new ProposalText(
                r.subject().strip(),
                r.grounds().strip(),
                r.recommendations().stream().map(String::strip).toList());
        return ProposalCopy.of(proposal)
                .text(text)
                .category(r.category() == null ? proposal.category() : r.category())
                .wishedDepartments(r.wishedDepartments() == null ? proposal.wishedDepartments() : r.wishedDepartments())
                .origin(r.origin() == null ? proposal.origin() : r.origin())
                .consentsToDisclosure(
                        r.consentToDisclosure() == null ? proposal.consentsToDisclosure() : r.consentToDisclosure())
                .done();
    }
}
