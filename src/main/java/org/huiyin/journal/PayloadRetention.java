package org.huiyin.journal;

import java.time.Instant;
import java.time.Period;
import org.huiyin.shared.Retention;
import org.huiyin.shared.RetentionSettings;
import org.huiyin.shared.SqlTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The payloads of a chain that has rested for the archive period; a chain that still grows is a file that is still open. The rows
 * with who, what kind and when stay, and so does the proof: the chain holds the payload's hash, not the payload.
 */
@Component
class PayloadRetention implements Retention {

    private final JdbcClient jdbc;
    private final RetentionSettings settings;

    PayloadRetention(JdbcClient jdbc, RetentionSettings settings) {
        this.jdbc = jdbc;
        this.settings = settings;
    }

    @Override
    public String name() {
        return "journal-payload";
    }

    @Override
    public Period period() {
        return settings.journalPayload();
    }

    /** By the chain's last row; its head names it. */
    @Override
    public int erase(Instant from, Instant until, int limit) {
        return jdbc.sql(
                        """
                        delete from journal_payload where journal_id in (
                            select j.id from journal last
                            join journal_head h on (h.tenant_id, h.subject_type, h.subject_id, h.sequence)
                                 = (last.tenant_id, last.subject_type, last.subject_id, last.sequence)
                            join journal j on (j.tenant_id, j.subject_type, j.subject_id)
                                 = (last.tenant_id, last.subject_type, last.subject_id)
                            join journal_payload p on p.journal_id = j.id
                            where last.at >= :from and last.at < :until
                            limit :limit)
                        """)
                .param("from", SqlTime.of(from))
                .param("until", SqlTime.of(until))
                .param("limit", limit)
                .update();
    }
}
