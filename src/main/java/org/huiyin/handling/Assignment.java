package org.huiyin.handling;

import java.time.Instant;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.Ids;

/**
 * 交办: the part of a proposal that one department undertakes in one round.
 *
 * @param pending what must be settled before the lead's draft may be sent for clearing, or null
 * @param releasedAt when the lead went on without this co-handler's opinion; stays when the opinion comes late
 * @param standstillAt when it was noted that nothing moves, null again with the next consultation or report
 */
public record Assignment(
        String tenant,
        String id,
        String proposalId,
        int round,
        String organ,
        DepartmentRole role,
        int ord,
        AssignmentState state,
        String requirement,
        Instant assignedAt,
        Instant acknowledgedAt,
        String acknowledgedBy,
        String handler,
        String handlerName,
        Instant closedAt,
        Pending pending,
        Instant releasedAt,
        Instant standstillAt) {

    /** What a draft waits for beside the opinions themselves. */
    public enum Pending {
        /** 增加会办: the lead has asked for further co-handling departments. */
        CO_HANDLERS,
        /** 办理意见不一致: this department's opinion is disputed. */
        CONFLICT
    }

    /** A part of the same proposal and round, given to another organ and waiting for its acknowledgement. */
    public Assignment givenTo(String other, DepartmentRole as, int place, String asked, Instant at) {
        return new Assignment(
                tenant,
                Ids.next(),
                proposalId,
                round,
                other,
                as,
                place,
                AssignmentState.ASSIGNED,
                asked,
                at,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /** Whether it had the same place in the round no later than that one. */
    public boolean precedes(Assignment other) {
        return round == other.round
                && role == other.role
                && ord == other.ord
                && !id.equals(other.id)
                && !assignedAt.isAfter(other.assignedAt);
    }

    public boolean isLead() {
        return role == DepartmentRole.LEAD;
    }

    /** The return window ended and nobody had acknowledged. */
    public boolean isDeemedAccepted() {
        return acknowledgedAt != null && acknowledgedBy == null;
    }

    /** 会办逾期: the safe date passed without its opinion. */
    public boolean isLateCoHandling() {
        return releasedAt != null;
    }

    /** @throws BusinessException STALE when its state does not allow the next one */
    public void requireCanBecome(AssignmentState next) {
        if (!state.canBecome(next)) {
            throw BusinessException.stale("error.assignment.state", state.name(), next.name());
        }
    }

    /** @throws BusinessException STALE unless the part is in this state */
    public void requireState(AssignmentState expected) {
        if (state != expected) {
            throw BusinessException.stale("error.assignment.state", state.name(), expected.name());
        }
    }
}
