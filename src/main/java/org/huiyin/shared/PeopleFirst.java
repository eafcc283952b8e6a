package org.huiyin.shared;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Who waits before a screen comes before work that nobody watches: while requests are answered, batches of events and jobs of the
 * engine together keep no more than half of the cores busy. It postpones by a second at most, loses nothing, and does nothing at all
 * while nobody asks.
 */
@Component
public class PeopleFirst {

    /** From one click to what the page asks for next: whoever was here a moment ago still counts. */
    private static final long PRESENT_NANOS = TimeUnit.MILLISECONDS.toNanos(200);

    /** However many people there are, work goes on. */
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final int beside;
    private final long patience;
    private final ReentrantLock lock = new ReentrantLock(true);
    private final Condition changed = lock.newCondition();
    private int served;
    private int working;
    private long lastServed = System.nanoTime() - PRESENT_NANOS;

    @Autowired
    public PeopleFirst() {
        this(Math.max(1, Runtime.getRuntime().availableProcessors() / 2), PATIENCE);
    }

    /**
     * @param beside how many pieces of work may run while somebody is served
     * @param patience how long at most a piece of work is held up
     */
    PeopleFirst(int beside, Duration patience) {
        this.beside = beside;
        this.patience = patience.toNanos();
    }

    /** Somebody is served from now until this is closed. */
    public Turn serve() {
        change(1, 0);
        return () -> change(-1, 0);
    }

    /** This thread works from now until this is closed, and may have waited before; so it must not hold what others wait for. */
    public Turn work() {
        lock.lock();
        try {
            long end = System.nanoTime() + patience;
            for (long left = patience; working >= beside && left > 0; left = end - System.nanoTime()) {
                long present = served > 0 ? left : lastServed + PRESENT_NANOS - System.nanoTime();
                if (present <= 0) {
                    break;
                }
                changed.awaitNanos(Math.min(left, present));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            working++;
            lock.unlock();
        }
        return () -> change(0, -1);
    }

    private void change(int people, int work) {
        lock.lock();
        try {
            served += people;
            working += work;
            if (people < 0) {
                lastServed = System.nanoTime();
            }
            if (people + work < 0) {
                changed.signal();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Closed once, by the thread that opened it. */
    public interface Turn extends AutoCloseable {
        @Override
        void close();
    }
}
