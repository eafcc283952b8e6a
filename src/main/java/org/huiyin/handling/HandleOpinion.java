package org.huiyin.handling;

import java.util.ArrayList;
import java.util.List;
import org.huiyin.handling.HandlingEvent.CoHandlingOpinionDrafted;
import org.huiyin.handling.HandlingEvent.CoHandlingOpinionSentBack;
import org.huiyin.handling.HandlingEvent.CoHandlingOpinionSubmitted;
import org.huiyin.handling.persistence.Assignments;
import org.huiyin.handling.persistence.Opinions;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.Problem;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 会办意见: drafted by the person who claimed it, signed by a leader of the department, then given to the lead department; also late, see {@link LateOpinion}. */
@Service
public class HandleOpinion {

    private final Parts parts;
    private final Assignments assignments;
    private final Opinions opinions;
    private final PartDeadlines deadlines;
    private final LateOpinion late;
    private final Happening happening;

    HandleOpinion(
            Parts parts,
            Assignments assignments,
            Opinions opinions,
            PartDeadlines deadlines,
            LateOpinion late,
            Happening happening) {
        this.late = late;
        this.parts = parts;
        this.assignments = assignments;
        this.opinions = opinions;
        this.deadlines = deadlines;
        this.happening = happening;
    }

    public record Draft(String assignmentId, String text) {}

    public record Decision(String assignmentId, String reason) {}

    /** Keeps the words without asking anybody yet. */
    @Transactional
    public void save(Actor actor, Draft draft) {
        Assignment part = parts.own(actor, HandlingAct.DRAFT_OPINION, draft.assignmentId());
        String text = draft.text() == null ? "" : draft.text();
        if (part.state() == AssignmentState.RELEASED) {
            late.save(actor, part, text);
        } else {
            Parts.requireClaimed(actor, part);
            requireCoHandling(part, AssignmentState.HANDLING);
            opinions.save(part, text, actor);
        }
    }

    /** 送领导签批 */
    @Transactional
    public void submitForSigning(Actor actor, Draft draft) {
        Assignment part = parts.own(actor, HandlingAct.DRAFT_OPINION, draft.assignmentId());
        boolean released = part.state() == AssignmentState.RELEASED;
        if (!released) {
            Parts.requireClaimed(actor, part);
            requireCoHandling(part, AssignmentState.HANDLING);
        }
        List<Problem> problems = new ArrayList<>();
        Texts.required(problems, "text", draft.text(), 3000);
        if (!problems.isEmpty()) {
            throw BusinessException.invalid(problems);
        }
        if (released) {
            late.askSignature(actor, part, draft.text().strip());
            return;
        }
        opinions.save(part, draft.text().strip(), actor);
        assignments.move(part, AssignmentState.SIGNING, happening.now());
        happening.publish(new CoHandlingOpinionDrafted(actor, part.proposalId(), part.id()));
    }

    /** 签批: from here the lead department has it. */
    @Transactional
    public void sign(Actor actor, Decision decision) {
        Assignment part = parts.own(actor, HandlingAct.SIGN_OPINION, decision.assignmentId());
        if (part.state() == AssignmentState.RELEASED) {
            late.sign(actor, part);
            return;
        }
        requireCoHandling(part, AssignmentState.SIGNING);
        requireSecondHand(actor, opinions.sign(part, actor, happening.now()));
        assignments.move(part, AssignmentState.SUBMITTED, happening.now());
        deadlines.met(part, PartDeadlines.CO_HANDLING, PartDeadlines.SAFE);
        happening.publish(new CoHandlingOpinionSubmitted(actor, part.proposalId(), part.id(), part.organ()));
    }

    @Transactional
    public void sendBack(Actor actor, Decision decision) {
        Assignment part = parts.own(actor, HandlingAct.SIGN_OPINION, decision.assignmentId());
        boolean released = part.state() == AssignmentState.RELEASED;
        if (!released) {
            requireCoHandling(part, AssignmentState.SIGNING);
        }
        if (decision.reason() == null || decision.reason().isBlank()) {
            throw BusinessException.invalid(Problem.at("reason", "error.reason.missing"));
        }
        if (released) {
            late.sendBack(actor, part, decision.reason().strip());
            return;
        }
        opinions.sentBack(part, decision.reason().strip());
        assignments.move(part, AssignmentState.HANDLING, happening.now());
        happening.publish(new CoHandlingOpinionSentBack(
                actor, part.proposalId(), part.id(), decision.reason().strip(), part.handler()));
    }

    /** Who drafted an opinion does not sign it, whatever post he stands in for. */
    static void requireSecondHand(Actor actor, boolean signed) {
        if (!signed) {
            throw BusinessException.gateClosed("error.opinion.sameHand", actor.personName());
        }
    }

    private static void requireCoHandling(Assignment part, AssignmentState state) {
        if (part.role() != DepartmentRole.CO_HANDLING) {
            throw BusinessException.gateClosed("error.opinion.lead");
        }
        part.requireState(state);
    }
}
