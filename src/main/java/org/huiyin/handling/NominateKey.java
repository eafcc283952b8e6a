package org.huiyin.handling;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.huiyin.handling.KeyEvent.KeyNominated;
import org.huiyin.handling.KeyEvent.KeyNominationDeclined;
import org.huiyin.handling.KeyNomination.State;
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

/** 提名重点督办: by the lead proposer, once docketed; set by those who mark proposals, or declined with a reason. */
@Service
public class NominateKey {

    /** From docketing on until the conclusion. */
    static final Set<ProposalState> WHILE = EnumSet.copyOf(SuperviseProposal.WHILE);

    static {
        WHILE.add(ProposalState.DOCKETED);
        WHILE.add(ProposalState.PRE_ASSIGNING);
    }

    private static final int LONGEST_REASON = 500;

    private final ProposalAccess access;
    private final Proposals proposals;
    private final KeyNominations nominations;
    private final KeySupervisions supervisions;
    private final Happening happening;

    NominateKey(
            ProposalAccess access,
            Proposals proposals,
            KeyNominations nominations,
            KeySupervisions supervisions,
            Happening happening) {
        this.access = access;
        this.proposals = proposals;
        this.nominations = nominations;
        this.supervisions = supervisions;
        this.happening = happening;
    }

    public record Command(String proposalId, String reason) {}

    public record Decline(String proposalId, String answer) {}

    @Transactional
    public void nominate(Actor actor, Command command) {
        actor.require(HandlingAct.NOMINATE_KEY);
        Proposal proposal = visible(actor, command.proposalId());
        if (!isLead(actor, proposal)) {
            throw BusinessException.forbidden("error.key.nomination.lead");
        }
        requireText("reason", command.reason());
        if (!mayBeNominated(proposal)) {
            throw BusinessException.stale("error.key.nomination.state");
        }
        KeyNomination nomination = new KeyNomination(
                Ids.next(),
                proposal.id(),
                actor.person(),
                actor.personName(),
                command.reason().strip(),
                happening.now(),
                State.OPEN,
                null,
                null,
                null);
        nominations.add(actor.tenant(), nomination);
        happening.publish(new KeyNominated(actor, proposal.id(), nomination.id(), nomination.reason()));
    }

    @Transactional
    public void decline(Actor actor, Decline command) {
        actor.require(HandlingAct.DECIDE_NOMINATION);
        Proposal proposal = visible(actor, command.proposalId());
        requireText("answer", command.answer());
        KeyNomination open = nominations
                .open(actor.tenant(), proposal.id())
                .orElseThrow(() -> BusinessException.stale("error.key.nomination.none"));
        String answer = command.answer().strip();
        nominations.decide(actor, open.id(), State.DECLINED, answer, happening.now());
        happening.publish(new KeyNominationDeclined(actor, proposal.id(), open.id(), open.nominatedBy(), answer));
    }

    /** For pages: whether this viewer is offered the form. */
    boolean offers(Actor actor, Proposal proposal) {
        return actor.may(HandlingAct.NOMINATE_KEY) && isLead(actor, proposal) && mayBeNominated(proposal);
    }

    private boolean mayBeNominated(Proposal proposal) {
        return WHILE.contains(proposal.state())
                && nominations.open(proposal.tenant(), proposal.id()).isEmpty()
                && supervisions.of(proposal.tenant(), proposal.id()).stream()
                        .noneMatch(s -> s.mark() == KeyMark.KEY && s.isStanding());
    }

    private Proposal visible(Actor actor, String proposalId) {
        access.visible(actor, proposalId);
        return proposals.lock(actor.tenant(), proposalId);
    }

    private static boolean isLead(Actor actor, Proposal proposal) {
        return actor.role() == proposal.kind().proposer()
                && proposal.leadProposer().person().equals(actor.person());
    }

    private static void requireText(String field, String text) {
        List<Problem> problems = new ArrayList<>();
        Texts.required(problems, field, text, LONGEST_REASON);
        if (!problems.isEmpty()) {
            throw BusinessException.invalid(problems);
        }
    }
}
