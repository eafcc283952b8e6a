package org.huiyin.operations;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.huiyin.shared.Reading;
import org.springframework.stereotype.Component;

/** Whether the nights do their work. */
@Component
class RetentionMetrics implements MeterBinder {

    private final Reading<Optional<Instant>> ranAt;
    private final Clock clock;

    RetentionMetrics(RetentionMarks marks, Clock clock) {
        this.ranAt = new Reading<>("retention", marks::longestAgo);
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("huiyin.retention.age", ranAt, r -> r.get(this::age))
                .description("Since the retention that ran longest ago was brought to its end; the same on every node")
                .baseUnit("seconds")
                .register(registry);
    }

    private double age(Optional<Instant> at) {
        return at.map(then -> (double) Duration.between(then, clock.instant()).toSeconds())
                .orElse(Double.NaN);
    }
}
