package org.huiyin.workflow;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.huiyin.workflow.JdbcDeadlines.Key;
import org.springframework.stereotype.Component;

/**
 * The engine's side of a deadline. A clock of kind CO_HANDLING is drawn with Event_CoHandlingAlarm (boundary) or
 * StartEvent_CoHandlingAlarm (event sub-process) and waits for its second moment at Event_CoHandlingNextAlarm.
 */
@Component
class DeadlineTimers {

    /** Drawn before clocks were named alike, and kept: running promises wait there. */
    static final String EXPLAIN_OVER = "Event_ExplainOver";

    private final ManagementService management;
    private final RuntimeService runtime;
    private final RepositoryService repository;
    private final ProcessStarts starts;

    DeadlineTimers(
            ManagementService management, RuntimeService runtime, RepositoryService repository, ProcessStarts starts) {
        this.management = management;
        this.runtime = runtime;
        this.repository = repository;
        this.starts = starts;
    }

    /** Processes that are to start in this transaction read their rows before one is closed or moved. */
    void setUp() {
        starts.flush();
    }

    /** Lets the living timer read its row again. */
    void recalculate(Key key) {
        List<Job> jobs =
                instances(key).stream().flatMap(i -> jobs(i, key.kind())).toList();
        jobs.forEach(job -> management.recalculateJobDuedate(job.getId(), false));
        if (jobs.isEmpty()) {
            restart(key);
        }
    }

    /**
     * Takes away the token that waits for the second moment: it stands beside the task, so the end of the task does not end it.
     * When a delegate closes the row, the terminate end event of its scope does.
     */
    void stopWaiting(Key key) {
        if (Context.getBpmnExecutionContext() != null) {
            return;
        }
        for (ProcessInstance instance : instances(key)) {
            if (jobs(instance, key.kind()).anyMatch(j -> true)) {
                cancelWaiting(instance, key);
            }
        }
    }

    private void cancelWaiting(ProcessInstance instance, Key key) {
        String waiting = nextAlarm(key.kind());
        var tree = runtime.getActivityInstance(instance.getId());
        if (tree.getActivityInstances(waiting).length > 0) {
            runtime.createProcessInstanceModification(instance.getId())
                    .cancelAllForActivity(waiting)
                    .execute();
        }
    }

    /** After the last alarm there is no timer left: the clock waits anew. */
    private void restart(Key key) {
        String waiting = nextAlarm(key.kind());
        for (ProcessInstance instance : instances(key)) {
            var model = repository.getBpmnModelInstance(instance.getProcessDefinitionId());
            if (model.getModelElementById(waiting) != null) {
                runtime.createProcessInstanceModification(instance.getId())
                        .startBeforeActivity(waiting)
                        .execute();
            }
        }
    }

    private List<ProcessInstance> instances(Key key) {
        var query = runtime.createProcessInstanceQuery()
                .tenantIdIn(key.tenant())
                .processInstanceBusinessKey(key.subjectId());
        if (key.scopeId() != null) {
            query.variableValueEquals(Scope.ASSIGNMENT_ID, key.scopeId());
        }
        return query.list();
    }

    private Stream<Job> jobs(ProcessInstance instance, String kind) {
        return activities(kind)
                .flatMap(
                        activity -> management
                                .createJobQuery()
                                .timers()
                                .processInstanceId(instance.getId())
                                .activityId(activity)
                                .list()
                                .stream());
    }

    /** Where a timer of such a deadline may stand in a diagram; a promise's clock goes on at the task to explain. */
    static Stream<String> activities(String kind) {
        Stream<String> alarms =
                Stream.of("Event_" + camel(kind) + "Alarm", "StartEvent_" + camel(kind) + "Alarm", nextAlarm(kind));
        return kind.equals("COMMITMENT") ? Stream.concat(alarms, Stream.of(EXPLAIN_OVER)) : alarms;
    }

    private static String nextAlarm(String kind) {
        return "Event_" + camel(kind) + "NextAlarm";
    }

    /** CO_HANDLING becomes CoHandling. */
    static String camel(String kind) {
        return Arrays.stream(kind.split("_"))
                .map(word -> word.charAt(0) + word.substring(1).toLowerCase())
                .collect(Collectors.joining());
    }
}
