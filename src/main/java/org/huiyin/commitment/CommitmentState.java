package org.huiyin.commitment;

/** Where a promise stands. */
public enum CommitmentState {
    /** 履行中 */
    RUNNING,
    /** 到期未兑现，待说明 */
    MISSED,
    /** 未兑现，已提请升级 */
    BREACHED,
    /** 已报兑现，待确认 */
    REPORTED,
    /** 已确认兑现，待再次答复 */
    KEPT,
    /** 已再次答复（销号） */
    ANSWERED;

    /** The department still has to do it. */
    public boolean isToDo() {
        return this == RUNNING || this == MISSED || this == BREACHED;
    }
}
