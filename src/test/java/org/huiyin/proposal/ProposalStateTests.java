package org.huiyin.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiyin.proposal.ProposalState.ARCHIVED;
import static org.huiyin.proposal.ProposalState.CONCLUDED;
import static org.huiyin.proposal.ProposalState.CONFERRING;
import static org.huiyin.proposal.ProposalState.DECLINED;
import static org.huiyin.proposal.ProposalState.DISCLOSED;
import static org.huiyin.proposal.ProposalState.DOCKETED;
import static org.huiyin.proposal.ProposalState.IN_HANDLING;
import static org.huiyin.proposal.ProposalState.MERGED;
import static org.huiyin.proposal.ProposalState.PRE_ASSIGNING;
import static org.huiyin.proposal.ProposalState.REHANDLING_PENDING;
import static org.huiyin.proposal.ProposalState.REPLIED;
import static org.huiyin.proposal.ProposalState.RETURNED_FOR_COMPLETION;
import static org.huiyin.proposal.ProposalState.SUBMITTED;
import static org.huiyin.proposal.ProposalState.TRANSFERRED_AS_OPINION;
import static org.huiyin.proposal.ProposalState.WITHDRAWN;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Every pair of states: what is not listed here is forbidden. */
class ProposalStateTests {

    private static final Set<String> ALLOWED = Set.of(
            SUBMITTED + ">" + RETURNED_FOR_COMPLETION,
            SUBMITTED + ">" + DECLINED,
            SUBMITTED + ">" + TRANSFERRED_AS_OPINION,
            SUBMITTED + ">" + MERGED,
            SUBMITTED + ">" + WITHDRAWN,
            SUBMITTED + ">" + DOCKETED,
            RETURNED_FOR_COMPLETION + ">" + SUBMITTED,
            RETURNED_FOR_COMPLETION + ">" + WITHDRAWN,
            DECLINED + ">" + SUBMITTED,
            DECLINED + ">" + ARCHIVED,
            TRANSFERRED_AS_OPINION + ">" + SUBMITTED,
            TRANSFERRED_AS_OPINION + ">" + ARCHIVED,
            MERGED + ">" + DOCKETED,
            MERGED + ">" + REPLIED,
            MERGED + ">" + WITHDRAWN,
            DOCKETED + ">" + PRE_ASSIGNING,
            DOCKETED + ">" + IN_HANDLING,
            DOCKETED + ">" + MERGED,
            DOCKETED + ">" + WITHDRAWN,
            PRE_ASSIGNING + ">" + IN_HANDLING,
            PRE_ASSIGNING + ">" + WITHDRAWN,
            IN_HANDLING + ">" + DOCKETED,
            IN_HANDLING + ">" + REPLIED,
            IN_HANDLING + ">" + WITHDRAWN,
            REPLIED + ">" + REHANDLING_PENDING,
            REPLIED + ">" + CONFERRING,
            REPLIED + ">" + CONCLUDED,
            CONCLUDED + ">" + CONFERRING,
            DISCLOSED + ">" + CONFERRING,
            REHANDLING_PENDING + ">" + IN_HANDLING,
            REHANDLING_PENDING + ">" + DOCKETED,
            REHANDLING_PENDING + ">" + CONCLUDED,
            CONFERRING + ">" + REPLIED,
            CONFERRING + ">" + CONCLUDED,
            CONCLUDED + ">" + DISCLOSED,
            CONCLUDED + ">" + REHANDLING_PENDING,
            DISCLOSED + ">" + ARCHIVED,
            DISCLOSED + ">" + REHANDLING_PENDING);

    @Test
    void exactlyTheListedPairsAreAllowed() {
        Set<String> possible = new HashSet<>();
        for (ProposalState from : ProposalState.values()) {
            for (ProposalState to : ProposalState.values()) {
                if (from.canBecome(to)) {
                    possible.add(from + ">" + to);
                }
            }
        }

        assertThat(possible).isEqualTo(ALLOWED);
    }
}
