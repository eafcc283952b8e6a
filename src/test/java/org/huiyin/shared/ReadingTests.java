package org.huiyin.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReadingTests {

    private final AtomicInteger asked = new AtomicInteger();

    @Test
    void manyWhoAskAtOnceAskOnce() {
        Reading<Integer> reading = new Reading<>("test", asked::incrementAndGet);
        assertThat(IntStream.range(0, 50).parallel().mapToObj(i -> reading.get()))
                .allMatch(value -> value.orElseThrow() == 1);
        assertThat(asked).hasValue(1);
    }

    @Test
    void whenNoLongerFreshItIsAskedAgain() {
        Reading<Integer> reading = new Reading<>("test", asked::incrementAndGet, Duration.ZERO, Duration.ofMinutes(1));
        assertThat(reading.get()).contains(1);
        assertThat(reading.get()).contains(2);
    }

    @Test
    void whatCannotBeReadIsUnknownNotZero() {
        Reading<Integer> reading = new Reading<>("test", () -> {
            asked.incrementAndGet();
            throw new IllegalStateException("away");
        });
        assertThat(reading.get()).isEmpty();
        assertThat(reading.get(Integer::doubleValue)).isNaN();
        assertThat(asked).as("not asked for every gauge").hasValue(1);
    }

    @Test
    void afterAFailureTheLastValueHoldsUntilItIsStale() {
        Reading<Integer> reading = new Reading<>("test", this::onlyOnce, Duration.ZERO, Duration.ofMinutes(1));
        assertThat(reading.get()).contains(1);
        assertThat(reading.get()).contains(1);
        assertThat(asked).hasValue(2);
        Reading<Integer> forgetful = new Reading<>("test", () -> 7, Duration.ZERO, Duration.ZERO);
        assertThat(forgetful.get()).isEmpty();
    }

    @Test
    void aSourceThatHangsIsNotWaitedForByEachWhoAsks() {
        CountDownLatch never = new CountDownLatch(1);
        Reading<Integer> reading = new Reading<>("test", () -> {
            try {
                never.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return 1;
        });
        long begin = System.nanoTime();
        for (int i = 0; i < 20; i++) {
            assertThat(reading.get()).isEmpty();
        }
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(6));
        never.countDown();
    }

    private int onlyOnce() {
        if (asked.incrementAndGet() > 1) {
            throw new IllegalStateException("away");
        }
        return 1;
    }
}
