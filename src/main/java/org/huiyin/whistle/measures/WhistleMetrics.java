package org.huiyin.whistle.measures;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import org.huiyin.shared.Reading;
import org.huiyin.whistle.WhistleState;
import org.huiyin.whistle.measures.persistence.OpenCalls;
import org.huiyin.whistle.measures.persistence.OpenCalls.Counts;
import org.springframework.stereotype.Component;

/** Whistles and ladders that are open, and emergencies nobody has signed for. Facts of the database, the same on every node. */
@Component
class WhistleMetrics implements MeterBinder {

    private static final int HIGHEST = 5;

    private final Reading<Counts> counts;
    private final Clock clock;

    WhistleMetrics(OpenCalls calls, Clock clock) {
        this.counts = new Reading<>("whistles", calls::counts);
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Arrays.stream(WhistleState.values()).filter(state -> !state.isOver()).forEach(state -> Gauge.builder(
                        "huiyin.whistles.open",
                        counts,
                        c -> c.get(now -> now.whistles().getOrDefault(state.name(), 0L)))
                .tag("state", state.name())
                .description("Open whistles of all districts by state; the same on every node: take the max")
                .register(registry));
        for (int level = 1; level <= HIGHEST; level++) {
            int own = level;
            Gauge.builder(
                            "huiyin.ladders.open",
                            counts,
                            c -> c.get(now -> now.ladders().getOrDefault(own, 0L)))
                    .tag("level", "L" + own)
                    .description("Open ladders of all districts by level; the same on every node: take the max")
                    .register(registry);
        }
        emergencies(registry);
    }

    private void emergencies(MeterRegistry registry) {
        Gauge.builder("huiyin.whistles.emergency.unsigned", counts, c -> c.get(Counts::unsigned))
                .description("Departments called to an emergency that have not signed for it; the same on every node")
                .register(registry);
        Gauge.builder("huiyin.whistles.emergency.oldest.unsigned", counts, c -> c.get(this::age))
                .description("How long the longest of them has not signed, 0 without any; the same on every node")
                .baseUnit("seconds")
                .register(registry);
    }

    private double age(Counts now) {
        return now.oldestUnsigned() == null
                ? 0
                : Math.max(
                        0,
                        Duration.between(now.oldestUnsigned(), clock.instant()).toSeconds());
    }
}
