package org.huiyin.proposal.persistence;

import java.sql.Timestamp;
import java.time.Instant;
import org.huiyin.proposal.SentSamples;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcSentSamples implements SentSamples {

    private final JdbcClient jdbc;

    JdbcSentSamples(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean note(String tenant, String eventId, Instant now) {
        return jdbc.sql(
                                """
                        insert into sent_sample (tenant_id, event_id, sent_at) values (:tenant, :eventId, :now)
                        on conflict do nothing
                        """)
                        .param("tenant", tenant)
                        .param("eventId", eventId)
                        .param("now", Timestamp.from(now))
                        .update()
                > 0;
    }
}
