package org.huiyin.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.huiyin.identity.account.ChangePassword;
import org.huiyin.identity.security.ActingPosts;
import org.huiyin.identity.security.SessionRenewal;
import org.huiyin.identity.security.SignedIn;
import org.huiyin.shared.BusinessException;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One's own account: the post to act by, the password. */
@Controller
@RequestMapping("/account")
class AccountPages {

    private final ActingPosts posts;
    private final ChangePassword changePassword;
    private final SessionRenewal renewal;

    AccountPages(ActingPosts posts, ChangePassword changePassword, SessionRenewal renewal) {
        this.posts = posts;
        this.changePassword = changePassword;
        this.renewal = renewal;
    }

    @GetMapping
    String account(@AuthenticationPrincipal SignedIn who, Model model) {
        model.addAttribute("who", who);
        return "identity/account";
    }

    @PostMapping("/post")
    String choose(@RequestParam long post, @AuthenticationPrincipal SignedIn who, HttpSession session) {
        if (!posts.choose(who, post, session)) {
            throw BusinessException.notFound("error.post.notFound", String.valueOf(post));
        }
        return "redirect:/";
    }

    @PostMapping("/stand-in")
    String standIn(@RequestParam String substitution, @AuthenticationPrincipal SignedIn who, HttpSession session) {
        if (!posts.standIn(who, substitution, session)) {
            throw BusinessException.notFound("error.substitution.notFound");
        }
        return "redirect:/";
    }

    @GetMapping("/password")
    String password(@AuthenticationPrincipal SignedIn who, Model model) {
        model.addAttribute("who", who);
        return "identity/password";
    }

    @PostMapping("/password")
    String change(
            PasswordForm form,
            @AuthenticationPrincipal SignedIn who,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next) {
        try {
            changePassword.change(form.toCommand(who.getUsername()));
        } catch (BusinessException refused) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            model.addAttribute("who", who);
            model.addAttribute("problems", refused.problems());
            return "identity/password";
        }
        renewal.renew(who.getUsername(), request, response);
        next.addFlashAttribute("notice", "account.password.saved");
        return "redirect:/account";
    }

    record PasswordForm(String current, String wanted, String repeated) {

        ChangePassword.Command toCommand(String username) {
            return new ChangePassword.Command(username, text(current), text(wanted), text(repeated));
        }

        private static String text(String value) {
            return value == null ? "" : value;
        }
    }
}
