package org.huiyin.identity;

import java.time.LocalDate;
import org.huiyin.shared.Actor;

/** A body got its last day on the list; what it has proposed stays as it is. */
public record BodyEnded(Actor actor, long body, BodyKind kind, String name, LocalDate to, String reason)
        implements IdentityEvent {}
