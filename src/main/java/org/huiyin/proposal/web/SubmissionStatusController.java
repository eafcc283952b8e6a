package org.huiyin.proposal.web;

import org.huiyin.shared.Actor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;

/** “已提交,正在登记”, which turns into the result by itself. */
@Controller
class SubmissionStatusController {

    private final SubmissionStatus statuses;

    SubmissionStatusController(SubmissionStatus statuses) {
        this.statuses = statuses;
    }

    @GetMapping("/submissions/{eventId}")
    String status(
            @PathVariable String eventId,
            Actor actor,
            @RequestHeader(name = "HX-Request", required = false) String htmx,
            Model model) {
        model.addAttribute("status", statuses.of(eventId, actor));
        return htmx == null ? "proposal/submission" : "proposal/submission-status :: status";
    }
}
