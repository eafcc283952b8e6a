package org.huiyin.proposal;

import java.util.List;
import java.util.Optional;
import org.huiyin.proposal.CoSigning.Outcome;
import org.huiyin.proposal.CoSigningEvent.CoSignersReminded;
import org.huiyin.proposal.CoSigningEvent.End;
import org.huiyin.proposal.persistence.CoSignings;
import org.huiyin.shared.Actor;
import org.huiyin.shared.Door;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The clock's acts on an invitation: remind, end; and handing in when nobody is waited for any more. */
@Service
public class CoSigningSteps {

    private final CoSignings coSignings;
    private final CoSigningClock clock;
    private final CoSigningEnd end;
    private final LeadProposers leads;
    private final SubmissionCheck check;
    private final ApplicationEventPublisher events;

    CoSigningSteps(
            CoSignings coSignings,
            CoSigningClock clock,
            CoSigningEnd end,
            LeadProposers leads,
            SubmissionCheck check,
            ApplicationEventPublisher events) {
        this.coSignings = coSignings;
        this.clock = clock;
        this.end = end;
        this.leads = leads;
        this.check = check;
        this.events = events;
    }

    /** Whose answer is awaited. */
    public List<String> asked(String tenant, String id) {
        return coSignings.find(tenant, id).map(CoSigning::unsigned).orElse(List.of());
    }

    /** @return whether it has expired */
    @Transactional
    public boolean pass(String tenant, String id) {
        CoSigning c = coSignings.lock(tenant, id).orElseThrow();
        if (clock.isOver(c)) {
            return true;
        }
        clock.stop(c);
        clock.wind(c);
        events.publishEvent(new CoSignersReminded(
                Actor.system(tenant, Door.CLOCK), id, c.submission().subject(), c.lead(), c.unsigned(), c.expiresAt()));
        return false;
    }

    /** Answered by all or expired: handed in with those who signed, if it still can be. */
    @Transactional
    public void handIn(String tenant, String id) {
        CoSigning c = coSignings.lock(tenant, id).orElseThrow();
        Actor system = Actor.system(tenant, Door.CLOCK);
        Optional<Actor> lead = leads.of(c);
        if (lead.isEmpty() || !check.problems(tenant, c.signedSubmission()).isEmpty()) {
            end.close(c, Outcome.REFUSED, End.NOT_ACCEPTED, system);
        } else {
            end.handIn(c, c.allAnswered() ? End.ALL_ANSWERED : End.EXPIRED, lead.get(), system);
        }
    }

    /** For an invitation of a version without its process. @return whether its clock was wound only now */
    @Transactional
    public boolean takeUp(CoSignings.Key key) {
        return coSignings
                .lock(key.tenant(), key.draftId())
                .filter(c -> c.isOpen() && !clock.isWound(c))
                .map(c -> {
                    clock.wind(c);
                    return true;
                })
                .orElse(false);
    }
}
