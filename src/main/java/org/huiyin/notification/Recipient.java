package org.huiyin.notification;

import org.huiyin.shared.Actor;
import org.huiyin.shared.Role;

/** A person in one of their posts. */
public record Recipient(String person, Role role, String organ) {

    static Recipient of(Actor actor) {
        return new Recipient(actor.person(), actor.role(), actor.organ());
    }
}
