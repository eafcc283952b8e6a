package org.huiyin.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.QueryTimeoutException;

class HearingTests {

    private final List<String> heard = new ArrayList<>();

    @Test
    void whatFailsByItselfStopsNobodyBehindIt() {
        Hearing.of(List.of("a", "poison", "b"), this::hear, one -> one);
        assertThat(heard).containsExactly("a", "b");
    }

    @Test
    void whenTheDatabaseIsAwayAllWait() {
        assertThatThrownBy(() -> Hearing.of(List.of("a", "outage", "b"), this::hear, one -> one))
                .isInstanceOf(QueryTimeoutException.class);
        assertThat(heard).isEmpty();
    }

    private void hear(List<String> few) {
        if (few.contains("poison")) {
            throw new DataIntegrityViolationException("poison");
        }
        if (few.contains("outage")) {
            throw new QueryTimeoutException("outage");
        }
        heard.addAll(few);
    }
}
