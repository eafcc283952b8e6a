package org.huiyin.whistle.sources;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.huiyin.shared.Actor;
import org.huiyin.whistle.sources.persistence.WordRows;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows the lists of words and places in force. */
@Service
@Transactional(readOnly = true)
public class WordDesk {

    private final WordRows rows;

    WordDesk(WordRows rows) {
        this.rows = rows;
    }

    public Map<WordList, List<Word>> all(Actor actor) {
        actor.require(RequestAct.SEE_WORDS);
        Map<WordList, List<Word>> all = new LinkedHashMap<>();
        for (WordList list : WordList.values()) {
            all.put(list, rows.of(actor.tenant(), list));
        }
        return all;
    }
}
