package org.huiyin.whistle.trades;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.huiyin.handling.Viewpoint;
import org.huiyin.shared.Actor;
import org.huiyin.shared.ChinaTime;
import org.huiyin.whistle.trades.TradeCase.Kind;
import org.huiyin.whistle.trades.persistence.TradeCases;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Shows what the last twelve months brought by trade and by the body concerned. A body named in two cases or more is marked as coming
 * again. Who sees no proposals sees the findings and whistles only.
 */
@Service
@Transactional(readOnly = true)
public class TradeDesk {

    /** Cases of each kind and trade that are looked at. */
    public static final int MOST = 1000;

    private static final int MONTHS = 12;
    private static final int AGAIN = 2;

    private final TradeCases cases;
    private final TradeWords words;
    private final Clock clock;

    TradeDesk(TradeCases cases, TradeWords words, Clock clock) {
        this.cases = cases;
        this.words = words;
        this.clock = clock;
    }

    /** @param body null = all of the trade */
    public record Line(Trade trade, String body, int findings, int whistles, int proposals) {

        public int all() {
            return findings + whistles + proposals;
        }

        public boolean again() {
            return body != null && all() >= AGAIN;
        }
    }

    /** @param bodies those that come most often first */
    public record Overview(List<Line> trades, List<Line> bodies) {}

    public Overview overview(Actor actor) {
        actor.require(TradeAct.SEE_TRADES);
        List<Line> trades = new ArrayList<>();
        List<Line> bodies = new ArrayList<>();
        for (Trade trade : Trade.values()) {
            List<TradeCase> all = of(actor, trade);
            // a case of two bodies is one case of the trade
            List<TradeCase> once = all.stream()
                    .collect(java.util.stream.Collectors.toMap(
                            one -> one.kind() + one.id(), one -> one, (a, b) -> a, TreeMap::new))
                    .values()
                    .stream()
                    .toList();
            trades.add(line(trade, null, once));
            Map<String, List<TradeCase>> byBody = new TreeMap<>();
            all.stream().filter(one -> one.body() != null).forEach(one -> byBody.computeIfAbsent(
                            one.body(), body -> new ArrayList<>())
                    .add(one));
            byBody.forEach((body, some) -> bodies.add(line(trade, body, some)));
        }
        bodies.sort(Comparator.comparingInt(Line::all).reversed().thenComparing(Line::body));
        return new Overview(trades, bodies);
    }

    /** The latest first. @param body null = all of the trade */
    public List<TradeCase> cases(Actor actor, Trade trade, String body) {
        actor.require(TradeAct.SEE_TRADES);
        return of(actor, trade).stream()
                .filter(one -> body == null || body.equals(one.body()))
                .sorted(Comparator.comparing(TradeCase::at).reversed())
                .toList();
    }

    private List<TradeCase> of(Actor actor, Trade trade) {
        Instant since = ChinaTime.startOf(ChinaTime.today(clock).minusMonths(MONTHS));
        List<String> named = words.words(actor.tenant(), trade);
        List<TradeCase> all = new ArrayList<>(cases.findings(actor.tenant(), trade, since, MOST));
        all.addAll(cases.named(actor.tenant(), Kind.WHISTLE, trade, named, since, MOST));
        if (Viewpoint.of(actor) != Viewpoint.NOBODY) {
            all.addAll(cases.named(actor.tenant(), Kind.PROPOSAL, trade, named, since, MOST));
        }
        return all;
    }

    private static Line line(Trade trade, String body, List<TradeCase> some) {
        return new Line(trade, body, count(some, Kind.FINDING), count(some, Kind.WHISTLE), count(some, Kind.PROPOSAL));
    }

    private static int count(List<TradeCase> some, Kind kind) {
        return (int) some.stream().filter(one -> one.kind() == kind).count();
    }
}
