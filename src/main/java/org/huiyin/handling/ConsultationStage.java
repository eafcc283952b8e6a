package org.huiyin.handling;

/** 办前、办中、办后: three times the proposers are met. */
public enum ConsultationStage {
    BEFORE,
    DURING,
    AFTER
}
