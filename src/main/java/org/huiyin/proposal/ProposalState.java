package org.huiyin.proposal;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** States of a proposal as a whole. What a department does with its part are states of its assignment. */
public enum ProposalState {
    /** S10 已提交待审 */
    SUBMITTED,
    /** S11 退回补正 */
    RETURNED_FOR_COMPLETION,
    /** S15 不予受理 / 不予立案 */
    DECLINED,
    /** S14 转社情民意 */
    TRANSFERRED_AS_OPINION,
    /** S13 已并案(子案):随母案办理,分别答复 */
    MERGED,
    /** S16 已撤回 */
    WITHDRAWN,
    /** S20 已受理 / 已立案,待交办 */
    DOCKETED,
    /** S21 预分办征求意见 */
    PRE_ASSIGNING,
    /** S30–S55 已交办,办理中 */
    IN_HANDLING,
    /** S60 已答复待评价 */
    REPLIED,
    /** S65 评价不满意,待确认重新办理 */
    REHANDLING_PENDING,
    /** S70 再次不满意:区领导主持面商 */
    CONFERRING,
    /** S80 办结, S85 公开审查 */
    CONCLUDED,
    /** S90 公开(或不公开)已定,待归档 */
    DISCLOSED,
    /** S99 已归档 */
    ARCHIVED;

    private static final Set<ProposalState> AFTER_REPLY =
            EnumSet.of(IN_HANDLING, REPLIED, REHANDLING_PENDING, CONFERRING, CONCLUDED, DISCLOSED);

    public boolean canBecome(ProposalState next) {
        return nextStates().contains(next);
    }

    /** The states from which a child moves on together with its mother; handling itself is the mother's alone. */
    public List<ProposalState> beforeWithMother() {
        return switch (this) {
            case REPLIED -> before();
            case IN_HANDLING, REHANDLING_PENDING, CONFERRING, CONCLUDED, DISCLOSED, ARCHIVED -> before().stream()
                    .filter(AFTER_REPLY::contains)
                    .toList();
            default -> List.of();
        };
    }

    /** The states from which this one is reached. */
    public List<ProposalState> before() {
        return Arrays.stream(values()).filter(state -> state.canBecome(this)).toList();
    }

    private Set<ProposalState> nextStates() {
        return switch (this) {
            case SUBMITTED -> Set.of(
                    RETURNED_FOR_COMPLETION, DECLINED, TRANSFERRED_AS_OPINION, MERGED, WITHDRAWN, DOCKETED);
            case RETURNED_FOR_COMPLETION -> Set.of(SUBMITTED, WITHDRAWN);
                // the proposer's objection is heard once
            case DECLINED, TRANSFERRED_AS_OPINION -> Set.of(SUBMITTED, ARCHIVED);
                // the first child takes the mother's place when she is withdrawn
            case MERGED -> Set.of(DOCKETED, REPLIED, WITHDRAWN);
            case DOCKETED -> Set.of(PRE_ASSIGNING, IN_HANDLING, MERGED, WITHDRAWN);
            case PRE_ASSIGNING -> Set.of(IN_HANDLING, WITHDRAWN);
            case IN_HANDLING -> Set.of(DOCKETED, REPLIED, WITHDRAWN);
            case REPLIED -> Set.of(REHANDLING_PENDING, CONFERRING, CONCLUDED);
            case REHANDLING_PENDING -> Set.of(IN_HANDLING, DOCKETED, CONCLUDED);
            case CONFERRING -> Set.of(REPLIED, CONCLUDED);
                // a late verdict of dissatisfaction reopens until the file is archived
            case CONCLUDED -> Set.of(DISCLOSED, REHANDLING_PENDING, CONFERRING);
            case DISCLOSED -> Set.of(ARCHIVED, REHANDLING_PENDING, CONFERRING);
            case WITHDRAWN, ARCHIVED -> Set.of();
        };
    }
}
