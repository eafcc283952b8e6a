package org.huiyin.handling;

/** In what way a proposal is assigned. */
public enum AssignmentWay {
    /** 单办 */
    SINGLE,
    /** 主办加会办, the co-handling ones in order */
    LEAD_AND_CO,
    /** 分办: each department answers the proposers for itself */
    SEPARATE
}
