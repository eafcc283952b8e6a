package org.huiyin.benchmark;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.huiyin.benchmark.PairedSlices.Spread;
import org.huiyin.identity.Browser;
import org.huiyin.identity.SampleDistricts;

/** Pages through HTTP, from request to last byte on this machine, while intake runs at half of what the program can. */
final class WholePages {

    private static final double TARGET = 100;
    private static final String SHARED =
            "intake, its sender and the broker share these cores; the rows of the lists tell what a page takes alone";

    /** The page's code must be as warm as in a program that has run for some minutes. */
    private static final int WARM_ROUNDS = 60;

    private WholePages() {}

    static void measure(Stage stage, double perSecond, int seconds, List<String> words, Report report)
            throws Exception {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("worklist, secretariat", "wbl-daigongwei /worklist");
        pages.put("worklist, supervision office", "wbl-ducha /worklist");
        pages.put("worklist, department", "wbl-zhujian-jingban /worklist");
        pages.put("register", "wbl-ducha /register");
        pages.put("register by due day", "wbl-ducha /register?sort=DUE");
        words.forEach(word -> pages.put(
                "search " + word,
                "wbl-ducha /register?q=" + java.net.URLEncoder.encode(word, java.nio.charset.StandardCharsets.UTF_8)));
        Program ours = stage.ours;
        Map<String, Browser> browsers = new LinkedHashMap<>();
        for (int round = 0; round < WARM_ROUNDS; round++) {
            visit(ours, pages, browsers);
        }
        ours.forgetWhatWasSent(stage.submissions.admin, stage.submissions.ends());
        ours.listen();
        var sending = CompletableFuture.runAsync(
                () -> Latency.send(stage.submissions, (int) Math.max(1, perSecond * seconds), perSecond));
        Map<String, List<Double>> millis = new LinkedHashMap<>();
        for (int round = 0; !sending.isDone() || round < 10; round++) {
            visit(ours, pages, browsers).forEach((page, time) -> millis.computeIfAbsent(page, p -> new ArrayList<>())
                    .add(time));
        }
        ours.stopListening();
        report.table("page at half load", "requests", "p50 ms", "p99 ms");
        millis.forEach((page, all) -> {
            double[] values = all.stream().mapToDouble(Double::doubleValue).toArray();
            report.row(
                    page,
                    values.length,
                    "%.1f".formatted(Spread.percentile(values, 0.5)),
                    "%.1f".formatted(Spread.percentile(values, 0.99)));
        });
        report.line("");
        millis.forEach((page, all) -> {
            double p99 = Spread.percentile(
                    all.stream().mapToDouble(Double::doubleValue).toArray(), 0.99);
            report.target("%s: p99 %.0f ms < 100 ms".formatted(page, p99), p99 < TARGET, SHARED);
        });
    }

    /** Each page once. */
    private static Map<String, Double> visit(Program ours, Map<String, String> pages, Map<String, Browser> browsers) {
        Map<String, Double> millis = new LinkedHashMap<>();
        for (var page : pages.entrySet()) {
            String[] who = page.getValue().split(" ");
            Browser browser = browsers.computeIfAbsent(
                    who[0], name -> new Browser(ours.port()).signIn(name, SampleDistricts.PASSWORD));
            long begin = System.nanoTime();
            int status = browser.get(who[1]).statusCode();
            if (status != 200) {
                throw new IllegalStateException(who[0] + " " + who[1] + " was answered " + status);
            }
            millis.put(page.getKey(), (System.nanoTime() - begin) / 1e6);
        }
        return millis;
    }
}
