package org.huiyin.handling;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.huiyin.handling.HandlingEvent.ReplyDelivered;
import org.huiyin.handling.Reply.Delivery;
import org.huiyin.handling.Reply.Delivery.Way;
import org.huiyin.handling.persistence.Assignments;
import org.huiyin.handling.persistence.Replies;
import org.huiyin.handling.persistence.ReplyExtras;
import org.huiyin.identity.AccountHolders;
import org.huiyin.proposal.Proposal;
import org.huiyin.proposal.Proposal.Signer;
import org.springframework.stereotype.Component;

/** 送达: one letter to every signer of the paper and of those merged into it; who has an account has it at once. */
@Component
class Letters {

    private final Assignments assignments;
    private final Replies replies;
    private final ReplyExtras extras;
    private final AccountHolders accounts;
    private final Addressees addressees;
    private final Happening happening;

    Letters(
            Assignments assignments,
            Replies replies,
            ReplyExtras extras,
            AccountHolders accounts,
            Addressees addressees,
            Happening happening) {
        this.assignments = assignments;
        this.replies = replies;
        this.extras = extras;
        this.accounts = accounts;
        this.addressees = addressees;
        this.happening = happening;
    }

    /** @return the letters that must be carried to somebody */
    List<Delivery> send(Proposal proposal, Assignment part) {
        Reply reply = replies.ofAssignment(part.tenant(), part.id()).orElseThrow();
        List<Proposal> papers = addressees.papers(proposal);
        Set<String> reachable = accounts.among(
                part.tenant(),
                papers.stream()
                        .flatMap(paper -> paper.signers().stream())
                        .map(Signer::person)
                        .distinct()
                        .toList());
        List<Delivery> letters = new ArrayList<>();
        for (Proposal paper : papers) {
            for (Signer signer : paper.signers()) {
                letters.add(letter(paper, signer, reply, reachable.contains(signer.person())));
            }
        }
        extras.letters(part.tenant(), reply.id(), letters);
        letters.stream().filter(letter -> letter.deliveredAt() != null).forEach(letter -> tell(part, reply, letter));
        return letters.stream().filter(letter -> letter.deliveredAt() == null).toList();
    }

    /** The lead proposer always has a letter; co-signers are told by the lead where that was agreed. */
    private Delivery letter(Proposal paper, Signer signer, Reply reply, boolean reachable) {
        boolean relayed = reply.terms().relayed() && !signer.lead();
        Way way = relayed ? Way.RELAYED : (reachable ? Way.APP : Way.PAPER);
        Instant at = way == Way.PAPER ? null : happening.now();
        return new Delivery(signer.person(), signer.name(), paper.id(), way, at, null, null);
    }

    private void tell(Assignment part, Reply reply, Delivery letter) {
        happening.publish(
                new ReplyDelivered(Happening.clockOf(part.tenant()), part.proposalId(), reply.id(), letter.person()));
    }

    /**
     * The part is delivered.
     *
     * @return the departments whose letters have been delivered in the round, in their order; nothing as long as one owes its letter
     */
    Optional<List<String>> complete(Assignment part) {
        assignments.move(part, AssignmentState.DELIVERED, happening.now());
        List<Assignment> round = assignments.ofRound(part.tenant(), part.proposalId(), part.round());
        boolean complete = round.stream()
                .filter(other -> other.role() != DepartmentRole.CO_HANDLING)
                .filter(other -> !other.id().equals(part.id()))
                .allMatch(
                        other -> other.state() == AssignmentState.DELIVERED || other.state() == AssignmentState.ENDED);
        return complete
                ? Optional.of(round.stream()
                        .filter(other -> other.state() == AssignmentState.DELIVERED)
                        .map(Assignment::organ)
                        .toList())
                : Optional.empty();
    }

    /** What the round came to: of several departments' answers the one that leaves most to be done. */
    OutcomeCategory category(Assignment part) {
        return replies.of(part.tenant(), part.proposalId()).stream()
                .filter(reply -> reply.round() == part.round() && reply.isIssued())
                .map(Reply::category)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }
}
