package org.huiyin.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.huiyin.messaging.MessagingSettings.Inbound;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MessagingSettingsTests {

    @ParameterizedTest
    @CsvSource({"0, 2, 12, 2", "0, 16, 12, 12", "5, 2, 12, 5", "5, 8, 3, 3"})
    void threadsFollowTheCoresUnlessToldAndNeverExceedThePartitions(
            int concurrency, int cores, int partitions, int threads) {
        Inbound inbound =
                new Inbound(concurrency, 100, 1024, Duration.ZERO, 5, Duration.ofMinutes(1), Duration.ofDays(3));
        assertThat(inbound.threads(cores, partitions)).isEqualTo(threads);
    }
}
