package org.huiyin.handling;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.huiyin.handling.HandlingEvent.ReplySubmittedForClearing;
import org.huiyin.handling.persistence.Assignments;
import org.huiyin.handling.persistence.Replies;
import org.huiyin.proposal.Proposal;
import org.huiyin.proposal.Proposals;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.Ids;
import org.huiyin.shared.Problem;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 拟稿与送审: the lead department's answer to each recommendation, saved as often as one likes, submitted once its gates are open. */
@Service
public class DraftReply {

    private final Parts parts;
    private final Proposals proposals;
    private final Assignments assignments;
    private final Replies replies;
    private final ReplyGates gates;
    private final Happening happening;

    DraftReply(
            Parts parts,
            Proposals proposals,
            Assignments assignments,
            Replies replies,
            ReplyGates gates,
            Happening happening) {
        this.parts = parts;
        this.proposals = proposals;
        this.assignments = assignments;
        this.replies = replies;
        this.gates = gates;
        this.happening = happening;
    }

    /** Everything may be empty in a draft; the gates ask for it at submission. */
    public record Draft(
            String assignmentId,
            OutcomeCategory category,
            Disclosure disclosure,
            String disclosureGround,
            String opening,
            String closing,
            List<Reply.Answer> answers) {}

    @Transactional
    public void save(Actor actor, Draft draft) {
        Assignment part = parts.claimed(actor, HandlingAct.DRAFT_REPLY, draft.assignmentId());
        write(actor, part, draft, proposals.get(part.tenant(), part.proposalId()));
    }

    /** 送审: goes to the office first. */
    @Transactional
    public void submit(Actor actor, Draft draft) {
        Assignment part = parts.claimed(actor, HandlingAct.DRAFT_REPLY, draft.assignmentId());
        Proposal proposal = proposals.get(part.tenant(), part.proposalId());
        Reply reply = write(actor, part, draft, proposal);
        List<Problem> closed = gates.closed(proposal, part, Optional.of(reply));
        if (!closed.isEmpty()) {
            throw BusinessException.gateClosed(closed);
        }
        int version = reply.version() + 1;
        replies.submit(part.tenant(), reply.id(), version);
        assignments.move(part, AssignmentState.CLEARING, happening.now());
        happening.publish(new ReplySubmittedForClearing(actor, part.proposalId(), part.id(), reply.id(), version));
    }

    private Reply write(Actor actor, Assignment part, Draft draft, Proposal proposal) {
        if (part.role() == DepartmentRole.CO_HANDLING) {
            throw BusinessException.gateClosed("error.reply.coHandling");
        }
        part.requireState(AssignmentState.HANDLING);
        check(draft, proposal);
        Reply old = replies.ofAssignment(part.tenant(), part.id()).orElse(null);
        Reply written = new Reply(
                old == null ? Ids.next() : old.id(),
                part.proposalId(),
                part.id(),
                part.round(),
                old == null ? 0 : old.version(),
                null,
                draft.category(),
                draft.disclosure(),
                draft.disclosureGround(),
                draft.opening(),
                draft.closing(),
                actor.person(),
                actor.personName(),
                happening.now(),
                null,
                null,
                null,
                draft.answers(),
                List.of(),
                List.of());
        replies.save(part.tenant(), written, old == null);
        return written;
    }

    private static void check(Draft draft, Proposal proposal) {
        List<Problem> problems = new ArrayList<>();
        Texts.atMost(problems, "opening", draft.opening(), 2000);
        Texts.atMost(problems, "closing", draft.closing(), 2000);
        Texts.atMost(problems, "disclosureGround", draft.disclosureGround(), 200);
        for (Reply.Answer answer : draft.answers()) {
            String field = "answers[" + answer.no() + "]";
            Texts.atMost(problems, field, answer.text(), 3000);
            if (proposal.recommendations().stream().noneMatch(r -> r.no() == answer.no())) {
                problems.add(Problem.at(field, "error.reply.noSuchRecommendation", String.valueOf(answer.no())));
            }
        }
        if (!problems.isEmpty()) {
            throw BusinessException.invalid(problems);
        }
    }
}
