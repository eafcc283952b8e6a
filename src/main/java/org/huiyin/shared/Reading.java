package org.huiyin.shared;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A fact of database or broker as it was lately, for those who watch. However many ask, the source is asked once in three seconds, in
 * a thread of its own, and waited for only a moment: watching must neither cost nor hang when what is watched hangs. What could not
 * be read for a minute is unknown. Counts the machine's seconds, not the clock's of the field.
 */
public final class Reading<T> {

    private static final Logger log = LoggerFactory.getLogger(Reading.class);
    private static final Duration FRESH = Duration.ofSeconds(3);
    private static final Duration STALE = Duration.ofMinutes(1);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(2);

    private final String name;
    private final Supplier<T> source;
    private final Duration fresh;
    private final Duration stale;
    private CompletableFuture<Taken<T>> asking;
    private volatile long askedAt;
    private volatile Taken<T> last;

    public Reading(String name, Supplier<T> source) {
        this(name, source, FRESH, STALE);
    }

    /**
     * @param fresh how long an answer serves all who ask
     * @param stale after how long without an answer the last one counts no more
     */
    public Reading(String name, Supplier<T> source, Duration fresh, Duration stale) {
        this.name = name;
        this.source = source;
        this.fresh = fresh;
        this.stale = stale;
    }

    /** @return empty when it is not known */
    public Optional<T> get() {
        await(question());
        Taken<T> known = last;
        return known == null || known.olderThan(stale) ? Optional.empty() : Optional.of(known.value());
    }

    /** For a gauge: NaN when it is not known. */
    public double get(java.util.function.ToDoubleFunction<T> number) {
        return get().map(number::applyAsDouble).orElse(Double.NaN);
    }

    /** Asks when it is time to; whoever comes meanwhile gets the same question. */
    private synchronized CompletableFuture<Taken<T>> question() {
        boolean due = asking == null || asking.isDone() && System.nanoTime() - askedAt >= fresh.toNanos();
        if (due) {
            askedAt = System.nanoTime();
            asking = CompletableFuture.supplyAsync(
                    () -> last = new Taken<>(source.get(), System.nanoTime()), this::inOwnThread);
        }
        return asking;
    }

    private void inOwnThread(Runnable task) {
        Thread thread = new Thread(task, "reading-" + name);
        thread.setDaemon(true);
        thread.start();
    }

    private void await(CompletableFuture<Taken<T>> answer) {
        try {
            // from the moment it was asked: twenty gauges of one question wait no longer than one
            long left = LONGEST_WAIT.toNanos() - (System.nanoTime() - askedAt);
            answer.get(Math.max(0, left), TimeUnit.NANOSECONDS);
        } catch (ExecutionException e) {
            log.debug("{} cannot be read: {}", name, e.getCause().toString());
        } catch (TimeoutException e) {
            log.debug("{} takes long to read", name);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private record Taken<T>(T value, long at) {
        boolean olderThan(Duration age) {
            return System.nanoTime() - at > age.toNanos();
        }
    }
}
