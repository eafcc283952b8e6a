package org.huiyin.whistle.web;

import org.huiyin.shared.Actor;
import org.huiyin.supervision.items.ItemAct;
import org.huiyin.supervision.items.ItemDesk;
import org.huiyin.supervision.items.ItemSource;
import org.huiyin.whistle.LinkedProposals;
import org.huiyin.whistle.Whistle;
import org.huiyin.whistle.WhistleState;
import org.huiyin.whistle.sources.RequestAct;
import org.huiyin.whistle.sources.RequestDesk;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** What a whistle's page tells of why it was suggested, of the proposals it concerns, and of the item list made of it. */
@Component
class WhistleReferences {

    private final LinkedProposals proposals;
    private final RequestDesk requests;
    private final ItemDesk items;

    WhistleReferences(LinkedProposals proposals, RequestDesk requests, ItemDesk items) {
        this.proposals = proposals;
        this.requests = requests;
        this.items = items;
    }

    void add(ModelAndView page, Actor actor, Whistle whistle) {
        boolean stands = whistle.blownAt() != null && whistle.state() != WhistleState.NOT_ESTABLISHED;
        page.addObject("proposals", proposals.of(actor, whistle.proposals()))
                .addObject("links", actor.may(RequestAct.LINK_PROPOSAL))
                .addObject("origin", requests.behind(actor, whistle.id()).orElse(null))
                .addObject(
                        "itemList",
                        items.listOf(actor, ItemSource.WHISTLE, whistle.id()).orElse(null))
                .addObject("mayMakeLists", stands && actor.may(ItemAct.MAKE_ITEM_LIST));
    }
}
