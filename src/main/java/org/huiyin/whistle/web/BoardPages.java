package org.huiyin.whistle.web;

import java.util.Arrays;
import java.util.Map;
import org.huiyin.shared.Actor;
import org.huiyin.shared.Choice;
import org.huiyin.whistle.LiveBoard;
import org.huiyin.whistle.WhistleKind;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.ServletWebRequest;

/** 实时看板: the page, and what it asks for every few seconds; when nothing has changed the answer is 304 and costs one index entry. */
@Controller
class BoardPages {

    private final LiveBoard board;
    private final DistrictMaps maps;
    private final OrganWords organs;

    BoardPages(LiveBoard board, DistrictMaps maps, OrganWords organs) {
        this.board = board;
        this.maps = maps;
        this.organs = organs;
    }

    @GetMapping("/whistles/board")
    String page(Actor actor, @RequestParam Map<String, String> chosen, Model model) {
        fill(actor, chosen, model);
        return "whistle/board";
    }

    @GetMapping("/whistles/board/live")
    String live(Actor actor, @RequestParam Map<String, String> chosen, ServletWebRequest request, Model model) {
        if (request.checkNotModified(board.stamp(actor))) {
            return null;
        }
        fill(actor, chosen, model);
        return "whistle/live :: live";
    }

    private void fill(Actor actor, Map<String, String> chosen, Model model) {
        WhistleKind kind = Choice.of(WhistleKind.class, chosen, "kind");
        String subdistrict = Choice.text(chosen, "subdistrict");
        LiveBoard.View view = board.view(actor, subdistrict, kind);
        model.addAttribute("board", view);
        model.addAttribute("etag", '"' + view.stamp() + '"');
        model.addAttribute("kind", kind);
        model.addAttribute("subdistrict", subdistrict);
        model.addAttribute("kinds", Arrays.asList(WhistleKind.values()));
        model.addAttribute("map", maps.of(actor.tenant()));
        model.addAttribute("names", organs.names(actor.tenant()));
    }
}
