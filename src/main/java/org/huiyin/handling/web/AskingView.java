package org.huiyin.handling.web;

import java.util.List;
import org.huiyin.handling.asking.Asking;
import org.huiyin.handling.persistence.Askings;
import org.huiyin.proposal.Proposal;
import org.huiyin.proposal.ProposalState;
import org.springframework.stereotype.Component;

/** What departments said before the assignment, in templates as {@code @askingView}. */
@Component
public class AskingView {

    private final Askings askings;

    AskingView(Askings askings) {
        this.askings = askings;
    }

    public List<Asking.Answer> answers(Proposal proposal) {
        return proposal.state() != ProposalState.PRE_ASSIGNING
                ? List.of()
                : askings.latest(proposal.tenant(), proposal.id())
                        .map(Asking::answers)
                        .orElse(List.of());
    }

    /** The draft that was asked about: the department to lead. */
    public String lead(Proposal proposal) {
        return answers(proposal).stream().map(Asking.Answer::organ).findFirst().orElse("");
    }

    public boolean drafted(Proposal proposal, String organ) {
        return answers(proposal).stream().skip(1).anyMatch(a -> a.organ().equals(organ));
    }

    /** In the order drafted, for the form to keep. */
    public String order(Proposal proposal) {
        return String.join(
                ",",
                answers(proposal).stream().skip(1).map(Asking.Answer::organ).toList());
    }
}
