package org.huiyin.messaging.inbound;

import java.util.Optional;
import org.huiyin.messaging.IntakeResults;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Looks into the inbox, and into the outbox for events of our own that are still on their way. */
@Repository
class KeptIntakeResults implements IntakeResults {

    private final JdbcInbox inbox;
    private final JdbcClient jdbc;

    KeptIntakeResults(JdbcInbox inbox, JdbcClient jdbc) {
        this.inbox = inbox;
        this.jdbc = jdbc;
    }

    @Override
    public Optional<IntakeResult> find(String source, String eventId) {
        return inbox.find(source, eventId).map(KeptIntakeResults::result).or(() -> waiting(source, eventId));
    }

    private static IntakeResult result(JdbcInbox.Entry entry) {
        State state = State.valueOf(Verdict.of(entry.status(), null, null).result());
        return new IntakeResult(
                entry.identity().source(),
                entry.identity().eventId(),
                entry.tenant(),
                state,
                entry.reason(),
                entry.subjectId());
    }

    private Optional<IntakeResult> waiting(String source, String eventId) {
        return jdbc.sql(
                        """
                        select headers ->> 'ce_tenant' from outbox
                        where event_id = :eventId and headers ->> 'ce_source' = :source limit 1
                        """)
                .param("eventId", eventId)
                .param("source", source)
                .query((row, n) -> new IntakeResult(source, eventId, row.getString(1), State.WAITING, null, null))
                .optional();
    }
}
