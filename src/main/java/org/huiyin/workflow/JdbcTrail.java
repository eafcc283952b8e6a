package org.huiyin.workflow;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of the trail. */
@Repository
class JdbcTrail {

    private final JdbcClient jdbc;

    JdbcTrail(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<String> elements(String tenant, String runId) {
        return jdbc.sql("select distinct unnest(elements) from trail where tenant_id = ? and process_instance_id = ?")
                .params(tenant, runId)
                .query(String.class)
                .list();
    }

    /** Whose part a process instance is, as its work items tell. */
    List<Part> parts(String tenant, String subjectId) {
        return jdbc.sql(
                        """
                        select process_instance_id, scope_id, groups from work_item
                        where tenant_id = ? and subject_id = ? order by created_at, task_id""")
                .params(tenant, subjectId)
                .query((row, n) -> new Part(row.getString(1), row.getString(2), List.of((String[])
                        row.getArray(3).getArray())))
                .list();
    }

    record Part(String runId, String scopeId, List<String> groups) {}
}
