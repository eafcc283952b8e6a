package org.huiyin.handling;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.huiyin.journal.DomainEvent;
import org.huiyin.shared.Actor;

/** Marks of supervision set and lifted. */
public sealed interface KeyEvent extends DomainEvent {

    String proposalId();

    @Override
    default String subjectType() {
        return "PROPOSAL";
    }

    @Override
    @JsonIgnore
    default String subjectId() {
        return proposalId();
    }

    /** 列为重点督办、挂号督办 @param officialPerson code of the district's leader who leads it, or null */
    record KeyMarkSet(
            Actor actor,
            String proposalId,
            KeyMark mark,
            String official,
            String officialPost,
            String reason,
            String officialPerson)
            implements KeyEvent {}

    /** 提名重点督办 */
    record KeyNominated(Actor actor, String proposalId, String nominationId, String reason) implements KeyEvent {}

    /**
     * 提名采纳: the proposal was marked.
     *
     * @param person who had nominated it
     */
    record KeyNominationTaken(Actor actor, String proposalId, String nominationId, String person) implements KeyEvent {}

    /** 提名未采纳 */
    record KeyNominationDeclined(Actor actor, String proposalId, String nominationId, String person, String answer)
            implements KeyEvent {}

    /** 解除 */
    record KeyMarkLifted(Actor actor, String proposalId, KeyMark mark, String reason) implements KeyEvent {}
}
