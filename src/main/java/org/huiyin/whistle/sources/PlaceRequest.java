package org.huiyin.whistle.sources;

import java.time.Clock;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.Problem;
import org.huiyin.whistle.sources.RequestEvent.WhistleRequestPlaced;
import org.huiyin.whistle.sources.WhistleRequest.PlacedBy;
import org.huiyin.whistle.sources.persistence.WhistleRequests;
import org.huiyin.whistle.sources.persistence.WordRows;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 指定街道: says where a request belongs that names no place; the proposal lies there from now on. */
@Service
public class PlaceRequest {

    private final WhistleRequests requests;
    private final WordRows words;
    private final Subdistricts subdistricts;
    private final RequestWhistle request;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PlaceRequest(
            WhistleRequests requests,
            WordRows words,
            Subdistricts subdistricts,
            RequestWhistle request,
            ApplicationEventPublisher events,
            Clock clock) {
        this.requests = requests;
        this.words = words;
        this.subdistricts = subdistricts;
        this.request = request;
        this.events = events;
        this.clock = clock;
    }

    public record Command(String requestId, int version, String subdistrict) {}

    @Transactional
    public void place(Actor actor, Command command) {
        actor.require(RequestAct.PLACE_REQUEST);
        WhistleRequest waiting = requests.lock(actor.tenant(), command.requestId());
        if (waiting.state() != RequestState.UNPLACED || waiting.version() != command.version()) {
            throw BusinessException.stale("error.whistle.request.state");
        }
        if (!subdistricts.knows(actor.tenant(), command.subdistrict())) {
            throw BusinessException.invalid(Problem.at(
                    "subdistrict", "error.whistle.request.subdistrict", String.valueOf(command.subdistrict())));
        }
        if (waiting.proposalId() != null) {
            words.choosePlace(
                    actor.tenant(), waiting.proposalId(), command.subdistrict(), actor.personName(), clock.instant());
        }
        WhistleRequest placed = request.suggested(actor, waiting.at(command.subdistrict(), PlacedBy.CHOSEN, null));
        events.publishEvent(new WhistleRequestPlaced(
                actor, placed.proposalId(), placed.whistleId(), placed.id(), placed.origin(), placed.subdistrict()));
    }
}
