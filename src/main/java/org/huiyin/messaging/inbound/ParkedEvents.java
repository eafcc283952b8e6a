package org.huiyin.messaging.inbound;

import java.time.Clock;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Tries parked events again when they are due by the clock. */
@Component
class ParkedEvents {

    private static final Logger log = LoggerFactory.getLogger(ParkedEvents.class);
    private static final int AT_ONCE = 100;

    private final JdbcInbox inbox;
    private final SecondLook secondLook;
    private final Clock clock;

    ParkedEvents(JdbcInbox inbox, SecondLook secondLook, Clock clock) {
        this.inbox = inbox;
        this.secondLook = secondLook;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "10s", fixedDelayString = "5s")
    void tryDue() {
        try {
            List<Long> due = inbox.due(clock.instant(), AT_ONCE);
            due.forEach(secondLook::at);
        } catch (RuntimeException e) {
            log.warn("Parked events wait: {}", e.toString());
        }
    }
}
