package org.huiyin.handling.lists;

import java.time.Instant;
import java.time.OffsetDateTime;
import org.huiyin.shared.SqlTime;

/**
 * What is asked of the register.
 *
 * @param word what holds, or can hold, the word that is looked for, or null
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
        return word == null ? new Conditions().and("true") : word.stands();
    }

    /** The word and what its postings know decide all. */
    boolean wordDecides() {
        return word != null
                && filter.state() == null
                && filter.lamp() == null
                && scope.organs().isEmpty()
                && scope.signer() == null;
    }

    Conditions everything() {
        return filters(null).and(wordStands());
    }
}
