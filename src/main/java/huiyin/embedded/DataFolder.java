package huiyin.embedded;

import java.io.IOException;
import java.io.Writer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The folder of the embedded servers, held by one process at a time; where they can be reached stands in endpoints.properties. */
public final class DataFolder implements AutoCloseable {

    static final String LOCK = ".lock";
    static final String OWNER = "owner.pid";
    static final String ENDPOINTS = "endpoints.properties";

    /** Closing a second channel on the lock file would give up the first one's lock, so it is never opened twice. */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path root;
    private final FileChannel channel;
    private final Properties endpoints = new Properties();

    private DataFolder(Path root, FileChannel channel) {
        this.root = root;
        this.channel = channel;
    }

    /** Makes the folder if need be and takes it for this process, before anything in it is read or stopped. */
    public static DataFolder take(Path folder) {
        Path root = writable(folder.toAbsolutePath().normalize());
        if (!HELD.add(root)) {
            throw inUse(root);
        }
        try {
            return new DataFolder(root, locked(root));
        } catch (IOException e) {
            HELD.remove(root);
            throw unwritable(root, e);
        } catch (StartFailure e) {
            HELD.remove(root);
            throw e;
        }
    }

    private static Path writable(Path root) {
        try {
            return Files.createDirectories(root).toRealPath();
        } catch (IOException e) {
            throw unwritable(root, e);
        }
    }

    private static FileChannel locked(Path root) throws IOException {
        FileChannel channel = FileChannel.open(root.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock();
        if (lock == null) {
            channel.close();
            throw inUse(root);
        }
        Files.writeString(
                root.resolve(OWNER), Long.toString(ProcessHandle.current().pid()));
        return channel;
    }

    private static StartFailure unwritable(Path root, IOException e) {
        return new StartFailure(
                "数据文件夹 " + root + " 不能写入（" + e + "）：请改正权限，或用环境变量 HUIYIN_DATA_DIR 指定别的文件夹。",
                "The data folder " + root + " cannot be written: correct its permissions, or name another one in the"
                        + " environment variable HUIYIN_DATA_DIR.",
                e);
    }

    private static StartFailure inUse(Path root) {
        String pid = owner(root);
        return new StartFailure(
                "数据文件夹 " + root + " 正被另一个回音程序（进程 " + pid + "）使用：请先停止它，或用环境变量 HUIYIN_DATA_DIR 指定别的文件夹。",
                "The data folder " + root + " is in use by another Huiyin (process " + pid
                        + "): stop that one first, or"
                        + " name another folder in the environment variable HUIYIN_DATA_DIR.");
    }

    private static String owner(Path root) {
        try {
            return Files.readString(root.resolve(OWNER)).trim();
        } catch (IOException e) {
            return "?";
        }
    }

    public Path root() {
        return root;
    }

    Path postgres() {
        return root.resolve("postgres");
    }

    Path postgresBinaries() {
        return root.resolve("pg-binaries");
    }

    Path kafka() {
        return root.resolve("kafka");
    }

    /** Lets people and programs find a server whose port was not the usual one. */
    synchronized void announce(String key, String address) {
        endpoints.setProperty(key, address);
        Path file = root.resolve(ENDPOINTS);
        Path draft = root.resolve(ENDPOINTS + ".new");
        try {
            try (Writer out = Files.newBufferedWriter(draft)) {
                endpoints.store(out, "Where the servers of this data folder listen while the program runs");
            }
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw unwritable(root, e);
        }
    }

    /** Gives the folder free. The lock file stays: removing it could take it from under the next one's feet. */
    @Override
    public void close() throws IOException {
        Files.deleteIfExists(root.resolve(ENDPOINTS));
        Files.deleteIfExists(root.resolve(OWNER));
        channel.close();
        HELD.remove(root);
    }
}
