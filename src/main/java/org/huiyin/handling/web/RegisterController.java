package org.huiyin.handling.web;

import java.util.Map;
import org.huiyin.handling.KeyMark;
import org.huiyin.handling.RaisedLevel;
import org.huiyin.handling.lists.ListPage;
import org.huiyin.handling.lists.Register;
import org.huiyin.handling.lists.RegisterFilter;
import org.huiyin.identity.Directory;
import org.huiyin.proposal.ProposalKind;
import org.huiyin.proposal.ProposalState;
import org.huiyin.shared.Actor;
import org.huiyin.web.ListAddress;
import org.huiyin.workflow.Deadlines.Lamp;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** 全部建议提案: the register; the address carries search, filters, sorting and page. */
@Controller
class RegisterController {

    private static final int SIZE = 30;

    private final Register register;
    private final Directory directory;

    RegisterController(Register register, Directory directory) {
        this.register = register;
        this.directory = directory;
    }

    @GetMapping("/register")
    String register(
            Actor actor,
            @ModelAttribute RegisterFilter filter,
            @RequestParam(required = false) String after,
            Model model) {
        ListPage page = register.page(actor, filter, after, SIZE);
        model.addAttribute("filter", filter);
        model.addAttribute("page", page);
        ListAddress address = new ListAddress("/register", chosen(filter));
        model.addAttribute("next", address.after(page.next()));
        model.addAttribute("chips", address.without(filter.chosen().keySet()));
        model.addAttribute("chosen", address.chosen());
        model.addAttribute("kinds", ProposalKind.values());
        model.addAttribute("states", ProposalState.values());
        model.addAttribute("lamps", new Lamp[] {Lamp.OVERDUE, Lamp.DUE_SOON, Lamp.ON_TRACK, Lamp.PROVISIONAL});
        model.addAttribute("keyMarks", KeyMark.values());
        model.addAttribute("raisedLevels", RaisedLevel.values());
        model.addAttribute("sorts", RegisterFilter.Sort.values());
        model.addAttribute("departments", directory.handlingDepartments(actor.tenant()));
        return "handling/register";
    }

    private static Map<String, String> chosen(RegisterFilter filter) {
        Map<String, String> chosen = filter.chosen();
        if (filter.sort() != null) {
            chosen.put("sort", filter.sort().name());
        }
        return chosen;
    }
}
