package org.huiyin.whistle.sources;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.huiyin.identity.Directory;
import org.huiyin.shared.Actor;
import org.huiyin.shared.Ids;
import org.huiyin.whistle.SuggestWhistle;
import org.huiyin.whistle.WhistleKind;
import org.huiyin.whistle.WhistleSource;
import org.huiyin.whistle.sources.RequestEvent.WhistleRequested;
import org.huiyin.whistle.sources.Subdistricts.Found;
import org.huiyin.whistle.sources.WhistleRequest.Asker;
import org.huiyin.whistle.sources.persistence.WhistleRequests;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Keeps a request and, where its sub-district is known, lays a suggested whistle on that sub-district's desk. Who may ask is judged by
 * the use cases before.
 */
@Component
class RequestWhistle {

    private static final int TITLE = 60;

    private final WhistleRequests requests;
    private final SuggestWhistle suggest;
    private final Directory directory;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RequestWhistle(
            WhistleRequests requests,
            SuggestWhistle suggest,
            Directory directory,
            ApplicationEventPublisher events,
            Clock clock) {
        this.requests = requests;
        this.suggest = suggest;
        this.directory = directory;
        this.events = events;
        this.clock = clock;
    }

    /** What is asked for, before anybody has looked where it is. */
    record Wanted(
            RequestOrigin origin,
            Trigger trigger,
            String occurrence,
            WhistleKind kind,
            String proposalId,
            String title,
            String description,
            Spot spot,
            String danger,
            List<Fact> facts,
            Sender sender) {}

    /** What has no title is called by the beginning of its words. */
    static String titleOf(String text) {
        return text.length() > TITLE ? text.substring(0, TITLE) + "…" : text;
    }

    /** @return empty when the same was asked already */
    Optional<WhistleRequest> keep(Actor actor, Wanted wanted, Optional<Found> where) {
        WhistleRequest request = request(actor, wanted)
                .at(where.map(Found::organ).orElse(null), where.map(Found::by).orElse(null), null);
        if (!requests.add(request)) {
            return Optional.empty();
        }
        WhistleRequest kept = request.subdistrict() == null ? request : suggested(actor, request);
        events.publishEvent(new WhistleRequested(
                actor,
                kept.proposalId(),
                kept.whistleId(),
                kept.id(),
                kept.origin(),
                kept.trigger(),
                kept.kind(),
                kept.subdistrict(),
                kept.title()));
        return Optional.of(kept);
    }

    /** Lays it on the sub-district's desk. */
    WhistleRequest suggested(Actor actor, WhistleRequest request) {
        String whistle = suggest.suggest(
                actor,
                new SuggestWhistle.Command(
                        request.kind(),
                        request.subdistrict(),
                        source(request),
                        request.id(),
                        request.title(),
                        request.description(),
                        place(request),
                        decimal(request.spot().lng()),
                        decimal(request.spot().lat()),
                        request.spot().gridCell(),
                        request.spot().roadId(),
                        request.danger(),
                        request.proposalId() == null ? List.of() : List.of(request.proposalId())));
        WhistleRequest placed = request.at(request.subdistrict(), request.placedBy(), whistle);
        requests.place(placed);
        return placed;
    }

    /** Where nobody said more, the sub-district itself; its draft says it exactly. */
    private String place(WhistleRequest request) {
        return request.spot().place() != null
                ? request.spot().place()
                : directory.shortName(request.tenant(), request.subdistrict());
    }

    private static BigDecimal decimal(Double degrees) {
        return degrees == null ? null : BigDecimal.valueOf(degrees);
    }

    private static WhistleSource source(WhistleRequest request) {
        return switch (request.origin()) {
            case GRID -> request.sender().hotline() == null ? WhistleSource.GRID : WhistleSource.HOTLINE;
            case ASKED, LADDER -> WhistleSource.PROPOSAL;
            case TRIGGER -> WhistleSource.TRIGGER;
            case STREET -> WhistleSource.STREET_CHIEF;
        };
    }

    private WhistleRequest request(Actor actor, Wanted w) {
        Asker asker = new Asker(
                actor.person(),
                actor.personName(),
                actor.role() == null ? null : actor.role().name(),
                actor.organ(),
                actor.organName(),
                clock.instant());
        return new WhistleRequest(
                actor.tenant(),
                Ids.next(),
                w.origin(),
                w.trigger(),
                w.occurrence(),
                w.kind(),
                null,
                null,
                w.proposalId(),
                null,
                w.title(),
                w.description(),
                w.spot(),
                w.danger(),
                w.facts(),
                w.sender(),
                asker,
                RequestState.UNPLACED,
                null,
                0);
    }
}
