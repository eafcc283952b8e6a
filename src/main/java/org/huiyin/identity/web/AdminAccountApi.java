package org.huiyin.identity.web;

import java.util.Map;
import org.huiyin.identity.account.AccountDesk;
import org.huiyin.identity.account.LockAccount;
import org.huiyin.identity.account.ResetPassword;
import org.huiyin.identity.account.UnlockAccount;
import org.huiyin.shared.Actor;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Accounts for programs. */
@RestController
@RequestMapping("/api/v1/admin/accounts")
class AdminAccountApi {

    private final AccountDesk desk;
    private final LockAccount lock;
    private final UnlockAccount unlock;
    private final ResetPassword reset;

    AdminAccountApi(AccountDesk desk, LockAccount lock, UnlockAccount unlock, ResetPassword reset) {
        this.desk = desk;
        this.lock = lock;
        this.unlock = unlock;
        this.reset = reset;
    }

    @GetMapping
    AccountDesk.Page list(
            @RequestParam(required = false) String q,
            @RequestParam(required = false) String organ,
            @RequestParam(required = false) String role,
            @RequestParam(required = false) String after,
            Actor actor) {
        return desk.list(q, organ, AdminAccountPages.roleOf(role), after, actor);
    }

    @GetMapping("/{username}")
    AccountDesk.AccountView one(@PathVariable String username, Actor actor) {
        return desk.one(username, actor);
    }

    @PostMapping("/{username}/lock")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void lock(@PathVariable String username, Actor actor) {
        lock.lock(username, actor);
    }

    @PostMapping("/{username}/unlock")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void unlock(@PathVariable String username, Actor actor) {
        unlock.unlock(username, actor);
    }

    /** The one-time password is told here and nowhere else. */
    @PostMapping("/{username}/password-reset")
    Map<String, String> reset(@PathVariable String username, Actor actor) {
        return Map.of("username", username, "oneTimePassword", reset.reset(username, actor));
    }
}
