package org.huiyin.messaging.outbound;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.huiyin.shared.Reading;
import org.huiyin.shared.SqlTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What waits to be published (the same on every node) and whether this node is the one that publishes. */
@Component
class OutboxMetrics implements MeterBinder {

    /** Above this an exact number helps nobody. */
    static final int COUNTED = 10_000;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Relay relay;
    private final Reading<State> state = new Reading<>("outbox", this::read);

    OutboxMetrics(JdbcClient jdbc, Clock clock, Relay relay) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.relay = relay;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("huiyin.outbox.waiting", state, s -> s.get(State::waiting))
                .description(
                        "Events waiting to be published, counted up to 10000; the same on every node: take the max")
                .baseUnit("events")
                .register(registry);
        Gauge.builder("huiyin.outbox.oldest", state, s -> s.get(now -> age(now.oldest())))
                .description("Since when the first event of the outbox waits, 0 without any; the same on every node")
                .baseUnit("seconds")
                .register(registry);
        Gauge.builder("huiyin.outbox.set.aside", state, s -> s.get(State::setAside))
                .description("Events no broker will ever take; the same on every node: take the max")
                .baseUnit("events")
                .register(registry);
        Gauge.builder("huiyin.relay.leader", relay, r -> r.leads() ? 1 : 0)
                .description("1 on the node that publishes; the sum over the nodes must be 1")
                .register(registry);
        Gauge.builder("huiyin.relay.broker.away", relay, r -> r.waitsForBroker() ? 1 : 0)
                .description("1 while this node's relay cannot reach the broker")
                .register(registry);
    }

    private double age(Instant since) {
        return since == null
                ? 0
                : Math.max(0, Duration.between(since, clock.instant()).toSeconds());
    }

    private State read() {
        return jdbc.sql(
                        """
                        select (select count(*) from (select 1 from outbox where failure is null limit :most) w) as waiting,
                               (select created_at from outbox where failure is null order by id limit 1) as oldest,
                               (select count(*) from outbox where failure is not null) as set_aside
                        """)
                .param("most", COUNTED)
                .query((row, n) ->
                        new State(row.getLong("waiting"), SqlTime.instant(row, "oldest"), row.getLong("set_aside")))
                .single();
    }

    private record State(long waiting, Instant oldest, long setAside) {}
}
