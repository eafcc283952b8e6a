package org.huiyin.supervision.web;

import org.huiyin.shared.Actor;
import org.huiyin.supervision.AnswerChaser;
import org.huiyin.supervision.AnswerOrder;
import org.huiyin.supervision.SignChaser;
import org.huiyin.supervision.SignOrder;
import org.huiyin.web.Typed;
import org.springframework.stereotype.Component;

/** The ladder's forms: which use case each of them calls. */
@Component
class LadderForms {

    private final SignChaser chaser;
    private final AnswerChaser chaserAnswer;
    private final SignOrder order;
    private final AnswerOrder orderAnswer;
    private final UpperLevels upper;

    LadderForms(
            SignChaser chaser, AnswerChaser chaserAnswer, SignOrder order, AnswerOrder orderAnswer, UpperLevels upper) {
        this.chaser = chaser;
        this.chaserAnswer = chaserAnswer;
        this.order = order;
        this.orderAnswer = orderAnswer;
        this.upper = upper;
    }

    void perform(Actor actor, String id, String act, Typed typed) {
        switch (act) {
            case "chaser" -> chaser.sign(actor, new SignChaser.Command(id, typed.written("text")));
            case "chaser-answer" -> chaserAnswer.answer(actor, new AnswerChaser.Command(id, typed.written("answer")));
            case "order" -> order.sign(actor, new SignOrder.Command(id, typed.written("text")));
            case "order-answer" -> orderAnswer.answer(actor, new AnswerOrder.Command(id, typed.written("answer")));
            default -> upper.perform(actor, id, act, typed);
        }
    }
}
