package org.huiyin.handling.lists;

import java.time.Instant;
import java.time.OffsetDateTime;
import org.huiyin.handling.lists.SearchCandidates.Found;
import org.huiyin.shared.SqlTime;

/**
 * What is asked of the register.
 *
 * @param word what can hold the word that is looked for, or null
 * @param after where the page begins, or null
 */
record RegisterQuestion(
        String tenant, RegisterScope scope, RegisterFilter filter, Found word, PageKey after, Instant at) {

    OffsetDateTime now() {
        return SqlTime.of(at);
    }

    RegisterOrder order() {
        return RegisterOrder.of(filter);
    }

    /** All but the word and what a source tells by itself: that this organ, if any, has a part. */
    Conditions filters(String organ) {
        return RegisterConditions.of(tenant, scope.without(organ), filter, now());
    }

    Conditions wordStands() {
        return word == null ? new Conditions().and("true") : RegisterConditions.word(word);
    }

    Conditions everything() {
        return filters(null).and(wordStands());
    }
}
