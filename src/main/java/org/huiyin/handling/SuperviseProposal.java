package org.huiyin.handling;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.huiyin.handling.KeyEvent.KeyMarkLifted;
import org.huiyin.handling.KeyEvent.KeyMarkSet;
import org.huiyin.handling.KeyEvent.KeyNominationTaken;
import org.huiyin.handling.LeadingOfficials.Official;
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

    private static final int LONGEST_REASON = 500;

    private final Proposals proposals;
    private final KeySupervisions supervisions;
    private final KeyNominations nominations;
    private final ProposalAccess access;
    private final LeadingOfficials officials;
    private final Happening happening;

    SuperviseProposal(
            Proposals proposals,
            KeySupervisions supervisions,
            KeyNominations nominations,
            ProposalAccess access,
            LeadingOfficials officials,
            Happening happening) {
        this.proposals = proposals;
        this.supervisions = supervisions;
        this.nominations = nominations;
        this.access = access;
        this.officials = officials;
        this.happening = happening;
    }

    /**
     * @param officialPerson code of the district's leader who leads it; null for others, and where only the name is said
     * @param official the leading official's name, as announced; needed without a code
     * @param officialPost post as announced; a district leader's title where it is not said
     */
    public record Command(
            String proposalId,
            KeyMark mark,
            String officialPerson,
            String official,
            String officialPost,
            String reason) {

        /** Announced by name. */
        public Command(String proposalId, KeyMark mark, String official, String officialPost, String reason) {
            this(proposalId, mark, null, official, officialPost, reason);
        }
    }

    public record Lift(String proposalId, KeyMark mark, String reason) {}

    @Transactional
    public void set(Actor actor, Command command) {
        actor.require(HandlingAct.SUPERVISE);
        Proposal proposal = visible(actor, command.proposalId());
        List<Problem> problems = new ArrayList<>();
        mark(problems, command.mark());
        Official official = officials.named(actor, command, problems);
        Texts.required(problems, "reason", command.reason(), LONGEST_REASON);
        throwIf(problems);
        if (!WHILE.contains(proposal.state()) || standing(proposal, command.mark())) {
            throw BusinessException.stale("error.key.state");
        }
        supervisions.add(actor, supervision(actor, command, official));
        happening.publish(new KeyMarkSet(
                actor,
                proposal.id(),
                command.mark(),
                official.name(),
                official.post(),
                command.reason().strip(),
                official.person()));
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

    private KeySupervision supervision(Actor actor, Command command, Official official) {
        return new KeySupervision(
                Ids.next(),
                command.proposalId(),
                command.mark(),
                official.person(),
                official.name(),
                official.post(),
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
