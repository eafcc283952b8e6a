package org.huiyin.handling;

/** 评价存疑: why a verdict may not be the signer's own. A mark changes nothing; the secretariat asks. */
public enum FeedbackMark {
    /** Given from a network from which the department's accounts act. */
    DEPARTMENT_NETWORK,
    /** Given within seconds of the letter's delivery. */
    AT_ONCE
}
