package org.huiyin.handling.web;

import org.huiyin.shared.Actor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The proposal's page. */
@Controller
class ProposalPageController {

    private final ProposalPage page;

    ProposalPageController(ProposalPage page) {
        this.page = page;
    }

    @GetMapping("/proposals/{id:[0-9a-f-]{36}}")
    ModelAndView show(@PathVariable String id, Actor actor) {
        return page.show(actor, id);
    }
}
