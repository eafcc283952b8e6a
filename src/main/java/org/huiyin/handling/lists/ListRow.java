package org.huiyin.handling.lists;

import java.time.Instant;
import java.time.LocalDate;
import org.huiyin.proposal.ProposalKind;
import org.huiyin.proposal.ProposalState;
import org.huiyin.shared.Role;
import org.huiyin.workflow.Deadlines.Lamp;

/**
 * One line of a list: the proposal, who has it and the deadline that comes next.
 *
 * @param element the task that waits, or null in the register
 * @param commitmentId the promise it is about, or null
 * @param department the department whose part waits, or null
 * @param assignee name of the person who has it, or null
 * @param due last day of the next open deadline, or null
 * @param key sort key of the row; the next page begins after it
 */
public record ListRow(
        String proposalId,
        String number,
        String subject,
        ProposalKind kind,
        ProposalState state,
        String category,
        String proposer,
        boolean sample,
        String lead,
        String element,
        String commitmentId,
        String department,
        String assignee,
        Instant since,
        LocalDate due,
        String deadlineKind,
        Lamp lamp,
        String key) {

    /** The office that has it when it is no department's turn: its role, or null. */
    public Role office() {
        return switch (element) {
            case "Task_Review",
                    "Task_Tell",
                    "Task_Reconsider",
                    "Task_ConfirmRehandling",
                    "Task_DecidePublication" -> kind.reviewer();
            case "Task_Assign",
                    "Task_ReviewBySupervision",
                    "Task_ReviewReturn",
                    "Task_Rule",
                    "Task_DecideEscalation",
                    "Task_DecideCoHandlers",
                    "Task_CoordinateConflict" -> Role.SUPERVISION_OFFICE;
            case "Task_GiveDutiesView" -> Role.ESTABLISHMENT_OFFICE;
            case "Task_RuleFinally", "Task_Confer", "Task_DecideConflict" -> Role.DISTRICT_LEADER;
            default -> null;
        };
    }

    /** Where the act waits. */
    public String link() {
        return commitmentId == null ? "/proposals/" + proposalId + "#acts" : "/commitments/" + commitmentId;
    }
}
