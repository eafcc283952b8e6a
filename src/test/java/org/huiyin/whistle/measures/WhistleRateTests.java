package org.huiyin.whistle.measures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.huiyin.whistle.measures.WhistleFigures.Remark;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a sub-district blows unusually often or seldom. */
class WhistleRateTests {

    @ParameterizedTest
    @CsvSource({
        // median, blown, remark
        "4, 9, HIGH",
        "4, 8,",
        "4, 2,",
        "4, 1, LOW",
        "1, 3,",
        "1, 4, HIGH",
        "2, 0,",
        "3, 0, LOW",
        "0, 2,",
        "0, 3, HIGH",
        "10, 20,",
        "10, 21, HIGH",
        "10, 5,",
        "10, 4, LOW"
    })
    void isRemarkedFarFromTheMedianOnly(double median, long blown, Remark remark) {
        assertThat(new WhistleRate(median).remark(blown)).isEqualTo(remark);
    }

    @Test
    void countsThoseThatNeverBlew() {
        assertThat(WhistleRate.of(List.of(0L, 0L, 6L)).median()).isZero();
        assertThat(WhistleRate.of(List.of(7L, 1L, 2L, 30L)).median()).isEqualTo(4.5);
        assertThat(WhistleRate.of(List.of()).median()).isZero();
    }
}
