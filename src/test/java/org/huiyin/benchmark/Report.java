package org.huiyin.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

/** The report, written as it grows: what is measured stands in the file even when a later part fails. */
final class Report {

    private static final long START = System.nanoTime();

    private final Path file;
    private final StringBuilder text = new StringBuilder();

    Report(Path file) {
        this.file = file;
    }

    static void progress(String what) {
        System.err.printf("%s [%4d s] %s%n", Instant.now(), (System.nanoTime() - START) / 1_000_000_000, what);
    }

    Report line(String line) {
        text.append(line).append('\n');
        System.out.println(line);
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text.toString());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return this;
    }

    Report row(Object... cells) {
        StringBuilder row = new StringBuilder("|");
        for (Object cell : cells) {
            row.append(' ').append(cell).append(" |");
        }
        return line(row.toString());
    }

    Report table(String... heads) {
        line("");
        row((Object[]) heads);
        return line("|" + "---|".repeat(heads.length));
    }

    /** A target with its verdict; a miss says why as far as it is known. */
    Report target(String what, boolean reached, String why) {
        return line(
                (reached ? "- reached: " : "- **missed**: ") + what + (reached || why.isEmpty() ? "" : " — " + why));
    }
}
