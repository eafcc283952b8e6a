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
public class Happening {

    private final ApplicationEventPublisher events;
    private final Clock clock;

    Happening(ApplicationEventPublisher events, Clock clock) {
        this.events = events;
        this.clock = clock;
    }

    public void publish(DomainEvent event) {
        events.publishEvent(event);
    }

    public Instant now() {
        return clock.instant();
    }

    public static Actor clockOf(String tenant) {
        return Actor.system(tenant, Door.CLOCK);
    }
}
