package org.huiyin.supervision.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.huiyin.shared.Actor;
import org.huiyin.supervision.LadderDesk;
import org.huiyin.supervision.MeetingDesk;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** 升级阶梯 for programs: reading. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "ladders")
class LadderApi {

    private final LadderDesk desk;
    private final MeetingDesk meetings;

    LadderApi(LadderDesk desk, MeetingDesk meetings) {
        this.desk = desk;
        this.meetings = meetings;
    }

    @Operation(summary = "升级阶梯: the ladders this post may see, open ones first, the highest first")
    @GetMapping("/ladders")
    List<LadderDesk.Line> all(Actor actor, @RequestParam(required = false) Integer level) {
        return desk.open(actor, level);
    }

    @Operation(summary = "一架阶梯: its levels, papers, cards and meetings, and what this post can do")
    @GetMapping("/ladders/{id}")
    LadderDesk.File one(Actor actor, @PathVariable String id) {
        return desk.one(actor, id);
    }

    @Operation(summary = "一件的阶梯: the ladders of one proposal")
    @GetMapping("/proposals/{id}/ladders")
    List<LadderDesk.Line> ofProposal(Actor actor, @PathVariable String id) {
        return desk.ofProposal(actor, id);
    }

    @Operation(summary = "协调会: for those called to it, and for who may see its ladder")
    @GetMapping("/meetings/{id}")
    MeetingDesk.Shown meeting(Actor actor, @PathVariable String id) {
        return meetings.one(actor, id);
    }

    @Operation(summary = "黄牌、红牌: the cards this post may see")
    @GetMapping("/conduct-cards")
    List<LadderDesk.CardLine> cards(Actor actor) {
        return desk.cards(actor);
    }
}
