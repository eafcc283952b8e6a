package huiyin.embedded;

import huiyin.embedded.BackupContents.Line;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Copies a data folder at rest into one zip file. The servers must be down: the copy is then the very state of their disks. */
public final class Backup {

    private final Path folder;
    private final Path file;
    private final StringBuilder checksums = new StringBuilder();
    private int files;

    private Backup(Path folder, Path file) {
        this.folder = folder;
        this.file = file;
    }

    /**
     * @return how many files were kept
     * @throws StartFailure when the folder is in use or empty, or the file exists already
     */
    public static int write(Path folder, Path file) {
        Path target = file.toAbsolutePath().normalize();
        if (!Files.exists(folder.resolve("postgres/PG_VERSION"))) {
            throw new StartFailure(
                    "数据文件夹 " + folder.toAbsolutePath() + " 里没有可以备份的数据：请用环境变量 HUIYIN_DATA_DIR 指定正确的文件夹。",
                    "The data folder " + folder.toAbsolutePath()
                            + " holds nothing to back up: name the right one in the environment variable HUIYIN_DATA_DIR.");
        }
        if (Files.exists(target)) {
            throw new StartFailure(
                    "备份文件 " + target + " 已存在，不会覆盖：请换一个文件名。",
                    "The backup file " + target + " exists already and is not overwritten: choose another name.");
        }
        try (DataFolder held = DataFolder.take(folder)) {
            return new Backup(held.root(), target).write();
        } catch (IOException e) {
            throw new StartFailure(
                    "备份没有完成（" + e + "）：请检查磁盘空间和权限后重试。",
                    "The backup was not finished (" + e + "): check disk space and permissions, then try again.",
                    e);
        }
    }

    private int write() throws IOException {
        new OrphanPostmaster(folder.resolve("postgres")).stop();
        Files.createDirectories(file.getParent());
        Path draft = file.resolveSibling(file.getFileName() + ".part");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(draft), StandardCharsets.UTF_8)) {
            for (Path path : kept(draft)) {
                add(zip, path);
            }
            addText(zip, BackupContents.CHECKSUMS, checksums.toString());
            addText(zip, BackupContents.MANIFEST, manifest());
        } catch (IOException e) {
            Files.deleteIfExists(draft);
            throw e;
        }
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        return files;
    }

    private List<Path> kept(Path draft) throws IOException {
        try (Stream<Path> tree = Files.walk(folder)) {
            return tree.filter(
                            p -> !p.equals(folder) && !p.equals(draft) && !p.startsWith(folder.resolve("pg-binaries")))
                    .filter(p -> BackupContents.isKept(relative(p)))
                    .sorted()
                    .toList();
        }
    }

    private String relative(Path path) {
        return folder.relativize(path).toString().replace('\\', '/');
    }

    private void add(ZipOutputStream zip, Path path) throws IOException {
        boolean isFolder = Files.isDirectory(path);
        String name = relative(path) + (isFolder ? "/" : "");
        zip.putNextEntry(new ZipEntry(BackupContents.DATA + name));
        String sha256 = isFolder ? "-" : copy(path, zip);
        zip.closeEntry();
        checksums.append(new Line(sha256, BackupContents.modeOf(path), name)).append('\n');
    }

    private String copy(Path path, OutputStream out) throws IOException {
        MessageDigest digest = BackupContents.sha256();
        Files.copy(path, new DigestOutputStream(out, digest));
        files++;
        return BackupContents.hex(digest.digest());
    }

    private String manifest() throws IOException {
        Properties manifest = new Properties();
        manifest.setProperty("format", BackupContents.FORMAT);
        manifest.setProperty("created.at", Instant.now().toString());
        manifest.setProperty(
                "program.version", String.valueOf(Backup.class.getPackage().getImplementationVersion()));
        manifest.setProperty(
                "postgres.version",
                Files.readString(folder.resolve("postgres/PG_VERSION")).trim());
        manifest.setProperty("files", Integer.toString(files));
        manifest.setProperty("checksums.sha256", BackupContents.sha256(checksums.toString()));
        StringWriter text = new StringWriter();
        manifest.store(text, "Huiyin backup");
        return text.toString();
    }

    private static void addText(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
