package org.huiyin.handling.joining;

import java.time.Instant;
import java.util.List;

/**
 * 增加会办申请.
 *
 * @param assignmentId the lead department's part
 * @param matter what they are to co-handle
 * @param remark why not, or not all
 * @param decidedByName who decided, or withdrew it
 */
public record CoHandlersRequest(
        String id,
        String proposalId,
        String assignmentId,
        String organ,
        String matter,
        String reason,
        State state,
        String requestedBy,
        String requestedByName,
        Instant requestedAt,
        String remark,
        String decidedByName,
        Instant closedAt,
        List<Named> departments) {

    /** What became of it. */
    public enum State {
        REQUESTED,
        /** All, or some. */
        GRANTED,
        REFUSED,
        /** 撤回: taken back by the department that asked, before it was decided. */
        WITHDRAWN,
        /** The proposal was withdrawn, or the lead department has the part no more. */
        LAPSED
    }

    /** A department asked for. @param assignmentId what it was given; null when it was not granted */
    public record Named(String organ, String assignmentId) {}

    public boolean isOpen() {
        return state == State.REQUESTED;
    }

    public List<String> organs() {
        return departments.stream().map(Named::organ).toList();
    }
}
