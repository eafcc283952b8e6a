package org.huiyin.messaging.inbound;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.huiyin.shared.Reading;
import org.huiyin.shared.SqlTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Events that wait for somebody. One fact of the whole installation, the same on every node; read from a small partial index. */
@Component
class InboxMetrics implements MeterBinder {

    private static final List<Verdict.Status> WAITING =
            List.of(Verdict.Status.REJECTED, Verdict.Status.PARKED, Verdict.Status.PARKED_EXPIRED);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Reading<Map<String, Waiting>> waiting = new Reading<>("inbox", this::read);

    InboxMetrics(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        WAITING.forEach(status -> Gauge.builder(
                        "huiyin.inbox.waiting",
                        waiting,
                        w -> w.get(states -> of(states, status).count()))
                .description("Events at the event desk by state; the same on every node: take the max")
                .tag("state", status.name())
                .register(registry));
        Gauge.builder(
                        "huiyin.inbox.oldest.parked",
                        waiting,
                        w -> w.get(
                                states -> age(of(states, Verdict.Status.PARKED).oldest())))
                .description("Since when the oldest parked event waits, 0 without any; the same on every node")
                .baseUnit("seconds")
                .register(registry);
    }

    private static Waiting of(Map<String, Waiting> states, Verdict.Status status) {
        return states.getOrDefault(status.name(), new Waiting(status.name(), 0, null));
    }

    private double age(Instant since) {
        return since == null
                ? 0
                : Math.max(0, Duration.between(since, clock.instant()).toSeconds());
    }

    private Map<String, Waiting> read() {
        return jdbc
                .sql(
                        """
                        select status, count(*) as n, min(received_at) as oldest from inbox
                        where status in ('REJECTED', 'PARKED', 'PARKED_EXPIRED') group by status
                        """)
                .query((row, n) ->
                        new Waiting(row.getString("status"), row.getLong("n"), SqlTime.instant(row, "oldest")))
                .list()
                .stream()
                .collect(Collectors.toMap(Waiting::status, w -> w));
    }

    private record Waiting(String status, long count, Instant oldest) {}
}
