package org.huiyin.whistle.sources.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.Problem;
import org.huiyin.web.FormAnswer;
import org.huiyin.whistle.sources.ChangeWords;
import org.huiyin.whistle.sources.RequestAct;
import org.huiyin.whistle.sources.Word;
import org.huiyin.whistle.sources.WordDesk;
import org.huiyin.whistle.sources.WordList;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 词表: words of danger, of spots and trades, and where places lie; one line an entry, word = what it stands for. */
@Controller
@RequestMapping("/settings/whistle-words")
class WordPages {

    private final WordDesk desk;
    private final ChangeWords change;
    private final WordNames names;

    WordPages(WordDesk desk, ChangeWords change, WordNames names) {
        this.desk = desk;
        this.change = change;
        this.names = names;
    }

    @GetMapping
    ModelAndView all(Actor actor) {
        return page(actor, null, null, List.of());
    }

    @PostMapping("/{list}")
    ModelAndView change(
            @PathVariable String list,
            @RequestParam Map<String, String> values,
            Actor actor,
            RedirectAttributes redirect) {
        WordList of = Arrays.stream(WordList.values())
                .filter(one -> one.name().equals(list))
                .findFirst()
                .orElseThrow(() -> BusinessException.notFound("error.whistle.words.list", list));
        return FormAnswer.of(
                () -> change.change(actor, new ChangeWords.Command(of, lines(actor.tenant(), of, values.get("words")))),
                problems -> page(actor, of, values.get("words"), problems),
                redirect,
                "whistle.words.done",
                "/settings/whistle-words");
    }

    private ModelAndView page(Actor actor, WordList typedIn, String typed, List<Problem> problems) {
        Map<WordList, List<Word>> lists = desk.all(actor);
        lists.replaceAll((list, words) -> named(names.of(actor.tenant(), list), words));
        return new ModelAndView("whistle-sources/words")
                .addObject("lists", lists)
                .addObject("mayChange", actor.may(RequestAct.CHANGE_WORDS))
                .addObject("subdistricts", names.places(actor.tenant()).values())
                .addObject("trades", names.trades().values())
                .addObject("typedIn", typedIn)
                .addObject("typed", typed)
                .addObject("problems", problems);
    }

    private static List<Word> named(Map<String, String> names, List<Word> words) {
        return words.stream()
                .map(word -> new Word(word.word(), names.getOrDefault(word.standsFor(), word.standsFor())))
                .toList();
    }

    private List<Word> lines(String tenant, WordList of, String text) {
        List<Word> words = new ArrayList<>();
        for (String line : (text == null ? "" : text).split("\\R")) {
            if (!line.isBlank()) {
                String[] sides = line.split("[=＝]", 2);
                words.add(new Word(
                        sides[0].strip(), sides.length == 2 ? names.code(tenant, of, sides[1].strip()) : null));
            }
        }
        return words;
    }
}
