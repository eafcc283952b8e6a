package org.huiyin.identity;

import org.huiyin.shared.Actor;

/** An administrator unlocked an account. */
public record AccountUnlocked(Actor actor, String username) implements IdentityEvent {}
