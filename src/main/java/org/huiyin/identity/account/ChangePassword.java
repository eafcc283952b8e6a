package org.huiyin.identity.account;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.huiyin.identity.PasswordChanged;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.Door;
import org.huiyin.shared.Problem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The owner of an account sets a password of his own; no post is needed for that. */
@Service
public class ChangePassword {

    static final int SHORTEST = 10;

    /** More bytes bcrypt does not look at. */
    private static final int LONGEST_BYTES = 72;

    private final Accounts accounts;
    private final PasswordEncoder passwords;
    private final ApplicationEventPublisher events;

    ChangePassword(Accounts accounts, PasswordEncoder passwords, ApplicationEventPublisher events) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.events = events;
    }

    /** The three fields of the form; never printed. */
    public record Command(String username, String current, String wanted, String repeated) {

        @Override
        public String toString() {
            return "Command[" + username + "]";
        }
    }

    @Transactional
    public void change(Command command) {
        Account account = accounts.find(command.username())
                .orElseThrow(() -> BusinessException.notFound("error.account.notFound", command.username()));
        List<Problem> problems = problems(command, account);
        if (!problems.isEmpty()) throw BusinessException.invalid(problems);
        accounts.setPassword(account.tenant(), account.username(), passwords.encode(command.wanted()), false);
        events.publishEvent(new PasswordChanged(owner(account), account.username()));
    }

    private List<Problem> problems(Command command, Account account) {
        List<Problem> problems = new ArrayList<>();
        if (!passwords.matches(command.current(), account.passwordHash())) {
            problems.add(Problem.at("current", "error.password.current"));
        }
        rules(command.wanted(), command.username(), problems);
        if (command.wanted().equals(command.current())) problems.add(Problem.at("wanted", "error.password.same"));
        if (!command.wanted().equals(command.repeated())) {
            problems.add(Problem.at("repeated", "error.password.repeat"));
        }
        return problems;
    }

    static void rules(String wanted, String username, List<Problem> problems) {
        if (wanted.length() < SHORTEST) {
            problems.add(Problem.at(
                    "wanted", "error.password.short", String.valueOf(SHORTEST), String.valueOf(wanted.length())));
        }
        if (wanted.getBytes(StandardCharsets.UTF_8).length > LONGEST_BYTES) {
            problems.add(Problem.at("wanted", "error.password.long"));
        }
        if (wanted.equalsIgnoreCase(username)) problems.add(Problem.at("wanted", "error.password.same"));
    }

    private static Actor owner(Account account) {
        String person = account.ofInstallation() ? account.username() : account.person();
        return new Actor(account.tenant(), person, account.username(), null, null, null, null, Door.PAGE);
    }
}
