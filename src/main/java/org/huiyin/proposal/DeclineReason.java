package org.huiyin.proposal;

import static org.huiyin.proposal.ProposalKind.DEPUTY_SUGGESTION;
import static org.huiyin.proposal.ProposalKind.MEMBER_PROPOSAL;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** For which reasons the law of each body lets a secretariat decline; a reason of the one body is none of the other. */
public enum DeclineReason {
    /** 涉及代表本人及其亲属个人问题 */
    PERSONAL_MATTER(DEPUTY_SUGGESTION),
    /** 进入司法、仲裁程序 */
    IN_JUDICIAL_PROCEEDINGS(DEPUTY_SUGGESTION),
    /** 检举、申诉、控告 */
    COMPLAINT_OR_ACCUSATION(DEPUTY_SUGGESTION),
    /** 代转人民群众来信 */
    FORWARDED_LETTER(DEPUTY_SUGGESTION),
    /** 学术探讨、产品推介 */
    ACADEMIC_OR_PROMOTION(DEPUTY_SUGGESTION),
    /** 没有实际内容 */
    NO_CONCRETE_CONTENT(DEPUTY_SUGGESTION),
    /** 不属于本行政区域或者职权范围 */
    OUTSIDE_DISTRICT_OR_POWERS(DEPUTY_SUGGESTION),
    /** 违反法律 */
    UNLAWFUL(DEPUTY_SUGGESTION),

    /** 涉及国家秘密 */
    SECRET_MATTER(MEMBER_PROPOSAL),
    /** 国家明令禁止 */
    PROHIBITED_BY_STATE(MEMBER_PROPOSAL),
    /** 中共党员对党内组织、人事安排的意见 */
    INNER_PARTY_PERSONNEL(MEMBER_PROPOSAL),
    /** 民主党派内部事务 */
    INTERNAL_TO_DEMOCRATIC_PARTY(MEMBER_PROPOSAL),
    /** 已进入诉讼、仲裁程序 */
    IN_LITIGATION_OR_ARBITRATION(MEMBER_PROPOSAL),
    /** 学术研讨 */
    ACADEMIC_DISCUSSION(MEMBER_PROPOSAL),
    /** 为本人或亲属解决个人问题 */
    PERSONAL_OR_FAMILY_MATTER(MEMBER_PROPOSAL),
    /** 宣传、推介作品或产品 */
    PROMOTION(MEMBER_PROPOSAL),
    /** 指名举报 */
    NAMED_ACCUSATION(MEMBER_PROPOSAL),
    /** 内容空泛、没有具体建议 */
    WITHOUT_RECOMMENDATION(MEMBER_PROPOSAL);

    private final ProposalKind kind;

    DeclineReason(ProposalKind kind) {
        this.kind = kind;
    }

    public ProposalKind kind() {
        return kind;
    }

    public static List<DeclineReason> of(ProposalKind kind) {
        return Arrays.stream(values()).filter(r -> r.kind == kind).toList();
    }

    public static Optional<DeclineReason> of(ProposalKind kind, String code) {
        return of(kind).stream().filter(r -> r.name().equals(code)).findFirst();
    }
}
