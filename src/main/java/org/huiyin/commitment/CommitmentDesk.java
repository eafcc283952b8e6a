package org.huiyin.commitment;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.huiyin.commitment.persistence.CommitmentLedger;
import org.huiyin.commitment.persistence.Commitments;
import org.huiyin.documents.AttachmentList;
import org.huiyin.handling.ProposalAccess;
import org.huiyin.handling.Viewpoint;
import org.huiyin.proposal.ProposalKind;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
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
    private final EvidenceFiles evidence;

    CommitmentDesk(
            ProposalAccess access,
            Commitments commitments,
            CommitmentLedger ledger,
            ConfirmCommitment confirm,
            CommitmentClock clock,
            EvidenceFiles evidence) {
        this.access = access;
        this.commitments = commitments;
        this.ledger = ledger;
        this.confirm = confirm;
        this.clock = clock;
        this.evidence = evidence;
    }

    /** Until when a missed promise is to be explained. @param provisional counted over days whose notice is not known */
    public record Explanation(LocalDate due, boolean provisional) {}

    /**
     * A promise, and what this viewer can do with it now.
     *
     * @param explanation null for proposers, and when none is waited for
     */
    public record Shown(
            Commitment commitment,
            Explanation explanation,
            boolean report,
            boolean reschedule,
            boolean decide,
            boolean confirm,
            boolean answer,
            AttachmentList evidence) {

        public boolean asks() {
            return report || reschedule || decide || confirm || answer;
        }
    }

    /**
     * @param rows at most {@link CommitmentLedger#PAGE}
     * @param byOrgan counts of each department, for offices that look at the whole district; else empty
     */
    public record Ledger(
            List<LedgerRow> rows, LedgerCounts counts, Map<String, LedgerCounts> byOrgan, LocalDate today) {

        /** Whether there may be more than the page shows. */
        public boolean isCut() {
            return rows.size() == CommitmentLedger.PAGE;
        }
    }

    /**
     * What is asked of the ledger.
     *
     * @param organ of whom, for offices; a department sees its own and what it witnesses
     * @param state null = all that are not answered yet
     * @param thisMonth only what is due in this month
     */
    public record Question(String organ, CommitmentState state, boolean thisMonth) {}

    public List<Shown> ofProposal(Actor actor, String proposalId) {
        access.visible(actor, proposalId);
        return commitments.ofProposal(actor.tenant(), proposalId).stream()
                .map(c -> shown(actor, c))
                .toList();
    }

    /** For those who see its proposal, and for its witness. */
    public Shown one(Actor actor, String id) {
        Commitment c = commitments.find(actor.tenant(), id).orElseThrow(() -> BusinessException.notFound(UNKNOWN));
        evidence.requireSight(actor, c);
        return shown(actor, c);
    }

    public Ledger ledger(Actor actor, Question asked) {
        List<LedgerRow> rows = rows(actor, asked, CommitmentLedger.PAGE);
        String whose = whose(actor, asked);
        String kind = ProposalKind.reviewedBy(actor.role());
        LocalDate today = clock.today();
        return new Ledger(
                rows,
                ledger.counts(actor.tenant(), whose, kind, today),
                whose == null ? ledger.countsByOrgan(actor.tenant(), kind, today) : Map.of(),
                today);
    }

    /** The ledger's lines, up to so many. */
    public List<LedgerRow> rows(Actor actor, Question asked, int limit) {
        actor.require(CommitmentAct.SEE_LEDGER);
        LocalDate month = asked.thisMonth() ? clock.today().withDayOfMonth(1) : null;
        return ledger.rows(
                actor.tenant(),
                whose(actor, asked),
                ProposalKind.reviewedBy(actor.role()),
                asked.state(),
                month,
                limit);
    }

    private static String whose(Actor actor, Question asked) {
        return Viewpoint.of(actor) == Viewpoint.DEPARTMENT ? actor.organ() : asked.organ();
    }

    private Explanation explanation(Actor actor, Commitment c) {
        return Viewpoint.of(actor) == Viewpoint.PROPOSER
                ? null
                : clock.explanation(c)
                        .map(row -> new Explanation(row.due(), row.provisional()))
                        .orElse(null);
    }

    private Shown shown(Actor actor, Commitment c) {
        boolean own = c.organ().equals(actor.organ());
        return new Shown(
                c,
                explanation(actor, c),
                own && c.state().isToDo() && actor.may(CommitmentAct.REPORT_COMMITMENT),
                own && c.state().isToDo() && actor.may(CommitmentAct.RESCHEDULE_COMMITMENT) && clock.isMovable(c),
                c.state() == CommitmentState.BREACHED && actor.may(CommitmentAct.DECIDE_ESCALATION),
                c.state() == CommitmentState.REPORTED
                        && actor.may(CommitmentAct.CONFIRM_COMMITMENT)
                        && confirm.mayConfirm(actor, c),
                own && c.state() == CommitmentState.KEPT && actor.may(CommitmentAct.ANSWER_AGAIN),
                evidence.of(actor, c));
    }
}
