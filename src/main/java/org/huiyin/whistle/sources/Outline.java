package org.huiyin.whistle.sources;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The outline of a sub-district as a ring of points. */
record Outline(List<double[]> points) {

    private static final int LEAST = 3;

    /** @param text lng,lat lng,lat …; empty when it is no outline */
    static Optional<Outline> of(String text) {
        List<double[]> points = new ArrayList<>();
        for (String pair : text.strip().split("\\s+")) {
            String[] numbers = pair.split(",");
            if (numbers.length != 2
                    || !numbers[0].matches("-?\\d{1,3}(\\.\\d+)?")
                    || !numbers[1].matches("-?\\d{1,2}(\\.\\d+)?")) {
                return Optional.empty();
            }
            points.add(new double[] {Double.parseDouble(numbers[0]), Double.parseDouble(numbers[1])});
        }
        return points.size() < LEAST ? Optional.empty() : Optional.of(new Outline(points));
    }

    /** Counts the sides a ray to the east crosses. */
    boolean contains(double lng, double lat) {
        boolean inside = false;
        for (int i = 0, j = points.size() - 1; i < points.size(); j = i++) {
            double[] a = points.get(i);
            double[] b = points.get(j);
            if (a[1] > lat != b[1] > lat && lng < (b[0] - a[0]) * (lat - a[1]) / (b[1] - a[1]) + a[0]) {
                inside = !inside;
            }
        }
        return inside;
    }
}
