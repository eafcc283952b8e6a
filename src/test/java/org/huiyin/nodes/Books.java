package org.huiyin.nodes;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.huiyin.ServersProcess;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** What stands in the database, read from outside; and the one thing a test may do to it: let deadlines fall due. */
final class Books implements AutoCloseable {

    private final Connection connection;
    private final JdbcClient jdbc;

    Books(ServersProcess servers) throws SQLException {
        connection = DriverManager.getConnection(servers.jdbcUrl(), servers.username(), servers.password());
        jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
    }

    synchronized long count(String from) {
        return jdbc.sql("select count(*) from " + from).query(Long.class).single();
    }

    synchronized List<String> list(String sql) {
        return jdbc.sql(sql).query(String.class).list();
    }

    synchronized double number(String sql) {
        return jdbc.sql(sql).query(Double.class).single();
    }

    /** The connections' name of the node that publishes, or null. */
    synchronized String publisher() {
        return jdbc.sql(
                        """
                        select a.application_name from pg_locks l join pg_stat_activity a using (pid)
                        where l.locktype = 'advisory' and l.granted and l.objsubid = 1
                          and (l.classid::bigint << 32) + l.objid::bigint = 4871920001
                        """)
                .query(String.class)
                .optional()
                .orElse(null);
    }

    /** Moves every review's deadline that is to come to this moment, and wakes its timer. */
    synchronized void letReviewsFallDue() {
        jdbc.sql(
                        """
                        with due as (
                            update deadline set warn_from = now(), red_from = now(), overdue_from = now(), next_alarm = now()
                            where kind = 'REVIEW' and status = 'OPEN' and red_from > now() and alarmed is null
                            returning subject_id)
                        update act_ru_job set duedate_ = timestamp '2020-01-01'
                        where process_def_key_ = 'proposal-review' and type_ = 'timer' and process_instance_id_ in (
                            select id_ from act_ru_execution where business_key_ in (select subject_id from due))
                        """)
                .update();
    }

    /** Who holds jobs at this moment. */
    synchronized Set<String> jobOwners() {
        return new TreeSet<>(list("select distinct lock_owner_ from act_ru_job where lock_owner_ is not null"));
    }

    /** What waits, and why as far as the database knows. */
    String unfinished() {
        return "outbox " + count("outbox") + ", overdue reviews told "
                + count("journal where event = 'DeadlineOverdue'") + ", jobs due "
                + list(
                        "select concat_ws(' ', handler_cfg_, 'due', duedate_, 'retries', retries_, 'locked by', lock_owner_, "
                                + "'until', lock_exp_time_, exception_msg_) from act_ru_job where duedate_ < now() + interval '10 minutes' limit 5");
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
