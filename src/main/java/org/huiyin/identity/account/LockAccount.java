package org.huiyin.identity.account;

import org.huiyin.identity.AccountLocked;
import org.huiyin.identity.IdentityAct;
import org.huiyin.identity.IdentityEvent;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** An administrator takes an account out of use, at once. */
@Service
public class LockAccount {

    private final Accounts accounts;
    private final AccountReach reach;
    private final ApplicationEventPublisher events;

    LockAccount(Accounts accounts, AccountReach reach, ApplicationEventPublisher events) {
        this.accounts = accounts;
        this.reach = reach;
        this.events = events;
    }

    @Transactional
    public void lock(String username, Actor actor) {
        actor.require(IdentityAct.LOCK_ACCOUNT);
        Account account = reach.reach(actor, username);
        if (isOwn(account, actor)) throw BusinessException.gateClosed("error.account.self");
        if (account.locked()) return;
        accounts.setLocked(account.tenant(), username, true);
        accounts.endSessions(username);
        events.publishEvent(new AccountLocked(IdentityEvent.in(account.tenant(), actor), username, null));
    }

    private static boolean isOwn(Account account, Actor actor) {
        if (account.ofInstallation()) return account.username().equals(actor.person());
        return account.tenant().equals(actor.tenant()) && account.person().equals(actor.person());
    }
}
