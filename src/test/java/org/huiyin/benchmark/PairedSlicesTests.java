package org.huiyin.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.huiyin.benchmark.PairedSlices.Spread;
import org.junit.jupiter.api.Test;

class PairedSlicesTests {

    /** A machine that becomes slower with every slice, whoever runs on it. */
    private double speed = 1;

    private final List<String> order = new ArrayList<>();

    private Contestant contestant(String name, double perSecond) {
        return new Contestant() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public double seconds(int amount) {
                order.add(name);
                speed *= 0.9;
                return amount / (perSecond * speed);
            }
        };
    }

    @Test
    void aDriftOfTheMachineDoesNotReachTheRatios() throws Exception {
        var slices = new PairedSlices(
                        contestant("bare", 1000), List.of(contestant("ours", 300), contestant("stock", 100)), 1, 5)
                .warm(10, 1)
                .run();
        assertThat(slices.ratio("ours").median()).isCloseTo(0.3, within(0.005));
        assertThat(slices.ratio("ours", "stock").median()).isCloseTo(3, within(0.001));
        assertThat(slices.rates("ours").max())
                .as("the rates themselves drift")
                .isGreaterThan(slices.rates("ours").min() * 2);
        assertThat(order.subList(order.size() - 5, order.size()))
                .containsExactly("bare", "ours", "bare", "stock", "bare");
    }

    @Test
    void percentilesAreOfTheValuesThemselves() {
        double[] values = {5, 1, 4, 2, 3};
        assertThat(Spread.percentile(values, 0.5)).isEqualTo(3);
        assertThat(Spread.percentile(values, 0.99)).isEqualTo(5);
        assertThat(Spread.of(List.of(4.0, 1.0, 2.0)).text("%.0f")).isEqualTo("2 (1–4)");
    }
}
