package org.huiyin.identity;

import java.time.LocalDate;
import org.huiyin.shared.Actor;

/** A body was put on the list of those that may propose. */
public record BodyAdded(Actor actor, long body, BodyKind kind, String name, LocalDate from, String basis)
        implements IdentityEvent {}
