package org.huiyin.benchmark;

import java.util.LinkedHashMap;
import java.util.Map;

/** What tables with their indexes grow by, per thousand proposals. */
final class Growth {

    private static final String SIZES =
            """
            select relname, pg_total_relation_size(c.oid) from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where n.nspname = 'public' and relkind = 'r'""";

    private final Program program;
    private final Map<String, Long> before;
    private final long proposals;

    Growth(Program program) {
        this.program = program;
        this.before = sizes();
        this.proposals = count();
    }

    void tell(String what, Report report) {
        long many = count() - proposals;
        Map<String, Long> after = sizes();
        long all = after.values().stream().mapToLong(Long::longValue).sum()
                - before.values().stream().mapToLong(Long::longValue).sum();
        report.table("growth per 1,000, " + what + " (" + many + " measured)", "kB");
        report.row("all tables with indexes", all / 1024 * 1000 / many);
        after.entrySet().stream()
                .map(e -> Map.entry(e.getKey(), e.getValue() - before.getOrDefault(e.getKey(), 0L)))
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .limit(10)
                .forEach(e -> report.row(e.getKey(), e.getValue() / 1024 * 1000 / many));
    }

    private long count() {
        return program.number("select count(*) from proposal");
    }

    private Map<String, Long> sizes() {
        Map<String, Long> sizes = new LinkedHashMap<>();
        program.jdbc
                .sql(SIZES)
                .query((row, n) -> sizes.put(row.getString(1), row.getLong(2)))
                .list();
        return sizes;
    }
}
