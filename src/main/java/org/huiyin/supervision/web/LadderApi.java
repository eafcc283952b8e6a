package org.huiyin.supervision.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import org.huiyin.shared.Actor;
import org.huiyin.shared.Choice;
import org.huiyin.shared.PagedRows.Page;
import org.huiyin.supervision.AnswerAppeal;
import org.huiyin.supervision.AppealCard;
import org.huiyin.supervision.LadderDesk;
import org.huiyin.supervision.LadderLine;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** 升级阶梯、黄牌红牌 for programs: reading, and appeals. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "ladders")
class LadderApi {

    private static final int SIZE = 100;

    private final LadderDesk desk;
    private final AppealCard appeal;
    private final AnswerAppeal answer;

    LadderApi(LadderDesk desk, AppealCard appeal, AnswerAppeal answer) {
        this.desk = desk;
        this.appeal = appeal;
        this.answer = answer;
    }

    record Appeal(String appeal) {}

    record Answer(boolean upheld, String answer) {}

    @Operation(summary = "升级阶梯: filters level, organ, subject, trigger, closed; `next` is the key of the page after")
    @GetMapping("/ladders")
    Page<LadderLine> ladders(Actor actor, @RequestParam Map<String, String> chosen) {
        return desk.page(actor, LadderPages.question(chosen), Choice.text(chosen, "after"), SIZE);
    }

    @Operation(summary = "一架阶梯: steps, papers, meetings, cards, clocks")
    @GetMapping("/ladders/{id}")
    LadderDesk.Shown ladder(Actor actor, @PathVariable String id) {
        return desk.one(actor, id);
    }

    @Operation(summary = "黄牌、红牌: of the district for the offices, of its own for a department")
    @GetMapping("/conduct-cards")
    List<LadderDesk.ShownCard> cards(Actor actor, @RequestParam(required = false) String organ) {
        return desk.cards(actor, organ, CardPages.MOST);
    }

    @Operation(summary = "申诉, within its days")
    @PostMapping("/conduct-cards/{id}/appeal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void appeal(Actor actor, @PathVariable String id, @RequestBody Appeal a) {
        appeal.appeal(actor, new AppealCard.Command(id, a.appeal()));
    }

    @Operation(summary = "答复申诉: upheld, the card is void")
    @PostMapping("/conduct-cards/{id}/appeal-answer")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void answer(Actor actor, @PathVariable String id, @RequestBody Answer a) {
        answer.answer(actor, new AnswerAppeal.Command(id, a.upheld(), a.answer()));
    }
}
