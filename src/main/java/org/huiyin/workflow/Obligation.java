package org.huiyin.workflow;

import java.util.List;

/**
 * What somebody owes by a day: one ladder of escalation belongs to it.
 *
 * @param subjectType PROPOSAL, COMMITMENT, WHISTLE or ITEM (an item of a list)
 * @param scopeId the assignment or the whistle's part whose obligation it is; null for the subject as a whole
 * @param kind the deadline's kind (REPLY, CO_HANDLING, WHISTLE_SIGN …) or a trigger's own (STANDSTILL, DISSATISFIED …)
 */
public record Obligation(String tenant, String subjectType, String subjectId, String scopeId, String kind) {

    private static final List<String> OTHERS = List.of("WHISTLE", "ITEM", "COMMITMENT");

    /** The obligation behind a row of deadlines; its kind tells what its subject is. */
    static Obligation ofDeadline(String tenant, String subjectId, String scopeId, String kind) {
        return new Obligation(tenant, subjectType(kind), subjectId, scopeId, kind);
    }

    private static String subjectType(String kind) {
        return OTHERS.stream().filter(kind::startsWith).findFirst().orElse("PROPOSAL");
    }
}
