package org.huiyin.workflow;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.huiyin.shared.ChinaTime;
import org.huiyin.shared.SqlTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows on their way to the ladder. */
@Repository
class OverdueRows {

    private final JdbcClient jdbc;

    OverdueRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param dueAt null when it had the whole day */
    record Handed(String scopeId, String kind, LocalDate due, Instant dueAt) {}

    /** Marks what is overdue and was not handed over yet, the oldest first; also what lapsed and is still owed. */
    List<Handed> hand(String tenant, String subjectId, Instant now) {
        return jdbc.sql(
                        """
                        with handed as (
                            update deadline set handed_at = :now
                            where tenant_id = :tenant and subject_id = :subject and alarmed = 'OVERDUE'
                                and (status = 'OPEN' or status = 'CANCELLED' and owed) and handed_at is null and red_from <= :now and not provisional
                            returning id, scope_id, kind, due, overdue_from, red_from)
                        select scope_id, kind, due, overdue_from from handed order by red_from, id""")
                .param("now", SqlTime.of(now))
                .param("tenant", tenant)
                .param("subject", subjectId)
                .query(OverdueRows::handed)
                .list();
    }

    private static Handed handed(ResultSet row, int n) throws SQLException {
        Instant over = SqlTime.instant(row, "overdue_from");
        return new Handed(
                row.getString("scope_id"),
                row.getString("kind"),
                SqlTime.day(row, "due"),
                over == null || ChinaTime.isMidnight(over) ? null : over);
    }
}
