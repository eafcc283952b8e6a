package org.huiyin.supervision.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.huiyin.shared.Actor;
import org.huiyin.shared.ChinaTime;
import org.huiyin.supervision.AnswerChaser;
import org.huiyin.supervision.AnswerOrder;
import org.huiyin.supervision.SignChaser;
import org.huiyin.supervision.SignOrder;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

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

    void perform(Actor actor, String id, String act, MultiValueMap<String, String> typed) {
        switch (act) {
            case "chaser" -> chaser.sign(actor, new SignChaser.Command(id, typed.getFirst("text")));
            case "chaser-answer" -> chaserAnswer.answer(actor, new AnswerChaser.Command(id, typed.getFirst("answer")));
            case "order" -> order.sign(actor, new SignOrder.Command(id, typed.getFirst("text")));
            case "order-answer" -> orderAnswer.answer(actor, new AnswerOrder.Command(id, typed.getFirst("answer")));
            default -> upper.perform(actor, id, act, typed);
        }
    }

    static LocalDate day(String text) {
        try {
            return text == null || text.isBlank() ? null : LocalDate.parse(text);
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** A date and time as the browser's field gives it, in the district's time. */
    static Instant moment(String text) {
        try {
            return text == null || text.isBlank()
                    ? null
                    : LocalDateTime.parse(text).atZone(ChinaTime.ZONE).toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }

    static List<String> several(MultiValueMap<String, String> typed, String field) {
        return typed.getOrDefault(field, List.of()).stream()
                .filter(value -> !value.isBlank())
                .toList();
    }
}
