package org.huiyin.benchmark;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.huiyin.benchmark.RecordedWork.Compiled;

/** Whole lives, from submission to conclusion, four at a time: by the program's use cases, or as bare rows in the same transactions. */
final class Lives {

    static final int THREADS = 4;

    private Lives() {}

    static Contestant of(Program program, String url) {
        return contestant(program.name, url, program::awaitReaders, number -> () -> {
            program.papers.concluded(number);
            return null;
        });
    }

    static Contestant bare(String url, List<Compiled> lives) {
        ThreadLocal<BareWriter> writers = ThreadLocal.withInitial(() -> {
            try {
                return new BareWriter(url);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
        return contestant("bare", url, () -> {}, number -> () -> {
            writers.get().life(lives.get((int) (number % lives.size())));
            return null;
        });
    }

    private interface Life {
        Callable<Void> of(long number);
    }

    /** What is still to be done when the lives are over. */
    private interface Afterwards {
        void await() throws Exception;
    }

    private static Contestant contestant(String name, String url, Afterwards afterwards, Life life) {
        ExecutorService pool = Executors.newFixedThreadPool(THREADS, runnable -> {
            Thread thread = new Thread(runnable, name + "-life");
            thread.setDaemon(true);
            return thread;
        });
        return new Contestant() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public double seconds(int amount) throws Exception {
                long concluded = concluded(url);
                List<Callable<Void>> lives = new ArrayList<>();
                for (int i = 0; i < amount; i++) {
                    lives.add(life.of(Submissions.number()));
                }
                long begin = System.nanoTime();
                for (Future<Void> done : pool.invokeAll(lives)) {
                    done.get();
                }
                double seconds = (System.nanoTime() - begin) / 1e9;
                afterwards.await();
                if (concluded(url) - concluded != amount) {
                    throw new IllegalStateException(name + ": not all " + amount + " lives are concluded");
                }
                return seconds;
            }
        };
    }

    private static long concluded(String url) throws SQLException {
        try (Connection connection = Servers.open(url);
                var statement = connection.createStatement();
                ResultSet found = statement.executeQuery("select count(*) from proposal where state = 'CONCLUDED'")) {
            found.next();
            return found.getLong(1);
        }
    }
}
