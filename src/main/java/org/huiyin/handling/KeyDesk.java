package org.huiyin.handling;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.huiyin.handling.persistence.KeyNominations;
import org.huiyin.handling.persistence.KeySupervisions;
import org.huiyin.identity.Directory.Person;
import org.huiyin.proposal.Proposal;
import org.huiyin.proposal.ProposalKind;
import org.huiyin.proposal.ProposalState;
import org.huiyin.shared.Actor;
import org.huiyin.shared.Role;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows a proposal's marks of supervision, and the list of all that stand. */
@Service
@Transactional(readOnly = true)
public class KeyDesk {

    private final ProposalAccess access;
    private final KeySupervisions supervisions;
    private final KeyNominations nominations;
    private final NominateKey nominate;
    private final LeadingOfficials officials;

    KeyDesk(
            ProposalAccess access,
            KeySupervisions supervisions,
            KeyNominations nominations,
            NominateKey nominate,
            LeadingOfficials officials) {
        this.officials = officials;
        this.access = access;
        this.supervisions = supervisions;
        this.nominations = nominations;
        this.nominate = nominate;
    }

    /**
     * @param open marks that this viewer could set now
     * @param officials the district's leaders, to choose from
     */
    public record Shown(
            List<KeySupervision> marks,
            List<KeyMark> open,
            List<Person> officials,
            boolean mayLift,
            List<KeyNomination> nominations,
            boolean mayNominate,
            boolean mayDecline) {

        public boolean isEmpty() {
            return marks.isEmpty() && open.isEmpty() && nominations.isEmpty() && !mayNominate;
        }
    }

    /** A nomination that waits for a decision. */
    public record Nominated(String proposalId, String number, String subject, KeyNomination nomination) {}

    /**
     * One line of the list.
     *
     * @param due last day of the proposal's next deadline, or null
     */
    public record Line(
            String proposalId,
            String number,
            String subject,
            ProposalState state,
            LocalDate due,
            KeySupervision supervision) {}

    public Shown of(Actor actor, String proposalId) {
        Proposal proposal = access.visible(actor, proposalId);
        List<KeySupervision> marks = supervisions.of(actor.tenant(), proposalId);
        boolean may = actor.may(HandlingAct.SUPERVISE);
        List<KeyMark> open = may && SuperviseProposal.WHILE.contains(proposal.state())
                ? Arrays.stream(KeyMark.values())
                        .filter(mark -> marks.stream().noneMatch(s -> s.mark() == mark && s.isStanding()))
                        .toList()
                : List.of();
        return new Shown(
                marks,
                open,
                open.isEmpty() ? List.of() : officials.of(actor),
                may,
                nominations.of(actor.tenant(), proposalId),
                nominate.offers(actor, proposal),
                actor.may(HandlingAct.DECIDE_NOMINATION));
    }

    /** What waits for this viewer's decision, the oldest first: nothing for those who decide none. */
    public List<Nominated> nominated(Actor actor) {
        if (!actor.may(HandlingAct.DECIDE_NOMINATION)) {
            return List.of();
        }
        ProposalKind kind = Arrays.stream(ProposalKind.values())
                .filter(own -> own.reviewer() == actor.role())
                .findFirst()
                .orElse(null);
        return nominations.waiting(actor.tenant(), kind, NominateKey.WHILE);
    }

    /** Those that name this district leader as leading official, the newest first. */
    public List<Line> ledBy(Actor actor) {
        return actor.role() == Role.DISTRICT_LEADER ? supervisions.ledBy(actor.tenant(), actor.worker()) : List.of();
    }

    /** Those this viewer may see, the newest first. */
    public List<Line> list(Actor actor) {
        return switch (Viewpoint.of(actor)) {
            case OFFICE -> supervisions.standing(actor.tenant(), null, null);
            case SECRETARIAT -> supervisions.standing(
                    actor.tenant(), actor.role().name(), null);
            case DEPARTMENT -> supervisions.standing(actor.tenant(), null, actor.organ());
            case PROPOSER, NOBODY -> List.of();
        };
    }
}
