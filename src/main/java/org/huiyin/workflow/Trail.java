package org.huiyin.workflow;

import java.util.List;
import java.util.Set;

/** Where a subject's processes stand and which way they came. */
public interface Trail {

    /** All process instances the subject has or had, the main one first, then in the order they began. */
    List<Run> runs(String tenant, String subjectId);

    /** What people are asked to do now. */
    List<Step> openSteps(String tenant, String subjectId);

    /** Ids of the flows taken and of the elements they join. */
    Set<String> gone(Run run);

    /**
     * Ids of the elements at which the instance stands.
     *
     * @param deep false = only the outermost elements, so that the inside of a sub-process is not told
     */
    Set<String> current(Run run, boolean deep);

    /** The BPMN XML of the very version the instance follows. */
    byte[] model(Run run);

    /** What is drawn and not told to proposers: the way to the ladder of escalation, and that a quarrel ended a department's share. */
    Set<String> UNTOLD = Set.of(
            "StartEvent_ObligationBreached",
            "Flow_ObligationBreachedToHandedToLadder",
            "Flow_ObligationBreachedToToLadder",
            "Task_ToLadder",
            "Flow_ToLadderToHandedToLadder",
            "EndEvent_HandedToLadder",
            "Event_PartEnded",
            "Flow_PartEndedToPartReplaced",
            "Gateway_PartReplaced",
            "Flow_PartReplacedYes",
            "Flow_PartReplacedNo",
            "Event_FurtherPartEnded",
            "Flow_FurtherPartEndedToFurtherPartReplaced",
            "Gateway_FurtherPartReplaced",
            "Flow_FurtherPartReplacedYes",
            "Flow_FurtherPartReplacedNo");

    /** What goes on inside departments and between them, called or beside the main process: told to proposers as one thing. */
    Set<String> INNER = Set.of(
            "department-handling",
            "co-handling",
            "late-opinion",
            "acknowledgement",
            "arbitration",
            "drafting",
            "clearing",
            "delivery",
            "extension",
            "co-handling-request",
            "conflict",
            "whistle-response",
            "whistle-handling",
            "whistle-arrival",
            "whistle-signing",
            "whistle-dispute",
            "whistle-rating",
            "card-appeal");

    /**
     * One process instance.
     *
     * @param main called by none, and not beside the one that is
     * @param scopeId the assignment it belongs to, or null
     * @param organ code of the department it belongs to, or null
     */
    record Run(
            String id,
            String tenant,
            String subjectId,
            String definitionId,
            String processKey,
            String processName,
            boolean main,
            String scopeId,
            String organ,
            boolean ended) {

        public Run of(String part, String department) {
            return new Run(id, tenant, subjectId, definitionId, processKey, processName, main, part, department, ended);
        }
    }

    /**
     * One open step.
     *
     * @param organ code of the department whose step it is, or null
     * @param assignee person code or null
     */
    record Step(String runId, String processKey, String elementId, String scopeId, String organ, String assignee) {}
}
