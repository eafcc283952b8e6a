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

    /** 列为重点督办、挂号督办 */
    record KeyMarkSet(Actor actor, String proposalId, KeyMark mark, String official, String officialPost, String reason)
            implements KeyEvent {}

    /** 解除 */
    record KeyMarkLifted(Actor actor, String proposalId, KeyMark mark, String reason) implements KeyEvent {}
}
