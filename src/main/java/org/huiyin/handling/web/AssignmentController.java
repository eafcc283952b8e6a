package org.huiyin.handling.web;

import java.util.Comparator;
import java.util.List;
import org.huiyin.handling.AssignDepartments;
import org.huiyin.handling.AssignmentWay;
import org.huiyin.handling.OrderRehandling;
import org.huiyin.handling.PreviewAssignment;
import org.huiyin.handling.routing.AssignAdvised;
import org.huiyin.shared.Actor;
import org.huiyin.web.Typed;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The assignment sheet with a look ahead at its deadlines, and the order to handle again. */
@Controller
class AssignmentController {

    private final ProposalPage page;
    private final AssignAdvised assign;
    private final PreviewAssignment preview;
    private final OrderRehandling rehandling;

    AssignmentController(
            ProposalPage page, AssignAdvised assign, PreviewAssignment preview, OrderRehandling rehandling) {
        this.page = page;
        this.assign = assign;
        this.preview = preview;
        this.rehandling = rehandling;
    }

    @PostMapping("/proposals/{id}/assignment")
    ModelAndView assign(
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> values,
            Actor actor,
            RedirectAttributes redirect) {
        Typed typed = new Typed("assign", values);
        var command = new AssignDepartments.Command(
                id, way(typed), typed.text("lead"), ordered(typed), typed.text("requirement"));
        return page.perform(actor, id, typed, redirect, () -> assign.assign(actor, command));
    }

    private static AssignmentWay way(Typed typed) {
        AssignmentWay chosen = typed.choice("way", AssignmentWay.class);
        return chosen == null ? AssignmentWay.LEAD_AND_CO : chosen;
    }

    /** In the order in which they were ticked; a browser without scripts sends the list's. */
    static List<String> ordered(Typed typed) {
        return ordered(typed, "order", "coHandling");
    }

    static List<String> ordered(Typed typed, String orderField, String field) {
        List<String> order = typed.text(orderField) == null
                ? List.of()
                : List.of(typed.text(orderField).split(","));
        return typed.texts(field).stream()
                .sorted(Comparator.comparing(code -> order.contains(code) ? order.indexOf(code) : order.size()))
                .toList();
    }

    @GetMapping("/proposals/{id}/assignment-preview")
    ModelAndView preview(@PathVariable String id, @RequestParam MultiValueMap<String, String> values, Actor actor) {
        Typed typed = new Typed("assign", values);
        return new ModelAndView("handling/assignment :: preview")
                .addObject("preview", preview.preview(actor, id, way(typed), typed.text("lead"), ordered(typed)));
    }

    @PostMapping("/proposals/{id}/rehandling")
    ModelAndView rehandle(
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> values,
            Actor actor,
            RedirectAttributes redirect) {
        Typed typed = new Typed("rehandle", values);
        var command = new OrderRehandling.Command(id, typed.text("requirement"), typed.yes("otherDepartment"));
        return page.perform(actor, id, typed, redirect, () -> rehandling.order(actor, command));
    }
}
