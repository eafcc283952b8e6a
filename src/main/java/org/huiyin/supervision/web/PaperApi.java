package org.huiyin.supervision.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.huiyin.shared.Actor;
import org.huiyin.supervision.AnswerPaper;
import org.huiyin.supervision.IssueCircular;
import org.huiyin.supervision.SignChaser;
import org.huiyin.supervision.SignOrder;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** 催办单、督办通知书、通报 for programs: signed by the office, answered by who owes. */
@RestController
@RequestMapping("/api/v1/ladders/{id}")
@Tag(name = "ladders")
class PaperApi {

    private final SignChaser chaser;
    private final SignOrder order;
    private final AnswerPaper answer;
    private final IssueCircular circular;

    PaperApi(SignChaser chaser, SignOrder order, AnswerPaper answer, IssueCircular circular) {
        this.chaser = chaser;
        this.order = order;
        this.answer = answer;
        this.circular = circular;
    }

    record Text(String text) {}

    record Answer(String answer) {}

    @Operation(summary = "签发催办单")
    @PostMapping("/chaser")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void chase(Actor actor, @PathVariable String id, @RequestBody Text t) {
        chaser.sign(actor, new SignChaser.Command(id, t.text()));
    }

    @Operation(summary = "催办回执, by the leadership of who owes")
    @PostMapping("/chaser-answer")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void answerChaser(Actor actor, @PathVariable String id, @RequestBody Answer a) {
        answer.ofChaser(actor, new AnswerPaper.Command(id, a.answer()));
    }

    @Operation(summary = "签发督办通知书: a red card comes with it")
    @PostMapping("/order")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void order(Actor actor, @PathVariable String id, @RequestBody Text t) {
        order.sign(actor, new SignOrder.Command(id, t.text()));
    }

    @Operation(summary = "答复督办, by the main leader of who owes")
    @PostMapping("/order-answer")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void answerOrder(Actor actor, @PathVariable String id, @RequestBody Answer a) {
        answer.ofOrder(actor, new AnswerPaper.Command(id, a.answer()));
    }

    @Operation(summary = "签发通报: the last level")
    @PostMapping("/circular")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void circular(Actor actor, @PathVariable String id, @RequestBody Text t) {
        circular.issue(actor, new IssueCircular.Command(id, t.text()));
    }
}
