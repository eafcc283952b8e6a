package org.huiyin;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.huiyin.shared.DemoAccounts.DemoAccount;

/** The accounts in columns. A Chinese character takes two places on a console. */
final class ConsoleTable {

    private static final int GAP = 2;

    private ConsoleTable() {}

    static String of(List<DemoAccount> accounts) {
        List<List<String>> rows = accounts.stream().map(ConsoleTable::cells).toList();
        int[] widths = IntStream.range(0, rows.get(0).size())
                .map(i -> rows.stream().mapToInt(r -> width(r.get(i))).max().orElse(0) + GAP)
                .toArray();
        return rows.stream().map(row -> line(row, widths)).collect(Collectors.joining("\n", "", "\n"));
    }

    private static List<String> cells(DemoAccount account) {
        return List.of(
                account.username(), account.password(), account.roleName(), account.personName(), account.organName());
    }

    private static String line(List<String> row, int[] widths) {
        StringBuilder line = new StringBuilder("   ");
        for (int i = 0; i < row.size(); i++) {
            line.append(row.get(i)).append(" ".repeat(widths[i] - width(row.get(i))));
        }
        return line.toString().stripTrailing();
    }

    static int width(String text) {
        return text.codePoints().map(c -> c >= 0x2E80 ? 2 : 1).sum();
    }
}
