package org.huiyin.handling.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.huiyin.handling.ClearReply;
import org.huiyin.handling.ClearingStep;
import org.huiyin.handling.Disclosure;
import org.huiyin.handling.DraftReply;
import org.huiyin.handling.HandleOpinion;
import org.huiyin.handling.OutcomeCategory;
import org.huiyin.handling.Reply;
import org.huiyin.handling.ReplyCommitment;
import org.huiyin.handling.ReplyTerms;
import org.huiyin.shared.Actor;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** 会办意见、答复、审签 for programs. */
@RestController
@RequestMapping("/api/v1/assignments/{id}")
@Tag(name = "replies")
class ReplyApi {

    private final HandleOpinion opinion;
    private final DraftReply draft;
    private final ClearReply clear;

    ReplyApi(HandleOpinion opinion, DraftReply draft, ClearReply clear) {
        this.opinion = opinion;
        this.draft = draft;
        this.clear = clear;
    }

    record Words(String text) {}

    record Reason(String reason) {}

    record ReplyDraft(
            OutcomeCategory category,
            Disclosure disclosure,
            String disclosureGround,
            String opening,
            String closing,
            List<Reply.Answer> answers,
            String summary,
            boolean promised,
            String relayConsent,
            List<ReplyCommitment> commitments) {

        DraftReply.Draft of(String assignmentId) {
            return new DraftReply.Draft(
                    assignmentId,
                    category,
                    disclosure,
                    disclosureGround,
                    opening,
                    closing,
                    answers == null ? List.of() : answers,
                    new ReplyTerms(summary, promised, relayConsent, commitments));
        }
    }

    record Decision(ClearingStep step, boolean passed, String remark) {}

    record Issue(Disclosure disclosure, String disclosureGround, String summary) {}

    @Operation(summary = "保存会办意见草稿")
    @PutMapping("/opinion")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void saveOpinion(Actor actor, @PathVariable String id, @RequestBody Words words) {
        opinion.save(actor, new HandleOpinion.Draft(id, words.text()));
    }

    @Operation(summary = "会办意见送领导签批")
    @PostMapping("/opinion-submission")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void submitOpinion(Actor actor, @PathVariable String id, @RequestBody Words words) {
        opinion.submitForSigning(actor, new HandleOpinion.Draft(id, words.text()));
    }

    @Operation(summary = "签批会办意见")
    @PostMapping("/opinion-signature")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void signOpinion(Actor actor, @PathVariable String id) {
        opinion.sign(actor, new HandleOpinion.Decision(id, null));
    }

    @Operation(summary = "会办意见退回修改")
    @PostMapping("/opinion-return")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void sendOpinionBack(Actor actor, @PathVariable String id, @RequestBody Reason reason) {
        opinion.sendBack(actor, new HandleOpinion.Decision(id, reason.reason()));
    }

    @Operation(summary = "保存答复草稿")
    @PutMapping("/reply")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void saveReply(Actor actor, @PathVariable String id, @RequestBody ReplyDraft reply) {
        draft.save(actor, reply.of(id));
    }

    @Operation(summary = "答复稿送审: refused with the closed gates when something is missing")
    @PostMapping("/reply-submission")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void submitReply(Actor actor, @PathVariable String id, @RequestBody ReplyDraft reply) {
        draft.submit(actor, reply.of(id));
    }

    @Operation(summary = "审核: pass the step or send the draft back with a reason")
    @PostMapping("/clearings")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void decide(Actor actor, @PathVariable String id, @RequestBody Decision decision) {
        var command = new ClearReply.Decision(id, decision.step(), decision.remark());
        if (decision.passed()) {
            clear.pass(actor, command);
        } else {
            clear.sendBack(actor, command);
        }
    }

    @Operation(summary = "签发答复")
    @PostMapping("/issue")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void issue(Actor actor, @PathVariable String id, @RequestBody(required = false) Issue issue) {
        clear.issue(
                actor,
                issue == null
                        ? new ClearReply.Issue(id, null, null, null)
                        : new ClearReply.Issue(id, issue.disclosure(), issue.disclosureGround(), issue.summary()));
    }
}
