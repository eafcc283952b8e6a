package org.huiyin.handling;

import java.time.Clock;
import java.time.LocalDate;
import org.huiyin.calendar.DeadlineCalculator;
import org.huiyin.proposal.Proposal;
import org.huiyin.shared.ChinaTime;
import org.huiyin.workflow.Deadlines;
import org.springframework.stereotype.Component;

/** The deadlines of what the proposers say of a reply: to rate it, and to meet who is dissatisfied again. */
@Component
class VerdictDeadlines {

    static final String FEEDBACK = "FEEDBACK";
    static final String CONFERRING = "CONFERRING";

    private final Deadlines deadlines;
    private final DeadlineCalculator calculator;
    private final Clock clock;

    VerdictDeadlines(Deadlines deadlines, DeadlineCalculator calculator, Clock clock) {
        this.deadlines = deadlines;
        this.calculator = calculator;
        this.clock = clock;
    }

    LocalDate openConferring(Proposal proposal) {
        return open(proposal, CONFERRING, "conferring.within");
    }

    LocalDate openFeedback(Proposal proposal) {
        return open(proposal, FEEDBACK, "feedback.return");
    }

    void metConferring(Proposal proposal) {
        deadlines.meet(proposal.tenant(), proposal.id(), null, CONFERRING);
    }

    void metFeedback(String tenant, String proposalId) {
        deadlines.meet(tenant, proposalId, null, FEEDBACK);
    }

    void cancelFeedback(String tenant, String proposalId) {
        deadlines.cancel(tenant, proposalId, null, FEEDBACK);
    }

    private LocalDate open(Proposal proposal, String kind, String parameter) {
        var within =
                calculator.byParameter(proposal.tenant(), proposal.parameterScope(), parameter, ChinaTime.today(clock));
        deadlines.open(
                proposal.tenant(), proposal.id(), null, kind, parameter, within, null, proposal.parameterScope());
        return within.due();
    }
}
