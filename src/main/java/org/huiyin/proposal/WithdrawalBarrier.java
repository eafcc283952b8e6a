package org.huiyin.proposal;

import java.time.Instant;
import java.util.Optional;

/** From when on a proposal can no longer be withdrawn; answered by the module that knows of its replies. */
public interface WithdrawalBarrier {

    /** The moment its first reply was issued, if one was. */
    Optional<Instant> repliedAt(String tenant, String proposalId);
}
