package org.huiyin.messaging.inbound;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.huiyin.messaging.Faults;
import org.huiyin.messaging.MessagingSettings;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.Trace;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.listener.BatchListenerFailedException;
import org.springframework.stereotype.Component;

/**
 * Takes a batch in one transaction and decides what a failure means for an event and for those behind it.
 *
 * <p>A batch that fails has left nothing behind. When the surroundings failed it is taken again one event after the other; when an
 * event was the cause, in halves, until the culprit is alone and the others have passed. In any case an event is taken only after
 * those before it. Alone, this is what its failure means:
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

    /** Events near the size limit fill a transaction's memory long before there are a hundred of them. */
    private static final int BYTES_AT_ONCE = 8 * 1024 * 1024;

    private final Reception reception;
    private final int limit;
    private final Map<String, Tries> tries = new ConcurrentHashMap<>();

    Intake(Reception reception, MessagingSettings settings) {
        this.reception = reception;
        this.limit = settings.inbound().attempts();
    }

    /** @throws BatchListenerFailedException with the index of the first event that must wait; those before it are done */
    void takeAll(List<Arrival> arrivals) {
        int from = 0;
        while (from < arrivals.size()) {
            int to = endOfPortion(arrivals, from);
            take(arrivals, from, to);
            from = to;
        }
    }

    private static int endOfPortion(List<Arrival> arrivals, int from) {
        int to = from;
        long bytes = 0;
        while (to < arrivals.size() && (to == from || bytes + arrivals.get(to).raw().length <= BYTES_AT_ONCE)) {
            bytes += arrivals.get(to).raw().length;
            to++;
        }
        return to;
    }

    private void take(List<Arrival> arrivals, int from, int to) {
        if (to - from == 1) {
            alone(arrivals, from);
            return;
        }
        try {
            reception.take(arrivals.subList(from, to));
        } catch (RuntimeException | StackOverflowError | LinkageError | AssertionError fault) {
            int step = Faults.ofSurroundings(fault) ? 1 : (to - from + 1) / 2;
            log.info("{} events are taken again in steps of {}: {}", to - from, step, fault.toString());
            for (int next = from; next < to; next += step) {
                take(arrivals, next, Math.min(next + step, to));
            }
        }
    }

    private void alone(List<Arrival> arrivals, int index) {
        try (Trace.Scope trace = Trace.open(arrivals.get(index).trace())) {
            take(arrivals.get(index));
        } catch (RuntimeException fault) {
            throw new BatchListenerFailedException("event waits", fault, index);
        }
    }

    private void take(Arrival arrival) {
        try {
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
            reception.take(List.of(arrival));
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
