package org.huiyin.whistle;

import org.huiyin.calendar.ParameterScope;

/** 哨型: each with its own right to blow and its own clocks. */
public enum WhistleKind {
    /** 应急处置哨: natural time, around the clock; blown by the duty leader with one touch. */
    EMERGENCY,
    /** 综合执法哨 */
    JOINT_ENFORCEMENT,
    /** 重点工作（推进）哨 */
    KEY_WORK,
    /** 攻坚哨: two signatures, one date per case. */
    HARD_CASE;

    /** Whose parameters concern it. */
    public ParameterScope scope() {
        return ParameterScope.ofKind(name());
    }

    /** A hard case is released by two hands: 街道书记和主任, or one of them and a district leader. */
    public boolean needsSecondSignature() {
        return this == HARD_CASE;
    }
}
