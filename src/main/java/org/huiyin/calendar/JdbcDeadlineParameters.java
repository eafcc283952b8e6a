package org.huiyin.calendar;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.huiyin.calendar.DeadlineCalculator.Parameter;
import org.huiyin.calendar.DeadlineCalculator.Rule;
import org.huiyin.shared.SqlTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table deadline_parameter. */
@Repository
class JdbcDeadlineParameters {

    private final JdbcClient jdbc;

    JdbcDeadlineParameters(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<ParameterRow> rows() {
        return jdbc.sql(
                        """
                        select id, tenant_id, code, kind, term, session, rule, amount, value, basis, valid_from, running,
                            set_by_name, set_at
                        from deadline_parameter""")
                .query((row, number) -> new ParameterRow(
                        row.getLong("id"),
                        parameter(row),
                        scope(row),
                        row.getBoolean("running"),
                        row.getString("set_by_name"),
                        SqlTime.instant(row, "set_at")))
                .list();
    }

    private static ParameterScope scope(ResultSet row) throws SQLException {
        return new ParameterScope(
                row.getString("kind"), row.getObject("term", Integer.class), row.getObject("session", Integer.class));
    }

    /** Others may go on reading. */
    void lock() {
        jdbc.sql("lock table deadline_parameter in exclusive mode").update();
    }

    /** Adds a version; those before it stay. */
    void insert(ParameterRow version, String person) {
        Parameter parameter = version.parameter();
        jdbc.sql(
                        """
                        insert into deadline_parameter (tenant_id, code, kind, term, session, rule, amount, value, basis,
                            valid_from, running, set_by, set_by_name, set_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(Arrays.asList(
                        parameter.tenant(),
                        parameter.code(),
                        version.scope().kind(),
                        version.scope().term(),
                        version.scope().session(),
                        parameter.rule() == null ? null : parameter.rule().name(),
                        parameter.amount() == 0 ? null : parameter.amount(),
                        parameter.value(),
                        parameter.basis(),
                        parameter.validFrom(),
                        version.running(),
                        person,
                        version.setBy(),
                        version.setAt().atOffset(ZoneOffset.UTC)))
                .update();
    }

    private static Parameter parameter(ResultSet row) throws SQLException {
        String rule = row.getString("rule");
        return new Parameter(
                row.getString("tenant_id"),
                row.getString("code"),
                rule == null ? null : Rule.valueOf(rule),
                row.getInt("amount"),
                row.getString("value"),
                row.getString("basis"),
                row.getObject("valid_from", LocalDate.class));
    }
}
