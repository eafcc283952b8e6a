package org.huiyin.supervision;

import java.util.Optional;
import java.util.Set;
import org.huiyin.supervision.persistence.ObligationRows;
import org.huiyin.workflow.Obligation;
import org.springframework.stereotype.Component;

/** Who owes an obligation of a proposal: the department whose part it is, else the lead. */
@Component
class ProposalObligations implements ObligationFacts {

    /** Days of proposers and of the offices themselves, or shared with them (审签): no department is chased for them. */
    private static final Set<String> NOT_OWED_BY_DEPARTMENTS = Set.of(
            "REVIEW",
            "COMPLETION",
            "CO_SIGNING",
            "NOTICE",
            "APPEAL",
            "RECONSIDERATION",
            "ASSIGN",
            "PREASSIGN",
            "RETURN_WINDOW",
            "RETURN_REVIEW",
            "RULING",
            "EXTENSION",
            "CO_HANDLERS",
            "CO_HANDLING_SAFE",
            "CONFLICT",
            "CLEARING",
            "FEEDBACK",
            "CONFERRING",
            "DISCLOSURE",
            "ARCHIVE");

    private final ObligationRows rows;

    ProposalObligations(ObligationRows rows) {
        this.rows = rows;
    }

    @Override
    public boolean knows(String subjectType) {
        return subjectType.equals("PROPOSAL");
    }

    @Override
    public Optional<Facts> of(String tenant, Obligation owed) {
        if (NOT_OWED_BY_DEPARTMENTS.contains(owed.kind())) {
            return Optional.empty();
        }
        return owed.scopeId() == null
                ? rows.ofProposal(tenant, owed.subjectId())
                : rows.ofAssignment(tenant, owed.scopeId());
    }
}
