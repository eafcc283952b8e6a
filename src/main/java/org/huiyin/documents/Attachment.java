package org.huiyin.documents;

import java.time.Instant;

/**
 * 附件: one stored file, without its bytes.
 *
 * @param fileId the file (e.g. the proposal) to which the thing belongs
 * @param subjectId the thing it hangs on, e.g. a consultation
 * @param purpose what it is for there; each purpose has its {@link AttachmentAccess}
 * @param sealed it has been used and stays as it is
 */
public record Attachment(
        String id,
        String tenant,
        String fileId,
        String subjectId,
        String purpose,
        String fileName,
        String mediaType,
        long size,
        String sha256,
        String storedBy,
        String storedByName,
        Instant storedAt,
        boolean sealed,
        Scan scan) {

    private static final long KILO = 1024;

    /** What the scanner said. */
    public enum Scan {
        /** No scanner was at work. */
        NONE,
        WAITING,
        CLEAN,
        INFECTED
    }

    public boolean readable() {
        return scan == Scan.NONE || scan == Scan.CLEAN;
    }

    /** Shown by the browser itself; everything else is only saved. */
    public boolean shownInline() {
        return mediaType.equals("application/pdf") || mediaType.equals("image/jpeg") || mediaType.equals("image/png");
    }

    public boolean isPicture() {
        return mediaType.startsWith("image/");
    }

    public String sizeText() {
        return size < KILO * KILO
                ? Math.max(1, size / KILO) + " KB"
                : String.format(java.util.Locale.ROOT, "%.1f MB", (double) size / (KILO * KILO));
    }
}
