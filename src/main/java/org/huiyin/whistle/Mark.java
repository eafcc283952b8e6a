package org.huiyin.whistle;

/** What one side says of the other. */
public enum Mark {
    /** 满意 */
    SATISFIED(true),
    /** 基本满意 */
    BASICALLY_SATISFIED(true),
    /** 不满意 */
    DISSATISFIED(true),
    /** 规范 */
    PROPER(false),
    /** 基本规范 */
    BASICALLY_PROPER(false),
    /** 不规范 */
    IMPROPER(false);

    private final boolean ofDepartment;

    Mark(boolean ofDepartment) {
        this.ofDepartment = ofDepartment;
    }

    /** A word for a department's work; else for the whistle itself. */
    public boolean isOfDepartment() {
        return ofDepartment;
    }

    /** Asks for a remark. */
    public boolean isBad() {
        return this == DISSATISFIED || this == IMPROPER;
    }
}
