package org.huiyin.calendar;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.huiyin.calendar.DeadlineCalculator.Parameter;
import org.huiyin.calendar.DeadlineCalculator.Rule;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table deadline_parameter. */
@Repository
class JdbcDeadlineParameters {

    private final JdbcClient jdbc;

    JdbcDeadlineParameters(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<DeadlineParameters.Row> rows() {
        return jdbc.sql(
                        """
                        select tenant_id, code, kind, term, session, rule, amount, value, basis, valid_from
                        from deadline_parameter""")
                .query((row, number) -> new DeadlineParameters.Row(
                        parameter(row),
                        row.getString("kind"),
                        row.getObject("term", Integer.class),
                        row.getObject("session", Integer.class)))
                .list();
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
