package org.huiyin.identity.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.huiyin.identity.AccountLocked;
import org.huiyin.shared.Actor;
import org.huiyin.shared.Door;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Counts failures in a row; the fifth locks the account for a quarter of an hour. */
@Service
public class RecordSignIn {

    private static final Duration PAUSE = Duration.ofMinutes(15);

    private final Accounts accounts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RecordSignIn(Accounts accounts, ApplicationEventPublisher events, Clock clock) {
        this.accounts = accounts;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    public void failed(String username) {
        Instant now = clock.instant();
        accounts.failed(username, now, now.plus(PAUSE))
                .ifPresent(account -> events.publishEvent(new AccountLocked(
                        Actor.system(account.tenant(), Door.SYSTEM), account.username(), account.lockedUntil())));
    }

    @Transactional
    public void succeeded(String username) {
        accounts.succeeded(username);
    }
}
