package huiyin.embedded;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;

/** Holds a data folder with a PostgreSQL in a process of its own, to be killed by a test. Says its address and waits for its end. */
final class ServerProcess implements AutoCloseable {

    private final Process process;
    private final String answer;

    private ServerProcess(Process process, String answer) {
        this.process = process;
        this.answer = answer;
    }

    static ServerProcess start(Path folder) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        ServerProcess.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        BufferedReader out = process.inputReader();
        String line = out.readLine();
        while (line != null && !line.startsWith("jdbc:") && !line.startsWith("refused")) {
            line = out.readLine();
        }
        return new ServerProcess(process, line);
    }

    public static void main(String[] args) throws Exception {
        try (DataFolder folder = DataFolder.take(Path.of(args[0]));
                EmbeddedPostgresServer server = EmbeddedServersTests.postgres(folder, 0)) {
            System.out.println(server.jdbcUrl());
            System.in.read();
        } catch (StartFailure e) {
            System.out.println("refused " + e.english());
        }
    }

    String answer() {
        return answer;
    }

    /** kill -9 */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() {
        kill();
    }
}
