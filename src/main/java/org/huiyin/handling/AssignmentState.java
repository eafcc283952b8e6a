package org.huiyin.handling;

import java.util.Set;

/** States of one department's part. */
public enum AssignmentState {
    /** S30 待签收 */
    ASSIGNED,
    /** S40/S41 办理中、会办中 */
    HANDLING,
    /** S50 答复审核中 */
    CLEARING,
    /** S55/S60 已签发并送达 */
    ISSUED,
    /** 会办意见待领导签批 */
    SIGNING,
    /** 会办意见已提交 */
    SUBMITTED,
    /** 安全期到,已放行 */
    RELEASED,
    /** 交办已撤回 */
    TAKEN_BACK;

    public boolean canBecome(AssignmentState next) {
        return nextStates().contains(next);
    }

    /** Nothing more is expected of the department. */
    public boolean isClosed() {
        return this == ISSUED || this == SUBMITTED || this == RELEASED || this == TAKEN_BACK;
    }

    private Set<AssignmentState> nextStates() {
        return switch (this) {
            case ASSIGNED -> Set.of(HANDLING, TAKEN_BACK, RELEASED);
            case HANDLING -> Set.of(CLEARING, SIGNING, RELEASED, TAKEN_BACK);
            case CLEARING -> Set.of(HANDLING, ISSUED);
            case SIGNING -> Set.of(HANDLING, SUBMITTED, RELEASED, TAKEN_BACK);
                // with the lead's part the whole sheet is taken back, whatever had come of it
            case SUBMITTED, RELEASED -> Set.of(TAKEN_BACK);
            case ISSUED, TAKEN_BACK -> Set.of();
        };
    }
}
