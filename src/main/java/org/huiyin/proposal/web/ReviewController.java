package org.huiyin.proposal.web;

import org.huiyin.proposal.CorrectRecord;
import org.huiyin.proposal.DeclineProposal;
import org.huiyin.proposal.DocketProposal;
import org.huiyin.proposal.RequestCompletion;
import org.huiyin.shared.Actor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The secretariat's decisions on the proposal's page. */
@Controller
@RequestMapping("/proposals/{id}")
class ReviewController {

    private final DocketProposal docketProposal;
    private final DeclineProposal declineProposal;
    private final RequestCompletion requestCompletion;
    private final CorrectRecord correctRecord;

    ReviewController(
            DocketProposal docketProposal,
            DeclineProposal declineProposal,
            RequestCompletion requestCompletion,
            CorrectRecord correctRecord) {
        this.docketProposal = docketProposal;
        this.declineProposal = declineProposal;
        this.requestCompletion = requestCompletion;
        this.correctRecord = correctRecord;
    }

    @PostMapping("/docketing")
    String docket(@PathVariable String id, @RequestParam int version, @RequestParam String category, Actor actor) {
        docketProposal.docket(new DocketProposal.Command(id, version, category), actor);
        return page(id);
    }

    @PostMapping("/declination")
    String decline(
            @PathVariable String id,
            @RequestParam int version,
            @RequestParam(required = false) String reasonCode,
            @RequestParam(required = false) String explanation,
            Actor actor) {
        declineProposal.decline(new DeclineProposal.Command(id, version, reasonCode, explanation), actor);
        return page(id);
    }

    @PostMapping("/completion-request")
    String requestCompletion(
            @PathVariable String id,
            @RequestParam int version,
            @RequestParam(required = false) String whatIsMissing,
            Actor actor) {
        requestCompletion.request(new RequestCompletion.Command(id, version, whatIsMissing), actor);
        return page(id);
    }

    /** @param field the name of a field, or RECOMMENDATION- and its number */
    @PostMapping("/correction")
    String correct(
            @PathVariable String id,
            @RequestParam int version,
            @RequestParam String field,
            @RequestParam(required = false) String value,
            @RequestParam(required = false) String reason,
            Actor actor) {
        correctRecord.correct(CorrectedField.command(id, version, field, value, reason), actor);
        return page(id);
    }

    private static String page(String id) {
        return "redirect:/proposals/" + id;
    }
}
