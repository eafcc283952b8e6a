package org.huiyin.identity.account;

import java.security.SecureRandom;
import org.huiyin.identity.IdentityAct;
import org.huiyin.identity.IdentityEvent;
import org.huiyin.identity.PasswordReset;
import org.huiyin.shared.Actor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** An administrator gives an account a one-time password, which its owner must change at the next sign-in. */
@Service
public class ResetPassword {

    /** Letters and digits that are not mistaken for one another when read aloud or from paper. */
    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final int LENGTH = 12;

    private final Accounts accounts;
    private final AccountReach reach;
    private final PasswordEncoder passwords;
    private final ApplicationEventPublisher events;
    private final SecureRandom random = new SecureRandom();

    ResetPassword(Accounts accounts, AccountReach reach, PasswordEncoder passwords, ApplicationEventPublisher events) {
        this.accounts = accounts;
        this.reach = reach;
        this.passwords = passwords;
        this.events = events;
    }

    /** @return the one-time password, kept nowhere else */
    @Transactional
    public String reset(String username, Actor actor) {
        actor.require(IdentityAct.RESET_PASSWORD);
        Account account = reach.reach(actor, username);
        String oneTime = oneTimePassword();
        accounts.setPassword(account.tenant(), username, passwords.encode(oneTime), true);
        accounts.endSessions(username);
        events.publishEvent(new PasswordReset(IdentityEvent.in(account.tenant(), actor), username));
        return oneTime;
    }

    private String oneTimePassword() {
        StringBuilder password = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) password.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        return password.toString();
    }
}
