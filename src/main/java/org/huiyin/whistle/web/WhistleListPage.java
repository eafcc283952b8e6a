package org.huiyin.whistle.web;

import java.time.Clock;
import java.util.Map;
import org.huiyin.shared.Actor;
import org.huiyin.shared.PagedRows;
import org.huiyin.web.ListAddress;
import org.huiyin.whistle.WhistleAct;
import org.huiyin.whistle.WhistleFilter;
import org.huiyin.whistle.WhistleKind;
import org.huiyin.whistle.WhistleLine;
import org.huiyin.whistle.WhistleRegister;
import org.huiyin.whistle.WhistleState;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 哨单: what a post sees of them, by state, kind, sub-district and lateness; the address carries all of it. */
@Controller
class WhistleListPage {

    private static final int SIZE = 30;

    private final WhistleRegister register;
    private final WhistlePosts posts;
    private final OrganWords organs;
    private final IncomingWhistles incoming;
    private final Clock clock;

    WhistleListPage(
            WhistleRegister register, WhistlePosts posts, OrganWords organs, IncomingWhistles incoming, Clock clock) {
        this.register = register;
        this.posts = posts;
        this.organs = organs;
        this.incoming = incoming;
        this.clock = clock;
    }

    @GetMapping("/whistles")
    String list(Actor signedIn, @RequestParam Map<String, String> chosen, Model model) {
        Actor actor = posts.of(signedIn);
        WhistleFilter filter = WhistleFilter.of(chosen);
        PagedRows.Page<WhistleLine> page = register.page(actor, filter, chosen.get("after"), SIZE);
        model.addAttribute("page", page);
        model.addAttribute("count", register.count(actor, filter));
        ListAddress address = new ListAddress("/whistles", filter.chosen());
        model.addAttribute("next", address.after(page.next()));
        model.addAttribute("filter", filter);
        model.addAttribute("chosen", address.chosen());
        model.addAttribute("chips", address.without(address.chosen().keySet()));
        model.addAttribute("states", WhistleState.values());
        model.addAttribute("kinds", WhistleKind.values());
        model.addAttribute("district", !actor.may(WhistleAct.SEE_OWN_WHISTLES));
        model.addAttribute("boardSeen", actor.may(WhistleAct.SEE_DISTRICT_WHISTLES));
        model.addAttribute("subdistricts", organs.subdistricts(actor.tenant()));
        model.addAttribute("names", organs.names(actor.tenant()));
        model.addAttribute("now", clock.instant());
        model.addAttribute(
                "figuresSeen", actor.may(WhistleAct.SEE_DISTRICT_WHISTLES) || actor.may(WhistleAct.SEE_OWN_WHISTLES));
        model.addAttribute("asks", incoming.asks(actor));
        model.addAttribute("blows", actor.may(WhistleAct.DRAFT_WHISTLE));
        return "whistle/list";
    }
}
