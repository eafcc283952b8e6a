package org.huiyin.identity.security;

import jakarta.servlet.http.HttpSession;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The door. */
@Controller
class SignInPage {

    private final SignInRefusal refusal;

    SignInPage(SignInRefusal refusal) {
        this.refusal = refusal;
    }

    @GetMapping("/sign-in")
    String page(
            @RequestParam(required = false) String failed,
            @RequestParam(required = false) String out,
            @RequestParam(required = false) String expired,
            HttpSession session,
            Locale locale,
            Model model) {
        Object username = session.getAttribute(SignInFailed.USERNAME);
        if (failed != null && username != null) {
            model.addAttribute("username", username);
            model.addAttribute("refused", refusal.sentence(username.toString(), locale));
        }
        model.addAttribute("notice", out != null ? "signIn.signedOut" : expired != null ? "signIn.expired" : null);
        return "identity/sign-in";
    }
}
