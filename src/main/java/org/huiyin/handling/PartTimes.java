package org.huiyin.handling;

import java.time.Clock;
import java.time.LocalDate;
import org.huiyin.calendar.DeadlineCalculator;
import org.huiyin.calendar.DeadlineCalculator.Calculation;
import org.huiyin.proposal.Proposal;
import org.huiyin.proposal.ProposalFacts;
import org.huiyin.proposal.ProposalKind;
import org.huiyin.shared.ChinaTime;
import org.springframework.stereotype.Component;

/** How the parameters count the times of departments' parts, from today and for the proposal's kind, term and session. */
@Component
class PartTimes {

    private static final String REDO = "redo.period";

    private final DeadlineCalculator calculator;
    private final ProposalFacts facts;
    private final Clock clock;

    PartTimes(DeadlineCalculator calculator, ProposalFacts facts, Clock clock) {
        this.calculator = calculator;
        this.facts = facts;
        this.clock = clock;
    }

    /** In the first round 3 natural months by default, suggestions and proposals apart; when it is handled again one. */
    Calculation reply(Proposal proposal, int round) {
        String parameter = replyParameter(proposal, round);
        return parameter.equals(REDO)
                ? by(proposal, REDO)
                : calculator.reply(proposal.tenant(), parameter, facts.of(proposal), today());
    }

    static String replyParameter(Proposal proposal, int round) {
        if (round > 1) {
            return REDO;
        }
        return proposal.kind() == ProposalKind.DEPUTY_SUGGESTION ? "reply.normal" : "reply.proposal";
    }

    Calculation acknowledgement(Proposal proposal) {
        return by(proposal, "sign.within");
    }

    /** Until when an opinion would be due beside such a reply. */
    Calculation opinion(Proposal proposal, Calculation reply) {
        return opinion(proposal, reply, today());
    }

    /** The same when it was asked for on that day. */
    Calculation opinion(Proposal proposal, Calculation reply, LocalDate assigned) {
        Calculation safe = safe(proposal, reply);
        Calculation opinion =
                calculator.byParameter(proposal.tenant(), proposal.parameterScope(), "cohandle.opinion", assigned);
        return opinion.due().isAfter(safe.due()) ? safe : opinion;
    }

    /** The safe date of the co-handling opinions beside such a reply. */
    Calculation safe(Proposal proposal, Calculation reply) {
        return calculator.safeDate(
                proposal.tenant(), proposal.parameterScope(), today(), reply.due(), reply.provisional());
    }

    Calculation by(Proposal proposal, String parameter) {
        return calculator.byParameter(proposal.tenant(), proposal.parameterScope(), parameter, today());
    }

    private LocalDate today() {
        return ChinaTime.today(clock);
    }
}
