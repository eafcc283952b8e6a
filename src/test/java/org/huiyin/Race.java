package org.huiyin;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.huiyin.shared.BusinessException;

/** Several people act in the same instant, on real threads. {@code mvn test -Pfull-races} repeats more than {@code mvn verify} does. */
public final class Race {

    /** How often each race is run. */
    public static final int ROUNDS = Integer.getInteger("rounds", 100);

    private static final int STEPS = 10;
    private static final long STEP = Duration.ofMillis(2).toNanos();

    private Race() {}

    /** @param refused null for who got through; a refusal is the clear answer, anything else fails the test */
    public record Finish(BusinessException refused) {

        public boolean won() {
            return refused == null;
        }

        /** The message code the loser was answered with; null for who got through. */
        public String code() {
            return won() ? null : refused.problems().get(0).code();
        }
    }

    /** What the rounds are run on, made before them by as many threads as race. */
    public static <T> List<T> prepared(Supplier<T> one) {
        ExecutorService makers = Executors.newFixedThreadPool(2);
        try {
            List<Future<T>> made = Stream.generate(() -> makers.submit((Callable<T>) one::get))
                    .limit(ROUNDS)
                    .toList();
            List<T> all = new ArrayList<>();
            for (Future<T> each : made) {
                all.add(each.get());
            }
            return all;
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException(e);
        } finally {
            makers.shutdownNow();
        }
    }

    /** Lets all start together. @return how each came in, in the order given */
    public static List<Finish> run(List<Callable<?>> acts) {
        return run(acts, new long[acts.size()]);
    }

    /** Two; from round to round now the one, now the other has a head start, so that they meet everywhere on each other's way. */
    public static List<Finish> run(int round, Callable<?> one, Callable<?> other) {
        long head = round / 2 % STEPS * STEP;
        return run(List.of(one, other), round % 2 == 0 ? new long[] {head, 0} : new long[] {0, head});
    }

    private static List<Finish> run(List<Callable<?>> acts, long[] later) {
        CyclicBarrier start = new CyclicBarrier(acts.size());
        ExecutorService people = Executors.newFixedThreadPool(acts.size());
        try {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < later.length; i++) {
                running.add(people.submit(starting(start, later[i], acts.get(i))));
            }
            List<Finish> finishes = new ArrayList<>();
            for (Future<?> one : running) {
                finishes.add(finish(one));
            }
            return finishes;
        } finally {
            people.shutdownNow();
        }
    }

    private static Callable<?> starting(CyclicBarrier start, long later, Callable<?> act) {
        return () -> {
            start.await();
            long from = System.nanoTime() + later;
            while (System.nanoTime() < from) {
                Thread.onSpinWait();
            }
            return act.call();
        };
    }

    private static Finish finish(Future<?> one) {
        try {
            one.get();
            return new Finish(null);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof BusinessException refusal) {
                return new Finish(refusal);
            }
            throw new AssertionError("neither done nor refused", e.getCause());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
