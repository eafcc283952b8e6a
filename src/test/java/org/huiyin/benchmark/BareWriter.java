package org.huiyin.benchmark;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.huiyin.benchmark.RecordedWork.Cell;
import org.huiyin.benchmark.RecordedWork.Compiled;
import org.huiyin.benchmark.RecordedWork.Statement;

/** Writes recorded rows by plain JDBC: prepared statements, one batch per statement and transaction. No engine, no checks. */
final class BareWriter implements AutoCloseable {

    private final Connection connection;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();

    /** Written once in a transaction, last and in one order, so that two writers follow one another. */
    private final SortedMap<String, Shared> sharedRows = new TreeMap<>();

    BareWriter(String url) throws SQLException {
        connection = Servers.open(url + "?stringtype=unspecified&reWriteBatchedInserts=true");
        connection.setAutoCommit(false);
    }

    /** One life: its transactions one after another. */
    void life(Compiled work) throws SQLException {
        String[] fresh = work.fresh();
        for (List<Statement> transaction : work.transactions()) {
            Map<String, PreparedStatement> used = new LinkedHashMap<>();
            transaction.forEach(statement -> add(used, statement, fresh));
            run(used);
        }
    }

    /** Some events in one transaction, all rows of a table together. */
    void events(List<Compiled> works) throws SQLException {
        Map<String, PreparedStatement> used = new LinkedHashMap<>();
        for (Compiled work : works) {
            String[] fresh = work.fresh();
            work.transactions().forEach(rows -> rows.forEach(row -> add(used, row, fresh)));
        }
        run(used);
    }

    private void add(Map<String, PreparedStatement> used, Statement row, String[] fresh) {
        try {
            if (row.shared()) {
                sharedRows.put(row.lock(), new Shared(row, fresh));
                return;
            }
            PreparedStatement statement = used.computeIfAbsent(row.sql(), this::prepare);
            bind(statement, row, fresh);
            statement.addBatch();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void bind(PreparedStatement statement, Statement row, String[] fresh) throws SQLException {
        int place = 1;
        for (Cell cell : row.cells()) {
            statement.setString(place++, cell.value(fresh));
        }
    }

    private void run(Map<String, PreparedStatement> used) throws SQLException {
        for (PreparedStatement statement : used.values()) {
            statement.executeBatch();
        }
        for (Shared shared : sharedRows.values()) {
            PreparedStatement statement = prepare(shared.row().sql());
            bind(statement, shared.row(), shared.fresh());
            statement.executeUpdate();
        }
        connection.commit();
        sharedRows.clear();
    }

    private record Shared(Statement row, String[] fresh) {}

    private PreparedStatement prepare(String sql) {
        return prepared.computeIfAbsent(sql, text -> {
            try {
                return connection.prepareStatement(text);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
