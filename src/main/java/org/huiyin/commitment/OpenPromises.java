package org.huiyin.commitment;

import java.util.Collection;
import java.util.Set;
import org.huiyin.commitment.persistence.CommitmentLedger;
import org.huiyin.handling.RowMarks;
import org.springframework.stereotype.Component;

/** 承诺未了: marks proposals whose promises are not all kept and answered, in every list. */
@Component
class OpenPromises implements RowMarks {

    private final CommitmentLedger ledger;

    OpenPromises(CommitmentLedger ledger) {
        this.ledger = ledger;
    }

    @Override
    public String textKey() {
        return "commitment.mark.open";
    }

    @Override
    public Set<String> marked(String tenant, Collection<String> proposals) {
        return ledger.withOpen(tenant, proposals);
    }
}
