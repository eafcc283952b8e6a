package org.huiyin.benchmark;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.huiyin.benchmark.PairedSlices.Spread;
import org.huiyin.handling.lists.ListPage;
import org.huiyin.handling.lists.Register;
import org.huiyin.handling.lists.RegisterFilter;
import org.huiyin.handling.lists.Worklist;
import org.huiyin.handling.lists.WorklistTab;
import org.huiyin.identity.Directory;
import org.huiyin.identity.SampleDistricts;
import org.huiyin.rehearsal.SeedRehearsal;
import org.huiyin.shared.Actor;
import org.huiyin.shared.Role;

/**
 * Pages as the repositories give them, with their counts, beside a bare index scan that reads the same rows, whole, from a table of
 * their own that has nothing but them.
 */
final class Lists {

    private static final int SIZE = 30;
    private static final int WARM = 100;
    private static final int TIMES = 400;

    private final Program program;
    private final String url;
    private final Report report;
    private final Worklist worklist;
    private final Register register;
    private final Actor secretariat;
    private final Actor office;

    /** @param url of the program's database */
    Lists(Program program, String url, Report report) {
        this.program = program;
        this.url = url;
        this.report = report;
        var context = program.context;
        worklist = context.getBean(Worklist.class);
        register = context.getBean(Register.class);
        Directory directory = context.getBean(Directory.class);
        secretariat = SampleDistricts.holder(directory, Program.TENANT, Role.CONGRESS_SECRETARIAT, null);
        office = SampleDistricts.holder(directory, Program.TENANT, Role.SUPERVISION_OFFICE, null);
    }

    /** Seeds up to so many in all, by the command users have. */
    void grow(int proposals) {
        long there = program.number("select count(*) from proposal where tenant_id = ?", Program.TENANT);
        if (there < proposals) {
            long begin = System.nanoTime();
            int more = (int) (proposals - there);
            program.context.getBean(SeedRehearsal.class).seed(new SeedRehearsal.Command(Program.TENANT, more, false));
            Report.progress("seeded %d more in %d s".formatted(more, (System.nanoTime() - begin) / 1_000_000_000));
        }
        program.jdbc.sql("analyze").update();
    }

    void measure(List<String> words) throws SQLException {
        long proposals = program.number("select count(*) from proposal where tenant_id = ?", Program.TENANT);
        long open =
                program.number("select count(*) from work_item where tenant_id = ? and state = 'OPEN'", Program.TENANT);
        String size = "%d (%d open)".formatted(proposals, open);
        try (Connection connection = Servers.open(url)) {
            new BareLists(connection).make();
            compare(
                    size,
                    "worklist",
                    () -> worklist.of(secretariat).page(WorklistTab.REVIEW, null, SIZE),
                    () -> worklist.of(secretariat).counts(),
                    connection,
                    BareLists.WORKLIST);
            compare(
                    size,
                    "register",
                    () -> register.page(office, filter(null), null, SIZE),
                    () -> program.jdbc
                            .sql("select kind, state, category, n from register_shelf where tenant_id = ? and n > 0")
                            .param(Program.TENANT)
                            .query((row, n) -> row.getInt(4))
                            .list(),
                    connection,
                    BareLists.REGISTER);
            for (String word : words) {
                double[] millis = times(() -> register.page(office, filter(word), null, SIZE));
                ListPage found = register.page(office, filter(word), null, SIZE);
                report.row(
                        size,
                        "search " + word + " (" + found.countText() + ")",
                        p(millis, 0.5),
                        p(millis, 0.99),
                        "",
                        "",
                        "",
                        "");
            }
        }
    }

    private static RegisterFilter filter(String word) {
        return new RegisterFilter(word, null, null, null, null, null, null, null, null);
    }

    interface Page {
        ListPage get();
    }

    /** @param count the page's first round trip, which tells how many there are: measured apart, so that it is known what of a ratio it is */
    private void compare(String size, String what, Page page, Runnable count, Connection connection, String bare)
            throws SQLException {
        double[] ours = new double[TIMES];
        double[] counting = new double[TIMES];
        double[] scan = new double[TIMES];
        try (PreparedStatement statement = connection.prepareStatement(bare)) {
            statement.setString(1, Program.TENANT);
            for (int i = -WARM; i < TIMES; i++) {
                long begin = System.nanoTime();
                page.get();
                long middle = System.nanoTime();
                read(statement);
                long end = System.nanoTime();
                count.run();
                if (i >= 0) {
                    ours[i] = (middle - begin) / 1e6;
                    scan[i] = (end - middle) / 1e6;
                    counting[i] = (System.nanoTime() - end) / 1e6;
                }
            }
        }
        double ratio = Spread.percentile(ours, 0.5) / Spread.percentile(scan, 0.5);
        report.row(
                size,
                what,
                p(ours, 0.5),
                p(ours, 0.99),
                p(scan, 0.5),
                p(scan, 0.99),
                "%.2f".formatted(ratio),
                p(counting, 0.5));
        targets.add(new Target(size + " " + what, ratio));
    }

    private record Target(String what, double ratio) {}

    private final List<Target> targets = new ArrayList<>();

    void tellTargets() {
        report.line("");
        targets.forEach(
                target -> report.target(
                        target.what() + " within 2 × the bare scan: " + "%.2f".formatted(target.ratio()),
                        target.ratio() <= 2,
                        "the page asks twice, for the counts and for the rows, and names people and organs; the scan asks once"));
    }

    private static int read(PreparedStatement statement) throws SQLException {
        int length = 0;
        try (ResultSet rows = statement.executeQuery()) {
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                for (int column = 1; column <= columns; column++) {
                    String value = rows.getString(column);
                    length += value == null ? 0 : value.length();
                }
            }
        }
        return length;
    }

    private static double[] times(Page page) {
        double[] millis = new double[TIMES / 4];
        for (int i = -5; i < millis.length; i++) {
            long begin = System.nanoTime();
            page.get();
            if (i >= 0) {
                millis[i] = (System.nanoTime() - begin) / 1e6;
            }
        }
        return millis;
    }

    private static String p(double[] millis, double which) {
        return "%.2f".formatted(Spread.percentile(millis, which));
    }
}
