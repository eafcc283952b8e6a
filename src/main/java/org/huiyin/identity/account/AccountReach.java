package org.huiyin.identity.account;

import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.springframework.stereotype.Component;

/** Which accounts an administrator sees: those of the own district; the installation's administrator sees all. */
@Component
public class AccountReach {

    private final Accounts accounts;

    AccountReach(Accounts accounts) {
        this.accounts = accounts;
    }

    /** @throws BusinessException NOT_FOUND also when it is another district's */
    public Account reach(Actor actor, String username) {
        return accounts.find(username)
                .filter(account -> reaches(actor, account.tenant()))
                .orElseThrow(() -> BusinessException.notFound("error.account.notFound", username));
    }

    public static boolean reaches(Actor actor, String tenant) {
        return actor.tenant().equals(Account.EVERY_TENANT) || actor.tenant().equals(tenant);
    }
}
