package org.huiyin.handling.web;

import java.util.List;
import org.huiyin.handling.Assignment;
import org.huiyin.handling.DepartmentRole;
import org.huiyin.handling.ProposalDetail;
import org.huiyin.handling.Reply;
import org.huiyin.handling.Reply.Clearing;

/**
 * The reply as a letter: to whom, with whose opinions, by whom.
 *
 * @param to the signer it goes to, by name; null = all of them at once
 */
public record LetterView(ProposalDetail detail, Reply reply, ProposalDetail.Part part, String to) {

    public boolean isDraft() {
        return !reply.isIssued();
    }

    /** How many signers stand behind the lead proposer's name. */
    public int signers() {
        return detail.proposal().signers().size();
    }

    /** Departments whose opinion the letter rests on. */
    public List<ProposalDetail.Part> coHandling() {
        return detail.parts().stream()
                .filter(p -> p.assignment().role() == DepartmentRole.CO_HANDLING
                        && p.assignment().round() == part.assignment().round())
                .filter(p -> !p.state().isVoid())
                .toList();
    }

    /** The leader who cleared it in the department, for the contact line. */
    public String deputyLeader() {
        return reply.clearings().stream()
                .filter(c -> c.passed() && c.step() == org.huiyin.handling.ClearingStep.DEPUTY_LEADER)
                .reduce((first, second) -> second)
                .map(Clearing::personName)
                .orElse("");
    }

    /** 一府 or 一委: where a copy goes. */
    public String copyTo() {
        return "handling.letter.cc." + detail.proposal().kind().name();
    }

    public Assignment assignment() {
        return part.assignment();
    }
}
