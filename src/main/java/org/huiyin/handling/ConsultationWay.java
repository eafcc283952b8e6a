package org.huiyin.handling;

/** How the department met the proposer. */
public enum ConsultationWay {
    MEETING,
    VISIT,
    ON_SITE,
    PHONE,
    LETTER
}
