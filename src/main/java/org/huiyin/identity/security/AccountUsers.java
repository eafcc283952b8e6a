package org.huiyin.identity.security;

import java.time.Clock;
import java.util.Locale;
import org.huiyin.identity.account.Accounts;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;

/** Finds the account somebody wants to sign in with; user names are written in any case. */
@Component
class AccountUsers implements UserDetailsService {

    private final Accounts accounts;
    private final Clock clock;

    AccountUsers(Accounts accounts, Clock clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    @Override
    public SignedIn loadUserByUsername(String username) {
        return accounts.find(normal(username))
                .map(account -> new SignedIn(account, clock.instant()))
                .orElseThrow(() -> new UsernameNotFoundException("no such account"));
    }

    static String normal(String username) {
        return username == null ? "" : username.strip().toLowerCase(Locale.ROOT);
    }
}
