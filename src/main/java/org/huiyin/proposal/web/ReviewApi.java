package org.huiyin.proposal.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.huiyin.proposal.CorrectRecord;
import org.huiyin.proposal.DeclineProposal;
import org.huiyin.proposal.DocketProposal;
import org.huiyin.proposal.Proposal;
import org.huiyin.proposal.ProposalState;
import org.huiyin.proposal.RequestCompletion;
import org.huiyin.shared.Actor;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The secretariat's decisions for programs. Each names the version it read; an older one is answered 409. */
@RestController
@RequestMapping("/api/v1/proposals/{id}")
@Tag(name = "review", description = "审查 / review")
class ReviewApi {

    private final DocketProposal docketProposal;
    private final DeclineProposal declineProposal;
    private final RequestCompletion requestCompletion;
    private final CorrectRecord correctRecord;

    ReviewApi(
            DocketProposal docketProposal,
            DeclineProposal declineProposal,
            RequestCompletion requestCompletion,
            CorrectRecord correctRecord) {
        this.docketProposal = docketProposal;
        this.declineProposal = declineProposal;
        this.requestCompletion = requestCompletion;
        this.correctRecord = correctRecord;
    }

    record Docketing(int version, String category) {}

    record Declination(int version, String reasonCode, String explanation) {}

    record CompletionRequest(int version, String whatIsMissing) {}

    record Correction(int version, CorrectRecord.Field field, Integer recommendation, String value, String reason) {}

    record Reviewed(String id, String number, ProposalState state, int version) {

        static Reviewed of(Proposal p) {
            return new Reviewed(p.id(), p.number(), p.state(), p.version());
        }
    }

    @PostMapping("/docketing")
    @Operation(summary = "受理、立案 / docket: takes the number")
    Reviewed docket(@PathVariable String id, @RequestBody Docketing d, @Parameter(hidden = true) Actor actor) {
        return Reviewed.of(docketProposal.docket(new DocketProposal.Command(id, d.version(), d.category()), actor));
    }

    @PostMapping("/declination")
    @Operation(summary = "不予受理、不予立案 / decline with a coded reason")
    Reviewed decline(@PathVariable String id, @RequestBody Declination d, @Parameter(hidden = true) Actor actor) {
        return Reviewed.of(declineProposal.decline(
                new DeclineProposal.Command(id, d.version(), d.reasonCode(), d.explanation()), actor));
    }

    @PostMapping("/completion-request")
    @Operation(summary = "退回补正 / return for completion")
    Reviewed requestCompletion(
            @PathVariable String id, @RequestBody CompletionRequest r, @Parameter(hidden = true) Actor actor) {
        return Reviewed.of(
                requestCompletion.request(new RequestCompletion.Command(id, r.version(), r.whatIsMissing()), actor));
    }

    @PostMapping("/correction")
    @Operation(summary = "更正 / correct a typing error of the record")
    Reviewed correct(@PathVariable String id, @RequestBody Correction c, @Parameter(hidden = true) Actor actor) {
        return Reviewed.of(correctRecord.correct(
                new CorrectRecord.Command(id, c.version(), c.field(), c.recommendation(), c.value(), c.reason()),
                actor));
    }
}
