package org.huiyin.commitment;

import java.time.LocalDate;
import java.util.List;
import org.huiyin.commitment.persistence.CommitmentLedger;
import org.huiyin.commitment.persistence.Commitments;
import org.huiyin.handling.ProposalAccess;
import org.huiyin.handling.Viewpoint;
import org.huiyin.proposal.ProposalKind;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.Role;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows promises: those of a proposal, one of them, and the ledger of a department or the district. */
@Service
@Transactional(readOnly = true)
public class CommitmentDesk {

    private static final String UNKNOWN = "error.commitment.unknown";

    private final ProposalAccess access;
    private final Commitments commitments;
    private final CommitmentLedger ledger;
    private final ConfirmCommitment confirm;
    private final CommitmentClock clock;

    CommitmentDesk(
            ProposalAccess access,
            Commitments commitments,
            CommitmentLedger ledger,
            ConfirmCommitment confirm,
            CommitmentClock clock) {
        this.access = access;
        this.commitments = commitments;
        this.ledger = ledger;
        this.confirm = confirm;
        this.clock = clock;
    }

    /** A promise, and what this viewer can do with it now. */
    public record Shown(Commitment commitment, boolean report, boolean reschedule, boolean confirm, boolean answer) {

        public boolean asks() {
            return report || reschedule || confirm || answer;
        }
    }

    /** @param rows at most {@link CommitmentLedger#PAGE} */
    public record Ledger(List<LedgerRow> rows, LedgerCounts counts, LocalDate today) {}

    public List<Shown> ofProposal(Actor actor, String proposalId) {
        access.visible(actor, proposalId);
        return commitments.ofProposal(actor.tenant(), proposalId).stream()
                .map(c -> shown(actor, c))
                .toList();
    }

    /** For those who see its proposal, and for its witness. */
    public Shown one(Actor actor, String id) {
        Commitment c = commitments.find(actor.tenant(), id).orElseThrow(() -> BusinessException.notFound(UNKNOWN));
        if (c.witness() == null || !c.witness().equals(actor.organ())) {
            access.visible(actor, c.proposalId());
        }
        return shown(actor, c);
    }

    /**
     * @param organ of whom, for offices; a department sees its own and what it witnesses
     * @param thisMonth only what is due in this month
     */
    public Ledger ledger(Actor actor, String organ, CommitmentState state, boolean thisMonth) {
        actor.require(CommitmentAct.SEE_LEDGER);
        String whose = Viewpoint.of(actor) == Viewpoint.DEPARTMENT ? actor.organ() : organ;
        String kind = kindOf(actor.role());
        LocalDate today = clock.today();
        LocalDate from = thisMonth ? today.withDayOfMonth(1) : null;
        return new Ledger(
                ledger.rows(
                        actor.tenant(),
                        whose,
                        kind,
                        state,
                        from,
                        thisMonth ? from.plusMonths(1).minusDays(1) : null),
                ledger.counts(actor.tenant(), whose, kind, today),
                today);
    }

    private static String kindOf(Role role) {
        return switch (role) {
            case CONGRESS_SECRETARIAT -> ProposalKind.DEPUTY_SUGGESTION.name();
            case CPPCC_SECRETARIAT -> ProposalKind.MEMBER_PROPOSAL.name();
            default -> null;
        };
    }

    private Shown shown(Actor actor, Commitment c) {
        boolean own = c.organ().equals(actor.organ());
        return new Shown(
                c,
                own && c.state().isToDo() && actor.may(CommitmentAct.REPORT_COMMITMENT),
                own
                        && c.state().isToDo()
                        && actor.may(CommitmentAct.RESCHEDULE_COMMITMENT)
                        && c.moves() < clock.maxMoves(c.tenant()),
                c.state() == CommitmentState.REPORTED
                        && actor.may(CommitmentAct.CONFIRM_COMMITMENT)
                        && confirm.mayConfirm(actor, c),
                own && c.state() == CommitmentState.KEPT && actor.may(CommitmentAct.ANSWER_AGAIN));
    }
}
