package huiyin.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;

/** What a backup of a data folder consists of, and the form it has inside the zip file. */
final class BackupContents {

    static final String FORMAT = "1";
    static final String MANIFEST = "manifest.properties";
    static final String CHECKSUMS = "checksums.txt";
    static final String DATA = "data/";

    /** Rebuilt at every start, or true only while the program runs. */
    private static final Set<String> TRANSIENT = Set.of(
            DataFolder.LOCK,
            DataFolder.OWNER,
            DataFolder.ENDPOINTS,
            "pg-binaries",
            "postgres.log",
            "postgres/postmaster.pid",
            "postgres/postmaster.opts",
            "postgres/epg-lock",
            "kafka/logs/.lock",
            "kafka/server.properties");

    private static final String NO_MODE = "-";

    private BackupContents() {}

    static boolean isKept(String path) {
        return !TRANSIENT.contains(path);
    }

    /** One line of the list: checksum (of a folder: none), permissions, path. */
    record Line(String sha256, String mode, String path) {

        static Line parse(String line) {
            String[] parts = line.split(" ", 3);
            return new Line(parts[0], parts[1], parts[2]);
        }

        boolean isFolder() {
            return path.endsWith("/");
        }

        @Override
        public String toString() {
            return sha256 + " " + mode + " " + path;
        }
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every JDK has it
        }
    }

    static String hex(byte[] digest) {
        return HexFormat.of().formatHex(digest);
    }

    static String sha256(String text) {
        return hex(sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    static String modeOf(Path path) throws IOException {
        var view = Files.getFileAttributeView(path, PosixFileAttributeView.class);
        return view == null
                ? NO_MODE
                : PosixFilePermissions.toString(view.readAttributes().permissions());
    }

    /** PostgreSQL refuses a data folder that others may read. */
    static void setMode(Path path, String mode) throws IOException {
        var view = Files.getFileAttributeView(path, PosixFileAttributeView.class);
        if (view != null && !NO_MODE.equals(mode)) {
            view.setPermissions(PosixFilePermissions.fromString(mode));
        }
    }
}
