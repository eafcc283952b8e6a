package org.huiyin.identity.account;

import java.time.Clock;
import org.huiyin.identity.AccountUnlocked;
import org.huiyin.identity.IdentityAct;
import org.huiyin.identity.IdentityEvent;
import org.huiyin.shared.Actor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** An administrator lets an account in again, whether locked by hand or after five failures. */
@Service
public class UnlockAccount {

    private final Accounts accounts;
    private final AccountReach reach;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    UnlockAccount(Accounts accounts, AccountReach reach, ApplicationEventPublisher events, Clock clock) {
        this.accounts = accounts;
        this.reach = reach;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    public void unlock(String username, Actor actor) {
        actor.require(IdentityAct.UNLOCK_ACCOUNT);
        Account account = reach.reach(actor, username);
        if (!account.locked() && !account.pausedAt(clock.instant())) return;
        accounts.setLocked(account.tenant(), username, false);
        events.publishEvent(new AccountUnlocked(IdentityEvent.in(account.tenant(), actor), username));
    }
}
