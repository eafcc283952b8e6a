package org.huiyin.benchmark;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/** The program by itself, as a user starts it: from the command to readiness, and what it then holds of the memory. */
final class StartUp {

    private static final Path DATA = Path.of("target/benchmark/startup-data");
    private static final Path JAR = Path.of("target/huiyin.jar");

    private StartUp() {}

    static void measure(int times, Report report) throws Exception {
        report.table(
                "start-up" + (Files.exists(JAR) ? ", packaged jar" : ", class path"),
                "s",
                "JVM PSS MiB",
                "PostgreSQL PSS MiB");
        for (int i = 0; i < times; i++) {
            FileSystemUtils.deleteRecursively(DATA);
            once("cold: empty data folder", report);
            once("warm: data there", report);
        }
        FileSystemUtils.deleteRecursively(DATA);
    }

    private static void once(String what, Report report) throws Exception {
        int port = freePort();
        ProcessBuilder builder = new ProcessBuilder(command());
        builder.environment().put("HUIYIN_DATA_DIR", DATA.toString());
        builder.environment().put("PORT", String.valueOf(port));
        builder.redirectErrorStream(true)
                .redirectOutput(Path.of("target/benchmark/startup.log").toFile());
        long begin = System.nanoTime();
        Process process = builder.start();
        try {
            ProgramIntake.await(() -> ready(port) || !process.isAlive());
            double seconds = (System.nanoTime() - begin) / 1e9;
            if (!process.isAlive()) {
                throw new IllegalStateException(
                        "the program ended with " + process.exitValue() + ", see target/benchmark/startup.log");
            }
            Thread.sleep(5_000); // what starting needed for a moment is given back
            long postgres = postgres();
            report.row(what, "%.1f".formatted(seconds), pss(process.pid()) / 1024, postgres / 1024);
        } finally {
            process.destroy();
            process.waitFor();
        }
    }

    /** The postmaster is nobody's child; its file tells who it is. */
    private static long postgres() throws IOException {
        long pid = Long.parseLong(Files.readAllLines(DATA.resolve("postgres/postmaster.pid"))
                .get(0)
                .strip());
        long sum = pss(pid);
        for (ProcessHandle child :
                ProcessHandle.of(pid).orElseThrow().descendants().toList()) {
            sum += pss(child.pid());
        }
        return sum;
    }

    private static List<String> command() {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-Dfile.encoding=UTF-8"));
        if (Files.exists(JAR)) {
            command.addAll(List.of("-jar", JAR.toString()));
        } else {
            String withoutTests = Stream.of(
                            System.getProperty("java.class.path").split(java.io.File.pathSeparator))
                    .filter(entry -> !entry.endsWith("test-classes"))
                    .collect(java.util.stream.Collectors.joining(java.io.File.pathSeparator));
            command.addAll(List.of("-cp", withoutTests, "org.huiyin.HuiyinApplication"));
        }
        return command;
    }

    private static boolean ready(int port) {
        try {
            var connection = (HttpURLConnection) URI.create("http://localhost:" + port + "/actuator/health/readiness")
                    .toURL()
                    .openConnection();
            return connection.getResponseCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** Shared pages counted in parts, in KiB; 0 where the system does not tell. */
    private static long pss(long pid) {
        try (Stream<String> lines = Files.lines(Path.of("/proc/" + pid + "/smaps_rollup"))) {
            return lines.filter(line -> line.startsWith("Pss:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException | java.io.UncheckedIOException notLinux) {
            return 0;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
