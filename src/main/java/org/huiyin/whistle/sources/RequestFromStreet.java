package org.huiyin.whistle.sources;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.huiyin.whistle.WhistleKind;
import org.huiyin.whistle.sources.RequestWhistle.Wanted;
import org.huiyin.whistle.sources.WhistleRequest.PlacedBy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What a street chief found and the sub-district cannot settle by itself, as a request for a whistle. */
@Component
public class RequestFromStreet {

    private final RequestWhistle request;
    private final DangerWords dangers;

    RequestFromStreet(RequestWhistle request, DangerWords dangers) {
        this.request = request;
        this.dangers = dangers;
    }

    /** A finding of a road. */
    public record Found(
            String findingId,
            String subdistrict,
            String roadId,
            String road,
            String text,
            String place,
            Double lng,
            Double lat) {}

    /** Whoever calls has judged whether the actor may. @return the request's id */
    @Transactional(propagation = Propagation.MANDATORY)
    public String request(Actor actor, Found found) {
        Optional<DangerWords.Danger> danger = dangers.in(actor.tenant(), found.text());
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.of("finding", found.road(), found.place()));
        danger.ifPresent(d -> facts.add(Fact.of("danger", d.words(), d.sentence())));
        return request.keep(
                        actor,
                        new Wanted(
                                RequestOrigin.STREET,
                                danger.isPresent() ? Trigger.T8 : null,
                                null,
                                danger.isPresent() ? WhistleKind.EMERGENCY : WhistleKind.JOINT_ENFORCEMENT,
                                null,
                                RequestWhistle.titleOf(found.text()),
                                found.text(),
                                new Spot(found.place(), found.lng(), found.lat(), null, found.roadId()),
                                danger.map(DangerWords.Danger::words).orElse(null),
                                facts,
                                Sender.NONE),
                        Optional.of(new Subdistricts.Found(found.subdistrict(), PlacedBy.NAMED)))
                .map(WhistleRequest::id)
                .orElseThrow(() -> BusinessException.stale("error.street.finding.state"));
    }
}
