package org.huiyin.whistle;

/** 哨源 */
public enum WhistleSource {
    /** 街道工作人员 */
    STAFF,
    /** 网格平台 */
    GRID,
    /** 建议提案提请 */
    PROPOSAL,
    /** 触发建议（T1–T8） */
    TRIGGER,
    /** 街路长 */
    STREET_CHIEF,
    /** 热线 */
    HOTLINE
}
