package org.huiyin.supervision.triggers;

import org.huiyin.journal.DomainEvent;
import org.huiyin.supervision.LadderEvent.MeetingRecorded;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * T7: a matter of a spot that concerns many departments, for which its lead proposer asks the sub-district to blow; whoever keeps the
 * whistles tells of it. It lasts until the departments are brought together, by a whistle or at a meeting.
 */
@Component
class SpotTriggers {

    private static final String SPOT = "SPOT";
    private static final int AFTER_THE_PROCESS = DomainEvent.PROCESS_AFTER + 10;

    private final Breaches breaches;

    SpotTriggers(Breaches breaches) {
        this.breaches = breaches;
    }

    @EventListener
    @Order(AFTER_THE_PROCESS)
    void on(MeetingRecorded event) {
        breaches.metOn(event.actor(), event.ladderId(), SPOT);
    }
}
