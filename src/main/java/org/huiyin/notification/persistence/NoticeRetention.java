package org.huiyin.notification.persistence;

import java.time.Instant;
import java.time.Period;
import org.huiyin.notification.NotificationSettings;
import org.huiyin.shared.Retention;
import org.huiyin.shared.SqlTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Old notices go; what they told of stands in the journal. An act that is still asked keeps its notice. */
@Component
class NoticeRetention implements Retention {

    private final JdbcClient jdbc;
    private final NotificationSettings settings;

    NoticeRetention(JdbcClient jdbc, NotificationSettings settings) {
        this.jdbc = jdbc;
        this.settings = settings;
    }

    @Override
    public String name() {
        return "notices";
    }

    @Override
    public Period period() {
        return settings.keep();
    }

    @Override
    public int erase(Instant from, Instant until, int limit) {
        return jdbc.sql(
                        """
                        delete from notice n using (
                            select tenant_id, id from notice
                            where created_at >= :from and created_at < :until
                                and (read_at is not null or settled_at is not null or kind <> 'ASK')
                            order by created_at limit :limit for update skip locked) old
                        where n.tenant_id = old.tenant_id and n.id = old.id""")
                .param("from", SqlTime.of(from))
                .param("until", SqlTime.of(until))
                .param("limit", limit)
                .update();
    }
}
