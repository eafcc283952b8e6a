package org.huiyin.handling;

/** How high something stands on the ladder of escalation. */
public enum RaisedLevel {
    /** 催办 */
    L1,
    /** 督办 */
    L2,
    /** 吹哨或协调会 */
    L3,
    /** 区领导领办 */
    L4,
    /** 通报 */
    L5
}
