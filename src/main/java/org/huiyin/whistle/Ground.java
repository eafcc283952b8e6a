package org.huiyin.whistle;

/** Why the sub-district's own powers are exhausted. */
public enum Ground {
    /** 无执法权 */
    NO_ENFORCEMENT_POWER,
    /** 跨部门、牵头不明 */
    SEVERAL_DEPARTMENTS,
    /** 历史遗留 */
    OLD_BURDEN,
    /** 多次协调未果 */
    COORDINATED_IN_VAIN,
    /** 超出街道能力 */
    BEYOND_MEANS,
    /** 其他（在说明中写明） */
    OTHER
}
