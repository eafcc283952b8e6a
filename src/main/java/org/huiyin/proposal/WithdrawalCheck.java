package org.huiyin.proposal;

import static org.huiyin.proposal.ProposalState.DOCKETED;
import static org.huiyin.proposal.ProposalState.IN_HANDLING;
import static org.huiyin.proposal.ProposalState.MERGED;
import static org.huiyin.proposal.ProposalState.PRE_ASSIGNING;
import static org.huiyin.proposal.ProposalState.RETURNED_FOR_COMPLETION;
import static org.huiyin.proposal.ProposalState.SUBMITTED;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.ChinaTime;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Whose a withdrawal is and until when: the lead proposer's, or the secretariat's for them, before a reply is issued. */
@Component
public class WithdrawalCheck {

    static final Set<ProposalState> WITHDRAWABLE =
            EnumSet.of(SUBMITTED, RETURNED_FOR_COMPLETION, DOCKETED, PRE_ASSIGNING, IN_HANDLING, MERGED);

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final ObjectProvider<WithdrawalBarrier> barriers;

    WithdrawalCheck(ObjectProvider<WithdrawalBarrier> barriers) {
        this.barriers = barriers;
    }

    /** What a page asks before it offers the form; the use case asks again. */
    public boolean offers(Proposal proposal, Actor actor) {
        return actor.may(ProposalAct.withdrawing(proposal.kind()))
                && isLeadOrSecretariat(proposal, actor)
                && WITHDRAWABLE.contains(proposal.state())
                && repliedAt(proposal).isEmpty();
    }

    void requireLead(Proposal proposal, Actor actor) {
        if (!isLeadOrSecretariat(proposal, actor)) {
            throw BusinessException.forbidden("error.proposal.withdrawal.not-lead", actor.personName());
        }
    }

    void requireNoReply(Proposal proposal) {
        repliedAt(proposal).ifPresent(at -> {
            throw BusinessException.gateClosed(
                    "error.proposal.withdrawal.replied",
                    ZonedDateTime.ofInstant(at, ChinaTime.ZONE).format(MOMENT));
        });
    }

    private Optional<Instant> repliedAt(Proposal proposal) {
        // what is merged is answered with its mother
        String handled = proposal.mergedInto() == null ? proposal.id() : proposal.mergedInto();
        return barriers.stream()
                .flatMap(b -> b.repliedAt(proposal.tenant(), handled).stream())
                .findFirst();
    }

    private static boolean isLeadOrSecretariat(Proposal proposal, Actor actor) {
        return actor.role() != proposal.kind().proposer()
                || proposal.leadProposer().person().equals(actor.person());
    }
}
