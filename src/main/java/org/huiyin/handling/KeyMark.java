package org.huiyin.handling;

/** 督办标记; a proposal can bear both. */
public enum KeyMark {
    /** 重点督办 */
    KEY,
    /** 挂号督办 */
    HUNG
}
