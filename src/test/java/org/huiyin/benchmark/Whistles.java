package org.huiyin.benchmark;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.huiyin.benchmark.PairedSlices.Spread;
import org.huiyin.identity.Browser;
import org.huiyin.identity.SampleDistricts;
import org.huiyin.shared.SqlTime;

/**
 * Open whistles that nobody has signed for, and ladders whose first level waits for a signature: the clocks of all of them run out at
 * one moment. Counts that each goes to its ladder once, each ladder climbs one level, and everybody is told of each once; meanwhile
 * pages are opened.
 */
final class Whistles {

    private static final double PAGE_TARGET = 300;
    private static final int WARM_ROUNDS = 30;
    private static final Map<String, String> PAGES = Map.of(
            "whistles, command centre", "wbl-zhihui /whistles",
            "live board, command centre", "wbl-zhihui /whistles/board",
            "ladders, supervision office", "wbl-ducha /ladders",
            "worklist, supervision office", "wbl-ducha /worklist",
            "measures, command centre", "wbl-zhihui /whistles/measures");

    private final Program program;
    private final Report report;
    private final Map<String, Browser> browsers = new LinkedHashMap<>();

    Whistles(Program program, Report report) {
        this.program = program;
        this.report = report;
    }

    void measure(int whistles, int ladders) throws Exception {
        blow(whistles + ladders);
        climbed(ladders);
        for (int round = 0; round < WARM_ROUNDS; round++) {
            visit(new LinkedHashMap<>());
        }
        Instant due = Instant.now().plusSeconds(5);
        int signing = bringForward("WHISTLE_SIGN", due);
        int climbing = bringForward("LADDER_SIGN", due);
        if (signing != whistles || climbing != ladders) {
            throw new IllegalStateException("brought forward " + signing + " whistles and " + climbing + " ladders");
        }
        Map<String, List<Double>> visits = new LinkedHashMap<>();
        double seconds = drained(due, whistles + ladders, ladders, visits);
        program.awaitReaders();
        tell(whistles, ladders, seconds);
        tellPages(visits);
    }

    private void blow(int many) throws Exception {
        ExecutorService hands = Executors.newFixedThreadPool(4);
        try {
            List<CompletableFuture<?>> blown = new ArrayList<>();
            IntStream.range(0, many)
                    .forEach(i -> blown.add(CompletableFuture.runAsync(() -> program.papers.whistle(i), hands)));
            CompletableFuture.allOf(blown.toArray(CompletableFuture[]::new)).get();
        } finally {
            hands.shutdown();
        }
        Report.progress(many + " whistles are blown");
    }

    /** The first so many are overdue already: their ladders stand on the first level. */
    private void climbed(int ladders) throws Exception {
        List<Long> rows = program.jdbc
                .sql(
                        "select id from deadline where tenant_id = ? and kind = 'WHISTLE_SIGN' and status = 'OPEN' order by id limit ?")
                .params(Program.TENANT, ladders)
                .query(Long.class)
                .list();
        bringForward(rows, Instant.now());
        program.jobs().start();
        ProgramIntake.await(() -> standing(1) >= ladders);
        program.jobs().shutdown();
        program.awaitReaders();
        Report.progress(ladders + " ladders stand");
    }

    private int bringForward(String kind, Instant due) {
        List<Long> rows = program.jdbc
                .sql(
                        """
                        select id from deadline
                        where tenant_id = ? and kind = ? and status = 'OPEN' and alarmed is distinct from 'OVERDUE'""")
                .params(Program.TENANT, kind)
                .query(Long.class)
                .list();
        return bringForward(rows, due);
    }

    /**
     * The rows and the timers that wait for them. A timer that starts an event sub-process is known to the engine by the sub-process,
     * the others by their event: what both names have in common is looked for.
     *
     * @return how many timers
     */
    private int bringForward(List<Long> rows, Instant due) {
        int timers = program.jdbc
                .sql(
                        """
                        update act_ru_job j set duedate_ = :due from deadline d
                        join act_ru_execution i on i.business_key_ = d.subject_id
                        where d.id = any (:rows) and d.tenant_id = :tenant and j.process_instance_id_ = i.id_
                            and j.type_ = 'timer' and j.handler_cfg_ like '%' || (case d.kind
                                when 'WHISTLE_SIGN' then 'WhistleSign' else 'LadderSign' end) || '%'
                            and (d.scope_id is null or exists (
                                select 1 from act_ru_variable v where v.proc_inst_id_ = i.id_ and v.name_ = 'assignmentId'
                                    and v.text_ = d.scope_id))""")
                .param("due", java.sql.Timestamp.from(due))
                .param("rows", rows.toArray(Long[]::new))
                .param("tenant", Program.TENANT)
                .update();
        program.jdbc
                .sql(
                        """
                        update deadline set warn_from = :due, overdue_from = :due, red_from = :due, next_alarm = :due
                        where id = any (:rows) and tenant_id = :tenant""")
                .param("due", SqlTime.of(due))
                .param("rows", rows.toArray(Long[]::new))
                .param("tenant", Program.TENANT)
                .update();
        return timers;
    }

