package org.huiyin.whistle.trades;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.huiyin.whistle.sources.WordList;
import org.huiyin.whistle.sources.persistence.WordRows;
import org.springframework.stereotype.Component;

/** Tells by a district's words which trades a text is about. */
@Component
public class TradeWords {

    private final WordRows rows;

    TradeWords(WordRows rows) {
        this.rows = rows;
    }

    /** In the order of the enum; none when no word is named. */
    public Set<Trade> in(String tenant, String text) {
        Set<Trade> found = new TreeSet<>();
        rows.of(tenant, WordList.TRADE).stream()
                .filter(word -> text.contains(word.word()))
                .forEach(word -> Trade.of(word.standsFor()).ifPresent(found::add));
        return found;
    }

    /** The first word of the list decides; OTHER when none is named. */
    public Trade first(String tenant, String text) {
        return rows.of(tenant, WordList.TRADE).stream()
                .filter(word -> text != null && text.contains(word.word()))
                .flatMap(word -> Trade.of(word.standsFor()).stream())
                .findFirst()
                .orElse(Trade.OTHER);
    }

    List<String> words(String tenant, Trade trade) {
        return rows.of(tenant, WordList.TRADE).stream()
                .filter(word -> word.standsFor().equals(trade.name()))
                .map(org.huiyin.whistle.sources.Word::word)
                .toList();
    }
}
