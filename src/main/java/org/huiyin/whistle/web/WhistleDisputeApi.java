package org.huiyin.whistle.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.huiyin.shared.Actor;
import org.huiyin.whistle.AnswerRuling;
import org.huiyin.whistle.DisputeWhistle;
import org.huiyin.whistle.RuleOnDispute;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** 退哨争议 for programs. */
@RestController
@RequestMapping("/api/v1/whistles/parts/{part}/dispute")
@Tag(name = "whistles")
@ResponseStatus(HttpStatus.NO_CONTENT)
class WhistleDisputeApi {

    private final DisputeWhistle dispute;
    private final RuleOnDispute rule;
    private final AnswerRuling answer;

    WhistleDisputeApi(DisputeWhistle dispute, RuleOnDispute rule, AnswerRuling answer) {
        this.dispute = dispute;
        this.rule = rule;
        this.answer = answer;
    }

    record Raised(int version, String reason, String suggestedOrgan) {}

    record Ruled(int version, boolean upheld, String replacement, String words) {}

    record Answered(int version, boolean accept, String objection) {}

    @Operation(summary = "退哨异议: within the window and before signing; to an emergency after reporting in")
    @PostMapping
    void raise(Actor actor, @PathVariable String part, @RequestBody Raised r) {
        dispute.dispute(actor, new DisputeWhistle.Command(part, r.version(), r.reason(), r.suggestedOrgan()));
    }

    @Operation(summary = "裁定, by whoever's turn it is")
    @PostMapping("/ruling")
    void rule(Actor actor, @PathVariable String part, @RequestBody Ruled r) {
        rule.rule(actor, new RuleOnDispute.Command(part, r.version(), r.upheld(), r.replacement(), r.words()));
    }

    @Operation(summary = "对裁定表态: accept it, or ask the next higher one")
    @PostMapping("/answer")
    void answer(Actor actor, @PathVariable String part, @RequestBody Answered a) {
        answer.answer(actor, new AnswerRuling.Command(part, a.version(), a.accept(), a.objection()));
    }
}
