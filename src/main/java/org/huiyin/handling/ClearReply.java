package org.huiyin.handling;

import java.time.LocalDate;
import java.time.ZoneId;
import org.huiyin.handling.HandlingEvent.ReplyCleared;
import org.huiyin.handling.HandlingEvent.ReplyIssued;
import org.huiyin.handling.HandlingEvent.ReplySentBack;
import org.huiyin.handling.persistence.Assignments;
import org.huiyin.handling.persistence.Replies;
import org.huiyin.identity.Directory;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.ChinaTime;
import org.huiyin.shared.Problem;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 审核与签发: office → deputy leader → supervision office → leader; each can send the draft back with a reason. */
@Service
public class ClearReply {

    private static final ZoneId ZONE = ChinaTime.ZONE;

    private final Parts parts;
    private final Assignments assignments;
    private final Replies replies;
    private final Directory directory;
    private final Happening happening;

    ClearReply(Parts parts, Assignments assignments, Replies replies, Directory directory, Happening happening) {
        this.parts = parts;
        this.assignments = assignments;
        this.replies = replies;
        this.directory = directory;
        this.happening = happening;
    }

    /**
     * @param step the step the page showed; when the reply has moved on the act is stale
     * @param remark for passing optional, for sending back the reason
     */
    public record Decision(String assignmentId, ClearingStep step, String remark) {}

    /** The leader decides disclosure in the same signature; null keeps what the draft says. */
    public record Issue(String assignmentId, Disclosure disclosure, String disclosureGround) {}

    @Transactional
    public void pass(Actor actor, Decision decision) {
        if (decision.step() == null || decision.step() == ClearingStep.LEADER) {
            throw BusinessException.invalid(Problem.at("step", "error.clearing.step"));
        }
        Assignment part = part(actor, decision.assignmentId(), decision.step());
        Reply reply = at(part, decision.step());
        ClearingStep next = ClearingStep.values()[decision.step().ordinal() + 1];
        replies.decide(part.tenant(), reply, true, decision.remark(), actor, happening.now(), next);
        happening.publish(
                new ReplyCleared(actor, part.proposalId(), part.id(), reply.id(), decision.step(), decision.remark()));
    }

    @Transactional
    public void sendBack(Actor actor, Decision decision) {
        if (decision.step() == null) {
            throw BusinessException.invalid(Problem.at("step", "error.clearing.step"));
        }
        Assignment part = part(actor, decision.assignmentId(), decision.step());
        Reply reply = at(part, decision.step());
        if (decision.remark() == null || decision.remark().isBlank()) {
            throw BusinessException.invalid(Problem.at("remark", "error.reason.missing"));
        }
        replies.decide(part.tenant(), reply, false, decision.remark().strip(), actor, happening.now(), null);
        assignments.move(part, AssignmentState.HANDLING, happening.now());
        happening.publish(new ReplySentBack(
                actor,
                part.proposalId(),
                part.id(),
                reply.id(),
                decision.step(),
                decision.remark().strip(),
                part.handler()));
    }

    /** 签发: the letter gets its number; delivery follows in the same transaction. */
    @Transactional
    public void issue(Actor actor, Issue issue) {
        Assignment part = part(actor, issue.assignmentId(), ClearingStep.LEADER);
        Reply reply = at(part, ClearingStep.LEADER);
        Disclosure disclosure = issue.disclosure() == null ? reply.disclosure() : issue.disclosure();
        String ground = issue.disclosure() == null ? reply.disclosureGround() : issue.disclosureGround();
        if (disclosure == Disclosure.NONE && (ground == null || ground.isBlank())) {
            throw BusinessException.gateClosed("gate.disclosureGround");
        }
        int year = LocalDate.ofInstant(happening.now(), ZONE).getYear();
        String letterNumber = letterNumber(part, year);
        replies.decide(part.tenant(), reply, true, null, actor, happening.now(), null);
        replies.issue(part.tenant(), reply.id(), letterNumber, disclosure, ground, actor, happening.now());
        assignments.move(part, AssignmentState.ISSUED, happening.now());
        happening.publish(new ReplyIssued(
                actor, part.proposalId(), part.id(), reply.id(), letterNumber, reply.category(), disclosure));
    }

    private String letterNumber(Assignment part, int year) {
        String code = directory.organ(part.tenant(), part.organ()).orElseThrow().letterCode();
        return "%s函〔%d〕%d号".formatted(code, year, replies.nextLetter(part.tenant(), part.organ(), year));
    }

    private Assignment part(Actor actor, String assignmentId, ClearingStep step) {
        return switch (step) {
            case OFFICE -> parts.own(actor, HandlingAct.CLEAR_AT_OFFICE, assignmentId);
            case DEPUTY_LEADER -> parts.own(actor, HandlingAct.CLEAR_AS_DEPUTY_LEADER, assignmentId);
            case SUPERVISION -> parts.any(actor, HandlingAct.CLEAR_AT_SUPERVISION, assignmentId);
            case LEADER -> parts.own(actor, HandlingAct.ISSUE, assignmentId);
        };
    }

    private Reply at(Assignment part, ClearingStep step) {
        part.requireState(AssignmentState.CLEARING);
        Reply reply = replies.ofAssignment(part.tenant(), part.id()).orElseThrow();
        if (reply.step() != step) {
            throw BusinessException.stale("error.clearing.moved");
        }
        return reply;
    }
}
