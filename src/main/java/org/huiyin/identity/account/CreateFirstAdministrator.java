package org.huiyin.identity.account;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.Problem;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens an empty installation: its first administrator belongs to no district (tenant {@code *}), may import districts and look
 * after every account, and holds no post in any of them. Does nothing as soon as there is any account.
 */
@Service
public class CreateFirstAdministrator {

    private final Accounts accounts;
    private final PasswordEncoder passwords;
    private final Clock clock;

    CreateFirstAdministrator(Accounts accounts, PasswordEncoder passwords, Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.clock = clock;
    }

    /** @return whether it was created */
    @Transactional
    public boolean create(String username, String password) {
        if (!accounts.isEmpty()) return false;
        accounts.lock();
        if (!accounts.isEmpty()) return false; // another node, started at the same moment, was faster
        String name = username.toLowerCase(Locale.ROOT);
        List<Problem> problems = new ArrayList<>();
        ChangePassword.rules(password, name, problems);
        if (!problems.isEmpty()) throw BusinessException.invalid(problems);
        accounts.createForInstallation(name, passwords.encode(password), clock.instant());
        return true;
    }
}
