package org.huiyin.whistle.sources;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.Problem;
import org.huiyin.whistle.sources.WordEvent.WhistleWordsChanged;
import org.huiyin.whistle.sources.persistence.WordRows;
import org.huiyin.whistle.trades.Trade;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 调整词表: a list as a whole, from now on; what was before stands in the district's history. */
@Service
public class ChangeWords {

    private static final int MOST = 300;
    private static final int LONGEST = 60;
    private static final int LONGEST_OUTLINE = 4000;

    private final WordRows rows;
    private final Subdistricts subdistricts;
    private final ApplicationEventPublisher events;

    ChangeWords(WordRows rows, Subdistricts subdistricts, ApplicationEventPublisher events) {
        this.rows = rows;
        this.subdistricts = subdistricts;
        this.events = events;
    }

    public record Command(WordList list, List<Word> words) {}

    @Transactional
    public void change(Actor actor, Command command) {
        actor.require(RequestAct.CHANGE_WORDS);
        List<Problem> problems = new ArrayList<>();
        List<Word> words = command.words() == null ? List.of() : command.words();
        if (words.isEmpty()) {
            problems.add(Problem.at("words", "error.whistle.words.none"));
        }
        if (words.size() > MOST) {
            problems.add(Problem.at("words", "error.whistle.words.many", String.valueOf(MOST)));
        }
        Set<String> seen = new HashSet<>();
        words.forEach(word -> check(actor.tenant(), command.list(), word, seen, problems));
        if (!problems.isEmpty()) {
            throw BusinessException.invalid(problems);
        }
        List<Word> before = rows.of(actor.tenant(), command.list());
        rows.replace(actor.tenant(), command.list(), words);
        events.publishEvent(new WhistleWordsChanged(actor, command.list(), texts(before), texts(words)));
    }

    private void check(String tenant, WordList list, Word word, Set<String> seen, List<Problem> problems) {
        String line = word.word() + "=" + word.standsFor();
        int longest = list == WordList.AREA ? LONGEST_OUTLINE : LONGEST;
        boolean empty = word.word() == null
                || word.word().isBlank()
                || word.standsFor() == null
                || word.standsFor().isBlank();
        if (empty || word.word().length() > longest || word.standsFor().length() > LONGEST) {
            problems.add(Problem.at("words", "error.whistle.words.line", line));
        } else if (!seen.add(word.word())) {
            problems.add(Problem.at("words", "error.whistle.words.twice", word.word()));
        } else if (ofPlaces(list) && !subdistricts.knows(tenant, word.standsFor())) {
            problems.add(Problem.at("words", "error.whistle.words.subdistrict", word.standsFor()));
        } else if (list == WordList.AREA && Outline.of(word.word()).isEmpty()) {
            problems.add(Problem.at("words", "error.whistle.words.outline", word.standsFor()));
        } else if (list == WordList.TRADE && Trade.of(word.standsFor()).isEmpty()) {
            problems.add(Problem.at("words", "error.whistle.words.trade", word.standsFor()));
        }
    }

    private static boolean ofPlaces(WordList list) {
        return list == WordList.PLACE || list == WordList.GRID || list == WordList.AREA;
    }

    private static List<String> texts(List<Word> words) {
        return words.stream().map(word -> word.word() + "=" + word.standsFor()).toList();
    }
}
