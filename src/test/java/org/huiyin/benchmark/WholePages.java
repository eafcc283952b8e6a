package org.huiyin.benchmark;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.ToDoubleFunction;
import org.huiyin.benchmark.PairedSlices.Spread;
import org.huiyin.identity.Browser;
import org.huiyin.identity.SampleDistricts;

/**
 * Pages through HTTP while intake runs at half of what the program can: the server's time, from the request's arrival at the program's
 * first filter to the answer's last byte, and beside it the client's, who shares the cores with all of them.
 */
final class WholePages {

    private static final double TARGET = 100;
    private static final String SHARED =
            "intake, its sender and the broker share these cores; the last columns tell what the page takes alone";

    /** The page's code must be as warm as in a program that has run for some minutes. */
    private static final int WARM_ROUNDS = 60;

    /** What the pages take when nothing comes in: so it is known how much of their time beside intake is waiting for a core. */
    private static final int ALONE_ROUNDS = 100;

    private WholePages() {}

    static void measure(Program ours, double perSecond, int seconds, List<String> words, Report report)
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
        Map<String, Browser> browsers = new LinkedHashMap<>();
        for (int round = 0; round < WARM_ROUNDS; round++) {
            visit(ours, pages, browsers);
        }
        Map<String, List<Visit>> alone = new LinkedHashMap<>();
        for (int round = 0; round < ALONE_ROUNDS; round++) {
            note(visit(ours, pages, browsers), alone);
        }
        ours.forgetWhatWasSent(ours.submissions.admin, ours.submissions.ends());
        ours.listen();
        int events = (int) Math.max(1, perSecond * seconds);
        long before = proposals(ours);
        var sending = CompletableFuture.runAsync(() -> Latency.send(ours.submissions, events, perSecond));
        Map<String, List<Visit>> visits = new LinkedHashMap<>();
        for (int round = 0; !sending.isDone() || round < 10; round++) {
            note(visit(ours, pages, browsers), visits);
        }
        long taken = proposals(ours) - before;
        ours.stopListening();
        report.line("");
        report.line(
                "intake beside the pages: %d events sent, %.0f per second; %d of them taken when the last page was answered"
                        .formatted(events, perSecond, taken));
        tell(visits, alone, report);
    }

    private static void tell(Map<String, List<Visit>> visits, Map<String, List<Visit>> alone, Report report) {
        report.table(
                "page at half load",
                "requests",
                "server p50 ms",
                "server p99 ms",
                "client p50 ms",
                "client p99 ms",
                "alone p50",
                "alone p99");
        visits.forEach((page, all) -> report.row(
                page,
                all.size(),
                "%.1f".formatted(percentile(all, Visit::server, 0.5)),
                "%.1f".formatted(percentile(all, Visit::server, 0.99)),
                "%.1f".formatted(percentile(all, Visit::client, 0.5)),
                "%.1f".formatted(percentile(all, Visit::client, 0.99)),
                "%.1f".formatted(percentile(alone.get(page), Visit::server, 0.5)),
                "%.1f".formatted(percentile(alone.get(page), Visit::server, 0.99))));
        report.line("");
        visits.forEach((page, all) -> {
            double p99 = percentile(all, Visit::server, 0.99);
            report.target("%s: server's time p99 %.0f ms < 100 ms".formatted(page, p99), p99 < TARGET, SHARED);
        });
    }

    private static void note(Map<String, Visit> round, Map<String, List<Visit>> visits) {
        round.forEach((page, visit) ->
                visits.computeIfAbsent(page, p -> new ArrayList<>()).add(visit));
    }

    private static long proposals(Program ours) {
        return ours.number("select count(*) from proposal");
    }

    private static double percentile(List<Visit> visits, ToDoubleFunction<Visit> time, double which) {
        return Spread.percentile(visits.stream().mapToDouble(time).toArray(), which);
    }

    private record Visit(double server, double client) {}

    /** Each page once. */
    private static Map<String, Visit> visit(Program ours, Map<String, String> pages, Map<String, Browser> browsers) {
        Map<String, Visit> visits = new LinkedHashMap<>();
        for (var page : pages.entrySet()) {
            String[] who = page.getValue().split(" ");
            Browser browser = browsers.computeIfAbsent(
                    who[0], name -> new Browser(ours.port()).signIn(name, SampleDistricts.PASSWORD));
            ours.clock.forget();
            long begin = System.nanoTime();
            int status = browser.get(who[1]).statusCode();
            if (status != 200) {
                throw new IllegalStateException(who[0] + " " + who[1] + " was answered " + status);
            }
            double client = (System.nanoTime() - begin) / 1e6;
            visits.put(page.getKey(), new Visit(ours.clock.takeLast(), client));
        }
        return visits;
    }
}
