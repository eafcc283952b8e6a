package huiyin.embedded;

import huiyin.embedded.BackupContents.Line;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Puts a backup into an empty data folder: unpacked aside, each file checked, and only then moved to its place. */
public final class Restore {

    private static final Set<String> OURS = Set.of(DataFolder.LOCK, DataFolder.OWNER, DataFolder.ENDPOINTS);

    private final ZipFile zip;
    private final Path folder;
    private final Path draft;

    private Restore(ZipFile zip, Path folder) {
        this.zip = zip;
        this.folder = folder;
        draft = folder.resolve(".restoring");
    }

    /**
     * @return how many files were restored
     * @throws StartFailure when the folder is in use or not empty, or the backup is damaged
     */
    public static int read(Path file, Path folder) {
        Path source = file.toAbsolutePath().normalize();
        try (ZipFile zip = new ZipFile(source.toFile(), StandardCharsets.UTF_8);
                DataFolder held = DataFolder.take(folder)) {
            requireEmpty(held.root());
            return new Restore(zip, held.root()).read();
        } catch (ZipException | DamagedException e) {
            throw new StartFailure(
                    "备份文件 " + source + " 已损坏或不是回音的备份（" + e.getMessage() + "），没有恢复任何数据：请换一份备份。",
                    "The backup file " + source + " is damaged or not one of Huiyin's (" + e.getMessage()
                            + "); nothing was restored: take another backup.",
                    e);
        } catch (IOException e) {
            throw new StartFailure(
                    "恢复没有完成（" + e.getMessage() + "），没有恢复任何数据：请检查备份文件、磁盘空间和权限后重试。",
                    "The restore was not finished (" + e.getMessage()
                            + "); nothing was restored: check the backup file, disk space and permissions, then try again.",
                    e);
        }
    }

    private static void requireEmpty(Path root) throws IOException {
        try (Stream<Path> content = Files.list(root)) {
            if (content.allMatch(p -> OURS.contains(p.getFileName().toString()))) {
                return;
            }
        }
        throw new StartFailure(
                "数据文件夹 " + root + " 不是空的，不会覆盖：请先把它移走，或用环境变量 HUIYIN_DATA_DIR 指定空文件夹。",
                "The data folder " + root
                        + " is not empty and is not overwritten: move it away first, or name an empty one"
                        + " in the environment variable HUIYIN_DATA_DIR.");
    }

    private int read() throws IOException {
        List<Line> lines = checkedList();
        int files = 0;
        try {
            for (Line line : lines) {
                unpack(line);
                files += line.isFolder() ? 0 : 1;
            }
            // last, and innermost first: a folder may forbid writing
            for (int i = lines.size() - 1; i >= 0; i--) {
                BackupContents.setMode(target(lines.get(i)), lines.get(i).mode());
            }
            moveIntoPlace();
        } finally {
            Folders.delete(draft);
        }
        return files;
    }

    private List<Line> checkedList() throws IOException {
        Properties manifest = new Properties();
        manifest.load(new StringReader(text(BackupContents.MANIFEST)));
        if (!BackupContents.FORMAT.equals(manifest.getProperty("format"))) {
            throw new DamagedException("format " + manifest.getProperty("format"));
        }
        String checksums = text(BackupContents.CHECKSUMS);
        if (!BackupContents.sha256(checksums).equals(manifest.getProperty("checksums.sha256"))) {
            throw new DamagedException(BackupContents.CHECKSUMS);
        }
        return checksums.lines().map(Line::parse).toList();
    }

    private String text(String name) throws IOException {
        try (InputStream in = open(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private InputStream open(String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw new DamagedException(name);
        }
        return zip.getInputStream(entry);
    }

    private void unpack(Line line) throws IOException {
        Path target = target(line);
        if (line.isFolder()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        MessageDigest digest = BackupContents.sha256();
        try (InputStream in = new DigestInputStream(open(BackupContents.DATA + line.path()), digest);
                OutputStream out = Files.newOutputStream(target)) {
            in.transferTo(out);
        }
        if (!BackupContents.hex(digest.digest()).equals(line.sha256())) {
            throw new DamagedException(line.path());
        }
    }

    private Path target(Line line) throws IOException {
        Path target = draft.resolve(line.path()).normalize();
        if (!target.startsWith(draft)) {
            throw new DamagedException(line.path());
        }
        return target;
    }

    private void moveIntoPlace() throws IOException {
        if (!Files.isDirectory(draft)) {
            throw new FileNotFoundException("data");
        }
        try (Stream<Path> content = Files.list(draft)) {
            for (Path path : content.toList()) {
                Files.move(path, folder.resolve(path.getFileName()));
            }
        }
    }

    /** The zip file is whole, but what lies in it is not what was put in. */
    private static final class DamagedException extends IOException {
        DamagedException(String what) {
            super(what);
        }
    }
}
