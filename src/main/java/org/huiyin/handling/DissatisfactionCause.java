package org.huiyin.handling;

/** Why somebody is dissatisfied, where it fits one of these; the comment says it in words. */
public enum DissatisfactionCause {
    /** 部门推诿 */
    PASSED_ON,
    /** 现场未改善 */
    SITE_UNCHANGED,
    /** 答复不具体 */
    EMPTY_REPLY,
    /** 没有办理期限 */
    NO_DATE,
    /** 其他 */
    OTHER;

    /** T5: no better letter will help, somebody above the department has to act. */
    public boolean callsForTheLadder() {
        return this == PASSED_ON || this == SITE_UNCHANGED;
    }
}
