package org.huiyin.identity.account;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.huiyin.identity.Directory;
import org.huiyin.identity.Directory.Post;
import org.huiyin.identity.IdentityAct;
import org.huiyin.identity.account.Accounts.AccountRow;
import org.huiyin.identity.account.Accounts.Filter;
import org.huiyin.shared.Actor;
import org.huiyin.shared.ChinaTime;
import org.huiyin.shared.Role;
import org.springframework.stereotype.Service;

/** What an administrator reads about accounts; never a password or its hash. */
@Service
public class AccountDesk {

    private static final int PAGE = 50;
    private static final int COUNTED = 1001;

    private final Accounts accounts;
    private final AccountReach reach;
    private final Posts posts;
    private final Directory directory;
    private final Clock clock;

    AccountDesk(Accounts accounts, AccountReach reach, Posts posts, Directory directory, Clock clock) {
        this.accounts = accounts;
        this.reach = reach;
        this.posts = posts;
        this.directory = directory;
        this.clock = clock;
    }

    /** @param next user name after which the next page begins, null on the last */
    public record Page(List<AccountView> accounts, String count, String next) {}

    /** @param lockedUntil end of a pause still running, or null */
    public record AccountView(
            String username,
            String tenant,
            String person,
            String name,
            boolean sample,
            boolean mustChange,
            boolean locked,
            Instant lockedUntil,
            List<Post> posts) {}

    public Page list(String text, String organ, Role role, String after, Actor actor) {
        actor.require(IdentityAct.SEE_ACCOUNTS);
        Filter filter = new Filter(blankToNull(text), blankToNull(organ), role, today());
        List<AccountRow> rows = accounts.list(actor.tenant(), filter, after, PAGE + 1);
        boolean more = rows.size() > PAGE;
        List<AccountRow> page = more ? rows.subList(0, PAGE) : rows;
        return new Page(
                page.stream().map(this::view).toList(),
                words(accounts.count(actor.tenant(), filter, COUNTED)),
                more ? page.get(PAGE - 1).account().username() : null);
    }

    /** One account with all its posts, past and future ones too. */
    public AccountView one(String username, Actor actor) {
        actor.require(IdentityAct.SEE_ACCOUNTS);
        Account account = reach.reach(actor, username);
        var person = account.person() == null
                ? null
                : directory.person(account.tenant(), account.person()).orElse(null);
        AccountRow row =
                new AccountRow(account, person == null ? null : person.name(), person != null && person.sample());
        return view(row, account.person() == null ? List.of() : posts.all(account.tenant(), account.person()));
    }

    private AccountView view(AccountRow row) {
        Account account = row.account();
        return view(row, account.person() == null ? List.of() : directory.posts(account.tenant(), account.person()));
    }

    private AccountView view(AccountRow row, List<Post> posts) {
        Account account = row.account();
        return new AccountView(
                account.username(),
                account.tenant(),
                account.person(),
                row.personName(),
                row.personSample(),
                account.mustChange(),
                account.locked(),
                account.pausedAt(clock.instant()) ? account.lockedUntil() : null,
                posts);
    }

    private LocalDate today() {
        return ChinaTime.today(clock);
    }

    private static String words(int count) {
        return count == COUNTED ? "1000+" : String.valueOf(count);
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
