package huiyin.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The PostgreSQL that lives on when our own process was killed. Only called by the holder of the data folder. */
final class OrphanPostmaster {

    private static final Logger log = LoggerFactory.getLogger(OrphanPostmaster.class);
    private static final int PID_LINE = 0;
    private static final int START_LINE = 2;
    private static final Duration CLOCK_TOLERANCE = Duration.ofSeconds(10);

    private final Path data;

    OrphanPostmaster(Path data) {
        this.data = data;
    }

    /** Stops it if it runs, and waits until nobody uses the data any more. */
    void stop() {
        find().ifPresent(postmaster -> {
            log.info("正在停止上次遗留的 PostgreSQL… (Stopping the PostgreSQL left over from last time…)");
            interrupt(postmaster);
            if (!ended(postmaster, 20)) {
                log.warn(
                        "PostgreSQL (process {}) does not stop; killing it, it will recover by itself",
                        postmaster.pid());
                postmaster.destroyForcibly();
                ended(postmaster, 10);
            }
        });
        awaitLastBackend();
    }

    /** The process named in postmaster.pid, if it is that postmaster and not a stranger who was given its number. */
    Optional<ProcessHandle> find() {
        try {
            List<String> lines = Files.readAllLines(data.resolve("postmaster.pid"));
            long pid = Long.parseLong(lines.get(PID_LINE).trim());
            Instant started =
                    Instant.ofEpochSecond(Long.parseLong(lines.get(START_LINE).trim()));
            return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(p -> isOurs(p.info(), started));
        } catch (IOException | NumberFormatException | IndexOutOfBoundsException e) {
            return Optional.empty(); // no such file, or one cut short by a crash: nothing runs
        }
    }

    private boolean isOurs(ProcessHandle.Info info, Instant started) {
        if (info.command().filter(c -> c.contains("postgres")).isEmpty()) {
            return false;
        }
        return info.arguments()
                .map(args -> List.of(args).contains(data.toString()))
                .or(() -> info.startInstant()
                        .map(s -> Duration.between(s, started).abs().compareTo(CLOCK_TOLERANCE) < 0))
                .orElse(false);
    }

    /** SIGINT is PostgreSQL's fast shutdown; the polite SIGTERM would wait for a forgotten psql. */
    private static void interrupt(ProcessHandle postmaster) {
        try {
            new ProcessBuilder("kill", "-INT", Long.toString(postmaster.pid()))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            postmaster.destroy(); // no such command on Windows
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean ended(ProcessHandle process, int seconds) {
        try {
            process.onExit().get(seconds, TimeUnit.SECONDS);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (Exception e) {
            return !process.isAlive();
        }
    }

    /** A postmaster that was killed outright leaves its children behind for a moment; a new one refuses to start beside them. */
    private void awaitLastBackend() {
        Path proc = Path.of("/proc");
        for (int tries = 0; tries < 100 && Files.exists(data) && someoneStandsIn(proc); tries++) {
            try {
                TimeUnit.MILLISECONDS.sleep(100);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private boolean someoneStandsIn(Path proc) {
        if (!Files.isDirectory(proc)) {
            return false;
        }
        try (Stream<Path> processes = Files.list(proc)) {
            Path home = data.toRealPath();
            return processes
                    .filter(p -> Character.isDigit(p.getFileName().toString().charAt(0)))
                    .anyMatch(p -> home.equals(workingFolder(p)) && isPostgres(p));
        } catch (IOException e) {
            return false;
        }
    }

    private static Path workingFolder(Path process) {
        return linkTarget(process.resolve("cwd"));
    }

    private static boolean isPostgres(Path process) {
        Path program = linkTarget(process.resolve("exe"));
        return program != null && program.getFileName().toString().startsWith("postgres");
    }

    private static Path linkTarget(Path link) {
        try {
            return Files.readSymbolicLink(link);
        } catch (IOException | RuntimeException e) {
            return null; // ended meanwhile, or another user's
        }
    }
}
