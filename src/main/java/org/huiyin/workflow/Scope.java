package org.huiyin.workflow;

import java.util.Set;

/** Names by which process variables tell whose step it is. */
final class Scope {

    static final String ASSIGNMENT_ID = "assignmentId";
    static final String SIGNER = "signer";
    /** A department asked before the assignment. */
    static final String ASKED = "asked";

    private static final Set<String> OF_AN_ASSIGNMENT = Set.of(
            "ACKNOWLEDGE",
            "RETURN_WINDOW",
            "RETURN_REVIEW",
            "RULING",
            "REPLY",
            "CO_HANDLING",
            "CO_HANDLING_SAFE",
            "CLEARING",
            "DELIVERY",
            "FIRST_CONTACT",
            "PROGRESS",
            "EXTENSION",
            "CO_HANDLERS",
            "CONFLICT",
            "WHISTLE_SIGN",
            "WHISTLE_CONTACT",
            "WHISTLE_REPORT_IN",
            "WHISTLE_RESOLVE",
            "WHISTLE_VERIFY",
            "WHISTLE_DISPUTE",
            "WHISTLE_RULING_ANSWER",
            "CARD_APPEAL");

    private Scope() {}

    /** Whether a deadline of this kind belongs to one assignment, one part of a whistle or one card, not to the subject as a whole. */
    static boolean ofAssignment(String deadlineKind) {
        return OF_AN_ASSIGNMENT.contains(deadlineKind);
    }
}
