package org.huiyin.identity.substitution;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.huiyin.identity.Directory.Post;
import org.huiyin.shared.Actor;

/** The substitutions' table; changes reach the directory with the commit. */
public interface Substitutions {

    /** @param revokedAt null while it stands */
    record Row(
            String id,
            Post post,
            String holderName,
            String substitute,
            String substituteName,
            LocalDate from,
            LocalDate to,
            String reason,
            String namedBy,
            String namedByName,
            Instant namedAt,
            String revokedByName,
            Instant revokedAt) {

        /** Whether it is over on that day, by its dates or revoked. */
        public boolean over(LocalDate day) {
            return revokedAt != null || to.isBefore(day);
        }
    }

    void add(Actor by, String id, Post post, NameSubstitute.Command command, Instant at);

    /** The row is locked, so that two who revoke follow one another. */
    Optional<Row> lock(String tenant, String id);

    void revoke(Actor by, String tenant, String id, Instant at);

    /** Those that touch these days of the post and stand. The post stays locked until the transaction ends. */
    List<Row> overlapping(String tenant, long post, LocalDate from, LocalDate to);

    /** @param organ null = of all organs; @param person who is holder, substitute or named it, null = whoever */
    List<Row> list(String tenant, String organ, String person);
}
