package org.huiyin.whistle.sources;

import java.util.List;
import java.util.Optional;
import org.huiyin.journal.DomainEvent;
import org.huiyin.proposal.Proposal;
import org.huiyin.proposal.Proposals;
import org.huiyin.supervision.LadderEvent.WhistleAskedFor;
import org.huiyin.whistle.WhistleKind;
import org.huiyin.whistle.sources.RequestWhistle.Wanted;
import org.huiyin.whistle.sources.Subdistricts.Found;
import org.huiyin.whistle.sources.WhistleRequest.PlacedBy;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** 三级督办提请吹哨: what the supervision office asks of a sub-district on the ladder is a request like any other, in the same act. */
@Component
class LadderAsks {

    private final RequestWhistle request;
    private final Proposals proposals;

    LadderAsks(RequestWhistle request, Proposals proposals) {
        this.request = request;
        this.proposals = proposals;
    }

    @EventListener
    @Order(DomainEvent.PROCESS_AFTER)
    void on(WhistleAskedFor event) {
        Optional<Proposal> proposal = event.proposalId() == null
                ? Optional.empty()
                : proposals.find(event.actor().tenant(), event.proposalId());
        request.keep(
                event.actor(),
                new Wanted(
                        RequestOrigin.LADDER,
                        null,
                        null,
                        WhistleKind.KEY_WORK,
                        event.proposalId(),
                        proposal.map(Proposal::subject).orElseGet(() -> RequestWhistle.titleOf(event.reason())),
                        event.reason(),
                        Spot.UNKNOWN,
                        null,
                        List.of(Fact.of(
                                "ladder", event.actor().organName(), String.valueOf(event.level()), event.reason())),
                        Sender.NONE),
                Optional.of(new Found(event.subdistrict(), PlacedBy.NAMED)));
    }
}
