package org.huiyin.proposal.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.huiyin.proposal.ObjectToVerdict;
import org.huiyin.proposal.ReconsiderVerdict;
import org.huiyin.proposal.TellProposer;
import org.huiyin.proposal.ToldWay;
import org.huiyin.proposal.TransferAsOpinion;
import org.huiyin.shared.Actor;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What follows a verdict against a paper, for programs. */
@RestController
@RequestMapping("/api/v1/proposals/{id}")
@Tag(name = "review", description = "审查 / review")
class VerdictApi {

    private final TransferAsOpinion transfer;
    private final TellProposer tell;
    private final ObjectToVerdict object;
    private final ReconsiderVerdict reconsider;

    VerdictApi(TransferAsOpinion transfer, TellProposer tell, ObjectToVerdict object, ReconsiderVerdict reconsider) {
        this.transfer = transfer;
        this.tell = tell;
        this.object = object;
        this.reconsider = reconsider;
    }

    record Transfer(int version, String sentTo, String reason) {}

    record Telling(int version, ToldWay way, String remark) {}

    record Objection(int version, String grounds) {}

    record Reconsideration(int version, Boolean upheld, String answer) {}

    @PostMapping("/opinion-transfer")
    @Operation(summary = "转社情民意 / send a member's paper on as an opinion")
    ReviewApi.Reviewed transfer(
            @PathVariable String id, @RequestBody Transfer t, @Parameter(hidden = true) Actor actor) {
        return ReviewApi.Reviewed.of(
                transfer.transfer(new TransferAsOpinion.Command(id, t.version(), t.sentTo(), t.reason()), actor));
    }

    @PostMapping("/telling")
    @Operation(summary = "告知提出人 / record how a proposer without an account was told")
    ReviewApi.Reviewed tell(@PathVariable String id, @RequestBody Telling t, @Parameter(hidden = true) Actor actor) {
        return ReviewApi.Reviewed.of(tell.tell(new TellProposer.Command(id, t.version(), t.way(), t.remark()), actor));
    }

    @PostMapping("/objection")
    @Operation(summary = "异议 / object to a verdict, once and within the window")
    ReviewApi.Reviewed object(
            @PathVariable String id, @RequestBody Objection o, @Parameter(hidden = true) Actor actor) {
        return ReviewApi.Reviewed.of(object.object(new ObjectToVerdict.Command(id, o.version(), o.grounds()), actor));
    }

    @PostMapping("/reconsideration")
    @Operation(summary = "复议 / answer an objection")
    ReviewApi.Reviewed reconsider(
            @PathVariable String id, @RequestBody Reconsideration r, @Parameter(hidden = true) Actor actor) {
        return ReviewApi.Reviewed.of(
                reconsider.reconsider(new ReconsiderVerdict.Command(id, r.version(), r.upheld(), r.answer()), actor));
    }
}
