package org.huiyin.documents.persistence;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.huiyin.documents.Attachment;
import org.huiyin.documents.Attachment.Scan;
import org.huiyin.shared.SqlTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Files waiting for the scanner, of all districts. */
@Repository
public class ScanQueue {

    private static final long LONGEST_WAIT_SECONDS = 3600;

    private final JdbcClient jdbc;

    ScanQueue(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param attempts how often it was tried before */
    public record Waiting(Attachment attachment, int attempts) {}

    /** The next file that is due; nobody else gets it while the lease lasts. */
    public Optional<Waiting> take(Instant now, Duration lease) {
        return jdbc.sql(
                        """
                        update attachment a set next_scan = ?, attempts = a.attempts + 1
                        from (select tenant_id, id from attachment where scan = 'WAITING' and next_scan <= ?
                              order by next_scan limit 1 for update skip locked) due
                        where a.tenant_id = due.tenant_id and a.id = due.id
                        returning a.*""")
                .params(SqlTime.of(now.plus(lease)), SqlTime.of(now))
                .query((row, n) -> new Waiting(AttachmentRows.map(row, n), row.getInt("attempts") - 1))
                .optional();
    }

    /** Comes again later, each time after twice as long, at last once an hour. */
    public void putOff(Attachment attachment, int attempts, Instant now, Duration first) {
        long wait = Math.min(LONGEST_WAIT_SECONDS, first.toSeconds() << Math.min(attempts, 12));
        jdbc.sql("update attachment set next_scan = ? where tenant_id = ? and id = ? and scan = 'WAITING'")
                .params(SqlTime.of(now.plusSeconds(wait)), attachment.tenant(), attachment.id())
                .update();
    }

    /** @return false when it is no longer waiting */
    public boolean decide(Attachment attachment, Scan scan) {
        return jdbc.sql(
                                """
                                update attachment set scan = ?, next_scan = null
                                where tenant_id = ? and id = ? and scan = 'WAITING'""")
                        .params(scan.name(), attachment.tenant(), attachment.id())
                        .update()
                > 0;
    }
}
