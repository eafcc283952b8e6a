package org.huiyin.handling.web;

import java.util.List;
import java.util.Optional;
import org.huiyin.handling.Disclosure;
import org.huiyin.handling.Opinion;
import org.huiyin.handling.OutcomeCategory;
import org.huiyin.handling.ProposalDetail;
import org.huiyin.handling.Reply;
import org.huiyin.handling.Reply.Answer;
import org.huiyin.handling.Reply.Clearing;
import org.huiyin.handling.ReplyCommitment;
import org.huiyin.handling.ReplyTerms;

/** The draft as the reply desk shows it, with what can be quoted beside it. */
public record DraftView(ProposalDetail detail, Optional<Reply> reply) {

    public Answer answer(int no) {
        return reply.flatMap(r -> r.answer(no)).orElse(new Answer(no, null, "", null));
    }

    public OutcomeCategory category() {
        return reply.map(Reply::category).orElse(null);
    }

    public Disclosure disclosure() {
        return reply.map(Reply::disclosure).orElse(null);
    }

    public String disclosureGround() {
        return reply.map(Reply::disclosureGround).orElse("");
    }

    public String opening() {
        return reply.map(Reply::opening).orElse("");
    }

    public String closing() {
        return reply.map(Reply::closing).orElse("");
    }

    /** Why it came back, at the top of the desk. */
    public Optional<Clearing> sentBack() {
        return reply.flatMap(Reply::sentBack);
    }

    /** The answer given in an earlier round. */
    public Optional<Answer> previous(int no) {
        return detail.issuedReply().flatMap(issued -> issued.answer(no));
    }

    public List<Opinion> opinions() {
        return detail.opinions().stream()
                .filter(opinion -> opinion.submittedAt() != null)
                .toList();
    }

    public ReplyTerms terms() {
        return reply.map(Reply::terms).orElse(ReplyTerms.NONE);
    }

    /** Promises as rows of the form, two of them at least. */
    public List<ReplyCommitment> commitments() {
        return CommitmentFields.rows(terms().commitments());
    }

    public String lines(ReplyCommitment commitment) {
        return CommitmentFields.lines(commitment.milestones());
    }
}
