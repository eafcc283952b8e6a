package org.huiyin.whistle.sources;

/** Where a request for a whistle comes from. */
public enum RequestOrigin {
    /** 城市网格平台 */
    GRID,
    /** 提请吹哨: somebody asked because of a proposal. */
    ASKED,
    /** A rule suggests it (T1 … T8). */
    TRIGGER,
    /** 三级督办提请: the supervision office asks on the ladder of escalation; proposers do not see that ladder. */
    LADDER,
    /** 街路长巡查发现 */
    STREET
}
