package org.huiyin.handling;

import java.util.List;
import org.huiyin.handling.HandlingEvent.ReplyIssued;
import org.huiyin.handling.ReplyEvent.CommitmentsMade;
import org.huiyin.handling.persistence.Assignments;
import org.huiyin.handling.persistence.Replies;
import org.huiyin.identity.Directory;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.ChinaTime;
import org.huiyin.shared.Problem;
import org.springframework.stereotype.Component;

/** What the leader's signature does: disclosure as decided, a letter number, and the promises made. */
@Component
class ReplyIssue {

    private final Assignments assignments;
    private final Replies replies;
    private final ReplyGates gates;
    private final Directory directory;
    private final PartDeadlines deadlines;
    private final Happening happening;

    ReplyIssue(
            Assignments assignments,
            Replies replies,
            ReplyGates gates,
            Directory directory,
            PartDeadlines deadlines,
            Happening happening) {
        this.assignments = assignments;
        this.replies = replies;
        this.gates = gates;
        this.directory = directory;
        this.deadlines = deadlines;
        this.happening = happening;
    }

    /** The reply as the leader wants it published. */
    Reply decided(Reply reply, ClearReply.Issue issue) {
        boolean asDrafted = issue.disclosure() == null;
        Reply decided = reply.disclosed(
                asDrafted ? reply.disclosure() : issue.disclosure(),
                asDrafted ? reply.disclosureGround() : issue.disclosureGround(),
                issue.summary() == null ? reply.terms().summary() : issue.summary());
        List<Problem> closed = gates.atIssuing(decided);
        if (!closed.isEmpty()) {
            throw BusinessException.gateClosed(closed);
        }
        return decided;
    }

    void issue(Actor actor, Assignment part, Reply reply) {
        String letterNumber = letterNumber(part);
        replies.decide(part.tenant(), reply, true, null, actor, happening.now(), null);
        replies.issue(part.tenant(), reply, letterNumber, actor, happening.now());
        assignments.move(part, AssignmentState.ISSUED, happening.now());
        deadlines.met(part, PartDeadlines.CLEARING);
        happening.publish(new ReplyIssued(
                actor, part.proposalId(), part.id(), reply.id(), letterNumber, reply.category(), reply.disclosure()));
        if (reply.terms().mustCommit(reply.category())) {
            List<String> ids = reply.terms().commitments().stream()
                    .map(ReplyCommitment::id)
                    .toList();
            happening.publish(new CommitmentsMade(actor, part.proposalId(), reply.id(), part.id(), part.organ(), ids));
        }
    }

    private String letterNumber(Assignment part) {
        int year = ChinaTime.dateOf(happening.now()).getYear();
        String code = directory.organ(part.tenant(), part.organ()).orElseThrow().letterCode();
        return "%s函〔%d〕%d号".formatted(code, year, replies.nextLetter(part.tenant(), part.organ(), year));
    }
}
