package org.huiyin.supervision.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.huiyin.shared.Actor;
import org.huiyin.supervision.AnswerAppeal;
import org.huiyin.supervision.AppealCard;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** 申诉 for programs. */
@RestController
@RequestMapping("/api/v1/conduct-cards/{cardId}")
@Tag(name = "ladders")
class CardApi {

    private final AppealCard appeal;
    private final AnswerAppeal answer;

    CardApi(AppealCard appeal, AnswerAppeal answer) {
        this.appeal = appeal;
        this.answer = answer;
    }

    record Appeal(String appeal) {}

    record Ruling(boolean upheld, String answer) {}

    @Operation(summary = "对黄牌、红牌申诉, within its days")
    @PostMapping("/appeal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void appeal(Actor actor, @PathVariable String cardId, @RequestBody Appeal a) {
        appeal.appeal(actor, new AppealCard.Command(cardId, a.appeal()));
    }

    @Operation(summary = "答复申诉: upheld, the card is void")
    @PostMapping("/appeal-answer")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void answer(Actor actor, @PathVariable String cardId, @RequestBody Ruling r) {
        answer.answer(actor, new AnswerAppeal.Command(cardId, r.upheld(), r.answer()));
    }
}
