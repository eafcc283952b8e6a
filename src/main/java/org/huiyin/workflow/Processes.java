package org.huiyin.workflow;

import java.util.List;
import java.util.Map;

/** Moves processes. Called only by the process owners' {@code process} packages, inside the use case's transaction. */
public interface Processes {

    /** Starts the process with the proposal as business key. Variables hold ids and gateway answers only. */
    void start(String processKey, String tenant, String subjectId, Map<String, Object> variables);

    /** Starts another instance for the subject at the start event that waits for this message. */
    void startByMessage(String messageName, String tenant, String subjectId, Map<String, Object> variables);

    /** Starts the process in the midst, where a subject takes up a way that others have gone before it. */
    void startAt(String processKey, String tenant, String subjectId, String elementId, Map<String, Object> variables);

    /**
     * Completes exactly the one open task of the subject at this element and scope.
     *
     * @param scopeId the assignment (department tasks), the person code (feedback) or null
     * @throws org.huiyin.shared.BusinessException STALE when there is no such open task
     */
    void complete(String tenant, String subjectId, String elementId, String scopeId, Map<String, Object> answers);

    /** Gives the task to a person, or back to its group when person is null. */
    void assign(String tenant, String subjectId, String elementId, String scopeId, String person);

    /**
     * Asks these groups from now on: a task of two hands whose first has signed.
     *
     * @param exceptFor the person who has signed
     */
    void askNext(String tenant, String subjectId, String elementId, List<String> groups, String exceptFor);

    /** Whether such a task is open: for acts on instances that began by an older version of their process. */
    boolean waitsAt(String tenant, String subjectId, String elementId, String scopeId);

    /** Whether such a task of the subject as a whole is open in this very process. */
    boolean waitsIn(String processKey, String tenant, String subjectId, String elementId);

    /** Correlates a message to every instance of the subject that waits for it, were it none. */
    void messageAll(String messageName, String tenant, String subjectId);

    /** Correlates a message to the one waiting instance of the subject and scope. */
    default void message(String messageName, String tenant, String subjectId, String scopeId) {
        message(messageName, tenant, subjectId, scopeId, Map.of());
    }

    /** The same with what the instance is to know; ids and gateway answers only. */
    void message(String messageName, String tenant, String subjectId, String scopeId, Map<String, Object> answers);
}
