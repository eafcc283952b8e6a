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

/** 会办意见: drafted by the person who claimed it, signed by a leader of the department, then given to the lead department. */
@Service
public class HandleOpinion {

    private final Parts parts;
    private final Assignments assignments;
    private final Opinions opinions;
    private final PartDeadlines deadlines;
    private final Happening happening;

    HandleOpinion(
            Parts parts, Assignments assignments, Opinions opinions, PartDeadlines deadlines, Happening happening) {
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
        Assignment part = parts.claimed(actor, HandlingAct.DRAFT_OPINION, draft.assignmentId());
        requireCoHandling(part, AssignmentState.HANDLING);
        opinions.save(part, draft.text() == null ? "" : draft.text(), actor);
    }

    /** 送领导签批 */
    @Transactional
    public void submitForSigning(Actor actor, Draft draft) {
        Assignment part = parts.claimed(actor, HandlingAct.DRAFT_OPINION, draft.assignmentId());
        requireCoHandling(part, AssignmentState.HANDLING);
        List<Problem> problems = new ArrayList<>();
        Texts.required(problems, "text", draft.text(), 3000);
        if (!problems.isEmpty()) {
            throw BusinessException.invalid(problems);
        }
        opinions.save(part, draft.text().strip(), actor);
        assignments.move(part, AssignmentState.SIGNING, happening.now());
        happening.publish(new CoHandlingOpinionDrafted(actor, part.proposalId(), part.id()));
    }

    /** 签批: from here the lead department has it. */
    @Transactional
    public void sign(Actor actor, Decision decision) {
        Assignment part = parts.own(actor, HandlingAct.SIGN_OPINION, decision.assignmentId());
        requireCoHandling(part, AssignmentState.SIGNING);
        opinions.sign(part, actor, happening.now());
        assignments.move(part, AssignmentState.SUBMITTED, happening.now());
        deadlines.met(part, PartDeadlines.CO_HANDLING, PartDeadlines.SAFE);
        happening.publish(new CoHandlingOpinionSubmitted(actor, part.proposalId(), part.id(), part.organ()));
    }

    @Transactional
    public void sendBack(Actor actor, Decision decision) {
        Assignment part = parts.own(actor, HandlingAct.SIGN_OPINION, decision.assignmentId());
        requireCoHandling(part, AssignmentState.SIGNING);
        if (decision.reason() == null || decision.reason().isBlank()) {
            throw BusinessException.invalid(Problem.at("reason", "error.reason.missing"));
        }
        opinions.sentBack(part, decision.reason().strip());
        assignments.move(part, AssignmentState.HANDLING, happening.now());
        happening.publish(new CoHandlingOpinionSentBack(
                actor, part.proposalId(), part.id(), decision.reason().strip(), part.handler()));
    }

    private static void requireCoHandling(Assignment part, AssignmentState state) {
        if (part.role() != DepartmentRole.CO_HANDLING) {
            throw BusinessException.gateClosed("error.opinion.lead");
        }
        part.requireState(state);
    }
}
