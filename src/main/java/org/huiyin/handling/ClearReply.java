package org.huiyin.handling;

import org.huiyin.handling.HandlingEvent.ReplyCleared;
import org.huiyin.handling.HandlingEvent.ReplySentBack;
import org.huiyin.handling.persistence.Assignments;
import org.huiyin.handling.persistence.Replies;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.Problem;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 审核与签发: the steps of the organ's chain in their order; each can send the draft back with a reason, the leader issues. */
@Service
public class ClearReply {

    private final ClearingDesk desk;
    private final Assignments assignments;
    private final Replies replies;
    private final ReplyIssue issuing;
    private final PartDeadlines deadlines;
    private final Happening happening;

    ClearReply(
            ClearingDesk desk,
            Assignments assignments,
            Replies replies,
            ReplyIssue issuing,
            PartDeadlines deadlines,
            Happening happening) {
        this.desk = desk;
        this.assignments = assignments;
        this.replies = replies;
        this.issuing = issuing;
        this.deadlines = deadlines;
        this.happening = happening;
    }

    /**
     * @param step the step the page showed; when the reply has moved on the act is stale
     * @param remark for passing optional, for sending back the reason
     */
    public record Decision(String assignmentId, ClearingStep step, String remark) {}

    /**
     * The leader decides disclosure in the same signature; null keeps what the draft says.
     *
     * @param summary what is published when disclosure is SUMMARY; null keeps the draft's
     */
    public record Issue(String assignmentId, Disclosure disclosure, String disclosureGround, String summary) {}

    @Transactional
    public void pass(Actor actor, Decision decision) {
        if (decision.step() == null || decision.step() == ClearingStep.LEADER) {
            throw BusinessException.invalid(Problem.at("step", "error.clearing.step"));
        }
        var at = desk.approving(actor, decision.assignmentId(), decision.step());
        Assignment part = at.part();
        ClearingStep next = at.reply().stepAfter(decision.step());
        replies.decide(part.tenant(), at.reply(), true, decision.remark(), actor, happening.now(), next);
        happening.publish(new ReplyCleared(
                actor, part.proposalId(), part.id(), at.reply().id(), decision.step(), decision.remark(), next));
    }

    @Transactional
    public void sendBack(Actor actor, Decision decision) {
        if (decision.step() == null) {
            throw BusinessException.invalid(Problem.at("step", "error.clearing.step"));
        }
        var at = desk.at(actor, decision.assignmentId(), decision.step());
        if (decision.remark() == null || decision.remark().isBlank()) {
            throw BusinessException.invalid(Problem.at("remark", "error.reason.missing"));
        }
        Assignment part = at.part();
        String remark = decision.remark().strip();
        replies.decide(part.tenant(), at.reply(), false, remark, actor, happening.now(), null);
        assignments.move(part, AssignmentState.HANDLING, happening.now());
        deadlines.met(part, PartDeadlines.CLEARING);
        happening.publish(new ReplySentBack(
                actor, part.proposalId(), part.id(), at.reply().id(), decision.step(), remark, part.handler()));
    }

    /** 签发: the letter gets its number; delivery follows in the same transaction. */
    @Transactional
    public void issue(Actor actor, Issue issue) {
        var at = desk.approving(actor, issue.assignmentId(), ClearingStep.LEADER);
        issuing.issue(actor, at.part(), issuing.decided(at.reply(), issue));
    }
}
