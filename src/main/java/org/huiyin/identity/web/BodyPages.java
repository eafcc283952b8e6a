package org.huiyin.identity.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import org.huiyin.identity.BodyKind;
import org.huiyin.identity.bodies.AddBody;
import org.huiyin.identity.bodies.BodyDesk;
import org.huiyin.identity.bodies.EndBody;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.BusinessException.Reason;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 集体提出单位: the list of both houses, with the forms of the house whose secretariat looks at it. */
@Controller
@RequestMapping("/settings/bodies")
class BodyPages {

    private final BodyDesk desk;
    private final AddBody add;
    private final EndBody end;

    BodyPages(BodyDesk desk, AddBody add, EndBody end) {
        this.desk = desk;
        this.add = add;
        this.end = end;
    }

    /** @param body the one whose ending was refused, or null */
    record Form(
            Long body,
            BodyKind kind,
            String name,
            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
            String basis,
            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate to,
            String reason) {

        static final Form EMPTY = new Form(null, null, null, null, null, null, null);

        Form of(long ended) {
            return new Form(ended, kind, name, from, basis, to, reason);
        }
    }

    @GetMapping
    String page(Actor actor, Model model) {
        return fill(model, actor, Form.EMPTY);
    }

    @PostMapping
    String add(Form form, Actor actor, Model model, HttpServletResponse response, RedirectAttributes next) {
        try {
            add.add(new AddBody.Command(form.kind(), form.name(), form.from(), form.basis()), actor);
        } catch (BusinessException refused) {
            return again(refused, form, actor, model, response);
        }
        next.addFlashAttribute("notice", "bodies.added");
        return "redirect:/settings/bodies";
    }

    @PostMapping("/{id}/ending")
    String end(
            @PathVariable long id,
            Form form,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        try {
            end.end(new EndBody.Command(id, form.to(), form.reason()), actor);
        } catch (BusinessException refused) {
            return again(refused, form.of(id), actor, model, response);
        }
        next.addFlashAttribute("notice", "bodies.ended");
        return "redirect:/settings/bodies";
    }

    private String again(BusinessException refused, Form form, Actor actor, Model model, HttpServletResponse response) {
        if (refused.reason() == Reason.FORBIDDEN || refused.reason() == Reason.NOT_FOUND) {
            throw refused;
        }
        response.setStatus(refused.reason().status());
        model.addAttribute("problems", refused.problems());
        return fill(model, actor, form);
    }

    private String fill(Model model, Actor actor, Form form) {
        model.addAttribute("form", form);
        model.addAttribute("bodies", desk.list(actor));
        model.addAttribute("kept", desk.kept(actor));
        return "identity/bodies";
    }
}
