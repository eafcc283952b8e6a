package org.huiyin.benchmark;

import java.util.List;
import org.huiyin.benchmark.PairedSlices.Spread;

/** Intake and lives per second: bare, stock and ours in turn. */
final class Throughput {

    private static final String WHERE = "the statements below tell where the time goes";

    private Throughput() {}

    /** @return what ours and stock can take in a second */
    static double[] intake(Stage stage, Size size, Report report) throws Exception {
        var bare =
                new BareIntake(stage.bare, stage.ours.submissions, stage.events, stage.batch(), stage.intakeThreads());
        var slices = new PairedSlices(
                        bare,
                        List.of(new ProgramIntake(stage.ours), new ProgramIntake(stage.stock)),
                        size.sliceSeconds(),
                        size.rounds())
                .warm(100, size.warmSeconds());
        Growth growth = new Growth(stage.ours);
        long before = count(stage);
        Statements.forget(stage.ours);
        slices.run();
        tell(report, "intake, events/s", slices, 6, 0.20);
        Statements.tell(stage.servers.url("ours"), "intake", count(stage) - before, report);
        growth.tell("intake only", report);
        return new double[] {
            slices.rates("ours").median(), slices.rates("stock").median()
        };
    }

    static void lives(Stage stage, Size size, Report report) throws Exception {
        var slices = new PairedSlices(
                        Lives.bare(stage.bare, stage.lives),
                        List.of(
                                Lives.of(stage.ours, stage.servers.url("ours")),
                                Lives.of(stage.stock, stage.servers.url("stock"))),
                        size.sliceSeconds(),
                        size.rounds())
                // a life goes through most of the program: after half a minute a third of the time still went into
                // compiling it
                .warm(8, 3 * size.warmSeconds());
        Growth growth = new Growth(stage.ours);
        long before = count(stage);
        Statements.forget(stage.ours);
        slices.run();
        tell(report, "lives/s", slices, 1.5, 0.25);
        Statements.tell(stage.servers.url("ours"), "lives", count(stage) - before, report);
        growth.tell("whole lives", report);
    }

    private static long count(Stage stage) {
        return stage.ours.number("select count(*) from proposal");
    }

    private static void tell(Report report, String what, PairedSlices slices, double overStock, double ofBare) {
        report.table(what, "rate", "ratio to bare");
        for (String name : List.of("bare", "stock", "ours")) {
            report.row(
                    name,
                    slices.rates(name).text("%.1f"),
                    name.equals("bare") ? "1" : slices.ratio(name).text("%.3f"));
        }
        Spread toStock = slices.ratio("ours", "stock");
        report.line("");
        report.line("ours to stock: " + toStock.text("%.2f"));
        report.target("%s: ours ≥ %.1f × stock".formatted(what, overStock), toStock.median() >= overStock, WHERE);
        report.target(
                "%s: ours ≥ %.2f of bare".formatted(what, ofBare),
                slices.ratio("ours").median() >= ofBare,
                WHERE);
    }
}
