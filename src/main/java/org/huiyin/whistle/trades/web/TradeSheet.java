package org.huiyin.whistle.trades.web;

import java.util.Map;
import java.util.stream.Stream;
import org.huiyin.shared.Actor;
import org.huiyin.shared.Choice;
import org.huiyin.shared.Sheet;
import org.huiyin.shared.SheetSource;
import org.huiyin.whistle.trades.Trade;
import org.huiyin.whistle.trades.TradeDesk;
import org.springframework.stereotype.Component;

/** The cases of a trade as a sheet; of all trades their counts, then those of the bodies. */
@Component
class TradeSheet implements SheetSource {

    private final TradeDesk desk;

    TradeSheet(TradeDesk desk) {
        this.desk = desk;
    }

    @Override
    public String name() {
        return "trades";
    }

    @Override
    public Sheet<?> sheet(Actor actor, Map<String, String> chosen) {
        Trade trade = Choice.of(Trade.class, chosen, "trade");
        String body = Choice.text(chosen, "body");
        if (trade == null) {
            TradeDesk.Overview all = desk.overview(actor);
            return Sheet.of(
                            "trade.title",
                            "",
                            Stream.concat(all.trades().stream(), all.bodies().stream())
                                    .iterator())
                    .word("trade.trade", 12, line -> "Trade." + line.trade())
                    .text("trade.body", 30, TradeDesk.Line::body)
                    .number("trade.findings", TradeDesk.Line::findings)
                    .number("trade.whistles", TradeDesk.Line::whistles)
                    .number("trade.proposals", TradeDesk.Line::proposals)
                    .number("trade.all", TradeDesk.Line::all);
        }
        return Sheet.of(
                        "trade.cases",
                        body == null ? "" : body,
                        desk.cases(actor, trade, body).iterator())
                .word("trade.trade", 12, one -> "Trade." + one.trade())
                .text("trade.body", 30, one -> one.body())
                .word("trade.kind", 12, one -> "TradeCaseKind." + one.kind())
                .text("trade.reference", 20, one -> one.reference())
                .text("trade.title.case", 50, one -> one.title())
                .moment("trade.at", one -> one.at());
    }
}
