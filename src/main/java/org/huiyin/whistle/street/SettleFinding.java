package org.huiyin.whistle.street;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.huiyin.handling.Texts;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.ChinaTime;
import org.huiyin.shared.Problem;
import org.huiyin.whistle.sources.RequestFromStreet;
import org.huiyin.whistle.street.Finding.State;
import org.huiyin.whistle.street.StreetEvent.StreetFindingHandled;
import org.huiyin.whistle.street.StreetEvent.StreetFindingTurnedIntoWhistle;
import org.huiyin.whistle.street.persistence.FindingRows;
import org.huiyin.whistle.street.persistence.RoadRows;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 处置巡查发现: by the sub-district itself, or as a request for a whistle. Either settles it. */
@Service
public class SettleFinding {

    private final FindingRows findings;
    private final RoadRows roads;
    private final RequestFromStreet request;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SettleFinding(
            FindingRows findings,
            RoadRows roads,
            RequestFromStreet request,
            ApplicationEventPublisher events,
            Clock clock) {
        this.findings = findings;
        this.roads = roads;
        this.request = request;
        this.events = events;
        this.clock = clock;
    }

    public record Handled(String findingId, int version, String outcome) {}

    public record Turned(String findingId, int version) {}

    @Transactional
    public void handle(Actor actor, Handled command) {
        Finding finding = own(actor, command.findingId(), command.version());
        List<Problem> problems = new ArrayList<>();
        Texts.required(problems, "outcome", command.outcome(), 500);
        if (!problems.isEmpty()) {
            throw BusinessException.invalid(problems);
        }
        boolean inTime = inTime(finding);
        String outcome = command.outcome().strip();
        findings.close(finding, State.HANDLED, outcome, inTime, actor.personName(), clock.instant(), null);
        events.publishEvent(new StreetFindingHandled(actor, finding.roadId(), finding.id(), outcome, inTime));
    }

    /** @return the request's id */
    @Transactional
    public String whistle(Actor actor, Turned command) {
        Finding finding = own(actor, command.findingId(), command.version());
        Road road = roads.find(actor.tenant(), finding.roadId()).orElseThrow();
        boolean inTime = inTime(finding);
        String id = request.request(
                actor,
                new RequestFromStreet.Found(
                        finding.id(),
                        finding.subdistrict(),
                        road.id(),
                        road.name(),
                        finding.text(),
                        finding.place(),
                        finding.lng(),
                        finding.lat()));
        findings.close(finding, State.WHISTLE, null, inTime, actor.personName(), clock.instant(), id);
        events.publishEvent(new StreetFindingTurnedIntoWhistle(actor, finding.roadId(), finding.id(), id, inTime));
        return id;
    }

    private boolean inTime(Finding finding) {
        return !ChinaTime.today(clock).isAfter(finding.due());
    }

    private Finding own(Actor actor, String id, int version) {
        actor.require(StreetAct.PATROL_STREETS);
        Finding finding = findings.lock(actor.tenant(), id);
        if (!finding.subdistrict().equals(actor.organ())) {
            throw BusinessException.notFound("error.street.finding.unknown");
        }
        if (!finding.open() || finding.version() != version) {
            throw BusinessException.stale("error.street.finding.state");
        }
        return finding;
    }
}
