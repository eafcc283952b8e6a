package org.huiyin.whistle.sources;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.huiyin.whistle.sources.persistence.WordRows;
import org.springframework.stereotype.Component;

/** Finds the words of a district's list of dangers in a text. */
@Component
class DangerWords {

    private static final int AROUND = 20;

    private final WordRows rows;

    DangerWords(WordRows rows) {
        this.rows = rows;
    }

    /**
     * @param words those found, with commas
     * @param sentence the first of them with the words around it
     */
    record Danger(String words, String sentence) {}

    Optional<Danger> in(String tenant, String text) {
        return in(rows.of(tenant, WordList.DANGER), text);
    }

    /** For many texts with one list. */
    static Optional<Danger> in(List<Word> list, String text) {
        Set<String> found = new LinkedHashSet<>();
        list.stream().map(Word::word).filter(text::contains).forEach(found::add);
        return found.isEmpty()
                ? Optional.empty()
                : Optional.of(new Danger(
                        String.join("、", found), around(text, found.iterator().next())));
    }

    private static String around(String text, String word) {
        int at = text.indexOf(word);
        int from = Math.max(0, at - AROUND);
        int to = Math.min(text.length(), at + word.length() + AROUND);
        return (from > 0 ? "…" : "") + text.substring(from, to).replace('\n', ' ') + (to < text.length() ? "…" : "");
    }
}
