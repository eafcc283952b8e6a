package org.huiyin.proposal;

import java.util.ArrayList;
import java.util.List;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.Problem;
import org.springframework.stereotype.Component;

/** Who may hand in a completed paper, and what it must hold. */
@Component
public class ResubmissionCheck {

    private final SubmissionCheck submissions;

    ResubmissionCheck(SubmissionCheck submissions) {
        this.submissions = submissions;
    }

    /** A deputy or member hands in their own paper only; the secretariat and its system act for the lead proposer. */
    public void requireRight(Proposal proposal, Actor actor) {
        actor.require(ProposalAct.resubmitting(proposal.kind()));
        boolean proposer = actor.role() == proposal.kind().proposer();
        if (proposer && !proposal.leadProposer().person().equals(actor.person())) {
            throw BusinessException.forbidden("error.proposal.not-lead", actor.personName());
        }
    }

    public List<Problem> problems(Resubmission resubmission, String tenant) {
        List<Problem> problems = new ArrayList<>();
        submissions.checkText(resubmission.text(), problems);
        submissions.checkNumbers(resubmission.recommendations(), problems);
        if (resubmission.category() != null) {
            submissions.checkCategory(resubmission.category(), problems);
        }
        if (resubmission.wishedDepartments() != null) {
            submissions.checkDepartments(tenant, resubmission.wishedDepartments(), problems);
        }
        submissions.checkOrigin(resubmission.origin(), problems);
        return problems;
    }

    void requireGood(Resubmission resubmission, String tenant) {
        List<Problem> problems = problems(resubmission, tenant);
        if (!problems.isEmpty()) {
            throw BusinessException.invalid(problems);
        }
    }
}
