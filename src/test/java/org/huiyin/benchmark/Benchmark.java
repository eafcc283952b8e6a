package org.huiyin.benchmark;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.slf4j.LoggerFactory;

/**
 * The benchmark: a program, not a test. {@code mvn -Pbenchmark verify} runs all, {@code -Dbenchmark.size=quick} a short one; see
 * src/docs/benchmark.md.
 */
public final class Benchmark {

    private static final Path FOLDER = Path.of("target/benchmark");

    private Benchmark() {}

    public static void main(String[] args) throws Exception {
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
        Size size = Size.of(System.getProperty("benchmark.size", "full"));
        Set<String> rows = Set.of(System.getProperty("benchmark.rows", "intake,lives").split(","));
        Report report = new Report(FOLDER.resolve("report.md"));
        try (Stage stage = new Stage(FOLDER.resolve("data"))) {
            if (rows.contains("intake")) {
                Throughput.intake(stage, size, report);
            }
            if (rows.contains("lives")) {
                Throughput.lives(stage, size, report);
            }
        }
        System.exit(0);
    }
}
