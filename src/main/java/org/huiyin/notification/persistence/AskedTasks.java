package org.huiyin.notification.persistence;

import java.sql.Array;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import org.huiyin.notification.AskedTask;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what waits for whom; one statement for a whole batch. */
@Repository
public class AskedTasks {

    private final JdbcClient jdbc;

    AskedTasks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<AskedTask> open(String tenant, Collection<String> subjects) {
        return jdbc.sql(
                        """
                        select w.tenant_id, w.task_id, w.subject_id, w.scope_id, null as commitment_id, w.element_id, w.groups,
                            w.assignee, w.created_at, w.except_for
                        from work_item w where w.tenant_id = :tenant and w.subject_id = any (:subjects) and w.state = 'OPEN'
                        union all
                        select w.tenant_id, w.task_id, c.proposal_id, w.scope_id, c.id, w.element_id, w.groups, w.assignee, w.created_at,
                            w.except_for
                        from commitment c
                        join work_item w on w.tenant_id = c.tenant_id and w.subject_id = c.id and w.state = 'OPEN'
                        where c.tenant_id = :tenant and c.proposal_id = any (:subjects)
                        order by created_at, task_id""")
                .param("tenant", tenant)
                .param("subjects", subjects.toArray(String[]::new))
                .query((row, n) -> new AskedTask(
                        row.getString("tenant_id"),
                        row.getString("task_id"),
                        row.getString("subject_id"),
                        row.getString("scope_id"),
                        row.getString("commitment_id"),
                        row.getString("element_id"),
                        texts(row.getArray("groups")),
                        row.getString("assignee"),
                        row.getString("except_for")))
                .list();
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}
