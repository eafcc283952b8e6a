package org.huiyin.proposal;

import java.util.Arrays;
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
    /** S16 已撤回 */
    WITHDRAWN,
    /** S20 已受理 / 已立案,待交办 */
    DOCKETED,
    /** S30–S55 已交办,办理中 */
    IN_HANDLING,
    /** S60 已答复待评价 */
    REPLIED,
    /** S65 评价不满意,待确认重新办理 */
    REHANDLING_PENDING,
    /** S80 办结 */
    CONCLUDED;

    public boolean canBecome(ProposalState next) {
        return nextStates().contains(next);
    }

    /** The states from which this one is reached. */
    public List<ProposalState> before() {
        return Arrays.stream(values()).filter(state -> state.canBecome(this)).toList();
    }

    private Set<ProposalState> nextStates() {
        return switch (this) {
            case SUBMITTED -> Set.of(RETURNED_FOR_COMPLETION, DECLINED, WITHDRAWN, DOCKETED);
            case RETURNED_FOR_COMPLETION -> Set.of(SUBMITTED, WITHDRAWN);
            case DOCKETED -> Set.of(IN_HANDLING, WITHDRAWN);
            case IN_HANDLING -> Set.of(DOCKETED, REPLIED, WITHDRAWN);
            case REPLIED -> Set.of(REHANDLING_PENDING, CONCLUDED);
            case REHANDLING_PENDING -> Set.of(IN_HANDLING);
            case DECLINED, WITHDRAWN, CONCLUDED -> Set.of();
        };
    }
}
