package org.huiyin.messaging;

import org.huiyin.shared.Reading;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.actuate.health.Status;
import org.springframework.stereotype.Component;

/**
 * Whether the broker answers. AWAY is no DOWN: pages go on without it, the outbox keeps what is to be told, so this never makes a
 * node unready; the group {@code broker} answers 503 for those who want to be woken.
 */
@Component("brokerHealthIndicator")
class BrokerHealth implements HealthIndicator {

    static final Status AWAY = new Status("AWAY", "events wait in the outbox and at the senders");

    private final Reading<Integer> nodes;

    BrokerHealth(Broker broker) {
        this.nodes = new Reading<>("broker", () -> nodesOf(broker));
    }

    private static int nodesOf(Broker broker) {
        try {
            return broker.nodes();
        } catch (IllegalStateException noAnswer) {
            return 0;
        }
    }

    @Override
    public Health health() {
        return nodes.get()
                .filter(n -> n > 0)
                .map(n -> Health.up().withDetail("nodes", n).build())
                .orElseGet(() -> Health.status(AWAY).build());
    }
}
