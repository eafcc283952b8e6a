package org.huiyin.handling.lists;

import java.util.Set;
import org.huiyin.shared.Actor;

/**
 * Where work of one sort lies within a circle of viewers.
 *
 * @param circle a kind of proposals, whose offices see all of them, or {@code @organ} for a department with a part
 * @param element the task, or empty when it is nobody's turn within the circle
 * @param roles whose turn it is within the circle
 * @param assigned what lies here has a person who does it
 * @param count how many items lie here
 */
record Desk(String circle, long id, String element, Set<String> roles, boolean assigned, int count) {

    /** The last two: items of instances that began by an older version of their process. */
    private static final Set<String> ACKNOWLEDGEMENTS =
            Set.of("Task_Acknowledge", "Task_AcknowledgeLead", "Task_AcknowledgeCoHandling");

    /** What the supervision office lets pass or not. */
    private static final Set<String> CLEARINGS =
            Set.of("Task_ReviewBySupervision", "Task_ApproveExtensionBySupervision", "Task_DecideCoHandlers");

    private static final Set<String> CONFIRMATIONS =
            Set.of("Task_ConfirmRehandling", "Task_ApproveExtensionBySecretariat");

    /** Between departments, and between them and the offices: whose it is, and what is right. */
    private static final Set<String> RETURNS = Set.of(
            "Task_ReviewReturn", "Task_Rule", "Task_RuleFinally", "Task_CoordinateConflict", "Task_DecideConflict");

    private static final Set<String> REVIEWS = Set.of("Task_Review", "Task_Tell", "Task_Reconsider");

    /** Work that anybody of the department may take; it belongs to a person once claimed. */
    private static final Set<String> COMMON_WORK = Set.of("Task_Draft", "Task_DraftOpinion", "Task_ReportCommitment");

    /** Whether what lies here is shown on the tab; on the tabs of others' work without what is assigned to the viewer. */
    boolean on(WorklistTab tab, Actor actor) {
        boolean forMe = roles.contains(actor.role().name());
        return switch (tab) {
            case REVIEW -> REVIEWS.contains(element) && forMe;
            case ASSIGN -> element.equals("Task_Assign") && forMe;
            case CLEAR -> CLEARINGS.contains(element) && forMe;
            case CONFIRM -> CONFIRMATIONS.contains(element) && forMe;
            case RETURNS -> RETURNS.contains(element) && forMe;
            case PROMISES -> element.equals("Task_DecideEscalation") && forMe;
            case PUBLISH -> element.equals("Task_DecidePublication") && forMe;
            case CONFER -> element.equals("Task_Confer") && forMe;
            case ACKNOWLEDGE -> ACKNOWLEDGEMENTS.contains(element) && forMe;
            case MINE -> forMe && !assigned && !COMMON_WORK.contains(element) && !ACKNOWLEDGEMENTS.contains(element);
            case DEPARTMENT -> !roles.isEmpty();
            case IN_HAND, WAITING -> assigned || !forMe;
            case OVERDUE -> false;
        };
    }
}
