package org.huiyin.whistle.trades;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.huiyin.handling.Texts;
import org.huiyin.handling.Viewpoint;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.Problem;
import org.huiyin.whistle.sources.PrintedNumbers;
import org.huiyin.whistle.trades.TradeCase.Kind;
import org.huiyin.whistle.trades.TradeEvent.CaseGathered;
import org.huiyin.whistle.trades.persistence.TradeCases;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 归集涉事主体: says of a whistle or proposal which trade and which body it concerns. */
@Service
public class GatherCase {

    private final TradeCases cases;
    private final PrintedNumbers numbers;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    GatherCase(TradeCases cases, PrintedNumbers numbers, ApplicationEventPublisher events, Clock clock) {
        this.cases = cases;
        this.numbers = numbers;
        this.events = events;
        this.clock = clock;
    }

    /** @param number as printed on the whistle or the proposal */
    public record Command(String number, Trade trade, String body) {}

    @Transactional
    public void gather(Actor actor, Command command) {
        actor.require(TradeAct.GATHER_CASES);
        List<Problem> problems = new ArrayList<>();
        Texts.required(problems, "number", command.number(), 64);
        Texts.required(problems, "body", command.body(), 60);
        if (command.trade() == null) {
            problems.add(Problem.at("trade", "error.choice.missing"));
        }
        if (!problems.isEmpty()) {
            throw BusinessException.invalid(problems);
        }
        Optional<String> whistle = numbers.whistle(actor.tenant(), command.number());
        Optional<String> proposal = Viewpoint.of(actor) == Viewpoint.NOBODY
                ? Optional.empty()
                : numbers.numbered(actor.tenant(), command.number());
        String id = whistle.or(() -> proposal)
                .orElseThrow(() -> BusinessException.invalid(Problem.at(
                        "number", "error.trade.number", command.number().strip())));
        Kind kind = whistle.isPresent() ? Kind.WHISTLE : Kind.PROPOSAL;
        String body = command.body().strip();
        if (!cases.say(actor.tenant(), kind, id, command.trade(), body, actor.personName(), clock.instant())) {
            throw BusinessException.stale("error.trade.twice", body);
        }
        events.publishEvent(new CaseGathered(actor, kind, id, command.trade(), body));
    }
}
