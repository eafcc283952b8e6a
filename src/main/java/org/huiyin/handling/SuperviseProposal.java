package org.huiyin.handling;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.huiyin.handling.KeyEvent.KeyMarkLifted;
import org.huiyin.handling.KeyEvent.KeyMarkSet;
import org.huiyin.handling.KeyEvent.KeyNominationTaken;
import org.huiyin.handling.persistence.KeyNominations;
import org.huiyin.handling.persistence.KeySupervisions;
import org.huiyin.proposal.Proposal;
import org.huiyin.proposal.ProposalState;
import org.huiyin.proposal.Proposals;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.Ids;
import org.huiyin.shared.Problem;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 重点督办、挂号督办: set with its leading official while a proposal is handled, and lifted; both with a reason. */
@Service
public class SuperviseProposal {

    /** From the assignment on until the conclusion. */
    static final Set<ProposalState> WHILE = EnumSet.of(
            ProposalState.IN_HANDLING,
            ProposalState.REPLIED,
            ProposalState.REHANDLING_PENDING,
            ProposalState.CONFERRING);

    private static final int LONGEST_NAME = 50;
    private static final int LONGEST_REASON = 500;

    private final Proposals proposals;
    private final KeySupervisions supervisions;
    private final KeyNominations nominations;
    private final ProposalAccess access;
    private final Happening happening;

    SuperviseProposal(
            Proposals proposals,
            KeySupervisions supervisions,
            KeyNominations nominations,
            ProposalAccess access,
            Happening happening) {
        this.proposals = proposals;
        this.supervisions = supervisions;
        this.nominations = nominations;
        this.access = access;
        this.happening = happening;
    }

    /** @param official the leading official's name and @param officialPost post, as announced */
    public record Command(String proposalId, KeyMark mark, String official, String officialPost, String reason) {}

    public record Lift(String proposalId, KeyMark mark, String reason) {}

    @Transactional
    public void set(Actor actor, Command command) {
        actor.require(HandlingAct.SUPERVISE);
        Proposal proposal = visible(actor, command.proposalId());
        List<Problem> problems = new ArrayList<>();
        mark(problems, command.mark());
        Texts.required(problems, "official", command.official(), LONGEST_NAME);
        Texts.required(problems, "officialPost", command.officialPost(), LONGEST_NAME);
        Texts.required(problems, "reason", command.reason(), LONGEST_REASON);
        throwIf(problems);
        if (!WHILE.contains(proposal.state()) || standing(proposal, command.mark())) {
            throw BusinessException.stale("error.key.state");
        }
        supervisions.add(actor, supervision(actor, command));
        happening.publish(new KeyMarkSet(
                actor,
                proposal.id(),
                command.mark(),
                command.official().strip(),
                command.officialPost().strip(),
                command.reason().strip()));
        if (command.mark() == KeyMark.KEY) {
            takeNomination(actor, proposal);
        }
    }

    /** What its proposer had put forward is thereby answered. */
    private void takeNomination(Actor actor, Proposal proposal) {
        nominations.open(actor.tenant(), proposal.id()).ifPresent(open -> {
            nominations.decide(actor, open.id(), KeyNomination.State.SET, null, happening.now());
            happening.publish(new KeyNominationTaken(actor, proposal.id(), open.id(), open.nominatedBy()));
        });
    }

    @Transactional
    public void lift(Actor actor, Lift command) {
        actor.require(HandlingAct.SUPERVISE);
        Proposal proposal = visible(actor, command.proposalId());
        List<Problem> problems = new ArrayList<>();
        mark(problems, command.mark());
        Texts.required(problems, "reason", command.reason(), LONGEST_REASON);
        throwIf(problems);
        if (!standing(proposal, command.mark())) {
            throw BusinessException.stale("error.key.state");
        }
        supervisions.lift(actor, proposal.id(), command.mark(), command.reason().strip(), happening.now());
        happening.publish(new KeyMarkLifted(
                actor, proposal.id(), command.mark(), command.reason().strip()));
    }

    /** A secretariat sees and marks its own kind only. */
    private Proposal visible(Actor actor, String proposalId) {
        access.visible(actor, proposalId);
        return proposals.lock(actor.tenant(), proposalId);
    }

    private boolean standing(Proposal proposal, KeyMark mark) {
        return supervisions.of(proposal.tenant(), proposal.id()).stream()
                .anyMatch(s -> s.mark() == mark && s.isStanding());
    }

    private KeySupervision supervision(Actor actor, Command command) {
        return new KeySupervision(
                Ids.next(),
                command.proposalId(),
                command.mark(),
                command.official().strip(),
                command.officialPost().strip(),
                command.reason().strip(),
                actor.personName(),
                happening.now(),
                null,
                null,
                null);
    }

    private static void mark(List<Problem> problems, KeyMark mark) {
        if (mark == null) {
            problems.add(Problem.at("mark", "error.key.mark"));
        }
    }

    private static void throwIf(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw BusinessException.invalid(problems);
        }
    }
}
