package org.huiyin.closing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.huiyin.closing.persistence.Publications;
import org.huiyin.handling.ProposalDetail;
import org.huiyin.journal.Journal;
import org.huiyin.proposal.Proposal;
import org.springframework.stereotype.Component;

/** Puts together what is in a package: the papers, the journal row by row, and what the manifest says of them. */
@Component
class ArchiveContents {

    private static final JsonMapper JSON = new JsonMapper();

    private final ArchivePapers papers;
    private final Publications publications;
    private final Journal journal;
    private final ArchiveAttachments attachments;
    private final Clock clock;

    ArchiveContents(
            ArchivePapers papers,
            Publications publications,
            Journal journal,
            ArchiveAttachments attachments,
            Clock clock) {
        this.papers = papers;
        this.publications = publications;
        this.journal = journal;
        this.attachments = attachments;
        this.clock = clock;
    }

    record Made(byte[] zip, Instant at, int journalRows, String journalHead, List<String> attachments) {}

    Made of(ProposalDetail detail, List<ArchivePackage> earlier, String reason) {
        Proposal proposal = detail.proposal();
        Publication publication =
                publications.ofProposal(proposal.tenant(), proposal.id()).orElse(null);
        List<String> rows = journal.export(proposal.tenant(), "PROPOSAL", proposal.id());
        String head = rows.isEmpty() ? "" : hashOf(rows.get(rows.size() - 1));
        List<ArchiveAttachments.Entry> hanging = attachments.of(proposal.tenant(), proposal.id(), earlier);
        Map<String, byte[]> files = new LinkedHashMap<>(papers.of(detail, publication, hanging));
        files.putAll(attachments.bytes(hanging));
        files.put(ArchiveFile.JOURNAL, (String.join("\n", rows) + "\n").getBytes(StandardCharsets.UTF_8));
        Map<String, String> about = about(proposal, earlier.size(), reason);
        about.put("journalRows", String.valueOf(rows.size()));
        about.put("journalHead", head);
        Instant now = clock.instant();
        List<String> held = hanging.stream()
                .filter(entry -> entry.path() != null)
                .map(entry -> entry.attachment().id())
                .toList();
        return new Made(ArchiveFile.of(files, about, now), now, rows.size(), head, held);
    }

    private static Map<String, String> about(Proposal proposal, int part, String reason) {
        Map<String, String> about = new LinkedHashMap<>();
        about.put("tenant", proposal.tenant());
        about.put("proposalId", proposal.id());
        about.put("number", proposal.number());
        about.put("part", String.valueOf(part));
        about.put("reason", reason);
        return about;
    }

    private static String hashOf(String row) {
        try {
            JsonNode read = JSON.readTree(row);
            return read.path("hash").asText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
