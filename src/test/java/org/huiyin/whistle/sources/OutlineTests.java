package org.huiyin.whistle.sources;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Points in and out of a sub-district's outline. */
class OutlineTests {

    @Test
    void aPointIsInsideOrNot() {
        // an L: the upper right quarter is missing
        Outline outline = Outline.of("0,0 4,0 4,2 2,2 2,4 0,4").orElseThrow();
        assertThat(outline.contains(1, 3)).isTrue();
        assertThat(outline.contains(3, 1)).isTrue();
        assertThat(outline.contains(3, 3)).isFalse();
        assertThat(outline.contains(5, 1)).isFalse();
        assertThat(outline.contains(-1, 1)).isFalse();
    }

    @Test
    void whatIsNoRingIsNoOutline() {
        assertThat(Outline.of("0,0 4,0")).isEmpty();
        assertThat(Outline.of("0,0 4;0 4,4")).isEmpty();
        assertThat(Outline.of("千峰街道")).isEmpty();
        assertThat(Outline.of("112.5,37.8 112.6,37.8\n112.6,37.9")).isPresent();
    }
}
