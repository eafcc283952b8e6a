package org.huiyin.permission;

/** How far a proposal has come; one act of its usual way lies between two neighbours. */
enum Stage {
    SUBMITTED,
    DOCKETED,
    ASSIGNED,
    ACKNOWLEDGED,
    CLAIMED,
    CONSULTED,
    AT_OFFICE,
    AT_DEPUTY_LEADER,
    AT_SUPERVISION,
    AT_LEADER,
    REPLIED,
    DISSATISFIED,
    /** Beside that way: back at its proposer, or its opinion in work or before the co-handling department's leader. */
    RETURNED,
    /** The same, and the last day for completion is over. */
    RETURNED_OVERDUE,
    /** Submitted by somebody else; the official of that role is a co-signer. */
    SIGNED_BY_OFFICIAL,
    /** Into another that is docketed. */
    MERGED,
    /** Declined: its proposer has an account, has none, or has objected. */
    DECLINED,
    NOT_TOLD,
    OBJECTED,
    /** After the usual way: content, or dissatisfied again after the rehandling. */
    CONCLUDED,
    CONFERRING,
    OPINION_CLAIMED,
    OPINION_AT_LEADER,
    /** Assigned; its lead proposer has nominated it for key supervision. */
    NOMINATED,
    /** Issued; the lead proposer has no account and must be handed the letter. */
    LETTER_ON_PAPER,
    /** In work; somebody of the department asks for more time, and its leader has not signed yet. */
    EXTENSION_PROPOSED,
    /** The same, signed: before the offices. */
    EXTENSION_ASKED,
    /** At the office, which has marked words that are not to be public. */
    MASKED,
    /** Replied, and bearing a mark of supervision. */
    SUPERVISED,
    /** In work; the lead department has asked for further co-handling ones. */
    CO_HANDLERS_ASKED,
    /** In work with 民政局 co-handling, its part acknowledged; reported as a conflict, and put before a leader. */
    CO_HANDLED,
    CONFLICT_RAISED,
    CONFLICT_AT_LEADER,
    /** Beside it: departments are asked before the assignment. */
    ASKED,
    /** Beside it too: returned by its department, and how far that has come. */
    RETURN_PROPOSED,
    RETURN_IN_REVIEW,
    RETURN_IN_RULING,
    RETURN_AT_ESTABLISHMENT_OFFICE,
    RETURN_AT_DISTRICT_LEADER,
    /** No proposal at all: a whistle that 住建局 has signed for, and where it has reported in. */
    WHISTLE_SIGNED,
    WHISTLE_ON_SITE
}
