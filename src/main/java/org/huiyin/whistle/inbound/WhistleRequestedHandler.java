package org.huiyin.whistle.inbound;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.huiyin.messaging.InboundHandler;
import org.huiyin.shared.Actor;
import org.huiyin.whistle.WhistleKind;
import org.huiyin.whistle.sources.RequestFromGrid;
import org.huiyin.whistle.sources.RequestFromGrid.Answer;
import org.huiyin.whistle.sources.RequestFromGrid.PhotoReference;
import org.huiyin.whistle.sources.RequestFromGrid.Point;
import org.springframework.stereotype.Component;

/** whistle.requested.v1 of the city grid platform → {@link RequestFromGrid}. It may overtake the proposal it names: then it is parked. */
@Component
class WhistleRequestedHandler implements InboundHandler {

    private final GridSender sender;
    private final ReferredProposal named;
    private final RequestFromGrid request;

    WhistleRequestedHandler(GridSender sender, ReferredProposal named, RequestFromGrid request) {
        this.sender = sender;
        this.named = named;
        this.request = request;
    }

    @Override
    public Set<String> types() {
        return Set.of("whistle.requested.v1");
    }

    @Override
    public Outcome handle(InboundEvent event) {
        Actor actor = sender.grid(event);
        Optional<ReferredProposal.Named> proposal = named.of(event);
        if (proposal.isPresent() && proposal.get().id() == null) {
            return Outcome.parked(
                    "error.inbound.proposalUnknown", proposal.get().words());
        }
        RequestFromGrid.Command command =
                command(event.data(), proposal.map(ReferredProposal.Named::id).orElse(null));
        Answer answer = request.request(actor, command, event.source());
        return answer.already()
                ? Outcome.duplicate(
                        answer.request().id(), "error.whistle.request.twice", String.valueOf(command.requestNumber()))
                : Outcome.accepted(answer.request().id());
    }

    private static RequestFromGrid.Command command(JsonNode data, String proposalId) {
        JsonNode point = data.path("coordinates");
        List<PhotoReference> photos = new ArrayList<>();
        data.path("photos")
                .forEach(photo -> photos.add(new PhotoReference(
                        photo.path("uri").asText(), moment(photo.path("takenAt").asText(null)))));
        return new RequestFromGrid.Command(
                data.path("requestNumber").asText(null),
                data.hasNonNull("kind") ? WhistleKind.valueOf(data.path("kind").asText()) : null,
                data.path("title").asText(),
                data.path("description").asText(),
                data.path("subdistrict").asText(null),
                data.path("gridCell").asText(null),
                point.isObject()
                        ? new Point(
                                point.path("lng").asDouble(), point.path("lat").asDouble())
                        : null,
                data.path("place").asText(null),
                photos,
                data.path("streetChief").asText(null),
                data.path("hotlineNumber").asText(null),
                proposalId);
    }

    private static Instant moment(String text) {
        return text == null ? null : OffsetDateTime.parse(text).toInstant();
    }
}