    private double drained(Instant due, int standing, int climbed, Map<String, List<Double>> visits) throws Exception {
        program.jobs().start();
        while (Instant.now().isBefore(due)) {
            Thread.sleep(5);
        }
        long begin = System.nanoTime();
        long end = begin + Duration.ofMinutes(10).toNanos();
        long drained = 0;
        while (System.nanoTime() < end && drained == 0) {
            visit(visits);
            drained = standing(1) >= standing && standing(2) >= climbed ? System.nanoTime() : 0;
        }
        program.jobs().shutdown();
        if (drained == 0) {
            throw new IllegalStateException("not worked off within ten minutes: " + standing(1) + " ladders stand, "
                    + standing(2) + " have climbed");
        }
        return (drained - begin) / 1e9;
    }

    private long standing(int level) {
        return program.number(
                "select count(*) from ladder where tenant_id = ? and subject_type = 'WHISTLE' and level >= ?",
                Program.TENANT,
                level);
    }

    /** Lost is who stands on no ladder; twice is what happened or was told more than once. */
    private void tell(int whistles, int ladders, double seconds) {
        long lost = program.number(
                """
                select count(*) from whistle_part p where p.tenant_id = ? and p.signed_at is null and not exists (
                    select 1 from ladder l where l.tenant_id = p.tenant_id and l.scope_id = p.id)""",
                Program.TENANT);
        long twice = program.number(
                """
                select count(*) from (
                    select 1 from ladder where tenant_id = ? and subject_type = 'WHISTLE' group by scope_id having count(*) > 1
                    union all
                    select 1 from ladder_step where tenant_id = ? group by ladder_id, level having count(*) > 1
                    union all
                    select 1 from journal where tenant_id = ? and event in ('LadderOpened', 'WhistleClockOverdue')
                    group by subject_id, event having count(*) > 1) repeated""",
                Program.TENANT,
                Program.TENANT,
                Program.TENANT);
        long untold = program.number(
                """
                select count(*) from ladder_step s where s.tenant_id = ? and not exists (
                    select 1 from notice n where n.tenant_id = s.tenant_id and n.subject_id = s.ladder_id
                        and n.role = 'SUPERVISION_OFFICE' and n.once like s.ladder_id || '/' || s.level || '/%')""",
                Program.TENANT);
        long toldTwice = program.number(
                """
                select count(*) from (
                    select 1 from notice where tenant_id = ? and about in ('WHISTLE', 'LADDER')
                    group by person, role, organ, subject_id, coalesce(once, cause), kind having count(*) > 1) repeated""",
                Program.TENANT);
        long failed =
                program.number("select count(*) from act_ru_job where retries_ = 0 or exception_msg_ is not null");
        int all = whistles + ladders;
        report.table(
                "whistles and ladders due at one moment",
                "s to drain",
                "per second",
                "lost",
                "escalated twice",
                "untold",
                "told twice",
                "failed jobs");
        report.row(
                whistles + " + " + ladders,
                "%.1f".formatted(seconds),
                "%.0f".formatted(all / seconds),
                lost,
                twice,
                untold,
                toldTwice,
                failed);
        report.line("");
        report.target(
                "each escalated once and told once, no job failed",
                lost + twice + untold + toldTwice + failed == 0,
                "see the row");
    }

    private void visit(Map<String, List<Double>> visits) {
        PAGES.forEach((page, address) -> {
            String[] who = address.split(" ");
            Browser browser = browsers.computeIfAbsent(
                    who[0], name -> new Browser(program.port()).signIn(name, SampleDistricts.PASSWORD));
            program.clock.forget();
            int status = browser.get(who[1]).statusCode();
            if (status != 200) {
                throw new IllegalStateException(address + " was answered " + status);
            }
            visits.computeIfAbsent(page, p -> new ArrayList<>()).add(program.clock.takeLast());
        });
    }

    private void tellPages(Map<String, List<Double>> visits) {
        report.table("page while they are worked off", "requests", "server p50 ms", "server p99 ms");
        visits.forEach((page, times) -> report.row(
                page,
                times.size(),
                "%.1f".formatted(percentile(times, 0.5)),
                "%.1f".formatted(percentile(times, 0.99))));
        List<Double> all = visits.values().stream().flatMap(List::stream).toList();
        report.row(
                "all of them",
                all.size(),
                "%.1f".formatted(percentile(all, 0.5)),
                "%.1f".formatted(percentile(all, 0.99)));
        report.line("");
        visits.forEach((page, times) -> {
            double p99 = percentile(times, 0.99);
            report.target(
                    "%s: server's time p99 %.0f ms < 300 ms".formatted(page, p99),
                    p99 < PAGE_TARGET,
                    "the job executor, the readers and the broker share these cores");
        });
    }

    private static double percentile(List<Double> times, double which) {
        return Spread.percentile(times.stream().mapToDouble(Double::doubleValue).toArray(), which);
    }
}
