package org.huiyin.proposal.persistence;

import java.time.Instant;
import java.time.Period;
import org.huiyin.shared.Retention;
import org.huiyin.shared.RetentionSettings;
import org.huiyin.shared.SqlTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The content of forms after they were submitted: what became of them stands in the register. The row stays, it tells whose
 * submission an event was and that it was made. Forms still being filled in are their owner's.
 */
@Component
class DraftRetention implements Retention {

    private final JdbcClient jdbc;
    private final RetentionSettings settings;

    DraftRetention(JdbcClient jdbc, RetentionSettings settings) {
        this.jdbc = jdbc;
        this.settings = settings;
    }

    @Override
    public String name() {
        return "submitted-drafts";
    }

    @Override
    public Period period() {
        return settings.submittedDrafts();
    }

    @Override
    public int erase(Instant from, Instant until, int limit) {
        return jdbc.sql(
                        """
                        update proposal_draft d set content = '{}' from (
                            select tenant_id, id from proposal_draft
                            where submitted_at >= :from and submitted_at < :until and content <> '{}'
                            limit :limit for update skip locked) old
                        where d.tenant_id = old.tenant_id and d.id = old.id
                        """)
                .param("from", SqlTime.of(from))
                .param("until", SqlTime.of(until))
                .param("limit", limit)
                .update();
    }
}
