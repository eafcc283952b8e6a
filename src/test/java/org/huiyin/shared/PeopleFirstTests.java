package org.huiyin.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.huiyin.shared.PeopleFirst.Turn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class PeopleFirstTests {

    private static final Duration LONG = Duration.ofMinutes(5);

    @Test
    void nobodyThereNobodyWaits() {
        PeopleFirst people = new PeopleFirst(1, LONG);

        try (Turn one = people.work();
                Turn two = people.work()) {
            assertThat(one).isNotSameAs(two);
        }
    }

    @Test
    void whileSomebodyIsServedOnlyTheShareOfWorkGoesOn() throws Exception {
        PeopleFirst people = new PeopleFirst(1, LONG);
        try (Turn person = people.serve()) {
            Turn first = people.work();
            CompletableFuture<Turn> second = CompletableFuture.supplyAsync(people::work);
            assertThatThrownBy(() -> second.get(300, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);

            first.close();

            second.get(20, TimeUnit.SECONDS).close();
        }
    }

    @Test
    void workGoesOnWhenThePersonHasGone() throws Exception {
        PeopleFirst people = new PeopleFirst(1, LONG);
        Turn person = people.serve();
        Turn first = people.work();
        CompletableFuture<Turn> second = CompletableFuture.supplyAsync(people::work);

        person.close();

        second.get(20, TimeUnit.SECONDS).close();
        first.close();
    }

    @Test
    void workIsNeverHeldUpForLong() {
        PeopleFirst people = new PeopleFirst(1, Duration.ofMillis(50));

        try (Turn person = people.serve();
                Turn first = people.work();
                Turn second = people.work()) {
            assertThat(second).isNotSameAs(first);
        }
    }
}
