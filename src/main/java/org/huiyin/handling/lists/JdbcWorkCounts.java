package org.huiyin.handling.lists;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.huiyin.shared.Actor;
import org.huiyin.shared.SqlTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the counters of a post's desks. */
@Repository
class JdbcWorkCounts {

    private final JdbcClient jdbc;
    private final RowReader reader;

    JdbcWorkCounts(JdbcClient jdbc, RowReader reader) {
        this.jdbc = jdbc;
        this.reader = reader;
    }

    WorkCounts of(Actor actor) {
        List<String> circles = Circles.of(actor);
        List<Desk> desks = new ArrayList<>();
        Map<String, Integer> assigned = new HashMap<>();
        int[] overdue = {0};
        jdbc.sql(
                        """
                        select 'DESK' as what, circle, id, element, roles, assigned, n from worklist_desk
                        where tenant_id = :tenant and circle = any(:circles) and n > 0
                        union all
                        select 'ASSIGNED', circle, 0, '', '{}', true, count(*)::int from worklist_entry
                        where tenant_id = :tenant and assignee = any(:persons) and circle = any(:assigned) group by circle
                        union all
                        select 'OVERDUE', '', 0, '', '{}', false, count(*)::int from (
                            select 1 from worklist_entry
                            where tenant_id = :tenant and circle = any(:circles) and red_from <= :now limit :limit) o""")
                .param("tenant", actor.tenant())
                .param("persons", actor.workers().toArray(String[]::new))
                .param("circles", circles.toArray(String[]::new))
                .param(
                        "assigned",
                        Stream.concat(circles.stream(), Circles.KINDS.stream())
                                .distinct()
                                .toArray(String[]::new))
                .param("now", SqlTime.of(reader.now()))
                .param("limit", ListPage.COUNT_LIMIT + 1)
                .query((row, n) -> switch (row.getString("what")) {
                    case "DESK" -> desks.add(desk(row));
                    case "ASSIGNED" -> assigned.put(row.getString("circle"), row.getInt("n"));
                    default -> overdue[0] = row.getInt("n");
                })
                .list();
        return new WorkCounts(actor, desks, assigned, overdue[0]);
    }

    private static Desk desk(ResultSet row) throws SQLException {
        return new Desk(
                row.getString("circle"),
                row.getLong("id"),
                row.getString("element"),
                Set.of((String[]) row.getArray("roles").getArray()),
                row.getBoolean("assigned"),
                row.getInt("n"));
    }
}
