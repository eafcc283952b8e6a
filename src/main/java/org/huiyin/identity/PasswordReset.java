package org.huiyin.identity;

import org.huiyin.shared.Actor;

/** An administrator gave an account a one-time password; which one stands nowhere. */
public record PasswordReset(Actor actor, String username) implements IdentityEvent {}
