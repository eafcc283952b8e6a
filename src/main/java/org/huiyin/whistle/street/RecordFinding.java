package org.huiyin.whistle.street;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.huiyin.calendar.DeadlineCalculator;
import org.huiyin.handling.Texts;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.ChinaTime;
import org.huiyin.shared.Ids;
import org.huiyin.shared.Problem;
import org.huiyin.whistle.street.StreetEvent.StreetFindingRecorded;
import org.huiyin.whistle.street.persistence.FindingRows;
import org.huiyin.whistle.street.persistence.RoadRows;
import org.huiyin.whistle.trades.Trade;
import org.huiyin.whistle.trades.TradeWords;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 登记巡查发现: what, where, which trade and body; to be settled within the parameter street.finding. */
@Service
public class RecordFinding {

    static final String WITHIN = "street.finding";

    private final RoadRows roads;
    private final FindingRows findings;
    private final TradeWords trades;
    private final DeadlineCalculator calculator;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RecordFinding(
            RoadRows roads,
            FindingRows findings,
            TradeWords trades,
            DeadlineCalculator calculator,
            ApplicationEventPublisher events,
            Clock clock) {
        this.roads = roads;
        this.findings = findings;
        this.trades = trades;
        this.calculator = calculator;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @param trade null = by the district's words of trades
     * @param body the company or institution, or null
     */
    public record Command(String roadId, String text, String place, Double lng, Double lat, Trade trade, String body) {}

    /** @return the finding's id */
    @Transactional
    public String record(Actor actor, Command command) {
        actor.require(StreetAct.PATROL_STREETS);
        Road road = roads.find(actor.tenant(), command.roadId())
                .filter(one -> one.subdistrict().equals(actor.organ()))
                .orElseThrow(() -> BusinessException.notFound("error.street.unknown"));
        List<Problem> problems = new ArrayList<>();
        Texts.required(problems, "text", command.text(), 500);
        Texts.required(problems, "place", command.place(), 200);
        Texts.atMost(problems, "body", command.body(), 60);
        if (command.lng() == null != (command.lat() == null)) {
            problems.add(Problem.at("lng", "error.whistle.request.coordinates"));
        }
        if (!problems.isEmpty()) {
            throw BusinessException.invalid(problems);
        }
        Finding finding = finding(actor, road, command);
        findings.add(finding);
        events.publishEvent(new StreetFindingRecorded(
                actor,
                road.id(),
                finding.id(),
                road.name(),
                finding.text(),
                finding.place(),
                finding.trade(),
                finding.body(),
                finding.due()));
        return finding.id();
    }

    private Finding finding(Actor actor, Road road, Command c) {
        LocalDate today = ChinaTime.today(clock);
        Integer chief = roads.chiefs(actor.tenant(), road.id()).stream()
                .filter(one -> one.on(today))
                .map(RoadChief::no)
                .findFirst()
                .orElse(null);
        Trade trade = c.trade() != null ? c.trade() : trades.first(actor.tenant(), c.text());
        String body = c.body() == null || c.body().isBlank() ? null : c.body().strip();
        return new Finding(
                actor.tenant(),
                Ids.next(),
                road.id(),
                road.subdistrict(),
                chief,
                c.text().strip(),
                c.place().strip(),
                c.lng(),
                c.lat(),
                trade,
                body,
                actor.person(),
                actor.personName(),
                clock.instant(),
                calculator.byParameter(actor.tenant(), WITHIN, today).due(),
                Finding.State.OPEN,
                null,
                null,
                null,
                null,
                null,
                0);
    }
}
