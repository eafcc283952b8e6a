package org.huiyin.workflow;

import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import org.huiyin.workflow.WorkItems.OpenItem;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of the worklist: all changes of one transaction in at most two batches. */
@Repository
class JdbcWorkItems {

    private final JdbcTemplate batches;
    private final JdbcClient jdbc;

    JdbcWorkItems(JdbcTemplate batches, JdbcClient jdbc) {
        this.batches = batches;
        this.jdbc = jdbc;
    }

    void write(List<WorkItem> items) {
        // the same order of locks in every transaction
        List<WorkItem> sorted =
                items.stream().sorted(Comparator.comparing(WorkItem::taskId)).toList();
        insert(sorted.stream().filter(WorkItem::fresh).toList());
        update(sorted.stream().filter(i -> !i.fresh()).toList());
    }

    private void insert(List<WorkItem> items) {
        if (items.isEmpty()) {
            return;
        }
        batches.batchUpdate(
                """
                insert into work_item (tenant_id, task_id, subject_id, scope_id, process_instance_id, process_key,
                    element_id, groups, assignee, created_at, state, closed_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                items,
                items.size(),
                JdbcWorkItems::bind);
    }

    private static void bind(PreparedStatement row, WorkItem item) throws SQLException {
        Array groups = row.getConnection().createArrayOf("text", item.groups().toArray());
        Object[] values = {
            item.tenant(),
            item.taskId(),
            item.subjectId(),
            item.scopeId(),
            item.processInstanceId(),
            item.processKey(),
            item.elementId(),
            groups,
            item.assignee(),
            item.createdAt(),
            item.state(),
            item.closedAt()
        };
        for (int i = 0; i < values.length; i++) {
            row.setObject(i + 1, values[i]);
        }
    }

    private void update(List<WorkItem> items) {
        if (items.isEmpty()) {
            return;
        }
        batches.batchUpdate(
                "update work_item set assignee = ?, state = ?, closed_at = ? where tenant_id = ? and task_id = ?",
                items.stream()
                        .map(i -> new Object[] {i.assignee(), i.state(), i.closedAt(), i.tenant(), i.taskId()})
                        .toList());
    }

    void askNext(String tenant, String taskId, List<String> groups, String exceptFor) {
        jdbc.sql("update work_item set groups = ?::text[], except_for = ? where tenant_id = ? and task_id = ?")
                .params(groups.toArray(String[]::new), exceptFor, tenant, taskId)
                .update();
    }

    List<OpenItem> open(String tenant, String subjectId) {
        return jdbc.sql(
                        """
                        select task_id, process_instance_id, process_key, element_id, scope_id, groups, assignee
                        from work_item where tenant_id = ? and subject_id = ? and state = 'OPEN'
                        order by created_at, task_id""")
                .params(tenant, subjectId)
                .query(JdbcWorkItems::item)
                .list();
    }

    private static OpenItem item(ResultSet row, int n) throws SQLException {
        return new OpenItem(
                row.getString("task_id"),
                row.getString("process_instance_id"),
                row.getString("process_key"),
                row.getString("element_id"),
                row.getString("scope_id"),
                List.of((String[]) row.getArray("groups").getArray()),
                row.getString("assignee"));
    }
}
