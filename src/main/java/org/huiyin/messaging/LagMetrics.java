package org.huiyin.messaging;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.Map;
import org.huiyin.shared.Reading;
import org.springframework.stereotype.Component;

/** How far the intake is behind on each inbound topic: a fact of the consumer group, the same on every node. */
@Component
class LagMetrics implements MeterBinder {

    private final Reading<Map<String, Long>> lag;

    LagMetrics(Broker broker) {
        this.lag = new Reading<>("lag", broker::lag);
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Topics.IN.forEach(topic -> Gauge.builder(
                        "huiyin.intake.lag", lag, l -> l.get(topics -> topics.getOrDefault(topic, 0L)))
                .description("Records in the topic the intake has not settled; the same on every node: take the max")
                .baseUnit("records")
                .tag("topic", topic)
                .register(registry));
    }
}
