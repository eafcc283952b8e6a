package org.huiyin.handling.similar;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.huiyin.handling.similar.persistence.LikenessRows;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Notes by which words proposals can be found alike; again for the same ones changes nothing. */
@Service
public class LearnWords {

    private static final int ALL = 0;
    private static final int AT_ONCE = 500;

    private final LikenessRows rows;

    LearnWords(LikenessRows rows) {
        this.rows = rows;
    }

    @Transactional
    public void of(String tenant, Collection<String> ids) {
        rows.hold(tenant);
        Map<String, Integer[]> known = rows.grams(tenant, ids);
        Map<String, Set<Integer>> changed = new HashMap<>();
        Map<Integer, Integer> more = new HashMap<>();
        for (LikenessRows.Words words : rows.words(tenant, ids)) {
            Set<Integer> now = Grams.of(tenant, words.subject(), words.recommendations());
            Integer[] before = known.get(words.proposalId());
            if (before == null || !now.equals(Set.of(before))) {
                changed.put(words.proposalId(), now);
                Arrays.stream(before == null ? new Integer[0] : before)
                        .forEach(gram -> more.merge(gram, -1, Integer::sum));
                now.forEach(gram -> more.merge(gram, 1, Integer::sum));
                more.merge(ALL, before == null ? 1 : 0, Integer::sum);
            }
        }
        rows.put(tenant, changed);
        rows.share(tenant, more);
    }

    /** Some of those that were never learnt: copied ones, and all of an earlier version. @return how many */
    @Transactional
    public int someMissing(String tenant) {
        List<String> missing = rows.missing(tenant, AT_ONCE);
        if (!missing.isEmpty()) {
            of(tenant, missing);
        }
        return missing.size();
    }
}
