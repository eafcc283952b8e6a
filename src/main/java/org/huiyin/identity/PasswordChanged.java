package org.huiyin.identity;

import org.huiyin.shared.Actor;

/** Somebody changed the own password. */
public record PasswordChanged(Actor actor, String username) implements IdentityEvent {}
