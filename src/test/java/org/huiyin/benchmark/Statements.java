package org.huiyin.benchmark;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Where the database's time goes: the statements of one program, from pg_stat_statements. */
final class Statements {

    private static final String TOP =
            """
            select calls, round(total_exec_time::numeric, 1) as ms, rows, wal_bytes,
                left(regexp_replace(query, '\\s+', ' ', 'g'), 110) as query
            from pg_stat_statements s join pg_database d on d.oid = s.dbid
            where d.datname = current_database() and query !~* 'pg_stat|max\\(id\\)|from inbox where id'
            order by total_exec_time desc limit 25""";

    private Statements() {}

    static void forget(Program program) {
        program.jdbc.sql("create extension if not exists pg_stat_statements").update();
        program.jdbc
                .sql("select pg_stat_statements_reset() is null")
                .query(Boolean.class)
                .single();
    }

    static void tell(String url, String what, double units, Report report) throws SQLException {
        try (Connection connection = Servers.open(url);
                Statement statement = connection.createStatement()) {
            try (ResultSet sum = statement.executeQuery(
                    "select sum(calls), sum(total_exec_time), sum(wal_bytes) from pg_stat_statements s "
                            + "join pg_database d on d.oid = s.dbid where d.datname = current_database()")) {
                sum.next();
                report.line("");
                report.line("%s: per unit %.1f statements, %.2f ms in PostgreSQL, %.1f kB WAL"
                        .formatted(
                                what,
                                sum.getDouble(1) / units,
                                sum.getDouble(2) / units,
                                sum.getDouble(3) / units / 1024));
            }
            report.table("calls/unit", "ms/unit", "kB WAL/unit", "statement");
            try (ResultSet rows = statement.executeQuery(TOP)) {
                while (rows.next()) {
                    report.row(
                            "%.2f".formatted(rows.getLong(1) / units),
                            "%.3f".formatted(rows.getDouble(2) / units),
                            "%.1f".formatted(rows.getDouble(4) / units / 1024),
                            "`" + rows.getString(5).replace("|", "\\|").replace("`", "'") + "`");
                }
            }
        }
    }
}
