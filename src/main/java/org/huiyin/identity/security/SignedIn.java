package org.huiyin.identity.security;

import java.io.Serial;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.huiyin.identity.account.Account;
import org.springframework.security.core.CredentialsContainer;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/** Who signed in. Kept in the session, therefore small; posts are looked up at every request, so that an ended one ends at once. */
public final class SignedIn implements UserDetails, CredentialsContainer {

    @Serial
    private static final long serialVersionUID = 1;

    private final String username;
    private final String tenant;
    private final String person;
    private final boolean mustChange;
    private final boolean locked;
    private transient String passwordHash;

    SignedIn(Account account, Instant now) {
        this.username = account.username();
        this.tenant = account.tenant();
        this.person = account.person();
        this.mustChange = account.mustChange();
        this.locked = account.locked() || account.pausedAt(now);
        this.passwordHash = account.passwordHash();
    }

    public String tenant() {
        return tenant;
    }

    /** Person code, null for an administrator of the installation. */
    public String person() {
        return person;
    }

    public boolean mustChange() {
        return mustChange;
    }

    @Override
    public String getUsername() {
        return username;
    }

    @Override
    public String getPassword() {
        return passwordHash;
    }

    @Override
    public boolean isAccountNonLocked() {
        return !locked;
    }

    /** What somebody may do hangs on the acting post, never on an authority given at sign-in. */
    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return List.of();
    }

    @Override
    public void eraseCredentials() {
        passwordHash = null;
    }

    @Override
    public String toString() {
        return username;
    }
}
