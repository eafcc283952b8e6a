package org.huiyin.messaging.inbound;

import java.time.Instant;
import java.time.Period;
import org.huiyin.shared.Retention;
import org.huiyin.shared.RetentionSettings;
import org.huiyin.shared.SqlTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The bytes of events go; their rows stay for ever: they are what makes a repetition of the same event a duplicate, and with hash
 * and size a sender's copy can still be proved to be what came. Parked events are still on their way and lose nothing.
 */
@Configuration(proxyBeanMethods = false)
class EventRetention {

    @Bean
    Retention takenEvents(JdbcClient jdbc, RetentionSettings settings) {
        return new OfBytes("taken-events", settings.takenEvents(), new String[] {"ACCEPTED", "DUPLICATE"}, jdbc);
    }

    @Bean
    Retention refusedEvents(JdbcClient jdbc, RetentionSettings settings) {
        String[] refused = {"REJECTED", "PARKED_EXPIRED", "CLOSED"};
        return new OfBytes("refused-events", settings.refusedEvents(), refused, jdbc);
    }

    private record OfBytes(String name, Period period, String[] statuses, JdbcClient jdbc) implements Retention {

        @Override
        public int erase(Instant from, Instant until, int limit) {
            return jdbc.sql(
                            """
                            update inbox set raw_sha256 = sha256(raw), raw_size = length(raw), raw = null
                            where id in (select id from inbox
                                         where settled_at >= :from and settled_at < :until and status = any(:statuses)
                                           and raw is not null
                                         order by id limit :limit for update skip locked)
                            """)
                    .param("from", SqlTime.of(from))
                    .param("until", SqlTime.of(until))
                    .param("statuses", statuses)
                    .param("limit", limit)
                    .update();
        }
    }
}
