package org.huiyin.notification.persistence;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.huiyin.notification.Notice;
import org.huiyin.shared.SqlTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Notices that wait for a mail, of all districts; all of one person go into one. */
@Repository
public class MailQueue {

    private static final long LONGEST_WAIT_SECONDS = 24 * 3600;

    private final JdbcClient jdbc;

    MailQueue(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param attempts how often it was tried before */
    public record Waiting(String tenant, String person, int attempts) {}

    /** The next person whose mail is due, with all their waiting notices; nobody else gets them while the lease lasts. */
    public Optional<Waiting> take(Instant now, Duration lease) {
        return jdbc.sql(
                        """
                        with due as (
                            select tenant_id, person from notice_mail where next_try <= :now
                                and pg_try_advisory_xact_lock(hashtextextended(tenant_id || ' ' || person, 46))
                            order by next_try limit 1 for update skip locked),
                        mine as (
                            update notice_mail m set next_try = :until, attempts = m.attempts + 1 from due
                            where m.tenant_id = due.tenant_id and m.person = due.person and m.next_try is not null
                                and not exists (select 1 from notice n where n.tenant_id = m.tenant_id and n.id = m.notice_id
                                    and n.told_from > :now)
                            returning m.tenant_id, m.person, m.attempts)
                        select tenant_id, person, max(attempts) - 1 as attempts from mine group by tenant_id, person""")
                .param("now", SqlTime.of(now))
                .param("until", SqlTime.of(now.plus(lease)))
                .query((row, n) ->
                        new Waiting(row.getString("tenant_id"), row.getString("person"), row.getInt("attempts")))
                .optional();
    }

    /** What is still worth telling: neither read nor settled. What waits for the offices to open was not taken. */
    public List<Notice> notices(Waiting waiting, Instant leaseEnd) {
        return jdbc.sql(
                        """
                        select n.* from notice_mail m join notice n on n.tenant_id = m.tenant_id and n.id = m.notice_id
                        where m.tenant_id = ? and m.person = ? and m.next_try = ?
                            and n.read_at is null and n.settled_at is null
                        order by n.id""")
                .params(waiting.tenant(), waiting.person(), SqlTime.of(leaseEnd))
                .query(NoticeRows::map)
                .list();
    }

    /** Handed over, or nothing left to say. What came meanwhile waits on. */
    public void done(Waiting waiting, Instant leaseEnd) {
        jdbc.sql("delete from notice_mail where tenant_id = ? and person = ? and next_try = ?")
                .params(waiting.tenant(), waiting.person(), SqlTime.of(leaseEnd))
                .update();
    }

    /** Tried again later, each time after twice as long; given up after so many times. */
    public void failed(Waiting waiting, Instant leaseEnd, Instant now, Duration first, int most, String why) {
        long wait = Math.min(LONGEST_WAIT_SECONDS, first.toSeconds() << Math.min(waiting.attempts(), 16));
        jdbc.sql(
                        """
                        update notice_mail set next_try = case when attempts >= ? then null else ?::timestamptz end,
                            given_up = case when attempts >= ? then ? end
                        where tenant_id = ? and person = ? and next_try = ?""")
                .params(most, SqlTime.of(now.plusSeconds(wait)), most, why)
                .params(waiting.tenant(), waiting.person(), SqlTime.of(leaseEnd))
                .update();
    }
}
