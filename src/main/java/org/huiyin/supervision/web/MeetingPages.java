package org.huiyin.supervision.web;

import org.huiyin.shared.Actor;
import org.huiyin.supervision.MeetingDesk;
import org.huiyin.supervision.items.ItemAct;
import org.huiyin.supervision.items.ItemDesk;
import org.huiyin.supervision.items.ItemSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 协调会: when, where, about what, what is asked, and the minutes; their list, and each, for everybody called to it. */
@Controller
class MeetingPages {

    private static final int MOST = 200;

    private final MeetingDesk desk;
    private final ItemDesk items;
    private final LadderWords words;

    MeetingPages(MeetingDesk desk, ItemDesk items, LadderWords words) {
        this.desk = desk;
        this.items = items;
        this.words = words;
    }

    /** @param over those with minutes, and those that lapsed */
    @GetMapping("/meetings")
    ModelAndView list(Actor actor, @RequestParam(defaultValue = "false") boolean over) {
        return new ModelAndView("supervision/meetings")
                .addObject("lines", desk.list(actor, over, MOST))
                .addObject("over", over)
                .addObject("most", MOST)
                .addObject("now", desk.now())
                .addObject("names", words.organs(actor.tenant()));
    }

    @GetMapping("/meetings/{id}")
    ModelAndView page(@PathVariable String id, Actor actor) {
        MeetingDesk.Shown shown = desk.one(actor, id);
        return new ModelAndView("supervision/meeting")
                .addObject("shown", shown)
                .addObject("names", words.organs(actor.tenant()))
                .addObject("owed", words.owed(shown.kind(), shown.owed(), shown.owedFrom()))
                .addObject("mayMakeLists", actor.may(ItemAct.MAKE_ITEM_LIST))
                .addObject("list", items.listOf(actor, ItemSource.MEETING, id).orElse(null));
    }
}
