package org.huiyin.whistle;

/** Where a whistle stands (domain W00–W99). */
public enum WhistleState {
    /** 建议吹哨: facts that suggest one; nothing blows by itself. */
    SUGGESTED(""),
    /** 拟哨 */
    DRAFT("W00"),
    /** 班子审核 */
    RELEASING("W05"),
    /** 中心研判 */
    TRIAGE("W10"),
    /** 哨不成立 */
    NOT_ESTABLISHED("W15"),
    /** 已派哨: what each department does stands in its part. */
    DISPATCHED("W20"),
    /** 双向评价 */
    RATING("W70"),
    /** 销号 */
    CLOSED("W99");

    private final String code;

    WhistleState(String code) {
        this.code = code;
    }

    /** As the field writes it, e.g. W20; empty for a suggestion. */
    public String code() {
        return code;
    }

    public boolean isOver() {
        return this == NOT_ESTABLISHED || this == CLOSED;
    }

    /** Not blown yet. */
    public boolean isPreparing() {
        return this == SUGGESTED || this == DRAFT || this == RELEASING;
    }
}
