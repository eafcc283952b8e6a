package org.huiyin.whistle;

/**
 * A whistle that waits for somebody.
 *
 * @param number null before it is blown
 * @param part id of the share it is about, or null for the whistle itself
 * @param version the share's, so that it can be signed at once; null for the whistle itself and while
 *     it is disputed
 * @param organ code of the department whose share it is, or null
 * @param clock what runs out next, or null
 */
public record WaitingWhistle(
        String whistleId,
        String number,
        WhistleKind kind,
        String subdistrict,
        String title,
        String place,
        String part,
        Integer version,
        String organ,
        Asked asked,
        WhistleClock clock) {

    /** What is asked. */
    public enum Asked {
        /** 签收 */
        SIGN,
        /** 联系街道 */
        CONTACT,
        /** 到场报到 */
        REPORT_IN,
        /** 处置并报办结 */
        RESOLVE,
        /** 核验退回，重新处置 */
        REWORK,
        /** 接手建议，拟哨 */
        TAKE_UP,
        /** 补齐并送审 */
        COMPLETE,
        /** 审核发出 */
        RELEASE,
        /** 核验 */
        VERIFY,
        /** 评价 */
        RATE,
        /** 研判派哨 */
        TRIAGE,
        /** 裁定 */
        RULE,
        /** 对裁定表态 */
        ANSWER_RULING,
        /** 看着: nothing is asked, but it is in trouble */
        WATCH
    }

    /** @return null when nothing is waited for from the department */
    public static Asked of(PartState state) {
        return switch (state) {
            case DISPATCHED, DISPUTED -> Asked.SIGN;
            case SIGNED -> Asked.CONTACT;
            case CONTACTED -> Asked.REPORT_IN;
            case REPORTED_IN, HANDLING -> Asked.RESOLVE;
            case SENT_BACK -> Asked.REWORK;
            case RESOLVED, VERIFIED, REPLACED, RELEASED -> null;
        };
    }

    /** @return null when nothing is waited for from the sub-district */
    public static Asked of(WhistleState state) {
        return switch (state) {
            case SUGGESTED -> Asked.TAKE_UP;
            case DRAFT -> Asked.COMPLETE;
            case RELEASING -> Asked.RELEASE;
            case TRIAGE -> Asked.TRIAGE;
            case RATING -> Asked.RATE;
            case DISPATCHED, NOT_ESTABLISHED, CLOSED -> null;
        };
    }
}
