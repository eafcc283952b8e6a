package org.huiyin.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huiyin.identity.Browser;

/** What Prometheus reads of the test program at one moment. */
record Scrape(List<String> lines) {

    private static final Pattern SAMPLE = Pattern.compile("([a-zA-Z_:][a-zA-Z0-9_:]*)(\\{.*})? (\\S+)");

    static Scrape of(int port) {
        var answer = new Browser(port)
                .call("GET", "/actuator/prometheus", null, null, "Authorization", "Bearer the-token-of-the-tests");
        assertThat(answer.statusCode()).isEqualTo(200);
        return new Scrape(answer.body().lines().toList());
    }

    Set<String> names() {
        return samples().map(sample -> sample.group(1)).collect(Collectors.toSet());
    }

    boolean explains(String name) {
        return lines.stream().anyMatch(line -> line.matches("# HELP " + name + " \\S.{10,}"));
    }

    /** The sum of the samples of that name whose labels contain all of these, e.g. {@code state="PARKED"}. */
    double value(String name, String... labels) {
        List<Double> found = samples()
                .filter(sample -> sample.group(1).equals(name))
                .filter(sample -> Stream.of(labels)
                        .allMatch(label -> String.valueOf(sample.group(2)).contains(label)))
                .map(sample -> Double.valueOf(sample.group(3)))
                .toList();
        assertThat(found).as(name + " " + List.of(labels)).isNotEmpty();
        return found.stream().mapToDouble(Double::doubleValue).sum();
    }

    private Stream<Matcher> samples() {
        return lines.stream()
                .filter(line -> !line.startsWith("#"))
                .map(SAMPLE::matcher)
                .filter(Matcher::matches);
    }
}
