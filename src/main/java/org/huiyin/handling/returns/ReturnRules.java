package org.huiyin.handling.returns;

import java.util.List;
import org.huiyin.handling.Assignment;
import org.huiyin.shared.BusinessException;

/** How often a department may return, and what goes to the ruling at once. */
final class ReturnRules {

    private ReturnRules() {}

    /**
     * A department returns one assignment so often as the parameter says; not upheld, it may object once more, and that is ruled upon.
     *
     * @throws BusinessException GATE_CLOSED when it has had its say, or a district leader has ruled finally
     */
    static void requireAllowed(Assignment part, List<Return> history, int most) {
        if (history.stream().anyMatch(Return::finalRuling)) {
            throw BusinessException.gateClosed("error.return.final");
        }
        if (own(part, history) > most) {
            throw BusinessException.gateClosed("error.return.max");
        }
    }

    /** An objection, the proposal's second return, or two departments that name each other. */
    static boolean direct(Assignment part, String suggested, List<Return> history) {
        return history.stream().anyMatch(r -> r.state().counts())
                || history.stream().anyMatch(r -> names(r, suggested, part.organ()));
    }

    /** The office has ruled already: if the objection persists, only a district leader can decide. */
    static boolean onlyLeader(List<Return> history) {
        return history.stream().anyMatch(Return::ruled);
    }

    private static boolean names(Return other, String organ, String named) {
        return other.organ().equals(organ) && other.suggestedOrgan().equals(named);
    }

    private static long own(Assignment part, List<Return> history) {
        return history.stream()
                .filter(r -> r.assignmentId().equals(part.id()) && r.state().counts())
                .count();
    }
}
