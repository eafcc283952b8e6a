package org.huiyin.identity.web;

import org.huiyin.identity.account.LockAccount;
import org.huiyin.identity.account.ResetPassword;
import org.huiyin.identity.account.UnlockAccount;
import org.huiyin.shared.Actor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The buttons beside an account. */
@Controller
@RequestMapping("/admin/accounts/{username}")
class AdminAccountActs {

    private final LockAccount lock;
    private final UnlockAccount unlock;
    private final ResetPassword reset;

    AdminAccountActs(LockAccount lock, UnlockAccount unlock, ResetPassword reset) {
        this.lock = lock;
        this.unlock = unlock;
        this.reset = reset;
    }

    @PostMapping("/lock")
    String lock(@PathVariable String username, Actor actor, RedirectAttributes next) {
        lock.lock(username, actor);
        next.addFlashAttribute("notice", "admin.account.done.lock");
        return AdminAccountPages.back(username);
    }

    @PostMapping("/unlock")
    String unlock(@PathVariable String username, Actor actor, RedirectAttributes next) {
        unlock.unlock(username, actor);
        next.addFlashAttribute("notice", "admin.account.done.unlock");
        return AdminAccountPages.back(username);
    }

    /** Answers with the page itself, not a redirect: the one-time password must not lie in a session. */
    @PostMapping("/password-reset")
    String reset(@PathVariable String username, Actor actor, Model model) {
        model.addAttribute("oneTime", reset.reset(username, actor));
        model.addAttribute("username", username);
        return "identity/admin-one-time-password";
    }
}
