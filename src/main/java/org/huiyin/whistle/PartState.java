package org.huiyin.whistle;

/** Where one department's share of a whistle stands. */
public enum PartState {
    /** 已派哨，待签收 */
    DISPATCHED("W20"),
    /** 退哨争议 */
    DISPUTED("W22"),
    /** 签收 */
    SIGNED("W25"),
    /** 已联系 */
    CONTACTED("W30"),
    /** 已报到 */
    REPORTED_IN("W40"),
    /** 处置中 */
    HANDLING("W50"),
    /** 已报办结，待街道核验 */
    RESOLVED("W60"),
    /** 核验退回，重新处置 */
    SENT_BACK("W50"),
    /** 已核验 */
    VERIFIED("W60"),
    /** 裁定改由别的部门承担 */
    REPLACED("W22"),
    /** 裁定不再承担 */
    RELEASED("W22");

    private final String code;

    PartState(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    /** Nothing is waited for any more. */
    public boolean isOver() {
        return this == VERIFIED || isGone();
    }

    /** Another department does it, or nobody has to. */
    public boolean isGone() {
        return this == REPLACED || this == RELEASED;
    }

    public boolean isOnSite() {
        return this == REPORTED_IN || this == HANDLING || this == SENT_BACK;
    }
}
