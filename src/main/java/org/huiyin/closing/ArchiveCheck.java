package org.huiyin.closing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Checks a package by itself, without the database: every file against the manifest, the journal's rows against one another. */
final class ArchiveCheck {

    private static final JsonMapper JSON = new JsonMapper();

    private final List<String> broken = new ArrayList<>();

    private ArchiveCheck() {}

    /** @return what does not hold; empty when the package is whole */
    static List<String> broken(byte[] zip) {
        ArchiveCheck check = new ArchiveCheck();
        try {
            check.check(files(zip));
        } catch (IOException unreadable) {
            check.broken.add("not readable: " + unreadable.getMessage());
        }
        return check.broken;
    }

    private static Map<String, byte[]> files(byte[] zip) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), in.readAllBytes());
            }
        }
        return files;
    }

    private void check(Map<String, byte[]> files) throws IOException {
        byte[] manifest = files.remove(ArchiveFile.MANIFEST);
        if (manifest == null) {
            broken.add("no manifest");
            return;
        }
        JsonNode said = JSON.readTree(manifest);
        TreeSet<String> unnamed = new TreeSet<>(files.keySet());
        for (JsonNode file : said.path("files")) {
            String name = file.path("name").asText();
            unnamed.remove(name);
            if (!files.containsKey(name)) {
                broken.add("missing: " + name);
            } else if (!ArchiveFile.sha256(files.get(name))
                    .equals(file.path("sha256").asText())) {
                broken.add("changed: " + name);
            }
        }
        unnamed.forEach(name -> broken.add("not in the manifest: " + name));
        if (files.containsKey(ArchiveFile.JOURNAL)) {
            journal(new String(files.get(ArchiveFile.JOURNAL), StandardCharsets.UTF_8), said);
        }
    }

    private void journal(String lines, JsonNode said) throws IOException {
        HexFormat hex = HexFormat.of();
        String before = "";
        for (String line : lines.lines().toList()) {
            JsonNode row = JSON.readTree(line);
            String sequence = row.path("sequence").asText();
            if (!before.isEmpty() && !row.path("previousHash").asText().equals(before)) {
                broken.add("journal row " + sequence + " does not follow the row before it");
            }
            if (row.hasNonNull("salt")
                    && !ArchiveFile.sha256(
                                    hex.parseHex(row.path("salt").asText()),
                                    row.path("payload").asText().getBytes(StandardCharsets.UTF_8))
                            .equals(row.path("payloadHash").asText())) {
                broken.add("journal row " + sequence + ": payload was changed");
            }
            before = row.path("hash").asText();
        }
        if (!before.equals(said.path("journalHead").asText())) {
            broken.add("the journal does not end where the manifest says");
        }
    }
}
