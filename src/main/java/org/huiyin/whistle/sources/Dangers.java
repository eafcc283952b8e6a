package org.huiyin.whistle.sources;

import java.util.List;
import java.util.Optional;
import org.huiyin.proposal.Proposal;
import org.huiyin.whistle.sources.persistence.WordRows;
import org.springframework.stereotype.Component;

/** Papers that tell of danger. */
@Component
public class Dangers {

    private final WordRows rows;

    Dangers(WordRows rows) {
        this.rows = rows;
    }

    /** Which of these proposals name a danger. */
    public List<String> among(String tenant, List<String> proposals) {
        List<String> words =
                rows.of(tenant, WordList.DANGER).stream().map(Word::word).toList();
        return words.isEmpty() ? List.of() : rows.naming(tenant, proposals, words);
    }

    public Optional<Fact> in(Proposal proposal) {
        return DangerWords.in(rows.of(proposal.tenant(), WordList.DANGER), Subdistricts.text(proposal))
                .map(danger -> Fact.of("danger", danger.words(), danger.sentence()));
    }
}
