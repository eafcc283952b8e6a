package org.huiyin.calendar.web;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.huiyin.identity.Directory;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.ChinaTime;
import org.huiyin.shared.Problem;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.WebRequest;

/** The page 期限计算. */
@Controller
class CalculatorController {

    private final CalculationDesk desk;
    private final Directory directory;
    private final MessageSource messages;
    private final Clock clock;

    CalculatorController(CalculationDesk desk, Directory directory, MessageSource messages, Clock clock) {
        this.desk = desk;
        this.directory = directory;
        this.messages = messages;
        this.clock = clock;
    }

    /** Open to an account without a post too, hence no Actor parameter: the shell's actor only chooses the district. */
    @GetMapping("/calculator")
    String calculator(@RequestParam Map<String, String> fields, WebRequest request, Model model) {
        String ownTenant =
                request.getAttribute("actor", WebRequest.SCOPE_REQUEST) instanceof Actor actor ? actor.tenant() : null;
        CalculatorForm form = CalculatorForm.of(fields, ownTenant, ChinaTime.today(clock));
        model.addAttribute("form", form);
        model.addAttribute("tenants", directory.tenants());
        model.addAttribute("rules", CalculationDesk.RULES);
        model.addAttribute("problems", Map.of());
        if (form.asked()) {
            answer(form, model);
        }
        return "calendar/calculator";
    }

    private void answer(CalculatorForm form, Model model) {
        try {
            model.addAttribute(
                    "calculation", desk.calculate(form.tenant(), form.rule(), form.amount(), form.startText()));
        } catch (BusinessException refused) {
            Map<String, String> problems = new LinkedHashMap<>();
            refused.problems().forEach(problem -> problems.putIfAbsent(problem.field(), text(problem)));
            model.addAttribute("problems", problems);
        }
    }

    private String text(Problem problem) {
        return messages.getMessage(problem.code(), problem.args().toArray(), LocaleContextHolder.getLocale());
    }
}
