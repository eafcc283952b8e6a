package org.huiyin.closing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.huiyin.documents.Attachment;
import org.huiyin.documents.Attachments;
import org.springframework.stereotype.Component;

/** The attachments of a file as they go into a package: those that may be read and that no earlier package holds. */
@Component
class ArchiveAttachments {

    private final Attachments attachments;

    ArchiveAttachments(Attachments attachments) {
        this.attachments = attachments;
    }

    /**
     * One attachment of the file.
     *
     * @param path where it lies in this package, or null
     * @param earlier whether an earlier package holds it
     */
    record Entry(Attachment attachment, String path, boolean earlier) {}

    /** Everything that hangs on the proposal and its parts, in the order in which it came. */
    List<Entry> of(String tenant, String proposalId, List<ArchivePackage> before) {
        Set<String> there = new HashSet<>();
        before.forEach(one -> there.addAll(one.attachments()));
        List<Entry> entries = new ArrayList<>();
        for (Attachment a : attachments.ofFile(tenant, proposalId)) {
            boolean earlier = there.contains(a.id());
            String path =
                    earlier || !a.readable() ? null : "attachments/%03d-%s".formatted(entries.size() + 1, a.fileName());
            entries.add(new Entry(a, path, earlier));
        }
        return entries;
    }

    /** The bytes of those that lie in this package, by path. */
    Map<String, byte[]> bytes(List<Entry> entries) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (Entry entry : entries) {
            if (entry.path() != null) {
                files.put(entry.path(), bytes(entry.attachment()));
            }
        }
        return files;
    }

    /** As it was when it was stored, or the package is not made. */
    private byte[] bytes(Attachment attachment) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            attachments.write(attachment.tenant(), attachment.id(), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        byte[] bytes = out.toByteArray();
        if (!ArchiveFile.sha256(bytes).equals(attachment.sha256())) {
            throw new IllegalStateException("Attachment " + attachment.id() + " is not what was stored");
        }
        return bytes;
    }
}
