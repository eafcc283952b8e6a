package org.huiyin.identity.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import org.huiyin.identity.substitution.NameSubstitute;
import org.huiyin.identity.substitution.RevokeSubstitution;
import org.huiyin.identity.substitution.SubstitutionDesk;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 离岗代理: who stands in for whom, and the form to name somebody for one post at a time. */
@Controller
@RequestMapping("/account/substitutions")
class SubstitutionPages {

    private final SubstitutionDesk desk;
    private final NameSubstitute name;
    private final RevokeSubstitution revoke;

    SubstitutionPages(SubstitutionDesk desk, NameSubstitute name, RevokeSubstitution revoke) {
        this.desk = desk;
        this.name = name;
        this.revoke = revoke;
    }

    /** @param post the post whose form is open, or null */
    @GetMapping
    String page(
            @RequestParam(required = false) String organ,
            @RequestParam(required = false) Long post,
            Actor actor,
            Model model) {
        fill(model, actor, organ, new Form(post, null, null, null, null));
        return "identity/substitutions";
    }

    @PostMapping
    String name(
            Form form,
            @RequestParam(required = false) String organ,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        try {
            name.name(form.toCommand(), actor);
        } catch (BusinessException refused) {
            response.setStatus(refused.reason().status());
            model.addAttribute("problems", refused.problems());
            fill(model, actor, organ, form);
            return "identity/substitutions";
        }
        next.addFlashAttribute("notice", "substitution.named");
        return back(organ, next);
    }

    @PostMapping("/{id}/revocation")
    String revoke(
            @PathVariable String id,
            @RequestParam(required = false) String organ,
            Actor actor,
            RedirectAttributes next) {
        revoke.revoke(id, actor);
        next.addFlashAttribute("notice", "substitution.revoked");
        return back(organ, next);
    }

    private static String back(String organ, RedirectAttributes next) {
        if (organ != null && !organ.isBlank()) {
            next.addAttribute("organ", organ);
        }
        return "redirect:/account/substitutions";
    }

    private void fill(Model model, Actor actor, String organ, Form form) {
        String chosen = organ == null || organ.isBlank() ? null : organ;
        model.addAttribute("form", form);
        model.addAttribute("organ", chosen);
        model.addAttribute("organs", desk.organs(actor));
        model.addAttribute("absences", desk.posts(actor, chosen));
        model.addAttribute("lines", desk.list(actor));
    }

    record Form(
            Long post,
            String substitute,
            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate to,
            String reason) {

        NameSubstitute.Command toCommand() {
            return new NameSubstitute.Command(post == null ? 0 : post, substitute, from, to, reason);
        }
    }
}
