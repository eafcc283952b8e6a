package org.huiyin.benchmark;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.huiyin.benchmark.RecordedWork.Cell;
import org.huiyin.benchmark.RecordedWork.Compiled;
import org.huiyin.benchmark.RecordedWork.Statement;

/** Writes recorded rows by plain JDBC: prepared statements, one batch per statement and transaction. No engine, no checks. */
final class BareWriter implements AutoCloseable {

    private final Connection connection;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();

    private final Set<Statement> sharedRows = new HashSet<>();

    BareWriter(String url) throws SQLException {
        connection = Servers.open(url + "?stringtype=unspecified&reWriteBatchedInserts=true");
        connection.setAutoCommit(false);
    }

    /** One life: its transactions one after another. */
    void life(Compiled work) throws SQLException {
        String[] fresh = work.fresh();
        for (List<Statement> transaction : work.transactions()) {
            Map<String, PreparedStatement> used = new LinkedHashMap<>();
            transaction.forEach(statement -> add(used, statement, fresh, null));
            run(used);
        }
    }

    /** Some events in one transaction, all rows of a table together. */
    void events(List<Compiled> works, List<byte[]> raws) throws SQLException {
        Map<String, PreparedStatement> used = new LinkedHashMap<>();
        for (int i = 0; i < works.size(); i++) {
            String[] fresh = works.get(i).fresh();
            byte[] raw = raws.get(i);
            works.get(i).transactions().forEach(rows -> rows.forEach(row -> add(used, row, fresh, raw)));
        }
        run(used);
    }

    private void add(Map<String, PreparedStatement> used, Statement row, String[] fresh, byte[] raw) {
        try {
            if (row.shared() && !sharedRows.add(row)) {
                return;
            }
            PreparedStatement statement = used.computeIfAbsent(row.sql(), this::prepare);
            int place = 1;
            for (Cell cell : row.cells()) {
                statement.setString(place++, cell.value(fresh));
            }
            statement.addBatch();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void run(Map<String, PreparedStatement> used) throws SQLException {
        for (PreparedStatement statement : used.values()) {
            statement.executeBatch();
        }
        connection.commit();
        sharedRows.clear();
    }

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
