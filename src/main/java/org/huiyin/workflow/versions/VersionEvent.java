package org.huiyin.workflow.versions;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.huiyin.journal.DomainEvent;
import org.huiyin.shared.Actor;

/** What became of a proposal's running processes when their definition changed. */
public sealed interface VersionEvent extends DomainEvent {

    String proposalId();

    @Override
    @JsonIgnore
    default String subjectType() {
        return "PROPOSAL";
    }

    @Override
    @JsonIgnore
    default String subjectId() {
        return proposalId();
    }

    @Override
    @JsonIgnore
    default Visibility visibility() {
        return Visibility.INTERNAL;
    }

    /** 流程迁移: the instance goes on with another version of its definition. */
    record InstanceMigrated(Actor actor, String proposalId, String process, int before, int after)
            implements VersionEvent {}
}
