package org.huiyin.benchmark;

import java.util.List;

/** How long to measure. The quick size shows that all rows can be measured; its figures are no figures. */
record Size(
        double warmSeconds,
        double sliceSeconds,
        int rounds,
        int latencySeconds,
        int timers,
        int whistles,
        List<Integer> proposals) {

    static Size of(String name) {
        return switch (name) {
            case "full" -> new Size(30, 8, 7, 30, 5000, 2000, List.of(1_000, 10_000, 100_000));
            case "short" -> new Size(10, 4, 3, 10, 1000, 400, List.of(1_000, 4_000));
            case "quick" -> new Size(2, 1, 1, 3, 100, 40, List.of(300));
            default -> throw new IllegalArgumentException("benchmark.size is full, short or quick, not " + name);
        };
    }
}
