package org.huiyin.handling;

/** How a department undertakes its part. */
public enum DepartmentRole {
    /** 主办:answers the proposer, also for those who handle with it */
    LEAD,
    /** 会办:gives the lead a written opinion */
    CO_HANDLING,
    /** 分办:answers the proposer for its own part */
    SEPARATE
}
