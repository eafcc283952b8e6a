package org.huiyin.benchmark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Measures contestants against a reference that runs before and after each slice of theirs: what the machine does meanwhile meets
 * both. A ratio is a slice by the mean of its two neighbours; told is the median with smallest and largest.
 */
final class PairedSlices {

    private final Contestant reference;
    private final List<Contestant> others;
    private final double sliceSeconds;
    private final int rounds;
    private final Map<String, Integer> amounts = new LinkedHashMap<>();
    private final Map<String, List<Double>> rates = new LinkedHashMap<>();
    private final Map<String, List<Double>> ratios = new LinkedHashMap<>();

    PairedSlices(Contestant reference, List<Contestant> others, double sliceSeconds, int rounds) {
        this.reference = reference;
        this.others = others;
        this.sliceSeconds = sliceSeconds;
        this.rounds = rounds;
    }

    /** Equally long for everyone, and until each knows how much it does in one slice. */
    PairedSlices warm(int first, double seconds) throws Exception {
        for (Contestant one : all()) {
            int amount = first;
            double spent = 0;
            while (spent < seconds) {
                double took = one.seconds(amount);
                spent += took;
                amount = (int) Math.max(4, Math.min(amount * 4.0, amount / took * sliceSeconds));
            }
            amounts.put(one.name(), amount);
            Report.progress("%s warm, %d per slice".formatted(one.name(), amount));
        }
        return this;
    }

    PairedSlices run() throws Exception {
        double before = rate(reference);
        for (int round = 0; round < rounds; round++) {
            for (Contestant one : others) {
                double rate = rate(one);
                double after = rate(reference);
                ratios.computeIfAbsent(one.name(), name -> new ArrayList<>()).add(rate / ((before + after) / 2));
                before = after;
            }
            Report.progress("round %d: %s".formatted(round + 1, rates));
        }
        return this;
    }

    private double rate(Contestant one) throws Exception {
        int amount = amounts.get(one.name());
        double rate = amount / one.seconds(amount);
        rates.computeIfAbsent(one.name(), name -> new ArrayList<>()).add(rate);
        return rate;
    }

    private List<Contestant> all() {
        List<Contestant> all = new ArrayList<>(List.of(reference));
        all.addAll(others);
        return all;
    }

    Spread rates(String name) {
        return Spread.of(rates.get(name));
    }

    /** To the reference. */
    Spread ratio(String name) {
        return Spread.of(ratios.get(name));
    }

    /** One contestant to another, round by round, each by its own neighbours. */
    Spread ratio(String name, String to) {
        List<Double> quotients = new ArrayList<>();
        for (int i = 0; i < rounds; i++) {
            quotients.add(ratios.get(name).get(i) / ratios.get(to).get(i));
        }
        return Spread.of(quotients);
    }

    record Spread(double median, double min, double max) {
        static Spread of(List<Double> values) {
            double[] sorted =
                    values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
            double median = sorted.length % 2 == 1
                    ? sorted[sorted.length / 2]
                    : (sorted[sorted.length / 2 - 1] + sorted[sorted.length / 2]) / 2;
            return new Spread(median, sorted[0], sorted[sorted.length - 1]);
        }

        static double percentile(double[] values, double p) {
            double[] sorted = values.clone();
            Arrays.sort(sorted);
            return sorted[(int) Math.min(sorted.length - 1, Math.ceil(p * sorted.length) - 1)];
        }

        String text(String format) {
            return (format + " (" + format + "–" + format + ")").formatted(median, min, max);
        }
    }
}
