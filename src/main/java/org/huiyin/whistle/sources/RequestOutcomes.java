package org.huiyin.whistle.sources;

import java.time.Clock;
import org.huiyin.journal.DomainEvent;
import org.huiyin.shared.Actor;
import org.huiyin.whistle.WhistleEvent.WhistleBlown;
import org.huiyin.whistle.WhistleEvent.WhistleNotEstablished;
import org.huiyin.whistle.sources.RequestEvent.WhistleRequestDeclined;
import org.huiyin.whistle.sources.RequestEvent.WhistleRequestGranted;
import org.huiyin.whistle.sources.WhistleRequest.Answer;
import org.huiyin.whistle.sources.persistence.WhistleRequests;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What became of the suggested whistle is the answer to who asked for it. */
@Component
class RequestOutcomes {

    private final WhistleRequests requests;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RequestOutcomes(WhistleRequests requests, ApplicationEventPublisher events, Clock clock) {
        this.requests = requests;
        this.events = events;
        this.clock = clock;
    }

    @EventListener
    @Order(DomainEvent.PROCESS_AFTER)
    void on(WhistleBlown event) {
        requests.lockOfWhistle(event.actor().tenant(), event.whistleId())
                .filter(request -> request.state() == RequestState.OPEN)
                .ifPresent(request -> granted(event.actor(), request));
    }

    @EventListener
    @Order(DomainEvent.PROCESS_AFTER)
    void on(WhistleNotEstablished event) {
        requests.lockOfWhistle(event.actor().tenant(), event.whistleId())
                .filter(request -> request.state() == RequestState.OPEN)
                .ifPresent(request -> declined(event.actor(), request, event.reason()));
    }

    private void granted(Actor actor, WhistleRequest request) {
        requests.answer(request, RequestState.GRANTED, new Answer(null, actor.personName(), clock.instant()));
        events.publishEvent(new WhistleRequestGranted(
                actor,
                request.proposalId(),
                request.whistleId(),
                request.id(),
                request.origin(),
                request.subdistrict(),
                request.asker().person()));
    }

    private void declined(Actor actor, WhistleRequest request, String reason) {
        requests.answer(request, RequestState.DECLINED, new Answer(reason, actor.personName(), clock.instant()));
        events.publishEvent(new WhistleRequestDeclined(
                actor,
                request.proposalId(),
                request.whistleId(),
                request.id(),
                request.origin(),
                request.subdistrict(),
                request.asker().person(),
                reason));
    }
}
