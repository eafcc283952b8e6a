package org.huiyin.identity;

import java.time.LocalDate;
import org.huiyin.shared.Actor;

/** A post got its last day. */
public record PostEnded(Actor actor, long post, String person, String role, String organ, LocalDate to)
        implements IdentityEvent {}
