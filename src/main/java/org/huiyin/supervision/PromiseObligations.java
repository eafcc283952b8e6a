package org.huiyin.supervision;

import java.util.Optional;
import org.huiyin.supervision.persistence.ObligationRows;
import org.huiyin.workflow.Obligation;
import org.springframework.stereotype.Component;

/** Who owes a promise: the department that made it. */
@Component
class PromiseObligations implements ObligationFacts {

    private final ObligationRows rows;

    PromiseObligations(ObligationRows rows) {
        this.rows = rows;
    }

    @Override
    public boolean knows(String subjectType) {
        return subjectType.equals("COMMITMENT");
    }

    @Override
    public Optional<Facts> of(String tenant, Obligation owed) {
        return rows.ofCommitment(tenant, owed.subjectId());
    }
}
