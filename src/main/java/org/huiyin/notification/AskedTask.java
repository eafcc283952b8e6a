package org.huiyin.notification;

import java.util.List;

/**
 * A task that waits for somebody.
 *
 * @param scopeId the assignment or the person asked, or null
 * @param commitmentId the promise it is about, or null
 * @param groups ROLE or ROLE@organ
 * @param assignee whoever has it alone, or null
 * @param exceptFor who has signed already and waits for another hand, or null
 */
public record AskedTask(
        String tenant,
        String taskId,
        String subjectId,
        String scopeId,
        String commitmentId,
        String elementId,
        List<String> groups,
        String assignee,
        String exceptFor) {}
