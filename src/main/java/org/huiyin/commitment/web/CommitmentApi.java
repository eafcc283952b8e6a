package org.huiyin.commitment.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import org.huiyin.commitment.AnswerAgain;
import org.huiyin.commitment.CommitmentDesk;
import org.huiyin.commitment.CommitmentState;
import org.huiyin.commitment.ConfirmCommitment;
import org.huiyin.commitment.DecideEscalation;
import org.huiyin.commitment.FulfilCommitment;
import org.huiyin.shared.Actor;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** 承诺台账 for programs. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "commitments")
class CommitmentApi {

    private final CommitmentDesk desk;
    private final FulfilCommitment fulfil;
    private final ConfirmCommitment confirm;
    private final AnswerAgain answer;
    private final DecideEscalation escalation;

    CommitmentApi(
            CommitmentDesk desk,
            FulfilCommitment fulfil,
            ConfirmCommitment confirm,
            AnswerAgain answer,
            DecideEscalation escalation) {
        this.desk = desk;
        this.fulfil = fulfil;
        this.confirm = confirm;
        this.answer = answer;
        this.escalation = escalation;
    }

    record Report(String evidence, String witness) {}

    record NewDate(LocalDate due, String reason) {}

    record Escalation(LocalDate due, String decision) {}

    record Confirmation(boolean kept, String reason) {}

    record Letter(String letter) {}

    @Operation(summary = "承诺台账: what is promised and not answered a second time yet, with counts")
    @GetMapping("/commitments")
    CommitmentDesk.Ledger ledger(
            Actor actor,
            @RequestParam(required = false) String organ,
            @RequestParam(required = false) CommitmentState state,
            @RequestParam(defaultValue = "false") boolean thisMonth) {
        return desk.ledger(actor, new CommitmentDesk.Question(organ, state, thisMonth));
    }

    @Operation(summary = "一件的承诺: the promises of one proposal and what this post can do")
    @GetMapping("/proposals/{id}/commitments")
    List<CommitmentDesk.Shown> ofProposal(Actor actor, @PathVariable String id) {
        return desk.ofProposal(actor, id);
    }

    @Operation(summary = "报告兑现, with evidence")
    @PostMapping("/commitments/{id}/report")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void report(Actor actor, @PathVariable String id, @RequestBody Report r) {
        fulfil.report(actor, new FulfilCommitment.Report(id, r.evidence(), r.witness()));
    }

    @Operation(summary = "说明原因并改期, at most twice")
    @PostMapping("/commitments/{id}/reschedule")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void reschedule(Actor actor, @PathVariable String id, @RequestBody NewDate d) {
        fulfil.reschedule(actor, new FulfilCommitment.Reschedule(id, d.due(), d.reason()));
    }

    @Operation(summary = "升级处理: what the supervision office demands of a broken promise, and until when")
    @PostMapping("/commitments/{id}/escalation-decision")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void decide(Actor actor, @PathVariable String id, @RequestBody Escalation e) {
        escalation.decide(actor, new DecideEscalation.Command(id, e.due(), e.decision()));
    }

    @Operation(summary = "确认兑现, by a signer or the witness, never by who promised")
    @PostMapping("/commitments/{id}/confirmation")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void confirm(Actor actor, @PathVariable String id, @RequestBody Confirmation c) {
        confirm.confirm(actor, new ConfirmCommitment.Command(id, c.kept(), c.reason()));
    }

    @Operation(summary = "再次答复: the second letter")
    @PostMapping("/commitments/{id}/answer")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void answer(Actor actor, @PathVariable String id, @RequestBody Letter l) {
        answer.answer(actor, new AnswerAgain.Command(id, l.letter()));
    }
}
