package org.huiyin.messaging.inbound;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Counts what this node takes in: events by their result, batches by size and time. */
@Component
class IntakeMeters {

    private final Map<String, Counter> results;
    private final DistributionSummary sizes;
    private final Timer times;

    IntakeMeters(MeterRegistry registry) {
        results = Stream.of("ACCEPTED", "DUPLICATE", "REJECTED", "PARKED")
                .collect(Collectors.toMap(result -> result, result -> Counter.builder("huiyin.inbox.settled")
                        .description("Events answered by this node, by the result told to the sender")
                        .tag("result", result)
                        .register(registry)));
        sizes = DistributionSummary.builder("huiyin.intake.batch.size")
                .description("Records the listener was handed at once")
                .baseUnit("records")
                .serviceLevelObjectives(1, 2, 5, 10, 20, 50, 100)
                .register(registry);
        times = Timer.builder("huiyin.intake.batch")
                .description("From being handed a batch to having it committed, or to its failure")
                .serviceLevelObjectives(
                        Duration.ofMillis(10),
                        Duration.ofMillis(25),
                        Duration.ofMillis(50),
                        Duration.ofMillis(100),
                        Duration.ofMillis(250),
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(5))
                .register(registry);
    }

    /** One more event was given this result; counts when the transaction commits. */
    void settled(String result) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                results.get(result).increment();
            }
        });
    }

    /** A batch begins; closing what comes back ends it. */
    Batch batch(int size) {
        sizes.record(size);
        Timer.Sample sample = Timer.start();
        return () -> sample.stop(times);
    }

    /** A batch under way. */
    interface Batch extends AutoCloseable {
        @Override
        void close();
    }
}
