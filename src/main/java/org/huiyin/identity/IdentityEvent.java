package org.huiyin.identity;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.huiyin.journal.DomainEvent;
import org.huiyin.shared.Actor;

/** Something that happened to a district's directory; stands in the history of the district, for administrators and auditors. */
public sealed interface IdentityEvent extends DomainEvent
        permits AccountLocked,
                AccountUnlocked,
                BodyAdded,
                BodyEnded,
                DistrictImported,
                PasswordChanged,
                PasswordReset,
                PostEnded,
                PostGiven,
                SubstituteNamed,
                SubstitutionRevoked {

    @Override
    @JsonIgnore
    default String subjectType() {
        return "TENANT";
    }

    @Override
    @JsonIgnore
    default String subjectId() {
        return actor().tenant();
    }

    @Override
    @JsonIgnore
    default Visibility visibility() {
        return Visibility.INTERNAL;
    }

    /** The actor as one of the district whose history it is: an administrator of the installation acts in every district. */
    static Actor in(String tenant, Actor actor) {
        return new Actor(
                tenant,
                actor.person(),
                actor.personName(),
                actor.role(),
                actor.organ(),
                actor.organName(),
                actor.onBehalfOf(),
                actor.door(),
                actor.holder());
    }
}
