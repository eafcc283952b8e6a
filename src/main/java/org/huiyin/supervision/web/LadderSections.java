package org.huiyin.supervision.web;

import org.huiyin.shared.Actor;
import org.huiyin.supervision.LadderBoard;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** On the page of a proposal, a commitment, a whistle or an item: its ladders, for who may see them. */
@Controller
class LadderSections {

    private final LadderBoard board;
    private final LadderWords words;

    LadderSections(LadderBoard board, LadderWords words) {
        this.board = board;
        this.words = words;
    }

    @GetMapping("/{subjects:proposals|commitments|whistles|items}/{id}/ladders")
    ModelAndView section(@PathVariable String id, Actor actor) {
        var lines = board.about(actor, id);
        return new ModelAndView("supervision/section :: section")
                .addObject("lines", lines)
                .addObject("now", board.now())
                .addObject("names", words.organs(actor.tenant()))
                .addObject("owed", words.owed(lines));
    }
}
