package org.huiyin.supervision.web;

import org.huiyin.shared.Actor;
import org.huiyin.supervision.AnswerPaper;
import org.huiyin.supervision.SignChaser;
import org.huiyin.supervision.SignOrder;
import org.huiyin.web.Typed;
import org.springframework.stereotype.Component;

/** The ladder's forms: which use case each of them calls. */
@Component
class LadderForms {

    private final SignChaser chaser;
    private final SignOrder order;
    private final AnswerPaper answer;
    private final UpperLevels upper;

    LadderForms(SignChaser chaser, SignOrder order, AnswerPaper answer, UpperLevels upper) {
        this.chaser = chaser;
        this.order = order;
        this.answer = answer;
        this.upper = upper;
    }

    void perform(Actor actor, String id, String act, Typed typed) {
        switch (act) {
            case "chaser" -> chaser.sign(actor, new SignChaser.Command(id, typed.written("text")));
            case "chaser-answer" -> answer.ofChaser(actor, new AnswerPaper.Command(id, typed.written("answer")));
            case "order" -> order.sign(actor, new SignOrder.Command(id, typed.written("text")));
            case "order-answer" -> answer.ofOrder(actor, new AnswerPaper.Command(id, typed.written("answer")));
            default -> upper.perform(actor, id, act, typed);
        }
    }
}
