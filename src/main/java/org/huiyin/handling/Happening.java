package org.huiyin.handling;

import java.time.Clock;
import java.time.Instant;
import org.huiyin.journal.DomainEvent;
import org.huiyin.shared.Actor;
import org.huiyin.shared.Door;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells what happened, inside the use case's transaction: the journal writes it, then the process moves on. */
@Component
class Happening {

    private final ApplicationEventPublisher events;
    private final Clock clock;

    Happening(ApplicationEventPublisher events, Clock clock) {
        this.events = events;
        this.clock = clock;
    }

    void publish(DomainEvent event) {
        events.publishEvent(event);
    }

    Instant now() {
        return clock.instant();
    }

    static Actor clockOf(String tenant) {
        return Actor.system(tenant, Door.CLOCK);
    }
}
