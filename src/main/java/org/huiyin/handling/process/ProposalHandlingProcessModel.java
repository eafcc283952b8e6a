package org.huiyin.handling.process;

/** Ids and variables of bpmn/proposal-handling.bpmn. */
final class ProposalHandlingProcessModel {

    static final String KEY = "proposal-handling";

    /** Where a proposal goes on that was docketed before. */
    static final String CALL_ASSIGNMENT = "Call_Assignment";

    static final String MSG_ASSIGNMENT_TAKEN_BACK = "AssignmentTakenBack";
    static final String MSG_PROPOSAL_REOPENED = "ProposalReopened";
    static final String MSG_WITHDRAWN = "Withdrawn";

    static final String REVIEW_ROLE = "reviewRole";
    static final String LEAD_PROPOSER = "leadProposer";
    static final String ASSIGNMENT_ID = "assignmentId";
    static final String ORGAN = "organ";
    static final String DEPARTMENT_ROLE = "departmentRole";
    static final String REHANDLING = "rehandling";
    /** The assignment of the department that takes over, or null. */
    static final String MOVED_TO = "movedTo";

    static final String CONFERRING = "conferring";
    static final String REHANDLING_NEEDED = "rehandlingNeeded";

    private ProposalHandlingProcessModel() {}
}
