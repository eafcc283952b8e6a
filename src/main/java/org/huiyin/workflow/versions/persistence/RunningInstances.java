package org.huiyin.workflow.versions.persistence;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where the running instances of a district stand, read from the engine's rows: its own queries go instance by instance. */
@Repository
public class RunningInstances {

    private final JdbcClient jdbc;

    RunningInstances(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Instances per definition id. */
    public Map<String, Long> counts(String tenant) {
        return jdbc
                .sql(
                        """
                        select proc_def_id_, count(*) from act_ru_execution
                        where tenant_id_ = ? and parent_id_ is null group by proc_def_id_""")
                .param(tenant)
                .query((row, n) -> Map.entry(row.getString(1), row.getLong(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Every instance with the elements at which it stands, those of multi-instance bodies and clocks included. */
    public List<Standing> of(String tenant, String definitionId) {
        return jdbc.sql(
                        """
                        select e.proc_inst_id_, max(e.business_key_) filter (where e.parent_id_ is null),
                               array_agg(distinct e.act_id_ order by e.act_id_) filter (where e.act_id_ is not null)
                        from act_ru_execution e
                        where e.tenant_id_ = ? and e.proc_def_id_ = ?
                        group by e.proc_inst_id_ order by 2, 1""")
                .params(tenant, definitionId)
                .query((row, n) -> new Standing(row.getString(1), row.getString(2), List.of((String[])
                        row.getArray(3).getArray())))
                .list();
    }

    public record Standing(String instanceId, String subjectId, List<String> elements) {}
}
