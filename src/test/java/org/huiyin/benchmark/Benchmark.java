package org.huiyin.benchmark;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import org.slf4j.LoggerFactory;

/**
 * The benchmark: a program, not a test. {@code mvn -Pbenchmark verify} runs all, {@code -Dbenchmark.size=quick} a short one; see
 * src/docs/benchmark.md.
 */
public final class Benchmark {

    private static final Path FOLDER = Path.of("target/benchmark");
    private static final String ALL = "intake,latency,lives,timers,whistles,lists,pages,startup";

    /** One, two and three characters, common and rare. */
    private static final List<String> WORDS = List.of("区", "鸮", "电梯", "獾等", "野生动", "老旧小区", "夔州里", "张素龙", "城建-01");

    private final Size size;
    private final Set<String> rows;
    private final Report report = new Report(FOLDER.resolve("report.md"));

    private Benchmark(Size size, Set<String> rows) {
        this.size = size;
        this.rows = rows;
    }

    public static void main(String[] args) throws Exception {
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
        Size size = Size.of(System.getProperty("benchmark.size", "full"));
        String rows = System.getProperty("benchmark.rows", ALL);
        new Benchmark(size, Set.of((rows.isBlank() ? ALL : rows).split(","))).run();
        System.exit(0);
    }

    private void run() throws Exception {
        if (rows.stream().anyMatch(row -> !row.equals("startup"))) {
            try (Stage stage = new Stage(FOLDER.resolve("data"))) {
                machine(stage);
                throughput(stage);
                sizes(stage);
            }
        }
        if (rows.contains("startup")) {
            StartUp.measure(1, report);
        }
    }

    private void throughput(Stage stage) throws Exception {
        // what intake took in an earlier run, for rows that need its half and run without it
        double known = Double.parseDouble(System.getProperty("benchmark.intake", "20"));
        double[] perSecond = {known, known / 6};
        if (rows.contains("intake")) {
            perSecond = Throughput.intake(stage, size, report);
        }
        if (rows.contains("latency")) {
            report.table("send to visible in the worklist, half load", "events/s", "events", "p50 ms", "p99 ms");
            Latency.measure(stage.ours, perSecond[0] / 2, size.latencySeconds(), report);
            Latency.measure(stage.stock, perSecond[1] / 2, size.latencySeconds(), report);
        }
        if (rows.contains("lives")) {
            Throughput.lives(stage, size, report);
        }
        if (rows.contains("timers")) {
            new Lists(stage.ours, stage.servers.url("ours"), report).grow(size.timers() * 2 + 100);
            report.table("timers due at one moment", "timers", "s to drain", "timers/s", "failed jobs");
            Timers.measure(stage.ours, size.timers(), report);
        }
        if (rows.contains("whistles")) {
            // a ladder for every fourth whistle, as 500 to 2,000
            new Whistles(stage.ours, report).measure(size.whistles(), size.whistles() / 4);
        }
        halfLoad = perSecond[0] / 2;
    }

    private double halfLoad = 10;

    private void sizes(Stage stage) throws Exception {
        if (!rows.contains("lists") && !rows.contains("pages")) {
            return;
        }
        try (Program program = stage.alone("sizes")) {
            sizes(program, new Lists(program, stage.servers.url("sizes"), report));
        }
    }

    private void sizes(Program program, Lists lists) throws Exception {
        if (rows.contains("lists")) {
            report.table(
                    "proposals",
                    "page of 30 with its count",
                    "p50 ms",
                    "p99 ms",
                    "bare p50",
                    "bare p99",
                    "ratio",
                    "its count alone p50");
            for (int proposals : size.proposals()) {
                lists.grow(proposals);
                lists.measure(WORDS);
            }
            lists.tellTargets();
        }
        if (rows.contains("pages")) {
            lists.grow(size.proposals().get(size.proposals().size() - 1));
            WholePages.measure(program, halfLoad, 4 * size.latencySeconds(), WORDS, report);
        }
    }

    private void machine(Stage stage) throws SQLException {
        report.line("%d cores, JDK %s, heap %d MiB, %s"
                .formatted(
                        Runtime.getRuntime().availableProcessors(),
                        Runtime.version(),
                        Runtime.getRuntime().maxMemory() >> 20,
                        System.getProperty("os.name") + " " + System.getProperty("os.version")));
        try (Connection connection = Servers.open(stage.bare);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select version(), current_setting('fsync'), "
                        + "current_setting('synchronous_commit'), current_setting('shared_buffers')")) {
            row.next();
            report.line("%s; fsync %s, synchronous_commit %s, shared_buffers %s"
                    .formatted(
                            row.getString(1).split(" on ")[0], row.getString(2), row.getString(3), row.getString(4)));
        }
    }
}
