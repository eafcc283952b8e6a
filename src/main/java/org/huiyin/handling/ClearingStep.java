package org.huiyin.handling;

/** The clearing chain of a reply: 办公室 → 分管领导 → 督查室 → 主要领导签发. */
public enum ClearingStep {
    OFFICE,
    DEPUTY_LEADER,
    SUPERVISION,
    LEADER
}
