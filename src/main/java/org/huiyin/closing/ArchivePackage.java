package org.huiyin.closing;

import java.time.Instant;
import java.util.List;

/**
 * 档案包: a sealed ZIP file of a proposal's whole file.
 *
 * @param part 0 for the package itself, then its supplements
 * @param reason of a supplement, or null
 * @param journalHead hash of the last row of the journal that is in it
 * @param attachments ids of those that are in it
 */
public record ArchivePackage(
        String id,
        String proposalId,
        int part,
        Instant madeAt,
        String reason,
        int size,
        String sha256,
        int journalRows,
        String journalHead,
        List<String> attachments) {}
