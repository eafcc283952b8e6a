package org.huiyin.identity;

import java.time.LocalDate;
import org.huiyin.shared.Actor;

/** A person was given a post, from–to; without an end it is open. */
public record PostGiven(Actor actor, long post, String person, String role, String organ, LocalDate from, LocalDate to)
        implements IdentityEvent {}
