package org.huiyin.handling.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huiyin.handling.AssignDepartments;
import org.huiyin.handling.AssignmentWay;
import org.huiyin.handling.routing.AssignAdvised;
import org.huiyin.handling.routing.AssignBatch;
import org.huiyin.identity.Directory;
import org.huiyin.shared.Actor;
import org.huiyin.web.Typed;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 批量交办: the docket on one page, each line with its advice; what is ticked is assigned, each by itself. */
@Controller
class BatchController {

    private final AssignBatch batch;
    private final AssignAdvised advised;
    private final Directory directory;

    BatchController(AssignBatch batch, AssignAdvised advised, Directory directory) {
        this.batch = batch;
        this.advised = advised;
        this.directory = directory;
    }

    @GetMapping("/assignments/batch")
    ModelAndView show(
            Actor actor,
            @RequestParam(required = false) Integer term,
            @RequestParam(required = false) Integer session) {
        return page(actor, term, session, Typed.in("batch"), List.of());
    }

    @PostMapping("/assignments/batch")
    ModelAndView assign(Actor actor, @RequestParam MultiValueMap<String, String> values) {
        Typed typed = new Typed("batch", values);
        List<AssignDepartments.Command> commands =
                typed.texts("pick").stream().map(id -> command(typed, id)).toList();
        return page(actor, typed.number("term"), typed.number("session"), typed, batch.assign(actor, commands));
    }

    /** 分办: whoever is named on the line answers for itself, none of them leads. */
    private static AssignDepartments.Command command(Typed typed, String id) {
        String lead = typed.text("lead-" + id);
        List<String> others = AssignmentController.ordered(typed, "order-" + id, "co-" + id);
        String requirement = typed.text("requirement");
        if (!typed.yes("separate-" + id)) {
            return new AssignDepartments.Command(id, lead, others, requirement);
        }
        List<String> all = Stream.concat(Stream.ofNullable(lead), others.stream())
                .distinct()
                .toList();
        return new AssignDepartments.Command(id, AssignmentWay.SEPARATE, null, all, requirement);
    }

    private ModelAndView page(
            Actor actor, Integer term, Integer session, Typed typed, List<AssignBatch.Result> results) {
        Map<String, AssignBatch.Result> refused = results.stream()
                .filter(r -> !r.isDone())
                .collect(Collectors.toMap(AssignBatch.Result::proposalId, r -> r, (one, other) -> one));
        return new ModelAndView("handling/batch")
                .addObject("waiting", batch.waiting(actor, term, session))
                .addObject("hits", advised.hitRate(actor))
                .addObject("names", new OrganNames(directory.organs(actor.tenant())))
                .addObject("typed", typed)
                .addObject("done", results.size() - refused.size())
                .addObject("refused", refused)
                .addObject("term", term)
                .addObject("session", session);
    }
}
