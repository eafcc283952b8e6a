package org.huiyin.whistle.trades.web;

import java.util.List;
import java.util.Map;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.Problem;
import org.huiyin.web.FormAnswer;
import org.huiyin.whistle.trades.GatherCase;
import org.huiyin.whistle.trades.Trade;
import org.huiyin.whistle.trades.TradeAct;
import org.huiyin.whistle.trades.TradeDesk;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 行业监管: counts by trade and body, the cases behind each, and the form to name a body. */
@Controller
@RequestMapping("/trades")
class TradePages {

    private final TradeDesk desk;
    private final GatherCase gather;

    TradePages(TradeDesk desk, GatherCase gather) {
        this.desk = desk;
        this.gather = gather;
    }

    @GetMapping
    ModelAndView overview(Actor actor) {
        return page(actor, Map.of(), List.of());
    }

    @GetMapping("/cases")
    ModelAndView cases(Actor actor, @RequestParam String trade, @RequestParam(required = false) String body) {
        Trade chosen = Trade.of(trade).orElseThrow(() -> BusinessException.notFound("error.trade.unknown", trade));
        String whose = body == null || body.isBlank() ? null : body;
        return new ModelAndView("whistle-street/cases")
                .addObject("cases", desk.cases(actor, chosen, whose))
                .addObject("trade", chosen)
                .addObject("body", whose);
    }

    @PostMapping
    ModelAndView gather(@RequestParam Map<String, String> values, Actor actor, RedirectAttributes redirect) {
        var command = new GatherCase.Command(
                values.get("number"), Trade.of(values.get("trade")).orElse(null), values.get("body"));
        return FormAnswer.of(
                () -> gather.gather(actor, command),
                problems -> page(actor, values, problems),
                redirect,
                "trade.done",
                "/trades");
    }

    private ModelAndView page(Actor actor, Map<String, String> typed, List<Problem> problems) {
        return new ModelAndView("whistle-street/trades")
                .addObject("overview", desk.overview(actor))
                .addObject("trades", Trade.values())
                .addObject("mayGather", actor.may(TradeAct.GATHER_CASES))
                .addObject("typed", typed)
                .addObject("problems", problems);
    }
}
