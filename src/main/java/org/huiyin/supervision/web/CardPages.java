package org.huiyin.supervision.web;

import java.util.List;
import java.util.Map;
import org.huiyin.identity.Directory;
import org.huiyin.shared.Actor;
import org.huiyin.shared.Problem;
import org.huiyin.supervision.AnswerAppeal;
import org.huiyin.supervision.AppealCard;
import org.huiyin.supervision.LadderBoard;
import org.huiyin.web.FormAnswer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 黄牌、红牌: state and appeal, for the offices that watch and for the department that got them. */
@Controller
class CardPages {

    static final int MOST = 300;

    private final LadderBoard desk;
    private final AppealCard appeal;
    private final AnswerAppeal answer;
    private final LadderWords words;
    private final Directory directory;

    CardPages(LadderBoard desk, AppealCard appeal, AnswerAppeal answer, LadderWords words, Directory directory) {
        this.desk = desk;
        this.appeal = appeal;
        this.answer = answer;
        this.words = words;
        this.directory = directory;
    }

    /** @param card the one whose form stands open, or null */
    @GetMapping("/conduct-cards")
    ModelAndView cards(
            Actor actor, @RequestParam(required = false) String organ, @RequestParam(required = false) String card) {
        return page(actor, organ, card, Map.of(), List.of());
    }

    /** @param act appeal, or upheld and confirmed as the answer to it */
    @PostMapping("/conduct-cards/{id}/{act:appeal|upheld|confirmed}")
    ModelAndView act(
            @PathVariable String id,
            @PathVariable String act,
            @RequestParam Map<String, String> typed,
            Actor actor,
            RedirectAttributes redirect) {
        return FormAnswer.of(
                () -> perform(actor, id, act, typed),
                problems -> page(actor, null, id, typed, problems),
                redirect,
                "ladders.done.card." + act,
                "/conduct-cards");
    }

    private void perform(Actor actor, String id, String act, Map<String, String> typed) {
        if (act.equals("appeal")) {
            appeal.appeal(actor, new AppealCard.Command(id, typed.get("appeal")));
        } else {
            answer.answer(actor, new AnswerAppeal.Command(id, act.equals("upheld"), typed.get("answer")));
        }
    }

    private ModelAndView page(
            Actor actor, String organ, String card, Map<String, String> typed, List<Problem> problems) {
        boolean own = !desk.seesAllCards(actor);
        return new ModelAndView("supervision/cards")
                .addObject("cards", desk.cards(actor, organ == null || organ.isBlank() ? null : organ, MOST))
                .addObject("most", MOST)
                .addObject("own", own)
                .addObject("organ", organ)
                .addObject("chosen", organ == null || organ.isBlank() ? Map.of() : Map.of("organ", organ))
                .addObject("organs", own ? null : directory.handlingDepartments(actor.tenant()))
                .addObject("names", words.organs(actor.tenant()))
                .addObject("card", card)
                .addObject("typed", typed)
                .addObject("problems", problems);
    }
}
