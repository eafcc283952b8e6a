package org.huiyin.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.actuate.health.Status;
import org.springframework.kafka.core.KafkaAdmin;

class BrokerHealthTests {

    @Test
    void aBrokerThatIsNotThereIsAwayNotDown() {
        Broker nobody = new Broker(new KafkaAdmin(Map.of("bootstrap.servers", "127.0.0.1:1")), "huiyin");
        try {
            assertThat(new BrokerHealth(nobody).health().getStatus()).isEqualTo(new Status("AWAY"));
        } finally {
            nobody.destroy();
        }
    }
}
