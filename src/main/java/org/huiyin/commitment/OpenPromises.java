package org.huiyin.commitment;

import org.huiyin.commitment.persistence.CommitmentLedger;
import org.huiyin.handling.RowMarks;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** 承诺未了: marks proposals whose promises are not all kept and answered, in every list. */
@Component
@Order(4)
class OpenPromises implements RowMarks {

    @Override
    public String bearing() {
        return RowMarks.as("commitment.mark.open", CommitmentLedger.WITH_OPEN);
    }
}
