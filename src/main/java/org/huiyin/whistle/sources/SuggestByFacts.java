package org.huiyin.whistle.sources;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.huiyin.proposal.Proposal;
import org.huiyin.shared.Actor;
import org.huiyin.shared.Door;
import org.huiyin.whistle.sources.RequestWhistle.Wanted;
import org.huiyin.whistle.sources.persistence.OpenSuggestions;
import org.huiyin.whistle.sources.persistence.WhistleRequests;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * 建议吹哨: what a rule has found, as a request of the program itself. One open suggestion per proposal and rule: what comes true while it
 * waits is one more of its facts, and while a whistle blown upon it is in hand there is nothing to suggest.
 */
@Component
public class SuggestByFacts {

    private final RequestWhistle request;
    private final Subdistricts subdistricts;
    private final WhistleRequests requests;
    private final OpenSuggestions open;

    SuggestByFacts(RequestWhistle request, Subdistricts subdistricts, WhistleRequests requests, OpenSuggestions open) {
        this.request = request;
        this.subdistricts = subdistricts;
        this.requests = requests;
        this.open = open;
    }

    /**
     * @param occurrence what happened; the same one suggests nothing again
     * @return empty when it was suggested before, another by the same rule still waits or is blown, or there is nothing to blow for
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<WhistleRequest> suggest(Proposal proposal, Trigger trigger, String occurrence, List<Fact> facts) {
        if (trigger.isPointless(proposal.state()) || open.blown(proposal.tenant(), proposal.id(), trigger)) {
            return Optional.empty();
        }
        String danger = trigger == Trigger.T8 ? facts.get(0).args().get(0) : null;
        Optional<WhistleRequest> made = request.keep(
                Actor.system(proposal.tenant(), Door.SYSTEM),
                new Wanted(
                        RequestOrigin.TRIGGER,
                        trigger,
                        occurrence,
                        trigger.kind(),
                        proposal.id(),
                        proposal.subject(),
                        proposal.subject(),
                        Spot.UNKNOWN,
                        danger,
                        facts,
                        Sender.NONE),
                subdistricts.ofProposal(proposal));
        if (made.isEmpty()) {
            rests(proposal, trigger, facts);
        }
        return made;
    }

    private void rests(Proposal proposal, Trigger trigger, List<Fact> more) {
        open.waiting(proposal.tenant(), proposal.id(), trigger)
                .map(id -> requests.lock(proposal.tenant(), id))
                .filter(waits -> waits.state().isOpen())
                .ifPresent(waits -> {
                    Set<Fact> facts = new LinkedHashSet<>(waits.facts());
                    if (facts.addAll(more)) {
                        open.rests(waits, facts);
                    }
                });
    }
}
