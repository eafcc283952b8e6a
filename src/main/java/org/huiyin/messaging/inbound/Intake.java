package org.huiyin.messaging.inbound;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.huiyin.messaging.MessagingSettings;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.Trace;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Decides what a failure means for an event and for those behind it.
 * <ul>
 *   <li>A {@link BusinessException} is a fault of the event: everything it did is rolled back, and in a fresh transaction it is
 *       kept, answered as refused and told on the dead-letter topic. The partition goes on.
 *   <li>A fault of the surroundings (database or broker away, a lock lost to another hand; {@link Faults}) says nothing about the
 *       event. It leaves this class as exception; the listener's back-off tries the same record again for ever and nothing behind
 *       it is touched, so the order per key is kept and nothing is refused.
 *   <li>Anything else (a NullPointerException, a broken constraint) is a fault of our own program, met by this one event. It may
 *       be chance, so it is tried some times; but it must not stop a partition for ever. Then the event is parked, whole, for the
 *       event desk, and tried again by the clock. Parking writes to the database: that it succeeds proves that the database is
 *       healthy and the event was the cause. If it fails, that failure is one of the surroundings and the waiting goes on. The
 *       price, told to the desk: later events of the same key overtake this one.
 * </ul>
 */
@Component
class Intake {

    private static final Logger log = LoggerFactory.getLogger(Intake.class);

    private final Reception reception;
    private final int limit;
    private final Map<String, Tries> tries = new ConcurrentHashMap<>();

    Intake(Reception reception, MessagingSettings settings) {
        this.reception = reception;
        this.limit = settings.inbound().attempts();
    }

    void take(Arrival arrival) {
        try (Trace.Scope trace = Trace.open(arrival.trace())) {
            takeOrRefuse(arrival);
        } catch (RuntimeException | StackOverflowError | LinkageError | AssertionError fault) {
            if (Faults.ofSurroundings(fault) || failures(arrival) < limit) {
                throw fault instanceof RuntimeException e ? e : new IllegalStateException(fault);
            }
            log.error("Event {} failed {} times, parked for the event desk", arrival.position(), limit, fault);
            reception.park(arrival, "error.event.internal");
        }
    }

    private void takeOrRefuse(Arrival arrival) {
        try {
            reception.take(arrival);
        } catch (BusinessException refusal) {
            log.info("Event {} refused: {}", arrival.position(), refusal.getMessage());
            reception.refuse(arrival, refusal);
        }
    }

    /** Counts failures of the record that stands first in its partition; the next record begins anew. */
    private int failures(Arrival arrival) {
        String partition = arrival.topic() + "/" + arrival.partition();
        return tries.merge(
                        partition,
                        new Tries(arrival.offset(), 1),
                        (old, one) -> old.offset() == one.offset() ? new Tries(one.offset(), old.count() + 1) : one)
                .count();
    }

    private record Tries(long offset, int count) {}
}
