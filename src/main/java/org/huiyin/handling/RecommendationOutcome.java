package org.huiyin.handling;

/** What becomes of one recommendation: 采纳 / 列入计划(附日期)/ 暂缓 / 留作参考. */
public enum RecommendationOutcome {
    ADOPTED,
    PLANNED,
    DEFERRED,
    NOTED
}
