package org.huiyin.workflow;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.Set;
import org.huiyin.journal.DomainEvent;
import org.huiyin.shared.Actor;

/** What the clock found about a proposal's deadlines, and what people decided about them. */
public sealed interface DeadlineEvent extends DomainEvent {

    /** Kinds of deadlines of which proposers learn nothing. */
    Set<String> INSIDE =
            Set.of("CLEARING", "EXTENSION", "RETURN_WINDOW", "RETURN_REVIEW", "RULING", "CO_HANDLERS", "CONFLICT");

    String proposalId();

    /** The assignment whose deadline it is, or null for the proposal as a whole. */
    String scope();

    String kind();

    @Override
    default String subjectType() {
        return "PROPOSAL";
    }

    @Override
    @JsonIgnore
    default String subjectId() {
        return proposalId();
    }

    /** What runs inside the offices (审签、延期审批、退办窗口、退办审核、裁定) is not told to the proposers. */
    @Override
    @JsonIgnore
    default Visibility visibility() {
        return INSIDE.contains(kind()) ? Visibility.INTERNAL : Visibility.PARTIES;
    }

    /** 提醒（L0） @param left working days that are left after today */
    record DeadlineReminded(Actor actor, String proposalId, String scope, String kind, LocalDate due, int left)
            implements DeadlineEvent {}

    /** 临期 */
    record DeadlineDueSoon(Actor actor, String proposalId, String scope, String kind, LocalDate due)
            implements DeadlineEvent {}

    /** 逾期 */
    record DeadlineOverdue(Actor actor, String proposalId, String scope, String kind, LocalDate due)
            implements DeadlineEvent {}

    /**
     * 改期, by an act, by a parameter that was set, by a notice or a day off declared; of the same day before and after when an
     * estimated date has become firm.
     */
    record DeadlineMoved(
            Actor actor,
            String proposalId,
            String scope,
            String kind,
            LocalDate before,
            LocalDate due,
            boolean provisional,
            String reason)
            implements DeadlineEvent {}
}
