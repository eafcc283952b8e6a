package org.huiyin.proposal;

/** How a proposer learns of a verdict. */
public enum ToldWay {
    /** By the page and the notice of their own account: told at once. */
    ACCOUNT,
    PHONE,
    LETTER,
    IN_PERSON
}
