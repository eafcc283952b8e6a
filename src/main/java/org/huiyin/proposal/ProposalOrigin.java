package org.huiyin.proposal;

import java.util.Arrays;

/** How a proposal came about (形成方式). */
public enum ProposalOrigin {
    /** 视察 */
    INSPECTION,
    /** 调研 */
    RESEARCH,
    /** 座谈 */
    SYMPOSIUM,
    /** 走访 */
    VISIT,
    OTHER;

    public static boolean known(String code) {
        return Arrays.stream(values()).anyMatch(o -> o.name().equals(code));
    }
}
