package org.huiyin.proposal;

import org.huiyin.proposal.CoSigning.Outcome;
import org.huiyin.proposal.CoSigningEvent.CoSigningEnded;
import org.huiyin.proposal.CoSigningEvent.End;
import org.huiyin.proposal.persistence.CoSignings;
import org.huiyin.shared.Actor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Ends an invitation: with its paper on the way to the register, or without. */
@Component
class CoSigningEnd {

    private final CoSignings coSignings;
    private final SubmitProposal submit;
    private final CoSigningClock clock;
    private final ApplicationEventPublisher events;

    CoSigningEnd(CoSignings coSignings, SubmitProposal submit, CoSigningClock clock, ApplicationEventPublisher events) {
        this.coSignings = coSignings;
        this.submit = submit;
        this.clock = clock;
        this.events = events;
    }

    /** @param by who or what ended it; the paper is the lead proposer's in any case */
    void handIn(CoSigning c, End end, Actor lead, Actor by) {
        submit.submitSigned(new SubmitProposal.Command(c.draftId(), c.signedSubmission(), c.form()), lead);
        close(c, Outcome.HANDED_IN, end, by);
    }

    void close(CoSigning c, Outcome outcome, End end, Actor by) {
        clock.stop(c);
        coSignings.close(c, outcome, clock.now());
        events.publishEvent(new CoSigningEnded(
                by,
                c.draftId(),
                c.kind(),
                c.submission().subject(),
                c.lead(),
                end,
                outcome == Outcome.HANDED_IN ? c.signed() : java.util.List.of(),
                c.unsigned()));
    }
}
