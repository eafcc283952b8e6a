package org.huiyin.identity.account;

import java.time.Instant;

/**
 * Somebody's way in.
 *
 * @param tenant district, or {@code *} for an administrator of the installation, who has no person and no post
 * @param lockedUntil end of the pause after five failures, or null
 * @param locked locked by an administrator
 */
public record Account(
        String username,
        String tenant,
        String person,
        String passwordHash,
        boolean mustChange,
        boolean sample,
        Instant lockedUntil,
        boolean locked) {

    public static final String EVERY_TENANT = "*";

    public boolean pausedAt(Instant now) {
        return lockedUntil != null && lockedUntil.isAfter(now);
    }

    public boolean ofInstallation() {
        return tenant.equals(EVERY_TENANT);
    }

    /** Never prints the hash. */
    @Override
    public String toString() {
        return "Account[" + username + "@" + tenant + "]";
    }
}
