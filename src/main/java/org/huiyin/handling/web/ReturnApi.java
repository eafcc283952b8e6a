package org.huiyin.handling.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import org.huiyin.handling.returns.DecideReturn;
import org.huiyin.handling.returns.ReassignAssignment;
import org.huiyin.handling.returns.Return;
import org.huiyin.handling.returns.ReturnAssignment;
import org.huiyin.handling.returns.ReturnStep;
import org.huiyin.handling.returns.RuleOnReturn;
import org.huiyin.handling.returns.ShowReturns;
import org.huiyin.shared.Actor;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** 退办、审核、裁定、改派 for programs. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "returns")
class ReturnApi {

    private final ReturnAssignment returnAssignment;
    private final DecideReturn decide;
    private final RuleOnReturn rule;
    private final ReassignAssignment reassign;
    private final ShowReturns show;

    ReturnApi(
            ReturnAssignment returnAssignment,
            DecideReturn decide,
            RuleOnReturn rule,
            ReassignAssignment reassign,
            ShowReturns show) {
        this.returnAssignment = returnAssignment;
        this.decide = decide;
        this.rule = rule;
        this.reassign = reassign;
        this.show = show;
    }

    record Proposed(String reason, String organ) {}

    record Confirmation(boolean agreed, String reason) {}

    record Review(DecideReturn.Verdict verdict, String organ, String reason) {}

    record Ruling(RuleOnReturn.Step step, String organ, String text) {}

    record Answer(String organ, String text) {}

    record Proof(Return returned, String number, String subject, List<Return> history, List<ReturnStep> steps) {}

    @Operation(summary = "申退: propose to return an assignment, inside the window")
    @PostMapping("/assignments/{id}/return")
    @ResponseStatus(HttpStatus.CREATED)
    Map<String, String> propose(Actor actor, @PathVariable String id, @RequestBody Proposed body) {
        return Map.of(
                "id", returnAssignment.propose(actor, new ReturnAssignment.Proposed(id, body.reason(), body.organ())));
    }

    @Operation(summary = "确认退办: the deputy leader confirms the return or refuses it with a reason")
    @PostMapping("/assignments/{id}/return-confirmation")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void confirm(Actor actor, @PathVariable String id, @RequestBody Confirmation body) {
        if (body.agreed()) {
            returnAssignment.confirm(actor, id);
        } else {
            returnAssignment.refuse(actor, new ReturnAssignment.Answer(id, body.reason()));
        }
    }

    @Operation(summary = "退办审核: uphold (naming the new department), reject, or refer to a ruling")
    @PostMapping("/assignments/{id}/return-review")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void review(Actor actor, @PathVariable String id, @RequestBody Review body) {
        decide.decide(actor, new DecideReturn.Command(id, body.verdict(), body.organ(), body.reason()));
    }

    @Operation(summary = "裁定: ask the establishment office, decide, or put it before a district leader")
    @PostMapping("/assignments/{id}/ruling")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void rule(Actor actor, @PathVariable String id, @RequestBody Ruling body) {
        rule.rule(actor, new RuleOnReturn.Command(id, body.step(), body.organ(), body.text()));
    }

    @Operation(summary = "职责意见: the establishment office's view of whose duty it is")
    @PostMapping("/assignments/{id}/duties-view")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void view(Actor actor, @PathVariable String id, @RequestBody Answer body) {
        rule.giveView(actor, new RuleOnReturn.Command(id, null, body.organ(), body.text()));
    }

    @Operation(summary = "终裁: the district leader's ruling, after which nobody returns")
    @PostMapping("/assignments/{id}/final-ruling")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void ruleFinally(Actor actor, @PathVariable String id, @RequestBody Answer body) {
        rule.ruleFinally(actor, new RuleOnReturn.Command(id, null, body.organ(), body.text()));
    }

    @Operation(summary = "改派: give what is being handled to another department; the day stays")
    @PostMapping("/assignments/{id}/reassignment")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void reassign(Actor actor, @PathVariable String id, @RequestBody Proposed body) {
        reassign.reassign(actor, new ReassignAssignment.Command(id, body.organ(), body.reason()));
    }

    @Operation(summary = "Returns put to this post")
    @GetMapping("/returns")
    List<Return> list(Actor actor) {
        return show.list(actor).stream().map(ShowReturns.Line::returned).toList();
    }

    @Operation(summary = "One return with its history as proof")
    @GetMapping("/returns/{id}")
    Proof one(Actor actor, @PathVariable String id) {
        var file = show.show(actor, id);
        return new Proof(
                file.returned(), file.proposal().number(), file.proposal().subject(), file.history(), file.steps());
    }
}
