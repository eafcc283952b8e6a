package org.huiyin.cost;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.ToLongFunction;
import org.huiyin.cost.StatementCounter.Cost;
import org.huiyin.cost.StatementCounter.Statement;

/** The figures of some rounds: judged by their ceilings, told in target/cost-&lt;name&gt;.txt. */
record CostReport(String name, int divisor, List<Cost> rounds) {

    void holdAgainst(Ceilings ceilings) {
        write();
        hold(ceilings, name + ".statements", Cost::calls);
        hold(ceilings, name + ".wal", Cost::walBytes);
    }

    /** A ceiling far above the figure would let the cost grow back unseen. */
    private void hold(Ceilings ceilings, String key, ToLongFunction<Cost> figure) {
        double ceiling = ceilings.of(key);
        assertThat(median(figure))
                .as("%s: above its ceiling; target/cost-%s.txt tells which statements make it up", key, name)
                .isLessThanOrEqualTo(ceiling)
                .as("%s: the ceiling in %s is slack, lower it to a little above this figure", key, Ceilings.FILE)
                .isGreaterThan(ceiling * Ceilings.SLACK);
    }

    private double median(ToLongFunction<Cost> figure) {
        long[] sorted = rounds.stream().mapToLong(figure).sorted().toArray();
        return (double) sorted[sorted.length / 2] / divisor;
    }

    private void write() {
        StringBuilder text = new StringBuilder();
        text.append(
                ("%s: per unit, median of %d rounds: %.1f statements (engine %.1f), %.0f bytes of WAL (engine %.0f)%n")
                        .formatted(
                                name,
                                rounds.size(),
                                median(Cost::calls),
                                median(Cost::engineCalls),
                                median(Cost::walBytes),
                                median(Cost::engineWalBytes)));
        text.append("%n%9s %9s %9s  statement%n".formatted("calls", "wal", "ms"));
        for (Statement s : rounds.get(rounds.size() / 2).statements()) {
            text.append("%9.2f %9.0f %9.3f  %s%n"
                    .formatted(
                            (double) s.calls() / divisor,
                            (double) s.walBytes() / divisor,
                            s.millis() / divisor,
                            s.text().substring(0, Math.min(160, s.text().length()))));
        }
        try {
            Files.writeString(Path.of("target/cost-" + name + ".txt"), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
