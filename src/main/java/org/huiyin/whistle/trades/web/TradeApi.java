package org.huiyin.whistle.trades.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.huiyin.shared.Actor;
import org.huiyin.whistle.trades.GatherCase;
import org.huiyin.whistle.trades.Trade;
import org.huiyin.whistle.trades.TradeCase;
import org.huiyin.whistle.trades.TradeDesk;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** 行业监管 for programs. */
@RestController
@RequestMapping("/api/v1/trades")
@Tag(name = "trades")
class TradeApi {

    private final TradeDesk desk;
    private final GatherCase gather;

    TradeApi(TradeDesk desk, GatherCase gather) {
        this.desk = desk;
        this.gather = gather;
    }

    @Operation(summary = "行业监管: counts of the last twelve months by trade and by the body concerned")
    @GetMapping
    TradeDesk.Overview overview(Actor actor) {
        return desk.overview(actor);
    }

    @Operation(summary = "The cases of a trade, or of one body in it")
    @GetMapping("/cases")
    List<TradeCase> cases(Actor actor, @RequestParam Trade trade, @RequestParam(required = false) String body) {
        return desk.cases(actor, trade, body);
    }

    @Operation(summary = "归集涉事主体: names the body a whistle or proposal concerns")
    @PostMapping("/cases")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void gather(Actor actor, @RequestBody GatherCase.Command command) {
        gather.gather(actor, command);
    }
}
