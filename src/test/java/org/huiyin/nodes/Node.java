package org.huiyin.nodes;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.huiyin.HuiyinApplication;
import org.huiyin.ServersProcess;

/** One copy of the program as a process of its own: main class, main class path, settings by environment as an operator gives them. */
final class Node {

    static final String ADMINISTRATOR = "root";
    static final String FIRST_PASSWORD = "opens-all-doors";

    private static final Pattern PAGES = Pattern.compile("网页 pages +http://localhost:(\\d+)");

    /** Not on the program's class path: they would change how it configures itself. */
    private static final Pattern OF_TESTS = Pattern.compile(
            ".*(test-classes|spring-boot-test|spring-boot-testcontainers|testcontainers|modulith-starter-test).*");

    private final String name;
    private final Path log;
    private final Process process;

    private Node(String name, Path log, Process process) {
        this.name = name;
        this.log = log;
        this.process = process;
    }

    static Node start(String name, ServersProcess servers, Path folder, String... arguments) {
        Path log = folder.resolve(name + ".log");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx384m",
                "-XX:ActiveProcessorCount=2", // pools of three nodes fit into one small PostgreSQL on any machine
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dfile.encoding=UTF-8",
                "-Dstdout.encoding=UTF-8",
                "-cp",
                classPath(),
                HuiyinApplication.class.getName()));
        command.addAll(Arrays.asList(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .redirectInput(ProcessBuilder.Redirect.PIPE);
        builder.environment().put("PORT", "0");
        builder.environment().put("HUIYIN_NODE", name);
        builder.environment().put("HUIYIN_ADMIN_USERNAME", ADMINISTRATOR);
        builder.environment().put("HUIYIN_ADMIN_PASSWORD", FIRST_PASSWORD);
        builder.environment().put("SPRING_DATASOURCE_URL", servers.jdbcUrl());
        builder.environment().put("SPRING_DATASOURCE_USERNAME", servers.username());
        builder.environment().put("SPRING_DATASOURCE_PASSWORD", servers.password());
        builder.environment().put("SPRING_KAFKA_BOOTSTRAP_SERVERS", servers.bootstrapServers());
        try {
            Node node = new Node(name, log, builder.start());
            servers.guard(node.process.pid());
            return node;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String classPath() {
        String all = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Arrays.stream(all.split(File.pathSeparator))
                .filter(entry -> !OF_TESTS.matcher(entry).matches())
                .collect(Collectors.joining(File.pathSeparator));
    }

    String name() {
        return name;
    }

    boolean alive() {
        return process.isAlive();
    }

    /** The port of its pages, once its doors are open. */
    int port() {
        Matcher said = PAGES.matcher(said());
        return said.find() ? Integer.parseInt(said.group(1)) : 0;
    }

    /** All it has printed so far. */
    String said() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** kill -9 */
    void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    /** It stands still as a machine under a stalled disk or in a snapshot does: its connections stay open. */
    void freeze() {
        signal("-STOP");
    }

    void thaw() {
        signal("-CONT");
    }

    private void signal(String signal) {
        try {
            new ProcessBuilder("kill", signal, Long.toString(process.pid()))
                    .inheritIO()
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** @return its exit code */
    int end(Duration longest) throws InterruptedException {
        if (!process.waitFor(longest.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError(name + " still runs after " + longest + ":\n" + said());
        }
        return process.exitValue();
    }
}
