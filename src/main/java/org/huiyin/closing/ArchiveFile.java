package org.huiyin.closing;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes a package: the files, and as the last one a manifest that names each with size and SHA-256. */
final class ArchiveFile {

    static final String MANIFEST = "manifest.json";
    static final String JOURNAL = "journal.jsonl";

    private static final JsonMapper JSON = new JsonMapper();

    private ArchiveFile() {}

    /** @param about what the manifest says of the package as a whole */
    static byte[] of(Map<String, byte[]> files, Map<String, String> about, Instant madeAt) {
        ObjectNode manifest = JSON.createObjectNode();
        about.forEach(manifest::put);
        manifest.put("madeAt", madeAt.toString());
        var listed = manifest.putArray("files");
        files.forEach((name, bytes) ->
                listed.addObject().put("name", name).put("size", bytes.length).put("sha256", sha256(bytes)));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            for (var file : files.entrySet()) {
                put(zip, file.getKey(), file.getValue(), madeAt);
            }
            put(zip, MANIFEST, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(manifest), madeAt);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, byte[] bytes, Instant madeAt) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setLastModifiedTime(FileTime.from(madeAt));
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }

    static String sha256(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                digest.update(part);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
