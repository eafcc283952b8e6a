package org.huiyin.identity.security;

import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.huiyin.identity.account.Account;
import org.huiyin.identity.account.Accounts;
import org.huiyin.shared.ChinaTime;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says why somebody was not let in, and until when. */
@Component
class SignInRefusal {

    private static final DateTimeFormatter UNTIL = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Accounts accounts;
    private final MessageSource messages;
    private final Clock clock;

    SignInRefusal(Accounts accounts, MessageSource messages, Clock clock) {
        this.accounts = accounts;
        this.messages = messages;
        this.clock = clock;
    }

    String sentence(String username, Locale locale) {
        Account account = accounts.find(AccountUsers.normal(username)).orElse(null);
        if (account != null && account.locked()) return messages.getMessage("signIn.closed", null, locale);
        if (account != null && account.pausedAt(clock.instant())) {
            // rounded up to the minute: told a moment too late rather than too early
            String until = UNTIL.format(account.lockedUntil().plusSeconds(59).atZone(ChinaTime.ZONE));
            return messages.getMessage("signIn.locked", new Object[] {until}, locale);
        }
        return messages.getMessage("signIn.failed", null, locale);
    }
}
