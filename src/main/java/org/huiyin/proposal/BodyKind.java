package org.huiyin.proposal;

import java.util.Arrays;
import java.util.List;

/** 集体提出单位的种类: what may propose as a body, by its contact (联系人、召集人). */
public enum BodyKind {
    /** 党派 */
    PARTY(ProposalKind.MEMBER_PROPOSAL),
    /** 人民团体 */
    PEOPLES_ORGANIZATION(ProposalKind.MEMBER_PROPOSAL),
    /** 界别 */
    SECTOR(ProposalKind.MEMBER_PROPOSAL),
    /** 专门委员会 */
    SPECIAL_COMMITTEE(ProposalKind.MEMBER_PROPOSAL),
    /** 代表团 */
    DELEGATION(ProposalKind.DEPUTY_SUGGESTION);

    private final ProposalKind kind;

    BodyKind(ProposalKind kind) {
        this.kind = kind;
    }

    public static List<BodyKind> of(ProposalKind kind) {
        return Arrays.stream(values()).filter(body -> body.kind == kind).toList();
    }
}
