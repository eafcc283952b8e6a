package org.huiyin.handling.returns;

import java.time.Instant;
import org.huiyin.shared.BusinessException;

/**
 * 退办: a department's return of one assignment.
 *
 * @param suggestedOrgan to which department it belongs in the returning one's eyes
 * @param direct came before the ruling at once
 * @param ruled decided by a ruling
 * @param finalRuling by the district leader: after it nobody returns
 * @param newOrgan the department that takes over, or null
 */
public record Return(
        String tenant,
        String id,
        String proposalId,
        String assignmentId,
        String organ,
        String reason,
        String suggestedOrgan,
        State state,
        boolean direct,
        boolean ruled,
        boolean finalRuling,
        String newOrgan,
        String newAssignment,
        Instant proposedAt) {

    /** How far it has come. */
    public enum State {
        /** Waits for the deputy leader's confirmation. */
        PROPOSED,
        /** The department's own deputy leader does not want it. */
        REFUSED,
        /** S31 退办待审 */
        REVIEW,
        /** S32 待裁定 */
        RULING,
        /** The establishment office is asked for its view of the duties. */
        VIEW_ASKED,
        /** Put before a district leader. */
        AT_LEADER,
        /** Not upheld: the department handles it. */
        STAYED,
        MOVED,
        /** The window ended, the sheet was taken back, the proposal withdrawn. */
        LAPSED;

        /** The department has returned it, whatever came of it. */
        boolean counts() {
            return switch (this) {
                case REVIEW, RULING, VIEW_ASKED, AT_LEADER, STAYED, MOVED -> true;
                case PROPOSED, REFUSED, LAPSED -> false;
            };
        }
    }

    Return in(State next) {
        return new Return(
                tenant,
                id,
                proposalId,
                assignmentId,
                organ,
                reason,
                suggestedOrgan,
                next,
                direct,
                ruled,
                finalRuling,
                newOrgan,
                newAssignment,
                proposedAt);
    }

    Return confirmed(boolean directly) {
        return new Return(
                tenant,
                id,
                proposalId,
                assignmentId,
                organ,
                reason,
                suggestedOrgan,
                directly ? State.RULING : State.REVIEW,
                directly,
                ruled,
                finalRuling,
                newOrgan,
                newAssignment,
                proposedAt);
    }

    /** @param by the instance that decided */
    Return stayed(Instance by) {
        return decided(State.STAYED, by, null, null);
    }

    Return moved(Instance by, String organ, String assignment) {
        return decided(State.MOVED, by, organ, assignment);
    }

    private Return decided(State end, Instance by, String toOrgan, String toAssignment) {
        return new Return(
                tenant,
                id,
                proposalId,
                assignmentId,
                organ,
                reason,
                suggestedOrgan,
                end,
                direct,
                by != Instance.REVIEW,
                by == Instance.FINAL_RULING,
                toOrgan,
                toAssignment,
                proposedAt);
    }

    /** @throws BusinessException STALE unless it stands there */
    void requireState(State expected) {
        if (state != expected) {
            throw BusinessException.stale("error.return.state");
        }
    }
}
