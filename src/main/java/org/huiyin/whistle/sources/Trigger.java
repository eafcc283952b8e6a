package org.huiyin.whistle.sources;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.huiyin.proposal.ProposalState;
import org.huiyin.whistle.WhistleKind;

/** What makes the program suggest a whistle; it never blows one. */
public enum Trigger {
    /** 同一件申退两次以上，或两个以上单位都说不归自己管 */
    T1,
    /** 会办逾期五个工作日，或主办会办意见协调后仍不一致 */
    T2,
    /** 临近到期无面商、无进展 */
    T3,
    /** 答复逾期 */
    T4,
    /** 对办理结果不满意 */
    T5,
    /** 承诺到期未兑现 */
    T6,
    /** 点位型事项，涉及三个以上单位，领衔人或街道人大工委提请 */
    T7,
    /** 涉及人身、公共安全的紧急线索 */
    T8;

    private static final Set<ProposalState> NOT_HANDLED =
            EnumSet.of(ProposalState.WITHDRAWN, ProposalState.DECLINED, ProposalState.TRANSFERRED_AS_OPINION);

    private static final Set<ProposalState> CONCLUDED =
            EnumSet.of(ProposalState.CONCLUDED, ProposalState.DISCLOSED, ProposalState.ARCHIVED);

    /** The trigger under which it falls that something owed on a proposal was not done; empty where there is none. */
    public static Optional<Trigger> ofOwed(String kind) {
        return Optional.ofNullable(
                switch (String.valueOf(kind)) {
                    case "RETURN_DISPUTE" -> T1;
                    case "CO_HANDLING", "OPINION_CONFLICT" -> T2;
                    case "FIRST_CONTACT", "PROGRESS", "STANDSTILL" -> T3;
                    case "REPLY" -> T4;
                    case "DISSATISFIED" -> T5;
                    case "COMMITMENT" -> T6;
                    default -> null;
                });
    }

    /**
     * Whether there is nothing left to blow for. A promise falls due after its proposal is concluded; and a danger stays one,
     * whatever becomes of the paper that told of it.
     */
    public boolean isPointless(ProposalState state) {
        return switch (this) {
            case T8 -> false;
            case T6 -> NOT_HANDLED.contains(state);
            case T1, T2, T3, T4, T5, T7 -> NOT_HANDLED.contains(state) || CONCLUDED.contains(state);
        };
    }

    /** The kind that fits; the sub-district may choose another. */
    public WhistleKind kind() {
        return switch (this) {
            case T8 -> WhistleKind.EMERGENCY;
            case T7 -> WhistleKind.JOINT_ENFORCEMENT;
            case T1, T2, T3, T4, T5, T6 -> WhistleKind.KEY_WORK;
        };
    }
}
