package org.huiyin.whistle.sources;

import java.util.List;
import org.huiyin.whistle.sources.persistence.WordRows;
import org.springframework.stereotype.Component;

/** Places of a sample district, where it has none of its own yet. */
@Component
public class SamplePlaces {

    private final WordRows rows;

    SamplePlaces(WordRows rows) {
        this.rows = rows;
    }

    public void offer(String tenant, WordList list, List<Word> words) {
        if (!words.isEmpty() && rows.of(tenant, list).isEmpty()) {
            rows.replace(tenant, list, words);
        }
    }
}
