package org.huiyin.handling;

import java.util.Set;

/** States of one department's part. */
public enum AssignmentState {
    /** S30 待签收 */
    ASSIGNED,
    /** S31 退办待审 */
    RETURN_REVIEW,
    /** S32 待裁定 */
    RULING,
    /** S40/S41 办理中、会办中 */
    HANDLING,
    /** S50 答复审核中 */
    CLEARING,
    /** S55 已签发,待送达 */
    ISSUED,
    /** S60 已送达 */
    DELIVERED,
    /** 会办意见待领导签批 */
    SIGNING,
    /** 会办意见已提交 */
    SUBMITTED,
    /** 安全期到,已放行 */
    RELEASED,
    /** 交办已撤回 */
    TAKEN_BACK,
    /** 退办成立或裁定改派,由别的单位承办 */
    REASSIGNED,
    /** 件已撤回或并案,办理终止 */
    ENDED;

    public boolean canBecome(AssignmentState next) {
        return nextStates().contains(next);
    }

    /** Nothing more is expected of the department. */
    public boolean isClosed() {
        return switch (this) {
            case ISSUED, DELIVERED, SUBMITTED, RELEASED, TAKEN_BACK, REASSIGNED, ENDED -> true;
            case ASSIGNED, RETURN_REVIEW, RULING, HANDLING, CLEARING, SIGNING -> false;
        };
    }

    /** No longer the department's: taken back or given to another one. */
    public boolean isVoid() {
        return this == TAKEN_BACK || this == REASSIGNED;
    }

    private Set<AssignmentState> nextStates() {
        return switch (this) {
            case ASSIGNED -> Set.of(HANDLING, RETURN_REVIEW, RULING, TAKEN_BACK, RELEASED, ENDED);
            case RETURN_REVIEW -> Set.of(ASSIGNED, RULING, REASSIGNED, RELEASED, TAKEN_BACK, ENDED);
            case RULING -> Set.of(ASSIGNED, REASSIGNED, RELEASED, TAKEN_BACK, ENDED);
            case HANDLING -> Set.of(CLEARING, SIGNING, RELEASED, TAKEN_BACK, REASSIGNED, ENDED);
            case CLEARING -> Set.of(HANDLING, ISSUED, ENDED);
            case ISSUED -> Set.of(DELIVERED);
            case SIGNING -> Set.of(HANDLING, SUBMITTED, RELEASED, TAKEN_BACK, ENDED);
                // with the lead's part the whole sheet is taken back, whatever had come of it
            case SUBMITTED -> Set.of(TAKEN_BACK);
                // an opinion that comes late is an opinion
            case RELEASED -> Set.of(SUBMITTED, TAKEN_BACK);
            case DELIVERED, TAKEN_BACK, REASSIGNED, ENDED -> Set.of();
        };
    }
}
