package org.huiyin.proposal;

import java.time.Clock;
import java.util.List;
import org.huiyin.proposal.persistence.CoSignings;
import org.huiyin.shared.BusinessException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Hands in what has waited long enough for signatures. Due rows and not a process: nothing is handed in yet, so there is no
 * proposal whose process it could be; several nodes may do it at once, each row is locked and looked at again.
 */
@Component
class CoSigningExpiry {

    private static final Logger log = LoggerFactory.getLogger(CoSigningExpiry.class);
    private static final int AT_ONCE = 100;

    private final CoSignings coSignings;
    private final CoSigningDesk desk;
    private final Clock clock;

    CoSigningExpiry(CoSignings coSignings, CoSigningDesk desk, Clock clock) {
        this.coSignings = coSignings;
        this.desk = desk;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "20s", fixedDelayString = "20s")
    void run() {
        List<CoSignings.Key> expired = coSignings.expired(clock.instant(), AT_ONCE);
        expired.forEach(this::expire);
    }

    private void expire(CoSignings.Key key) {
        try {
            desk.expire(key);
        } catch (BusinessException refused) {
            log.warn(
                    "Co-signing {} of {} could not be handed in: {}",
                    key.draftId(),
                    key.tenant(),
                    refused.getMessage());
            desk.refuse(key);
        }
    }
}
