package org.huiyin.handling;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.huiyin.handling.HandlingEvent.ReplySubmittedForClearing;
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

    private static final int MOST_COMMITMENTS = 10;

    private final Parts parts;
    private final Proposals proposals;
    private final ReplyDesk desk;
    private final ReplyGates gates;
    private final PartDeadlines deadlines;
    private final Happening happening;

    DraftReply(
            Parts parts,
            Proposals proposals,
            ReplyDesk desk,
            ReplyGates gates,
            PartDeadlines deadlines,
            Happening happening) {
        this.parts = parts;
        this.proposals = proposals;
        this.desk = desk;
        this.gates = gates;
        this.deadlines = deadlines;
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
            List<Reply.Answer> answers,
            ReplyTerms terms) {

        public Draft {
            terms = terms == null ? ReplyTerms.NONE : terms;
        }
    }

    @Transactional
    public void save(Actor actor, Draft draft) {
        Assignment part = parts.claimed(actor, HandlingAct.DRAFT_REPLY, draft.assignmentId());
        Reply written = write(actor, part, draft, proposals.get(part.tenant(), part.proposalId()));
        desk.saved(part, written, actor);
    }

    /** 送审: goes to the first step of the organ's chain; from here on the clearing's clock runs. */
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
        ClearingStep first = desk.sent(part, reply, version, actor);
        deadlines.openClearing(part, proposal);
        happening.publish(
                new ReplySubmittedForClearing(actor, part.proposalId(), part.id(), reply.id(), version, first));
    }

    private Reply write(Actor actor, Assignment part, Draft draft, Proposal proposal) {
        if (part.role() == DepartmentRole.CO_HANDLING) {
            throw BusinessException.gateClosed("error.reply.coHandling");
        }
        part.requireState(AssignmentState.HANDLING);
        check(draft, proposal);
        Reply old = desk.draft(part).orElse(null);
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
                List.of(),
                draft.terms(),
                List.of(),
                old == null ? List.of() : old.masks());
        desk.write(part, written, old);
        return written;
    }

    private static void check(Draft draft, Proposal proposal) {
        List<Problem> problems = new ArrayList<>();
        Texts.atMost(problems, "opening", draft.opening(), 2000);
        Texts.atMost(problems, "closing", draft.closing(), 2000);
        Texts.atMost(problems, "disclosureGround", draft.disclosureGround(), 200);
        Texts.atMost(problems, "summary", draft.terms().summary(), 2000);
        Texts.atMost(problems, "relayConsent", draft.terms().relayConsent(), 200);
        commitments(draft.terms().commitments(), problems);
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

    private static void commitments(List<ReplyCommitment> rows, List<Problem> problems) {
        if (rows.size() > MOST_COMMITMENTS) {
            problems.add(Problem.at("commitments", "error.commitments.many", String.valueOf(MOST_COMMITMENTS)));
        }
        for (ReplyCommitment row : rows) {
            Texts.atMost(problems, "commitments", row.matter(), 300);
            Texts.atMost(problems, "commitments", row.responsible(), 60);
            row.milestones().forEach(m -> Texts.atMost(problems, "commitments", m.text(), 200));
        }
    }
}
