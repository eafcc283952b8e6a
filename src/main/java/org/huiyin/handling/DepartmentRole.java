package org.huiyin.handling;

/** 主办 or 会办. */
public enum DepartmentRole {
    LEAD,
    CO_HANDLING
}
