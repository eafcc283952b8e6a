package org.huiyin.workflow;

import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.huiyin.workflow.JdbcDeadlines.Key;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Lets the timers of many deadlines wake at other times: one statement finds them, one engine command dates them, so that the
 * engine reads them by the hundred and writes them as one batch. A clock that has fallen silent is started anew by itself.
 */
@Component
class TimerShift {

    private static final int CHUNK = 500;

    private final JdbcClient jdbc;
    private final ManagementService management;
    private final CommandExecutor commands;
    private final DeadlineTimers timers;

    TimerShift(JdbcClient jdbc, ProcessEngine engine, DeadlineTimers timers) {
        this.jdbc = jdbc;
        this.management = engine.getManagementService();
        this.commands = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getCommandExecutorTxRequired();
        this.timers = timers;
    }

    /** The rows are written already: whatever starts anew reads them. */
    void shift(String tenant, Collection<DeadlineChange> changes) {
        timers.setUp();
        Map<Key, Instant> wanted = new HashMap<>();
        for (DeadlineChange change : changes) {
            if (change.nextAlarm() != null) {
                wanted.put(key(tenant, change), change.nextAlarm());
            }
        }
        date(living(tenant, wanted));
        changes.stream()
                .filter(change -> change.silentBefore() && change.nextAlarm() != null)
                .forEach(change -> timers.recalculate(key(tenant, change)));
    }

    private static Key key(String tenant, DeadlineChange change) {
        var row = change.before();
        return new Key(tenant, row.subjectId(), row.scopeId(), row.kind());
    }

    /** The timer jobs of these deadlines and when each is to wake. */
    private Map<String, Instant> living(String tenant, Map<Key, Instant> wanted) {
        Set<String> subjects = new HashSet<>();
        Map<String, Key> byActivity = new HashMap<>();
        wanted.keySet().forEach(key -> {
            subjects.add(key.subjectId());
            DeadlineTimers.activities(key.kind()).forEach(activity -> byActivity.put(place(key, activity), key));
        });
        Map<String, Instant> jobs = new HashMap<>();
        jdbc.sql(
                        """
                        select j.id_, i.business_key_, d.act_id_, v.text_ as scope
                        from act_ru_execution i
                        join act_ru_job j on j.process_instance_id_ = i.id_ and j.type_ = 'timer'
                        join act_ru_jobdef d on d.id_ = j.job_def_id_
                        left join act_ru_variable v on v.execution_id_ = i.id_ and v.name_ = 'assignmentId'
                        where i.tenant_id_ = ? and i.business_key_ = any(?)""")
                .params(tenant, subjects.toArray(String[]::new))
                .query(row -> {
                    String subject = row.getString("business_key_");
                    String activity = row.getString("act_id_");
                    Key key = byActivity.get(place(subject, row.getString("scope"), activity));
                    key = key == null ? byActivity.get(place(subject, null, activity)) : key;
                    if (key != null) {
                        jobs.put(row.getString("id_"), wanted.get(key));
                    }
                });
        return jobs;
    }

    private static String place(Key key, String activity) {
        return place(key.subjectId(), key.scopeId(), activity);
    }

    private static String place(String subject, String scope, String activity) {
        return subject + " " + scope + " " + activity;
    }

    private void date(Map<String, Instant> jobs) {
        List<String> ids = List.copyOf(jobs.keySet());
        commands.execute(context -> {
            for (int from = 0; from < ids.size(); from += CHUNK) {
                Set<String> chunk = Set.copyOf(ids.subList(from, Math.min(from + CHUNK, ids.size())));
                management.createJobQuery().jobIds(chunk).list().forEach(job -> ((JobEntity) job)
                        .setDuedate(Date.from(jobs.get(job.getId()))));
            }
            return null;
        });
    }
}
