package org.huiyin.notification.persistence;

import java.sql.Array;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import org.huiyin.notification.AskedTask;
import org.huiyin.notification.Subject;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what waits for whom, and of which proposals it is; one statement each for a whole batch. */
@Repository
public class AskedTasks {

    private final JdbcClient jdbc;

    AskedTasks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Subject> subjects(String tenant, Collection<String> ids) {
        return jdbc.sql(
                        """
                        select p.tenant_id, p.id, null as about, concat_ws(' ', p.number, p.subject) as title,
                            p.kind = 'DEPUTY_SUGGESTION' as deputies,
                            array(select s.person from proposal_signer s
                                  where s.tenant_id = p.tenant_id and s.proposal_id = p.id order by s.ord) as signers,
                            array(select distinct a.organ from assignment a
                                  where a.tenant_id = p.tenant_id and a.proposal_id = p.id
                                      and a.state not in ('TAKEN_BACK', 'REASSIGNED')) as organs
                        from proposal p where p.tenant_id = :tenant and p.id = any (:ids)
                        union all
                        select c.tenant_id, c.draft_id, 'CO_SIGNING', c.submission ->> 'subject',
                            c.kind = 'DEPUTY_SUGGESTION', '{}'::text[], '{}'::text[]
                        from co_signing c where c.tenant_id = :tenant and c.draft_id = any (:ids)""")
                .param("tenant", tenant)
                .param("ids", ids.toArray(String[]::new))
                .query((row, n) -> new Subject(
                        row.getString("tenant_id"),
                        row.getString("id"),
                        row.getString("about"),
                        row.getString("title"),
                        row.getBoolean("deputies"),
                        texts(row.getArray("signers")),
                        texts(row.getArray("organs"))))
                .list();
    }

    public List<AskedTask> open(String tenant, Collection<String> subjects) {
        return jdbc.sql(
                        """
                        select w.tenant_id, w.task_id, w.subject_id, w.scope_id, null as commitment_id, w.element_id, w.groups,
                            w.assignee, w.created_at
                        from work_item w where w.tenant_id = :tenant and w.subject_id = any (:subjects) and w.state = 'OPEN'
                        union all
                        select w.tenant_id, w.task_id, c.proposal_id, w.scope_id, c.id, w.element_id, w.groups, w.assignee, w.created_at
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
                        row.getString("assignee")))
                .list();
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}
