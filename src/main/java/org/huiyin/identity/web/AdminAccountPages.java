package org.huiyin.identity.web;

import java.time.LocalDate;
import org.huiyin.identity.Directory;
import org.huiyin.identity.account.AccountDesk;
import org.huiyin.identity.account.AccountDesk.AccountView;
import org.huiyin.identity.account.EndPost;
import org.huiyin.identity.account.GivePost;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.Problem;
import org.huiyin.shared.Role;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The accounts of a district, and the posts of the person behind one. */
@Controller
@RequestMapping("/admin/accounts")
class AdminAccountPages {

    private final AccountDesk desk;
    private final Directory directory;
    private final GivePost givePost;
    private final EndPost endPost;

    AdminAccountPages(AccountDesk desk, Directory directory, GivePost givePost, EndPost endPost) {
        this.desk = desk;
        this.directory = directory;
        this.givePost = givePost;
        this.endPost = endPost;
    }

    @GetMapping
    String list(
            @RequestParam(required = false) String q,
            @RequestParam(required = false) String organ,
            @RequestParam(required = false) String role,
            @RequestParam(required = false) String after,
            Actor actor,
            Model model) {
        model.addAttribute("page", desk.list(q, organ, roleOf(role), after, actor));
        model.addAttribute("q", q);
        model.addAttribute("organ", organ);
        model.addAttribute("role", role);
        model.addAttribute("after", after);
        model.addAttribute("organs", directory.organs(actor.tenant()));
        model.addAttribute("roles", Role.values());
        return "identity/admin-accounts";
    }

    @GetMapping("/{username}")
    String one(@PathVariable String username, Actor actor, Model model) {
        AccountView account = desk.one(username, actor);
        model.addAttribute("account", account);
        model.addAttribute("organs", directory.organs(account.tenant()));
        model.addAttribute("roles", Role.values());
        return "identity/admin-account";
    }

    @PostMapping("/{username}/posts")
    String give(@PathVariable String username, GiveForm form, Actor actor, Model model, RedirectAttributes next) {
        AccountView account = desk.one(username, actor);
        return tried(username, actor, model, () -> {
            givePost.give(form.toCommand(account), actor);
            next.addFlashAttribute("notice", "admin.account.done.give");
        });
    }

    record GiveForm(
            String role,
            String organ,
            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate to) {

        GivePost.Command toCommand(AccountView account) {
            return new GivePost.Command(account.tenant(), account.person(), roleOf(role), organ, from, to);
        }
    }

    @PostMapping("/{username}/posts/{post}/end")
    String end(
            @PathVariable String username,
            @PathVariable long post,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate to,
            Actor actor,
            Model model,
            RedirectAttributes next) {
        AccountView account = desk.one(username, actor);
        return tried(username, actor, model, () -> {
            endPost.end(new EndPost.Command(account.tenant(), post, to), actor);
            next.addFlashAttribute("notice", "admin.account.done.end");
        });
    }

    /** What was entered wrongly is told on the page itself; any other refusal goes its way. */
    private String tried(String username, Actor actor, Model model, Runnable act) {
        try {
            act.run();
            return back(username);
        } catch (BusinessException refused) {
            if (refused.reason().status() >= 403 && refused.reason().status() <= 404) throw refused;
            model.addAttribute("problems", refused.problems());
            return one(username, actor, model);
        }
    }

    static String back(String username) {
        return "redirect:/admin/accounts/" + username;
    }

    static Role roleOf(String name) {
        if (name == null || name.isBlank()) return null;
        try {
            return Role.valueOf(name);
        } catch (IllegalArgumentException unknown) {
            throw BusinessException.invalid(Problem.at("role", "error.account.role", name));
        }
    }
}
