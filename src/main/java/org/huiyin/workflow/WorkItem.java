package org.huiyin.workflow;

import java.time.OffsetDateTime;
import java.util.List;

/**
 * A row of the worklist as one transaction leaves it.
 *
 * @param fresh made in this transaction; of older rows only id, assignee and state are known here
 */
record WorkItem(
        String taskId,
        String tenant,
        String subjectId,
        String scopeId,
        String processInstanceId,
        String processKey,
        String elementId,
        List<String> groups,
        String assignee,
        OffsetDateTime createdAt,
        String state,
        OffsetDateTime closedAt,
        boolean fresh) {

    static WorkItem existing(String taskId, String tenant) {
        return new WorkItem(taskId, tenant, null, null, null, null, null, List.of(), null, null, "OPEN", null, false);
    }

    WorkItem assignedTo(String person) {
        return new WorkItem(
                taskId,
                tenant,
                subjectId,
                scopeId,
                processInstanceId,
                processKey,
                elementId,
                groups,
                person,
                createdAt,
                state,
                closedAt,
                fresh);
    }

    WorkItem closed(String how, OffsetDateTime at) {
        return new WorkItem(
                taskId,
                tenant,
                subjectId,
                scopeId,
                processInstanceId,
                processKey,
                elementId,
                groups,
                assignee,
                createdAt,
                how,
                at,
                fresh);
    }

    boolean isOpen() {
        return "OPEN".equals(state);
    }
}
