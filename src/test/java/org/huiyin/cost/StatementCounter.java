package org.huiyin.cost;

import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.transaction.ConfigurableTransactionManager;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;

/**
 * Lets PostgreSQL count what the transactions of one thread cost. They run under a role of their own, so that the statements of
 * relay, listeners and other tests stay out of the figures; the role falls back by itself at each transaction's end.
 */
final class StatementCounter implements TransactionExecutionListener, AutoCloseable {

    private static final String ROLE = "cost_of_acts";
    private static final String OURS =
            """
            from pg_stat_statements s join pg_roles r on r.oid = s.userid
            where r.rolname = '%s' and s.dbid = (select oid from pg_database where datname = current_database())
              and s.query !~* '^\\s*(begin|commit|rollback|savepoint|release|set)\\M'"""
                    .formatted(ROLE);

    private final DataSource dataSource;
    private final JdbcClient jdbc;
    private final ConfigurableTransactionManager transactions;
    private Thread counted;

    StatementCounter(DataSource dataSource, ConfigurableTransactionManager transactions) {
        this.dataSource = dataSource;
        this.transactions = transactions;
        this.jdbc = JdbcClient.create(dataSource);
        jdbc.sql("create extension if not exists pg_stat_statements").update();
        jdbc.sql(
                        """
                        do $$ begin
                            if not exists (select from pg_roles where rolname = '%1$s') then
                                create role %1$s superuser;
                            end if;
                        end $$"""
                                .formatted(ROLE))
                .update();
        // without statistics of the fresh tables the server reads them whole, and the times would mislead
        jdbc.sql("analyze").update();
        transactions.addListener(this);
    }

    Cost of(Runnable act) {
        jdbc.sql("select pg_stat_statements_reset()").query().singleRow();
        counted = Thread.currentThread();
        try {
            act.run();
        } finally {
            counted = null;
        }
        return new Cost(statements());
    }

    @Override
    public void close() {
        var others = new ArrayList<>(transactions.getTransactionExecutionListeners());
        others.remove(this);
        transactions.setTransactionExecutionListeners(others);
    }

    private List<Statement> statements() {
        return jdbc.sql("select s.query, s.calls, s.wal_bytes, s.total_exec_time " + OURS + " order by s.calls desc")
                .query((row, n) -> new Statement(
                        row.getString(1).replaceAll("\\s+", " ").strip(),
                        row.getLong(2),
                        row.getLong(3),
                        row.getDouble(4)))
                .list();
    }

    @Override
    public void afterBegin(TransactionExecution transaction, Throwable failure) {
        if (Thread.currentThread() == counted && transaction.isNewTransaction() && failure == null) {
            var connection = DataSourceUtils.getConnection(dataSource);
            try (var statement = connection.createStatement()) {
                statement.execute("set local role " + ROLE);
            } catch (java.sql.SQLException e) {
                throw new IllegalStateException(e);
            } finally {
                DataSourceUtils.releaseConnection(connection, dataSource);
            }
        }
    }

    /** One statement's share. */
    record Statement(String text, long calls, long walBytes, double millis) {

        boolean ofEngine() {
            return text.toUpperCase().matches(".*\\bACT_(RU|HI|RE|GE|ID)_.*");
        }
    }

    /** What an act cost. */
    record Cost(List<Statement> statements) {

        long calls() {
            return statements.stream().mapToLong(Statement::calls).sum();
        }

        long walBytes() {
            return statements.stream().mapToLong(Statement::walBytes).sum();
        }

        long engineCalls() {
            return statements.stream()
                    .filter(Statement::ofEngine)
                    .mapToLong(Statement::calls)
                    .sum();
        }

        long engineWalBytes() {
            return statements.stream()
                    .filter(Statement::ofEngine)
                    .mapToLong(Statement::walBytes)
                    .sum();
        }
    }
}
