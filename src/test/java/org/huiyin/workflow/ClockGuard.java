package org.huiyin.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every open deadline with an alarm to come has exactly one timer job at that instant, and no timer job is without such a row. */
public class ClockGuard {

    private final JdbcClient jdbc;
    private final ManagementService management;
    private final RuntimeService runtime;

    public ClockGuard(JdbcClient jdbc, ManagementService management, RuntimeService runtime) {
        this.jdbc = jdbc;
        this.management = management;
        this.runtime = runtime;
    }

    public void check(String tenant, String subjectId) {
        assertThat(timers(tenant, subjectId)).containsExactlyInAnyOrderElementsOf(alarms(tenant, subjectId));
    }

    private List<String> alarms(String tenant, String subjectId) {
        return jdbc.sql(
                        """
                        select kind, scope_id, next_alarm from deadline
                        where tenant_id = ? and subject_id = ? and status = 'OPEN' and next_alarm is not null""")
                .params(tenant, subjectId)
                .query((row, n) -> line(
                        DeadlineTimers.camel(row.getString(1)),
                        row.getString(2),
                        row.getObject(3, OffsetDateTime.class).toInstant()))
                .list();
    }

    private List<String> timers(String tenant, String subjectId) {
        return runtime
                .createProcessInstanceQuery()
                .tenantIdIn(tenant)
                .processInstanceBusinessKey(subjectId)
                .list()
                .stream()
                .flatMap(i -> management.createJobQuery().timers().processInstanceId(i.getId()).list().stream()
                        .map(job -> line(i, job)))
                .toList();
    }

    private String line(ProcessInstance instance, Job job) {
        String activity = management
                .createJobDefinitionQuery()
                .jobDefinitionId(job.getJobDefinitionId())
                .singleResult()
                .getActivityId();
        Object assignment = runtime.getVariable(instance.getId(), Scope.ASSIGNMENT_ID);
        return line(
                activity.equals(DeadlineTimers.EXPLAIN_OVER)
                        ? "Commitment"
                        : activity.replaceAll("^(Start)?Event_|(Next)?Alarm$", ""),
                assignment == null ? null : assignment.toString(),
                job.getDuedate().toInstant());
    }

    private static String line(String kind, String scope, Instant at) {
        return kind + " of " + scope + " at " + at;
    }
}
