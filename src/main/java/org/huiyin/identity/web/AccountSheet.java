package org.huiyin.identity.web;

import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huiyin.identity.account.AccountDesk;
import org.huiyin.identity.account.AccountDesk.AccountView;
import org.huiyin.shared.Actor;
import org.huiyin.shared.ChinaTime;
import org.huiyin.shared.PagedRows;
import org.huiyin.shared.Role;
import org.huiyin.shared.Sheet;
import org.huiyin.shared.SheetSource;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The accounts as a sheet; never a password. */
@Component
class AccountSheet implements SheetSource {

    private final AccountDesk desk;
    private final MessageSource messages;

    AccountSheet(AccountDesk desk, MessageSource messages) {
        this.desk = desk;
        this.messages = messages;
    }

    @Override
    public String name() {
        return "accounts";
    }

    @Override
    public Sheet<?> sheet(Actor actor, Map<String, String> chosen) {
        Role role = AdminAccountPages.roleOf(chosen.get("role"));
        PagedRows<AccountView> rows = new PagedRows<>(after -> {
            AccountDesk.Page page = desk.list(chosen.get("q"), chosen.get("organ"), role, after, actor);
            return new PagedRows.Page<>(page.accounts(), page.next());
        });
        String filter = Stream.of(chosen.get("q"), chosen.get("organ"), role == null ? null : say("role." + role))
                .filter(word -> word != null && !word.isBlank())
                .collect(Collectors.joining(" "));
        return Sheet.of("admin.accounts.title", filter, rows)
                .text("admin.accounts.column.username", 24, AccountView::username)
                .text("admin.accounts.column.person", 14, AccountView::name)
                .text("admin.accounts.column.posts", 48, this::posts)
                .text("admin.accounts.column.state", 24, this::state);
    }

    private String posts(AccountView account) {
        return account.posts().stream()
                .map(post -> say("role." + post.role()) + " " + post.organName())
                .collect(Collectors.joining("\n"));
    }

    private String state(AccountView account) {
        if (account.locked()) {
            return say("admin.accounts.state.locked");
        }
        if (account.lockedUntil() != null) {
            String until = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm")
                    .format(account.lockedUntil().atZone(ChinaTime.ZONE));
            return messages.getMessage(
                    "admin.accounts.state.lockedUntil", new Object[] {until}, LocaleContextHolder.getLocale());
        }
        return say(account.mustChange() ? "admin.accounts.state.mustChange" : "admin.accounts.state.active");
    }

    private String say(String key) {
        return messages.getMessage(key, null, key, LocaleContextHolder.getLocale());
    }
}
