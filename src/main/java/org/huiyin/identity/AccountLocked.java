package org.huiyin.identity;

import java.time.Instant;
import org.huiyin.shared.Actor;

/** An account was locked: until an instant after five failures, or by an administrator until unlocked (null). */
public record AccountLocked(Actor actor, String username, Instant until) implements IdentityEvent {}
