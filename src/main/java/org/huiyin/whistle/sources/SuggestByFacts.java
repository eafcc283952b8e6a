package org.huiyin.whistle.sources;

import java.util.List;
import java.util.Optional;
import org.huiyin.proposal.Proposal;
import org.huiyin.shared.Actor;
import org.huiyin.shared.Door;
import org.huiyin.whistle.sources.RequestWhistle.Wanted;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** 建议吹哨: what a rule has found, as a request of the program itself. One open suggestion per proposal and rule. */
@Component
public class SuggestByFacts {

    private final RequestWhistle request;
    private final Subdistricts subdistricts;

    SuggestByFacts(RequestWhistle request, Subdistricts subdistricts) {
        this.request = request;
        this.subdistricts = subdistricts;
    }

    /**
     * @param occurrence what happened; the same one suggests nothing again
     * @return empty when it was suggested before, or another by the same rule still waits
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<WhistleRequest> suggest(Proposal proposal, Trigger trigger, String occurrence, List<Fact> facts) {
        String danger = trigger == Trigger.T8 ? facts.get(0).args().get(0) : null;
        return request.keep(
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
    }
}
