package org.huiyin.handling;

/** 办理结果类别. Letters are data (tenants differ); these are their meanings. */
public enum OutcomeCategory {
    /** A 已解决或基本解决 */
    RESOLVED,
    /** B 正在解决或列入计划 */
    PLANNED,
    /** C 因条件限制以后解决 */
    DEFERRED,
    /** D 留作参考 */
    NOTED
}
