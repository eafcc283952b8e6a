package org.huiyin.workflow;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.huiyin.shared.TransactionBuffer;
import org.huiyin.shared.TransactionBuffer.Stage;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Keeps the work item table in the engine's transaction. */
@Component
class WorkItems {

    private final JdbcWorkItems rows;
    private final Clock clock;
    private final SubjectWatchers watchers;
    private final TransactionBuffer<String, WorkItem> buffer;
    /** What this transaction has read; nobody but itself changes it, as acts on one subject follow one another. */
    private final TransactionBuffer<Subject, List<OpenItem>> known =
            new TransactionBuffer<>(Stage.ENGINE_ROWS, read -> {});

    WorkItems(JdbcWorkItems rows, Clock clock, SubjectWatchers watchers) {
        this.rows = rows;
        this.clock = clock;
        this.watchers = watchers;
        this.buffer = new TransactionBuffer<>(Stage.ENGINE_ROWS, items -> rows.write(List.copyOf(items.values())));
    }

    /** @param groups the candidate groups as the model names them, to be evaluated for this task */
    void created(DelegateTask task, Set<Expression> groups) {
        buffer.current().put(task.getId(), item(task, names(task, groups)));
        tell(task);
    }

    void on(String event, DelegateTask task) {
        Map<String, WorkItem> items = buffer.current();
        WorkItem known = items.get(task.getId());
        WorkItem item = known == null ? WorkItem.existing(task.getId(), task.getTenantId()) : known;
        items.put(task.getId(), changed(event, item, task));
        tell(task);
    }

    void askNext(String tenant, String subjectId, OpenItem item, List<String> groups, String exceptFor) {
        rows.askNext(tenant, item.taskId(), groups, exceptFor);
        known.current().clear();
        watchers.touched(tenant, subjectId);
    }

    /** The one open item of the subject at this element and scope, also when this transaction has just made it. */
    Optional<OpenItem> open(String tenant, String subjectId, String elementId, String scopeId) {
        return open(tenant, subjectId).stream()
                .filter(i -> i.elementId().equals(elementId) && Objects.equals(i.scopeId(), scopeId))
                .findFirst();
    }

    List<OpenItem> open(String tenant, String subjectId) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            return rows.open(tenant, subjectId);
        }
        if (!buffer.current().isEmpty()) {
            buffer.flush();
            known.current().clear();
        }
        return known.current().computeIfAbsent(new Subject(tenant, subjectId), s -> rows.open(tenant, subjectId));
    }

    private record Subject(String tenant, String id) {}

    private WorkItem changed(String event, WorkItem item, DelegateTask task) {
        return switch (event) {
            case TaskListener.EVENTNAME_COMPLETE -> item.closed("DONE", now()).assignedTo(task.getAssignee());
            case TaskListener.EVENTNAME_DELETE -> item.closed("CANCELLED", now())
                    .assignedTo(task.getAssignee());
            default -> item.assignedTo(task.getAssignee());
        };
    }

    /** One expression may give several, as the engine would take them. */
    private static List<String> names(DelegateTask task, Set<Expression> groups) {
        return groups.stream()
                .map(group -> group.getValue(task.getExecution()))
                .flatMap(found -> found instanceof Collection<?> several
                        ? several.stream().map(Object::toString)
                        : Stream.of(found.toString().split("\\s*,\\s*")))
                .distinct()
                .sorted()
                .toList();
    }

    private WorkItem item(DelegateTask task, List<String> groups) {
        return new WorkItem(
                task.getId(),
                task.getTenantId(),
                task.getExecution().getProcessBusinessKey(),
                scope(task),
                task.getProcessInstanceId(),
                ((TaskEntity) task).getProcessDefinition().getKey(),
                task.getTaskDefinitionKey(),
                groups,
                task.getAssignee(),
                now(),
                "OPEN",
                null,
                true);
    }

    /** In a race the other transaction may have taken the execution away; then this one fails at its end. */
    private void tell(DelegateTask task) {
        if (task.getExecution() != null) {
            watchers.touched(task.getTenantId(), task.getExecution().getProcessBusinessKey());
        }
    }

    /** Asked of the execution: the task has no variables of its own, but would look for them in the database. */
    private static String scope(DelegateTask task) {
        Object scope = task.getExecution().getVariable(Scope.SIGNER);
        if (scope == null) {
            scope = task.getExecution().getVariable(Scope.ASKED);
        }
        if (scope == null) {
            scope = task.getExecution().getVariable(Scope.ASSIGNMENT_ID);
        }
        return scope == null ? null : scope.toString();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    /** An item somebody can act on. */
    record OpenItem(
            String taskId,
            String processInstanceId,
            String processKey,
            String elementId,
            String scopeId,
            List<String> groups,
            String assignee) {}
}
