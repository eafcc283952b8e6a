package org.huiyin.workflow;

/**
 * What somebody owes by a day: one ladder of escalation belongs to it.
 *
 * @param subjectType PROPOSAL, COMMITMENT or WHISTLE
 * @param scopeId the assignment or the whistle's part whose obligation it is; null for the subject as a whole
 * @param kind the deadline's kind (REPLY, CO_HANDLING, WHISTLE_SIGN …) or a trigger's own (STANDSTILL, DISSATISFIED …)
 */
public record Obligation(String tenant, String subjectType, String subjectId, String scopeId, String kind) {

    static final String WHISTLE = "WHISTLE";
    static final String COMMITMENT = "COMMITMENT";

    /** The obligation behind a row of deadlines; its kind tells what its subject is. */
    static Obligation ofDeadline(String tenant, String subjectId, String scopeId, String kind) {
        return new Obligation(tenant, subjectType(kind), subjectId, scopeId, kind);
    }

    private static String subjectType(String kind) {
        if (kind.startsWith(WHISTLE)) {
            return WHISTLE;
        }
        return kind.equals(COMMITMENT) ? COMMITMENT : "PROPOSAL";
    }
}
